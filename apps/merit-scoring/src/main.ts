import 'reflect-metadata';
import { serve } from '@jejak/http';
import { service } from './merit-scoring.module.js';

await serve(service);

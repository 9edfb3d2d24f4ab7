import { serve } from '@jejak/http';
import { service } from './personnel.module.js';

await serve(service);

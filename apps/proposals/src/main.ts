import { serve } from '@jejak/http';
import { service } from './proposals.module.js';

await serve(service);

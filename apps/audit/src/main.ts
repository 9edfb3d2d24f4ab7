import { serve } from '@jejak/http';
import { service } from './audit.module.js';

await serve(service);

import { serve } from '@jejak/http';
import { service } from './approvals.module.js';

await serve(service);

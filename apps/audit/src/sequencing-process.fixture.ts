import { createService } from '@jejak/http';
import { service } from './audit.module.js';

/** Audit as a process of its own, for specs that kill it. Says `ready` once it hears the bus. */
await createService(service, service.readConfig(process.env));
process.stdout.write('ready\n');

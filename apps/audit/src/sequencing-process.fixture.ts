import { createService } from '@jejak/http';
import { service } from './audit.module.js';

/** Audit as a process of its own, for specs that kill it. Says `ready` and its address once it hears the bus. */
const app = await createService(service, service.readConfig(process.env));
await app.listen(0, '127.0.0.1');
process.stdout.write(`ready ${await app.getUrl()}\n`);

import { interruptible } from './launcher/interruptible.js';
import { standalone } from './standalone.js';

/** `npm start`: everything in one process. Only this file hears signals. */
await interruptible(standalone(process.env));

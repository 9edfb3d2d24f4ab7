/** A process that never finishes stopping, for `interruptible.spec.ts` to send signals to. */
import { interruptible } from './interruptible.js';

setInterval(() => undefined, 1_000);
await interruptible({
  start: () => Promise.resolve(console.log('started')),
  stop: () => new Promise(() => undefined),
  abandon: () => console.log('abandoned'),
});

/** `npm run docs:events`: writes the catalogue of messages into `docs/`. */
import { writeFileSync } from 'node:fs';
import { documents } from './documents.js';

for (const [path, text] of documents()) {
  writeFileSync(path, text);
  console.log(path);
}

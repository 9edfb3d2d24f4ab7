/** `npm run contracts:check`: fails on a breaking change of a contract; `-- --record` keeps what has grown. */
import { findings, record } from './contract-record.js';

const found = findings();
for (const { type, pointer, what } of found) console.log(`${type} ${pointer} ${what}`.replace('  ', ' '));
const breaking = found.filter((finding) => finding.breaking).length;
if (breaking > 0) {
  console.log(
    `${String(breaking)} perubahan yang merusak: buat versi mayor baru / breaking: make a new major`,
  );
  process.exitCode = 1;
} else if (process.argv.includes('--record')) {
  console.log(`${String(record())} kontrak dicatat / contracts recorded`);
} else if (found.length > 0) {
  console.log('Catat dengan / record with: npm run contracts:check -- --record');
  process.exitCode = 1;
} else {
  console.log('Semua kontrak sesuai catatannya / every contract is as recorded');
}

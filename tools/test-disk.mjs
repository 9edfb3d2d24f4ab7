/** `npm run test:disk`: what happens when the disk is full. Mounts small disks to fill, which only root may. */
import { runJest } from './jest.mjs';

if (process.getuid?.() !== 0) {
  console.error(
    'jejak: hanya root yang boleh memasang cakram kecil untuk uji ini / only root may mount the small disk of this test.',
  );
  process.exit(1);
}
const { passed, failed } = await runJest([
  '-c',
  'jest.disk.config.js',
  '--runInBand',
  ...process.argv.slice(2),
]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/**
 * Builds `jejak-verify.mjs`, the offline verifier, from apps/verify and libs/tlog: one readable file that imports
 * nothing but Node's own modules. The same sources give the same bytes on every machine, so that its SHA-256 stands in
 * the log. `node tools/verifier.mjs [FILE]`; the build writes dist/jejak-verify.mjs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = resolve(
  process.argv[2] ?? fileURLToPath(new URL('../dist/jejak-verify.mjs', import.meta.url)),
);

const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['apps/verify/src/main.ts'],
  tsconfig: 'tsconfig.json',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node18',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  write: false,
  outfile: 'jejak-verify.mjs',
  banner: {
    js: [
      '#!/usr/bin/env node',
      '// jejak-verify: memeriksa berkas keputusan dan tanda terima tanpa jaringan / checks decision files and receipts',
      '// offline. Dibangun dari / built from apps/verify, libs/tlog (tools/verifier.mjs). EUPL-1.2.',
    ].join('\n'),
  },
  logLevel: 'error',
});
const foreign = Object.values(metafile.outputs)
  .flatMap(({ imports }) => imports.map(({ path }) => path))
  .filter((path) => !path.startsWith('node:'));
if (foreign.length > 0) throw new Error(`the verifier would import ${foreign.join(', ')}`);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, outputFiles[0].contents);

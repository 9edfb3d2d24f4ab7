import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Builds the offline verifier into a folder, as `npm run build` does into dist/; answers its file. */
export function builtVerifier(folder: string): string {
  const file = join(folder, 'jejak-verify.mjs');
  execFileSync(process.execPath, [
    fileURLToPath(new URL('../../../tools/verifier.mjs', import.meta.url)),
    file,
  ]);
  return file;
}

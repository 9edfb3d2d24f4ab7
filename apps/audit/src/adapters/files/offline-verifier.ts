import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { OfflineVerifier } from '../../application/verifier-release.js';

/** @throws Error when the build did not make it: a log whose readers cannot check it does not start */
export function offlineVerifier(file: string): OfflineVerifier {
  try {
    const bytes = readFileSync(file);
    return { bytes, sha256: hash('sha256', bytes) };
  } catch (cause) {
    throw new Error(`the offline verifier ${file} cannot be read; make it by npm run build`, { cause });
  }
}

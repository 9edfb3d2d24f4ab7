import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal, of a text's UTF-8 bytes or of bytes as they are. */
export const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex');

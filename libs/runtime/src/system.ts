import { webcrypto } from 'node:crypto';
import { uuids, type Ids } from '@jejak/kernel';

/** Identifiers from the machine's clock and its cryptographic randomness, for modules to bind; rules never see it. */
export const systemIds: Ids = uuids(
  () => Date.now(),
  (bytes) => webcrypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
);

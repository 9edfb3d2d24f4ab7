import type { Ids, UnitsOfWork } from '@jejak/kernel';
import { VERIFIER_RELEASED } from '../domain/cut.js';
import { lastSaid } from './last-said.js';
import type { IndexReading, OpeningReading } from './reading.port.js';
import type { OwnActs } from './searches.js';

/** The program that anyone may check decision files with, and the SHA-256 by which it is known (hexadecimal). */
export type OfflineVerifier = Readonly<{ bytes: Uint8Array; sha256: string }>;

/**
 * Puts into the log which offline verifier is handed out, once for each that is another than the last: whoever holds
 * a copy can then see that it is the one everybody got.
 */
export class VerifierRelease {
  constructor(
    private readonly work: UnitsOfWork,
    private readonly index: IndexReading,
    private readonly openings: OpeningReading,
    private readonly acts: OwnActs,
    private readonly ids: Ids,
  ) {}

  async record({ bytes, sha256 }: OfflineVerifier): Promise<void> {
    const last = await lastSaid(this.index, this.openings, VERIFIER_RELEASED, '/data/sha256');
    if (last?.value === sha256) return;
    const cause = { correlationId: this.ids.uuid() };
    await this.work.run((tx) => this.acts.verifierReleased(tx, { sha256, bytes: bytes.length, cause }));
  }
}

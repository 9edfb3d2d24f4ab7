import type { OnApplicationBootstrap } from '@nestjs/common';
import type { OfflineVerifier, VerifierRelease } from '../application/verifier-release.js';

/** What this process hands out is in the log from its start: it holds the lease by then. */
export class AnnouncedVerifier implements OnApplicationBootstrap {
  constructor(
    private readonly release: VerifierRelease,
    private readonly verifier: OfflineVerifier,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.release.record(this.verifier);
  }
}

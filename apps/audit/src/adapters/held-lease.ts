import { randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { Inject, type OnApplicationShutdown } from '@nestjs/common';
import type { Database } from '@jejak/persistence';
import type { Logger } from '@jejak/runtime';
import { LEASE } from '../tokens.js';
import { Lease } from './postgres/lease.js';

/** The lease of this process, taken before anything is written and given up after everything has stopped. */
export class HeldLease implements OnApplicationShutdown {
  constructor(@Inject(LEASE) private readonly lease: Lease) {}

  /** Waits until this process is the one that sequences. */
  static async of(database: Database, logger: Logger): Promise<Lease> {
    const lease = new Lease(database, holderName(), isGone, logger);
    await lease.start();
    return lease;
  }

  onApplicationShutdown(): Promise<void> {
    return this.lease.stop();
  }
}

/** Where processes have these numbers: the machine and, in a container, its own count of processes. */
const namespace = (): string => {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
};

const holderName = (): string => `${namespace()} ${String(process.pid)} ${randomBytes(6).toString('hex')}`;

/** A holder of this machine whose process is no more: nobody need wait for its lease to run out. */
function isGone(holder: string): boolean {
  const match = /^(.*) (\d+) [0-9a-f]{12}$/.exec(holder);
  if (match === null || match[1] !== namespace()) return false;
  try {
    process.kill(Number(match[2]), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

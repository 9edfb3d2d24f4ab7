import { createHash } from 'node:crypto';
import {
  cosignaturesOn,
  openCheckpoint,
  parseTreeSize,
  TREE_SIZE_TYPE,
  type Primitives,
  type VerifierKey,
} from '@jejak/tlog';
import type { CheckpointKeeper, KnownCheckpoint } from '../../application/checkpoints.js';
import type { HttpWitness } from './http-witness.js';

type Log = Readonly<{ warn(what: object, text: string): void }>;

/**
 * What each witness remembers of this log, asked before the log goes on: its last cosigned checkpoint where it shows
 * that to monitors; otherwise its size, by asking for one more cosignature of what it has seen already.
 */
export class WitnessKeeper implements CheckpointKeeper {
  constructor(
    private readonly witnesses: readonly HttpWitness[],
    private readonly key: VerifierKey,
    private readonly primitives: Primitives,
    /** The last checkpoint that the database still has, if any. */
    private readonly newest: () => Promise<Readonly<{ note: string }> | undefined>,
    private readonly log: Log,
  ) {}

  async knownCheckpoints(): Promise<readonly KnownCheckpoint[]> {
    const known = await Promise.all(this.witnesses.map((witness) => this.knownBy(witness)));
    return known.flat();
  }

  private async knownBy(witness: HttpWitness): Promise<readonly KnownCheckpoint[]> {
    const { name } = witness;
    const where = { id: `saksi ${name}`, en: `the witness ${name}` };
    try {
      const shown = await witness.fetched(`/${originHash(this.key.name)}/checkpoint`);
      if (shown.status === 200) {
        if (await this.isItsWord(witness, shown.body)) return [{ where, note: shown.body }];
        this.log.warn({ witness: name }, 'a witness shows a checkpoint that it or this log has not signed');
        return [];
      }
      const size = await this.sizeKnownBy(witness);
      return size === undefined ? [] : [{ where, size }];
    } catch (error) {
      this.log.warn({ witness: name, err: error }, 'a witness could not be asked what it knows of the log');
      return [];
    }
  }

  private async isItsWord(witness: HttpWitness, note: string): Promise<boolean> {
    const cosigned = await cosignaturesOn(this.primitives, note, [witness.key]);
    const opened = await openCheckpoint(this.primitives, note, this.key);
    return cosigned.ok && cosigned.value.length > 0 && opened.ok;
  }

  private async sizeKnownBy(witness: HttpWitness): Promise<number | undefined> {
    const newest = await this.newest();
    if (newest === undefined) return undefined;
    const answer = await witness.fetched('/add-checkpoint', `old 0\n\n${newest.note}`);
    if (answer.status !== 409 || answer.type !== TREE_SIZE_TYPE) return undefined;
    const size = parseTreeSize(answer.body);
    return size.ok ? size.value : undefined;
  }
}

const originHash = (origin: string): string => createHash('sha256').update(origin).digest('hex');

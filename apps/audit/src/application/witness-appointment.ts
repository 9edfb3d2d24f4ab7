import type { Ids, UnitsOfWork } from '@jejak/kernel';
import { formatPolicy, NO_WITNESSES, type Policy } from '@jejak/tlog';
import { lastSaid } from './last-said.js';
import type { IndexReading, OpeningReading } from './reading.port.js';
import type { OwnActs } from './searches.js';

/** The event of the log that says who cosigns from there on. */
export const WITNESSES_APPOINTED = 'audit.witnesses-appointed.v1';

const NOBODY = formatPolicy(NO_WITNESSES);

/**
 * Puts into the log who has to cosign it, once for each policy that is another than the last. A checkpoint is cosigned
 * under the last policy among its own entries, so that nobody can say afterwards that it was another: neither whoever owns
 * the machine, nor a policy that came later.
 */
export class WitnessAppointment {
  constructor(
    private readonly work: UnitsOfWork,
    private readonly index: IndexReading,
    private readonly openings: OpeningReading,
    private readonly acts: OwnActs,
    private readonly ids: Ids,
  ) {}

  /** Answers the entry that appoints them: who appoints nobody, and never has, has none. Addresses do not matter. */
  async of({ witnesses, quorum }: Policy): Promise<number | undefined> {
    const policy = formatPolicy({
      logs: [],
      witnesses: witnesses.map(({ name, key }) => ({ name, key })),
      quorum,
    });
    const last = await lastSaid(this.index, this.openings, WITNESSES_APPOINTED, '/data/policy');
    if (policy === (last === undefined ? NOBODY : last.value)) return last?.entry;
    const cause = { correlationId: this.ids.uuid() };
    await this.work.run((tx) => this.acts.witnessesAppointed(tx, { policy, cause }));
    return this.index.lastOf(WITNESSES_APPOINTED);
  }
}

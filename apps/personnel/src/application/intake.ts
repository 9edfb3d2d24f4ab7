import { dateInJakarta, type Clock, type Ids, type Tx } from '@jejak/kernel';
import { judge, type Outcome, type Problem } from '../domain/intake.js';
import type { Context, Held, IntakeLog, Received, Recording, Recordings, Registers } from './ports.js';

/** What became of one publication. */
export type IntakeReceipt = Readonly<{
  source: string;
  id: string;
  status: 'accepted' | 'replayed' | 'quarantined' | 'contradicted';
  /** The restatement of personnel; absent while nothing was restated. */
  eventId?: string;
  quarantine?: string;
  problems?: readonly Problem[];
}>;

/** Takes in what internal systems publish: judged in their order, all of it in the caller's transaction. */
export class Intake {
  constructor(
    private readonly registers: Registers,
    private readonly recordings: Recordings,
    private readonly log: IntakeLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async receive(tx: Tx, received: readonly Received[], context: Context): Promise<readonly IntakeReceipt[]> {
    const statements = received.flatMap(({ read }) => ('kind' in read ? [read] : []));
    const register = await this.registers.load(tx, { publications: received, statements });
    const at = this.clock.now();
    const outcomes = judge(received, register, dateInJakarta(at), this.ids);

    const accepted: { received: Received; event: string; leaves?: string }[] = [];
    const recordings: Recording[] = [];
    const held: Held[] = [];
    const contradicted: (Held & { first: string })[] = [];
    outcomes.forEach((outcome, index) => {
      const one = received[index]!;
      if (outcome.kind === 'accepted') {
        const { source, id, sha256, cause } = one;
        const origin = { source, id, sha256 };
        recordings.push({ accepted: outcome, origin, ...(cause === undefined ? {} : { cause }) });
        const { event, leaves } = outcome;
        accepted.push({ received: one, event, ...(leaves === undefined ? {} : { leaves }) });
      } else if (outcome.kind === 'quarantined' && !outcome.again) {
        held.push({ received: one, quarantine: outcome.quarantine, problems: outcome.problems });
      } else if (outcome.kind === 'contradicted' && !outcome.again) {
        const { quarantine, first } = outcome;
        contradicted.push({ received: one, quarantine, first, problems: [contradiction] });
      }
    });
    // What was held is written before what is accepted: a repetition within one batch may leave quarantine at once.
    await this.log.held(tx, held, at);
    await this.recordings.record(tx, recordings, context, at);
    await this.log.accepted(tx, accepted, context, at);
    await this.log.contradicted(tx, contradicted, context, at);
    return outcomes.map((outcome, index) => receiptOf(received[index]!, outcome));
  }
}

/** Why the second body of one source and id takes no effect. */
export const contradiction: Problem = {
  pointer: '/id',
  code: 'intake/one-body-per-id',
  messages: {
    id: 'Sumber dan id ini sudah dipakai untuk isi yang lain; keduanya disimpan. Terbitkan koreksi dengan id baru.',
    en: 'This source and id already stand for another body; both are kept. Publish a correction under a new id.',
  },
};

function receiptOf({ source, id }: Received, outcome: Outcome): IntakeReceipt {
  switch (outcome.kind) {
    case 'accepted':
    case 'replayed':
      return { source, id, status: outcome.kind, eventId: outcome.event };
    case 'quarantined':
      return {
        source,
        id,
        status: 'quarantined',
        quarantine: outcome.quarantine,
        problems: outcome.problems,
      };
    case 'contradicted':
      return {
        source,
        id,
        status: 'contradicted',
        quarantine: outcome.quarantine,
        problems: [contradiction],
      };
  }
}

import { auditInconsistencyFoundV1 } from '@jejak/contracts';
import type { Ids, Tx } from '@jejak/kernel';
import type { Contradictions } from '../../application/witnesses.port.js';
import type { LoggedActs } from './own-acts.js';

/** A contradiction between log and witness is an entry of the log, and published. */
export class LoggedContradictions implements Contradictions {
  constructor(
    private readonly acts: Pick<LoggedActs, 'record'>,
    private readonly ids: Ids,
  ) {}

  found(tx: Tx, data: Readonly<{ finding: string; detail: string }>): Promise<void> {
    return this.acts.record(tx, {
      contract: auditInconsistencyFoundV1,
      subject: 'log/witnesses',
      data,
      cause: { correlationId: this.ids.uuid() },
      by: { account: 'system/audit' },
    });
  }
}

import {
  auditDrillPassedV1,
  auditInconsistencyFoundV1,
  type AuditDrillPassedV1,
  type AuditInconsistencyFoundV1,
} from '@jejak/contracts';
import type { Ids, Tx } from '@jejak/kernel';
import type { DrillActs } from '../../application/drill.js';
import type { Finding, WatchActs } from '../../application/monitor.js';
import type { LoggedActs } from './own-acts.js';

const BY = { account: 'system/audit' };

/** What the monitor and the drill found: entries of the log, published as well. */
export class LoggedWatchActs implements WatchActs, DrillActs {
  constructor(
    private readonly acts: Pick<LoggedActs, 'record'>,
    private readonly ids: Ids,
  ) {}

  async found(tx: Tx, { code, entry, messages }: Finding): Promise<void> {
    const data: AuditInconsistencyFoundV1 = {
      finding: code,
      detail: messages.en.slice(0, 500),
      ...(entry === undefined ? {} : { entry }),
    };
    const cause = { correlationId: this.ids.uuid() };
    await this.acts.record(tx, {
      contract: auditInconsistencyFoundV1,
      subject: 'log/monitor',
      data,
      by: BY,
      cause,
    });
  }

  async passed(tx: Tx, data: AuditDrillPassedV1): Promise<void> {
    const cause = { correlationId: this.ids.uuid() };
    await this.acts.record(tx, { contract: auditDrillPassedV1, subject: 'log/drill', data, by: BY, cause });
  }
}

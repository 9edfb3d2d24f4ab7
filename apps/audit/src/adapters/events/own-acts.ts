import {
  auditLogSearchedV1,
  auditPersonalDataOpenedV1,
  auditVerifierReleasedV1,
  auditWitnessesAppointedV1,
  type AuditLogSearchedV1,
  type AuditPersonalDataOpenedV1,
  type AuditVerifierReleasedV1,
  type AuditWitnessesAppointedV1,
} from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import type { Outbox, Outgoing } from '@jejak/messaging';
import { KeyDestroyed, type Keyring } from '@jejak/persistence';
import type { Appender } from '../../application/appender.js';
import type { OwnActs } from '../../application/searches.js';

type SearchAct = Parameters<OwnActs['searched']>[1];
type ReleaseAct = Parameters<OwnActs['verifierReleased']>[1];
type AppointmentAct = Parameters<OwnActs['witnessesAppointed']>[1];
type OpeningAct = Parameters<OwnActs['opened']>[1];

/** Audit's own acts: put in the outbox and, with the very same envelope and bytes, in the log, in one transaction. */
export class LoggedActs implements OwnActs {
  constructor(
    private readonly outbox: Outbox,
    private readonly appender: Appender,
    private readonly keyring: Keyring,
  ) {}

  /** What was asked may name people, so it is sealed under the service's key. */
  async searched(tx: Tx, { query, treeSize, matches, by, cause }: SearchAct): Promise<void> {
    const data: AuditLogSearchedV1 = {
      query: await this.keyring.seal(tx, { service: 'audit' }, query),
      treeSize,
      matches,
    };
    await this.record(tx, { contract: auditLogSearchedV1, subject: 'log/searches', data, by, cause });
  }

  async verifierReleased(tx: Tx, { sha256, bytes, cause }: ReleaseAct): Promise<void> {
    const data: AuditVerifierReleasedV1 = { sha256, bytes };
    const by = { account: 'system/audit' };
    await this.record(tx, { contract: auditVerifierReleasedV1, subject: 'log/verifier', data, by, cause });
  }

  async witnessesAppointed(tx: Tx, { policy, cause }: AppointmentAct): Promise<void> {
    const data: AuditWitnessesAppointedV1 = { policy };
    const by = { account: 'system/audit' };
    await this.record(tx, { contract: auditWitnessesAppointedV1, subject: 'log/witnesses', data, by, cause });
  }

  async opened(tx: Tx, { person, entries, purpose, by, cause }: OpeningAct): Promise<void> {
    const data: AuditPersonalDataOpenedV1 = {
      person,
      entries: [...entries],
      purpose: await this.sealedFor(tx, person, purpose),
    };
    await this.record(tx, {
      contract: auditPersonalDataOpenedV1,
      subject: `person/${person}`,
      data,
      by,
      cause,
    });
  }

  /** Of a person whose notes were erased, the purpose is kept under the service's key: the act is logged all the same. */
  private async sealedFor(tx: Tx, person: string, purpose: string): Promise<string> {
    try {
      return await this.keyring.seal(tx, { person, retention: 'case-note' }, purpose);
    } catch (error) {
      if (!(error instanceof KeyDestroyed)) throw error;
      return this.keyring.seal(tx, { service: 'audit' }, purpose);
    }
  }

  async record<Data>(tx: Tx, event: Outgoing<Data>): Promise<void> {
    const attributes = await this.outbox.add(tx, event);
    await this.appender.append(tx, [
      {
        contract: event.contract.type,
        attributes: { ...attributes },
        bytes: Buffer.from(JSON.stringify(event.data)),
        data: event.data,
        disclosure: event.contract,
        awaitsProof: false,
      },
    ]);
  }
}

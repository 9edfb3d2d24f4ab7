import { personnelMessageDiscardedV1 } from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import type { Outbox } from '@jejak/messaging';
import { sql, type Keyring } from '@jejak/persistence';
import type { Context, Received } from '../../application/ports.js';
import type { HeldItem, HeldItems } from '../../application/quarantine.js';
import { withoutNips } from '../../domain/nip.js';
import type { NamedEvent, Publications } from '../publications.js';
import { INTAKE } from './intake-log.js';

/** The quarantine of the intake in PostgreSQL. */
export class SqlHeldItems implements HeldItems {
  constructor(
    private readonly keyring: Keyring,
    private readonly outbox: Outbox,
    private readonly publications: Publications,
  ) {}

  async find(tx: Tx, id: string): Promise<HeldItem | undefined> {
    const [row] = await sql(tx).query<HeldItem>(
      `select id, reason, state, version, source, event_id as "eventId" from intake_quarantine where id = $1 for update`,
      [id],
    );
    return row;
  }

  async reread(tx: Tx, id: string, now: Date): Promise<Received> {
    const [row] = await sql(tx).query<{ sealed: string }>(
      'select sealed from intake_quarantine where id = $1',
      [id],
    );
    const bytes = await this.keyring.open(tx, row!.sealed);
    if (bytes === undefined)
      throw new Error('the key of the service was destroyed: quarantine cannot be read');
    return this.publications.read(JSON.parse(bytes.toString('utf8')) as NamedEvent, now);
  }

  async discard(
    tx: Tx,
    { id, eventId }: HeldItem,
    reason: string,
    { by, cause }: Context,
    at: Date,
  ): Promise<void> {
    const sealed = await this.keyring.seal(tx, { service: 'personnel' }, reason);
    await sql(tx).query(
      `update intake_quarantine set state = 'discarded', sealed = null, settled_at = $2, settled_by = $3,
              settled_reason = $4, version = version + 1 where id = $1`,
      [id, at, JSON.stringify(by), sealed],
    );
    await this.outbox.add(tx, {
      contract: personnelMessageDiscardedV1,
      subject: `quarantine/${id}`,
      data: { quarantine: id, group: INTAKE, eventId: withoutNips(eventId), reason: sealed },
      cause,
      by,
    });
  }
}

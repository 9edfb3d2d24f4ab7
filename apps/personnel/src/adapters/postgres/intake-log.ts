import { personnelFactContradictedV1, personnelMessageRedrivenV1 } from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import type { Outbox } from '@jejak/messaging';
import { sql, type Keyring } from '@jejak/persistence';
import type { Context, Held, IntakeLog } from '../../application/ports.js';
import type { HeldItem } from '../../application/quarantine.js';
import { withoutNips } from '../../domain/nip.js';

/** The name by which the house knows the quarantine of the intake, beside those of consumer groups. */
export const INTAKE = 'personnel.intake';

/** The intake and its quarantine in PostgreSQL. The key (source, id) is what makes a publication happen once. */
export class SqlIntakeLog implements IntakeLog {
  constructor(
    private readonly keyring: Keyring,
    private readonly outbox: Outbox,
  ) {}

  async accepted(
    tx: Tx,
    accepted: Parameters<IntakeLog['accepted']>[1],
    { by, cause }: Context,
    at: Date,
  ): Promise<void> {
    if (accepted.length === 0) return;
    await sql(tx).query(
      `insert into intake (source, id, sha256, type, state, event_id, received_at)
       select source, id, sha256, type, 'accepted', event_id, $6
         from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::uuid[]) n(source, id, sha256, type, event_id)
       on conflict (source, id) do update set state = 'accepted', event_id = excluded.event_id, quarantine = null`,
      [
        accepted.map(({ received }) => received.source),
        accepted.map(({ received }) => received.id),
        accepted.map(({ received }) => received.sha256),
        accepted.map(({ received }) => received.type),
        accepted.map(({ event }) => event),
        at,
      ],
    );
    for (const { received, leaves } of accepted) {
      if (leaves === undefined) continue;
      await sql(tx).query(
        `update intake_quarantine set state = 'redriven', settled_at = $2, settled_by = $3, sealed = null,
                version = version + 1 where id = $1`,
        [leaves, at, JSON.stringify(by)],
      );
      await this.outbox.add(tx, {
        contract: personnelMessageRedrivenV1,
        subject: `quarantine/${leaves}`,
        data: { quarantine: leaves, group: INTAKE, eventId: withoutNips(received.id) },
        cause,
        by,
      });
    }
  }

  async held(tx: Tx, held: readonly Held[], at: Date): Promise<void> {
    if (held.length === 0) return;
    await this.keep(tx, held, ({ unreadable }) => (unreadable ? 'not-readable' : 'not-understood'), at);
    await sql(tx).query(
      `insert into intake (source, id, sha256, type, state, quarantine, received_at)
       select source, id, sha256, type, 'quarantined', quarantine, $6
         from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::uuid[]) n(source, id, sha256, type, quarantine)`,
      [
        held.map(({ received }) => received.source),
        held.map(({ received }) => received.id),
        held.map(({ received }) => received.sha256),
        held.map(({ received }) => received.type),
        held.map(({ quarantine }) => quarantine),
        at,
      ],
    );
  }

  async contradicted(
    tx: Tx,
    contradicted: readonly (Held & Readonly<{ first: string }>)[],
    { by, cause }: Context,
    at: Date,
  ): Promise<void> {
    if (contradicted.length === 0) return;
    await this.keep(tx, contradicted, () => 'contradiction', at);
    await this.outbox.addAll(
      tx,
      contradicted.map(({ received, quarantine, first }) => ({
        contract: personnelFactContradictedV1,
        subject: `quarantine/${quarantine}`,
        data: {
          source: received.source,
          eventId: withoutNips(received.id),
          first,
          second: received.sha256,
          quarantine,
        },
        cause,
        by,
      })),
    );
  }

  private async keep(
    tx: Tx,
    held: readonly Held[],
    reasonOf: (received: Held['received']) => HeldItem['reason'],
    at: Date,
  ): Promise<void> {
    const rows = [];
    for (const { quarantine, received, problems } of held) {
      const sealed = await this.keyring.seal(tx, { service: 'personnel' }, received.bytes);
      const { source, id, sha256, type } = received;
      const reason = reasonOf(received);
      rows.push({ id: quarantine, source, event_id: id, sha256, type, reason, problems, sealed });
    }
    await sql(tx).query(
      `insert into intake_quarantine (id, source, event_id, sha256, type, reason, problems, sealed, received_at, state)
       select id, source, event_id, sha256, type, reason, problems, sealed, $2, 'held'
         from jsonb_to_recordset($1::jsonb) as n(id uuid, source text, event_id text, sha256 text, type text, reason text, problems jsonb, sealed text)`,
      [JSON.stringify(rows), at],
    );
  }
}

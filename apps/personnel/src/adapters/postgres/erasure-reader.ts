import { producers, RETENTION_DAYS } from '@jejak/messaging';
import type { Database, Keyring } from '@jejak/persistence';
import type { Kept } from '../../application/erasure-orders.js';
import type { Basis, Erasable, Schedule } from '../../domain/erasure.js';

/** Who has something to delete: every service that speaks, personnel included. */
const SERVICES = Object.values(producers).filter((service) => service !== undefined);
const DAY_MS = 86_400_000;

type OrderView = Readonly<{
  id: string;
  person: string;
  classes: readonly Erasable[];
  basis: Basis;
  schedule?: Schedule;
  reason: string;
  version: number;
  orderedBy: string;
  orderedAt: string;
}>;

/** An erasure and how far it has come. */
export type ErasureView = Readonly<
  | (OrderView & { state: 'ordered' | 'replaced' })
  | (OrderView & {
      state: 'done';
      confirmedBy: string;
      /** The keys are destroyed since then: nothing that was sealed under them can be read any more. */
      doneAt: string;
      /** What personnel deleted at once. */
      gone: Kept;
      /** Each service once it keeps nothing more of it; `appliedAt` is null while it has still to be heard there. */
      services: readonly Readonly<{ service: string; appliedAt: string | null; events: number | null }>[];
      /** Until then topics may hold events of before, under the random id; then the erasure is complete. */
      topicsKeepUntil: string;
      complete: boolean;
    })
>;

type Row = Readonly<{
  id: string;
  person: string;
  classes: Erasable[];
  basis: Basis;
  schedule: Schedule | null;
  reason: string;
  state: ErasureView['state'];
  version: number;
  ordered_by: string;
  ordered_at: Date;
  confirmed_by: string | null;
  done_at: Date | null;
  gone: Kept | null;
  parts: readonly Readonly<{ service: string; at: string; events: number }>[];
}>;

/** Reads erasures of a person, newest first. */
export class ErasureReader {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  async of(
    person: string,
    now: Date,
    { erasure, before, limit }: Readonly<{ erasure?: string; before?: string; limit: number }>,
  ): Promise<readonly ErasureView[]> {
    const rows = await this.database.query<Row>(
      `select o.*, coalesce((select jsonb_agg(jsonb_build_object('service', p.service, 'at', p.applied_at, 'events', p.events))
                               from erasure_part p where p.erasure = o.id), '[]') as parts
         from erasure_order o
        where o.person = $1 and ($2::uuid is null or o.id = $2) and ($3::uuid is null or o.id < $3)
        order by o.id desc limit $4`,
      [person, erasure ?? null, before ?? null, limit],
    );
    return Promise.all(rows.map((row) => this.view(row, now)));
  }

  private async view(row: Row, now: Date): Promise<ErasureView> {
    const reason = await this.keyring.open(undefined, row.reason);
    if (reason === undefined)
      throw new Error('the key of the service was destroyed: reasons of erasures cannot be read');
    const order: OrderView = {
      id: row.id,
      person: row.person,
      classes: row.classes,
      basis: row.basis,
      ...(row.schedule === null ? {} : { schedule: row.schedule }),
      reason: reason.toString('utf8'),
      version: row.version,
      orderedBy: row.ordered_by,
      orderedAt: row.ordered_at.toISOString(),
    };
    if (row.state !== 'done') return { ...order, state: row.state };
    const doneAt = row.done_at!;
    const topicsKeepUntil = new Date(doneAt.getTime() + (RETENTION_DAYS + 1) * DAY_MS);
    const services = SERVICES.map((service) => {
      const part = row.parts.find((one) => one.service === service);
      return {
        service,
        appliedAt: part === undefined ? null : new Date(part.at).toISOString(),
        events: part?.events ?? null,
      };
    });
    return {
      ...order,
      state: 'done',
      confirmedBy: row.confirmed_by!,
      doneAt: doneAt.toISOString(),
      gone: row.gone!,
      services,
      topicsKeepUntil: topicsKeepUntil.toISOString(),
      complete: services.every(({ appliedAt }) => appliedAt !== null) && now >= topicsKeepUntil,
    };
  }
}

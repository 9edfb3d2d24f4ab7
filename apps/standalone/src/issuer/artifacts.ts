import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Database } from '@jejak/persistence';

type Row = { payload: AdapterPayload; consumed: number | null };

/**
 * Where oidc-provider keeps what it must find again (its adapter interface): sessions, interactions, codes and
 * grants, one row each. What has expired is never found, whether or not it has been swept away yet.
 */
export class Artifacts implements Adapter {
  constructor(
    private readonly database: Database,
    private readonly model: string,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    await this.database.query(
      `insert into artifact (model, id, payload, grant_id, uid, user_code, expires_at)
       values ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))
       on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id,
         uid = excluded.uid, user_code = excluded.user_code, expires_at = excluded.expires_at`,
      [
        this.model,
        id,
        JSON.stringify(payload),
        payload.grantId ?? null,
        payload.uid ?? null,
        payload.userCode ?? null,
        expiresIn ?? null,
      ],
    );
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return this.first('id', id);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.first('uid', uid);
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.first('user_code', userCode);
  }

  async consume(id: string): Promise<void> {
    await this.database.query(`update artifact set consumed_at = now() where model = $1 and id = $2`, [
      this.model,
      id,
    ]);
  }

  async destroy(id: string): Promise<void> {
    await this.database.query(`delete from artifact where model = $1 and id = $2`, [this.model, id]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.database.query(`delete from artifact where grant_id = $1`, [grantId]);
  }

  private async first(
    column: 'id' | 'uid' | 'user_code',
    value: string,
  ): Promise<AdapterPayload | undefined> {
    const [row] = await this.database.query<Row>(
      `select payload, extract(epoch from consumed_at)::bigint::int as consumed from artifact
       where model = $1 and ${column} = $2 and (expires_at is null or expires_at > now())`,
      [this.model, value],
    );
    if (row === undefined) return undefined;
    return row.consumed === null ? row.payload : { ...row.payload, consumed: row.consumed };
  }
}

/** Removes what has expired; answers how many rows went. */
export async function sweepArtifacts(database: Database): Promise<number> {
  const [row] = await database.query<{ swept: number }>(
    `with gone as (delete from artifact where expires_at < now() returning 1) select count(*)::int as swept from gone`,
  );
  return row?.swept ?? 0;
}

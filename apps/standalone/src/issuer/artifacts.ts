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
      `INSERT INTO artifact (model, id, payload, grant_id, uid, user_code, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))
       ON CONFLICT (model, id) DO UPDATE SET payload = excluded.payload, grant_id = excluded.grant_id,
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
    await this.database.query(`UPDATE artifact SET consumed_at = now() WHERE model = $1 AND id = $2`, [
      this.model,
      id,
    ]);
  }

  async destroy(id: string): Promise<void> {
    await this.database.query(`DELETE FROM artifact WHERE model = $1 AND id = $2`, [this.model, id]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.database.query(`DELETE FROM artifact WHERE grant_id = $1`, [grantId]);
  }

  private async first(
    column: 'id' | 'uid' | 'user_code',
    value: string,
  ): Promise<AdapterPayload | undefined> {
    const [row] = await this.database.query<Row>(
      `SELECT payload, extract(epoch FROM consumed_at)::bigint::int AS consumed FROM artifact
       WHERE model = $1 AND ${column} = $2 AND (expires_at IS NULL OR expires_at > now())`,
      [this.model, value],
    );
    if (row === undefined) return undefined;
    return row.consumed === null ? row.payload : { ...row.payload, consumed: row.consumed };
  }
}

/** Removes what has expired; answers how many rows went. */
export async function sweepArtifacts(database: Database): Promise<number> {
  const [row] = await database.query<{ swept: number }>(
    `WITH gone AS (DELETE FROM artifact WHERE expires_at < now() RETURNING 1) SELECT count(*)::int AS swept FROM gone`,
  );
  return row?.swept ?? 0;
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { SchemaDefinition } from '@jejak/persistence';

/** Accounts, and everything oidc-provider must find again after a restart: sessions, codes, grants. */
export class IssuerTables1793500000000 implements MigrationInterface {
  name = 'IssuerTables1793500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        name text PRIMARY KEY CHECK (name ~ '^[a-z][a-z0-9-]{1,62}$'),
        display text NOT NULL,
        password_hash text NOT NULL,
        roles jsonb NOT NULL,
        publisher text
      )`);
    await runner.query(`
      CREATE TABLE artifact (
        model text NOT NULL,
        id text NOT NULL,
        payload jsonb NOT NULL,
        grant_id text,
        uid text,
        user_code text,
        expires_at timestamptz,
        consumed_at timestamptz,
        PRIMARY KEY (model, id)
      )`);
    await runner.query(`CREATE INDEX artifact_grant ON artifact (grant_id) WHERE grant_id IS NOT NULL`);
    await runner.query(`CREATE INDEX artifact_uid ON artifact (model, uid) WHERE uid IS NOT NULL`);
    await runner.query(`CREATE INDEX artifact_expiry ON artifact (expires_at) WHERE expires_at IS NOT NULL`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON account, artifact TO issuer`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE artifact, account`);
  }
}

/** The embedded issuer's own schema: no service has a right in it. */
export const issuerSchema: SchemaDefinition = {
  schema: 'issuer',
  login: true,
  migrations: [IssuerTables1793500000000],
};

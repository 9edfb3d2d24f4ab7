import { sqlMigration, type SchemaDefinition } from '@jejak/persistence';

/** Accounts, and everything oidc-provider must find again after a restart: sessions, interactions, codes, grants. */
const tables = [
  `create table account (
     name text primary key check (name ~ '^[a-z][a-z0-9-]{1,62}$'),
     display text not null,
     password_hash text not null,
     roles jsonb not null,
     publisher text
   )`,
  `create table artifact (
     model text not null,
     id text not null,
     payload jsonb not null,
     grant_id text,
     uid text,
     user_code text,
     expires_at timestamptz,
     consumed_at timestamptz,
     primary key (model, id)
   )`,
  `create index artifact_grant on artifact (grant_id) where grant_id is not null`,
  `create index artifact_uid on artifact (model, uid) where uid is not null`,
  `create index artifact_expiry on artifact (expires_at) where expires_at is not null`,
  `grant select, insert, update, delete on account, artifact to issuer`,
];

/** The embedded issuer's own schema: no service has a right in it. */
export const issuerSchema: SchemaDefinition = {
  schema: 'issuer',
  login: true,
  migrations: [sqlMigration('CreateIssuer1793500000000', tables)],
};

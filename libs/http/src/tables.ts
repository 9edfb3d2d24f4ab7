/**
 * The tables every service schema has for HTTP, as SQL to be run by the schema's owner in its first migration:
 * stored answers, and which account belongs to which person. The service's role is named like the schema.
 */
export const httpTables = (schema: string): string[] => [
  `create table ${schema}.idempotency (
     account text not null,
     key text not null,
     request_sha256 bytea not null check (octet_length(request_sha256) = 32),
     status smallint,
     body text,
     headers jsonb,
     at timestamptz not null,
     primary key (account, key)
   )`,
  `create index idempotency_at on ${schema}.idempotency (at)`,
  `grant select, insert, update, delete on ${schema}.idempotency to ${schema}`,
  `create table ${schema}.account_person (
     account text primary key,
     person uuid not null,
     known_at timestamptz not null,
     event_id uuid not null
   )`,
  `create index account_person_person on ${schema}.account_person (person)`,
  `grant select, insert, update, delete on ${schema}.account_person to ${schema}`,
];

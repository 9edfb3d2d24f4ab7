create table issuer.account (
  name text not null,
  display text not null,
  password_hash text not null,
  roles jsonb not null,
  publisher text,
  constraint account_name_check CHECK ((name ~ '^[a-z][a-z0-9-]{1,62}$'::text)),
  constraint account_pkey PRIMARY KEY (name)
);

create table issuer.artifact (
  model text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  user_code text,
  expires_at timestamp with time zone,
  consumed_at timestamp with time zone,
  constraint artifact_pkey PRIMARY KEY (model, id)
);

create table issuer.migrations (
  id integer default nextval('issuer.migrations_id_seq'::regclass) not null,
  "timestamp" bigint not null,
  name character varying not null,
  constraint "PK_8c82d7f526340ab734260ea46be" PRIMARY KEY (id)
);

CREATE INDEX artifact_expiry ON issuer.artifact USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX artifact_grant ON issuer.artifact USING btree (grant_id) WHERE (grant_id IS NOT NULL);

CREATE INDEX artifact_uid ON issuer.artifact USING btree (model, uid) WHERE (uid IS NOT NULL);

grant delete, insert, select, update on issuer.account to issuer;

grant delete, insert, select, update on issuer.artifact to issuer;

grant select on issuer.migrations to issuer;

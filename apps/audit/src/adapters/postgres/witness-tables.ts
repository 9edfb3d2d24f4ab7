/**
 * What witnesses said of each signed checkpoint. Like the log itself it is only ever added to.
 */
export const witnessTables: readonly string[] = [
  // witness: its verifier key. line: its signature line, as a note carries it. cosigned_at: the time it tells.
  `create table audit.cosignature (
     size bigint not null references audit.checkpoint,
     witness text not null,
     line text not null check (line like '— %'),
     cosigned_at timestamptz not null,
     primary key (size, witness)
   )`,
  'create index cosignature_of_witness on audit.cosignature (witness, size)',
  // Checkpoints that the quorum in force then had cosigned.
  `create table audit.witnessed_checkpoint (
     size bigint primary key references audit.checkpoint,
     at timestamptz not null
   )`,
  ...['cosignature', 'witnessed_checkpoint'].map(
    (table) =>
      `create trigger ${table}_is_append_only before update or delete or truncate on audit.${table}
         for each statement execute function audit.refuse_change()`,
  ),
  'grant select, insert on audit.cosignature, audit.witnessed_checkpoint to audit',
];

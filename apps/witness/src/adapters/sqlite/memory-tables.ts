/**
 * The tables of a witness, in one file of its own. Times are ISO 8601 instants. Notes are kept whole: two of them with
 * one size and two roots convict a log without anybody's word.
 */
export const memoryTables = `
  create table if not exists cosigned (
    origin text primary key,
    origin_hash text not null unique,
    size integer not null check (size >= 0),
    root blob not null check (length(root) = 32),
    note text not null
  ) strict;
  create table if not exists seen (
    origin text not null,
    size integer not null,
    root blob not null check (length(root) = 32),
    note text not null,
    first_at text not null,
    cosigned integer not null default 0 check (cosigned in (0, 1)),
    primary key (origin, size, root)
  ) strict, without rowid;
  create table if not exists alarm (
    id integer primary key autoincrement,
    kind text not null check (kind in ('fork', 'rewind', 'inconsistent')),
    origin text not null,
    size integer not null,
    root blob not null,
    note text not null,
    held_size integer not null,
    at text not null,
    times integer not null default 1,
    settled_at text,
    settled_reason text,
    check ((settled_at is null) = (settled_reason is null)),
    unique (kind, origin, size, root)
  ) strict;
`;

import type { SqlTx } from '@jejak/persistence';

/** Leaves from one mark to the next: so many are read for one. */
export const MARKED = 32;

/**
 * Where every 32nd leaf of a long segment begins in its data. Leaves have lengths of their own, so that without marks one
 * leaf costs the whole segment, megabytes of it. Nothing depends on them being right: what is read by them is compared
 * with its hash, and the whole segment is read where it differs or where there are none.
 */
export const leafMarks: readonly string[] = [
  `create table audit.tlog_mark (
     start bigint primary key,
     marks integer[] not null
   )`,
  `create trigger tlog_mark_is_append_only before update or delete or truncate on audit.tlog_mark
     for each statement execute function audit.refuse_change()`,
  'grant select, insert on audit.tlog_mark to audit',
];

/** Marks the leaves of a segment; a short one needs none. */
export async function insertMarks(
  transaction: SqlTx,
  start: number,
  leaves: readonly Uint8Array[],
): Promise<void> {
  if (leaves.length <= MARKED) return;
  const marks: number[] = [];
  let offset = 0;
  for (const [at, leaf] of leaves.entries()) {
    if (at % MARKED === 0) marks.push(offset);
    offset += 2 + leaf.length;
  }
  await transaction.query(
    'insert into tlog_mark (start, marks) values ($1, $2::int[]) on conflict do nothing',
    [start, `{${marks.join()}}`],
  );
}

/**
 * Pieces of segments that these ranges of entries lie in, from mark to mark: the first entry of each, its leaves behind
 * their lengths, their hashes. $1, $2: ranges, the ends beyond them; $3: whether marks are believed.
 */
export const PIECES = `
  select p.start + p.at as first, p.marked, substring(s.data from p.lo + 1 for greatest(p.hi - p.lo, 0)) as data,
         substring(s.hashes from p.at * 32 + 1 for (p.beyond - p.at) * 32) as hashes
    from (
      select distinct on (s.start, at) s.start, at, m.marks is not null as marked,
             case when m.marks is null then s.n else least(b.j * ${String(MARKED)}, s.n) end as beyond,
             coalesce(m.marks[b.i + 1], 0) as lo, coalesce(m.marks[b.j + 1], octet_length(s.data)) as hi
        from unnest($1::bigint[], $2::bigint[]) as w(first, beyond),
             lateral (select start, n, data from tlog_segment
                       where start >= coalesce((select max(start) from tlog_segment where start <= w.first), 0)
                         and start < w.beyond) s
        left join tlog_mark m on m.start = s.start and $3,
             lateral (select (greatest(w.first - s.start, 0) / ${String(MARKED)})::int as i,
                             ((least(w.beyond - s.start, s.n) + ${String(MARKED - 1)}) / ${String(MARKED)})::int as j) b,
             lateral (select case when m.marks is null then 0 else b.i * ${String(MARKED)} end as at) a
       order by s.start, at, hi desc) p
    join tlog_segment s using (start)
   order by 1`;

import type { PlainDate, Tx } from '@jejak/kernel';
import { sql } from '@jejak/persistence';
import type { RecordedPerson, Register } from '../../application/ports.js';
import type { Held } from '../../domain/patterns.js';
import type { Post } from '../../domain/proposal.js';
import type { SeatSituation } from '../../domain/situation.js';

/** The facts that stand on a day: begun by then, and corrected by no other. `$1` is that day. */
const STANDING = `standing as (
  select f.* from person_fact f
   where f.since <= $1 and not exists (select from person_fact c where c.corrects = f.event))`;

type PersonRow = {
  person: string;
  employment: RecordedPerson['employment'];
  status: string;
  grade: string | null;
};
type PostRow = {
  id: string;
  title: string;
  class: Post['class'];
  echelon: NonNullable<Post['echelon']> | null;
  functional_level: NonNullable<Post['functionalLevel']> | null;
  unit: string;
};

/** Answers from the projections `proposals.people` and `proposals.posts`. */
export class SqlRegister implements Register {
  async people(tx: Tx, persons: readonly string[], on: PlainDate): Promise<RecordedPerson[]> {
    const rows = await sql(tx).query<PersonRow>(
      `with ${STANDING}, latest as (
         select distinct on (person, kind) person, kind, data from standing
          where person = any($2::uuid[]) and kind in ('registered', 'rank')
          order by person, kind, since desc, version desc)
       select person, r.data ->> 'employment' as employment, r.data ->> 'legalStatus' as status,
              k.data ->> 'grade' as grade
         from (select * from latest where kind = 'registered') r
         left join (select person, data from latest where kind = 'rank') k using (person)`,
      [on, persons],
    );
    return rows.map(({ person, employment, status, grade }) => ({
      person,
      employment,
      legalStatus: status,
      ...(grade === null ? {} : { grade }),
    }));
  }

  async post(tx: Tx, id: string): Promise<Post | undefined> {
    const [row] = await sql(tx).query<PostRow>(
      'select id, title, class, echelon, functional_level, unit from post where id = $1',
      [id],
    );
    if (row === undefined) return undefined;
    const { echelon, functional_level: level, ...post } = row;
    return {
      ...post,
      ...(echelon === null ? {} : { echelon }),
      ...(level === null ? {} : { functionalLevel: level }),
    };
  }

  /**
   * A person holds the post they assumed last, definitively, unless personnel recorded that they left it before the
   * day or that their pension begins by then.
   */
  async seat(tx: Tx, post: string, on: PlainDate): Promise<SeatSituation> {
    const [row] = await sql(tx).query<{ need: number; holders: string[] }>(
      `with ${STANDING}, latest as (
         select distinct on (person) person, data ->> 'post' as post, since from standing
          where kind = 'assumed' and data ->> 'assignment' = 'definitive'
            and person in (select person from person_fact where kind = 'assumed' and data ->> 'post' = $2)
          order by person, since desc, version desc)
       select need, array(
         select person::text from latest l where l.post = $2
            and not exists (select from standing s where s.person = l.person and s.kind = 'left'
                               and s.data ->> 'post' = $2 and s.since >= l.since and s.since < $1)
            and not exists (select from standing s where s.person = l.person and s.kind = 'retirement')
          order by person) as holders
         from post where id = $2`,
      [on, post],
    );
    return row === undefined ? { known: false, need: 0, holders: [] } : { known: true, ...row };
  }

  held(tx: Tx, post: string, on: PlainDate): Promise<Held[]> {
    return sql(tx).query<Held>(
      `with ${STANDING}
       select event, kind, person, since::text as since, data ->> 'assignment' as assignment from standing
        where kind in ('assumed', 'left') and data ->> 'post' = $2 order by since, version`,
      [on, post],
    );
  }

  async unit(tx: Tx, id: string): Promise<{ opd: string; lineage: string[] } | undefined> {
    const rows = await sql(tx).query<{ id: string; opd: string }>(
      `with recursive above as (
         select id, parent, opd, 0 as height from unit where id = $1
         union all
         select u.id, u.parent, u.opd, above.height + 1 from unit u join above on u.id = above.parent
          where above.height < 20)
       select id, opd from above order by height`,
      [id],
    );
    const [first] = rows;
    return first && { opd: first.opd, lineage: rows.map((row) => row.id) };
  }
}

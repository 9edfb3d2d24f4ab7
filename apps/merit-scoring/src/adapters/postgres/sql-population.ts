import type { Tx } from '@jejak/kernel';
import type { PersonFact } from '@jejak/merit-engine';
import { sql } from '@jejak/persistence';
import type { Population } from '../../application/ports.js';
import { deliveriesOf, personFact, type DeliveryNote } from '../events/person-facts.js';

/** So few are never counted alone: what is counted of one person is that person. */
const FEWEST = 200;

/** Pages through everybody the projection has facts of, by random person id. */
export class SqlPopulation implements Population {
  async page(tx: Tx, after: string | undefined, limit: number): ReturnType<Population['page']> {
    const [total] = await sql(tx).query<{ people: number }>(
      'select count(distinct person)::integer as people from person_fact',
    );
    const found = await sql(tx).query<{ person: string }>(
      `select person from person_progress p
        where ($1::uuid is null or person > $1) and exists (select from person_fact f where f.person = p.person)
        order by person limit $2`,
      [after ?? null, limit + FEWEST],
    );
    // A rest that is too small joins the page before it; a cursor that leaves one was made by hand.
    const whole = found.length < limit + FEWEST;
    const persons = (whole ? found : found.slice(0, limit)).map(({ person }) => person);
    if (after !== undefined && persons.length < FEWEST)
      return { people: [], deliveries: [], of: total?.people ?? 0 };
    const rows = await sql(tx).query<{ event: string; person: string; type: string; payload: Buffer }>(
      `select event, person, type, payload from person_fact where person = any($1::uuid[]) order by event`,
      [persons],
    );
    const stored = await sql(tx).query<{ person: string; low: number }>(
      `select distinct on (person) person, (sheet ->> 'low')::integer as low from candidate
        where person = any($1::uuid[]) order by person, proposal desc`,
      [persons],
    );
    const notes = await sql(tx).query<DeliveryNote>(
      'select event, profile, payload from delivery order by event',
    );
    const facts = new Map<string, PersonFact[]>(persons.map((person) => [person, []]));
    for (const row of rows) {
      const fact = personFact(row);
      if (fact !== undefined) facts.get(row.person)?.push(fact);
    }
    const points = new Map(stored.map(({ person, low }) => [person, low]));
    const last = persons.at(-1);
    return {
      people: persons.map((person) => ({ facts: facts.get(person) ?? [], stored: points.get(person) })),
      deliveries: deliveriesOf(notes),
      of: total?.people ?? 0,
      ...(whole || last === undefined ? {} : { next: last }),
    };
  }
}

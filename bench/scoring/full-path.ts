import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  populationOf,
  readingsOf,
  recordOf,
  scorePopulation,
  type Arrays,
  type Delivery,
  type PersonFact,
} from '@jejak/merit-engine';
import { EmbeddedPostgres } from '@jejak/persistence';
import { policy, policyCalled, settingsInUse, type Given } from '@jejak/policies';
import { Client } from 'pg';
import { tell } from '../figure.js';
import { law } from './rules.js';

const BATCH = 20_000;

type Row = Readonly<{ event: string; person: string; type: PersonFact['type']; payload: Buffer }>;
type Step = 'read facts' | 'read them into columns' | 'score' | 'rank' | 'store';

/**
 * From the facts of a projection in PostgreSQL to a stored ranking: read, put into columns, scored, ranked by proven
 * score, stored. The peer is the first step alone: what fetching the facts costs before anything is done with them.
 */
export async function fullPath(people: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-bench-scoring-'));
  const server = await EmbeddedPostgres.start({ folder });
  const client = new Client({ connectionString: server.url() });
  try {
    await client.connect();
    await fill(client, people);
    const took = await walk(client);
    const all = Object.values(took).reduce((sum, one) => sum + one, 0);
    tell({
      figure: 'from stored facts to a stored ranking',
      value: people / all,
      unit: 'people/s',
      comparedWith: 'reading the same facts and doing nothing with them',
      peerValue: people / took['read facts'],
      note: `${String(people)} people, ${String(FACTS)} facts each, one thread; ${Object.entries(took)
        .map(([step, seconds]) => `${step} ${((100 * seconds) / all).toFixed(0)} %`)
        .join(', ')}`,
    });
  } finally {
    await client.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function walk(client: Client): Promise<Record<Step, number>> {
  const took: Record<Step, number> = {
    'read facts': 0,
    'read them into columns': 0,
    score: 0,
    rank: 0,
    store: 0,
  };
  let begun = performance.now();
  const lap = (step: Step): void => {
    const now = performance.now();
    took[step] += (now - begun) / 1_000;
    begun = now;
  };
  const rules = { policy: policy.version, day: law.date, settings: settingsInUse() };
  const [persons, ways]: [string[], (readonly [Given, ...Given[]])[]] = [[], []];
  const take = (person: string, facts: readonly PersonFact[]): void => {
    persons.push(person);
    ways.push(readingsOf(recordOf(facts, deliveries, rules.day), rules));
  };
  await client.query('begin');
  await client.query(
    'declare facts no scroll cursor for select event, person, type, payload from person_fact order by person, version',
  );
  let [person, facts]: [string | undefined, PersonFact[]] = [undefined, []];
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${String(BATCH)} from facts`);
    lap('read facts');
    for (const row of rows) {
      if (row.person !== person) {
        if (person !== undefined) take(person, facts);
        [person, facts] = [row.person, []];
      }
      facts.push({
        id: row.event,
        type: row.type,
        data: JSON.parse(row.payload.toString('utf8')) as never,
      });
    }
    lap('read them into columns');
    if (rows.length < BATCH) break;
  }
  if (person !== undefined) take(person, facts);
  await client.query('commit');
  const index = policyCalled('ip-asn');
  const population = populationOf(index, ways);
  lap('read them into columns');
  const total = scorePopulation(index, law, ['total'], population).get('total');
  if (total === undefined) throw new Error('the index gives a total');
  lap('score');
  const order = ordered(total.low);
  lap('rank');
  await client.query('begin');
  for (let at = 0; at < order.length; at += BATCH) {
    const some = order.slice(at, at + BATCH);
    await client.query(
      `insert into ranking select * from unnest($1::uuid[], $2::integer[], $3::integer[], $4::integer[])`,
      [
        Array.from(some, (row) => persons[row]),
        Array.from(some, (_, place) => at + place + 1),
        Array.from(some, (row) => total.low[row]),
        Array.from(some, (row) => total.high[row]),
      ],
    );
  }
  await client.query('commit');
  lap('store');
  return took;
}

/** Rows from the highest score down, equal ones in the order they came: scores are few, so they are counted. */
function ordered(score: Arrays): Uint32Array {
  const starts = new Uint32Array(10_002);
  for (const one of score) starts[10_000 - one + 1]! += 1;
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  const order = new Uint32Array(score.length);
  for (let row = 0; row < score.length; row++) order[starts[10_000 - score[row]!]!++] = row;
  return order;
}

async function fill(client: Client, people: number): Promise<void> {
  await client.query(
    'create table person_fact (event uuid primary key, person uuid not null, type text not null, version integer not null, payload bytea not null)',
  );
  await client.query(
    'create table ranking (person uuid primary key, place integer, low integer, high integer)',
  );
  await client.query(
    `insert into person_fact
     select gen_random_uuid(), p.id, f.type, f.version, convert_to((f.data || case f.type
              when 'education-recorded' then jsonb_build_object('level', (array['SLTA','D3','S1','S2','S3'])[1 + p.n % 5])
              when 'performance-rated' then jsonb_build_object('predicate',
                (array['sangat-baik','baik','butuh-perbaikan'])[1 + p.n % 3])
              when 'training-completed' then jsonb_build_object('hours', p.n % 40)
              else '{}'::jsonb end)::text, 'UTF8')
       from (select n, gen_random_uuid() as id from generate_series(1, $1::integer) n) p
      cross join jsonb_to_recordset($2::jsonb) as f(version integer, type text, data jsonb)`,
    [people, JSON.stringify(templates.map((template, at) => ({ version: at + 1, ...template })))],
  );
  await client.query('create index on person_fact (person, version)');
  await client.query('vacuum analyze person_fact');
}

const templates = [
  { type: 'person-registered', data: { employment: 'pns', legalStatus: '01', since: '2015-03-01' } },
  { type: 'rank-changed', data: { grade: 'III/a', since: '2022-04-01' } },
  {
    type: 'position-assumed',
    data: {
      post: 'J-1',
      title: 'Pengelola',
      class: 'pelaksana',
      unit: 'U-01',
      since: '2020-01-02',
      assignment: 'definitive',
    },
  },
  { type: 'education-recorded', data: {} },
  { type: 'performance-rated', data: { year: 2025 } },
  { type: 'training-completed', data: { kind: 'technical', completedOn: '2025-09-01' } },
];
const FACTS = templates.length;

const deliveries: readonly Delivery[] = [
  { id: 'd-1', history: 'leadership-training' },
  { id: 'd-2', history: 'other-training' },
  { id: 'd-3', history: 'discipline' },
];

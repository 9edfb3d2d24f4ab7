import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ApiClient } from '@jejak/http';
import { parse } from 'csv-parse/sync';
import type pg from 'pg';
import { demoFiles, SEED } from '../../tools/demo-data/index.js';
import { tell } from '../figure.js';
import { Installation } from '../installation.js';
import { given, median, tellRounds } from './rounds.js';
import { settings, type Tessera } from './tessera.js';

const PEOPLE = 200;
const BATCH = 100;
const SOURCE = '//simpeg.lebongkab.go.id/kepegawaian';
/** Requests under way at once: batches of ours, single entries of the peer. */
const REQUESTS = 4;
const PEER_REQUESTS = 256;

type Sent = Readonly<{ asked: number; answered: number; ids: readonly string[] }>;
type Steps = Readonly<{ http: number; bus: number; sequencing: number }>;

/**
 * Entries a second from `POST /v1/events`, 100 events a request, to the log: judged, recorded under a random person
 * id, restated on the bus, committed to in a leaf and integrated; and the share of each step in the way of an event.
 * Beside Tessera, which takes the same bytes as they are, one a request.
 */
export async function benchIntake(tessera: Tessera): Promise<void> {
  const [events, rounds] = [given('BENCH_INTAKE_EVENTS', 4_000), given('BENCH_ROUNDS', 5)];
  const installation = new Installation();
  const [ours, peer, steps]: [number[], number[], Steps[]] = [[], [], []];
  try {
    await installation.start({ DEMO_PEOPLE: String(PEOPLE) });
    await installation.filled();
    const [client, admin] = [await installation.as('simpeg'), await installation.administrator()];
    const people = nips();
    for (let round = 0; round < rounds; round++) {
      const facts = Array.from({ length: events }, (_, at) => award(people[at % people.length]!));
      peer.push(await tessera.serving(settings['tuned, 1024 or 50 ms'], (url) => singly(url, facts)));
      const { perSecond, took } = await published(client, admin, facts);
      ours.push(perSecond);
      steps.push(took);
    }
    await admin.end();
  } finally {
    await installation.remove();
  }
  tellRounds({
    figure: `batch intake over HTTP, ${String(BATCH)} events a request, to integrated entry`,
    unit: 'entries/s',
    comparedWith: `Tessera 1.0.4 POSIX, 1024 or 50 ms, one entry a request, ${String(PEER_REQUESTS)} at once`,
    ours,
    peer,
    note: `${String(events)} events a round, ${String(REQUESTS)} requests at once`,
  });
  const whole = (each: Steps): number => each.http + each.bus + each.sequencing;
  for (const [step, name] of Object.entries(NAMES) as [keyof Steps, string][]) {
    tell({
      figure: `batch intake over HTTP, share of ${name}`,
      value: median(steps.map((each) => each[step] / whole(each))),
      unit: 'of the way of an event',
      comparedWith: `the whole way, ${median(steps.map(whole)).toFixed(0)} ms in the middle`,
      peerValue: 1,
    });
  }
}

const NAMES: Readonly<Record<keyof Steps, string>> = {
  http: 'HTTP, validation and recording (request to answer)',
  bus: 'the bus (answer to its place on the topic)',
  sequencing: 'sequencing (place on the topic to integrated)',
};

/** All facts, until the last of them is an entry. */
async function published(
  client: ApiClient,
  admin: pg.Client,
  facts: readonly object[],
): Promise<{ perSecond: number; took: Steps }> {
  const begun = Date.now();
  const sent: Sent[] = [];
  let next = 0;
  const sender = async (): Promise<void> => {
    for (let at = next; at < facts.length; at = next) {
      next = at + BATCH;
      sent.push(await publishedBatch(client, facts.slice(at, next)));
    }
  };
  await Promise.all(Array.from({ length: REQUESTS }, sender));
  // A few at a time: to look for thousands again and again would be work of its own.
  for (let waiting = sent.flatMap(({ ids }) => ids); waiting.length > 0;) {
    const { rows } = await admin.query<{ id: string }>(
      'select event_id as id from audit.tlog_events($1::uuid[])',
      [waiting.slice(0, BATCH)],
    );
    const logged = new Set(rows.map(({ id }) => id));
    waiting = waiting.filter((id) => !logged.has(id));
    if (logged.size === 0) await pause(10);
  }
  return { perSecond: (facts.length / (Date.now() - begun)) * 1_000, took: await stepsOf(admin, sent) };
}

async function publishedBatch(client: ApiClient, facts: readonly object[]): Promise<Sent> {
  const asked = Date.now();
  const { body } = await client.post<{ items: { status: string; eventId?: string }[] }>('/v1/events', facts, {
    contentType: 'application/cloudevents-batch+json',
  });
  const ids = body.items.flatMap(({ status, eventId }) =>
    status === 'accepted' && eventId !== undefined ? [eventId] : [],
  );
  if (ids.length !== facts.length)
    throw new Error(`${String(ids.length)} of ${String(facts.length)} events were accepted`);
  return { asked, answered: Date.now(), ids };
}

/** Milliseconds an event spent in each step, on average; the clock of the database is that of this machine. */
async function stepsOf(admin: pg.Client, sent: readonly Sent[]): Promise<Steps> {
  const { rows } = await admin.query<{ id: string; placed: Date; integrated: Date }>(
    `select e.event_id as id, b.appended_at as placed, s.created_at as integrated
       from audit.tlog_events($1::uuid[]) e join bus.log b using (event_id)
       join lateral (select created_at from audit.tlog_segment where start <= e.entry order by start desc limit 1) s on true`,
    [sent.flatMap(({ ids }) => ids)],
  );
  const of = new Map(sent.flatMap(({ asked, answered, ids }) => ids.map((id) => [id, { asked, answered }])));
  const sum = { http: 0, bus: 0, sequencing: 0 };
  for (const { id, placed, integrated } of rows) {
    const { asked, answered } = of.get(id)!;
    // The relay may be quicker than the answer.
    const onTopic = Math.max(answered, placed.getTime());
    sum.http += answered - asked;
    sum.bus += onTopic - answered;
    sum.sequencing += Math.max(0, integrated.getTime() - onTopic);
  }
  return {
    http: sum.http / rows.length,
    bus: sum.bus / rows.length,
    sequencing: sum.sequencing / rows.length,
  };
}

/** Each fact as an entry of its own request; entries a second. */
async function singly(url: string, facts: readonly object[]): Promise<number> {
  const begun = performance.now();
  let next = 0;
  const sender = async (): Promise<void> => {
    for (let at = next; at < facts.length; at = next) {
      next += 1;
      const answer = await fetch(`${url}/add`, { method: 'POST', body: JSON.stringify(facts[at]) });
      if (!answer.ok) throw new Error(`Tessera answered ${String(answer.status)}: ${await answer.text()}`);
      await answer.text();
    }
  };
  await Promise.all(Array.from({ length: PEER_REQUESTS }, sender));
  return (facts.length / (performance.now() - begun)) * 1_000;
}

function nips(): readonly string[] {
  const text = demoFiles(SEED, PEOPLE).find(({ profile }) => profile === 'siasn-asn')!.text;
  const delimiter = text.split('\n', 1)[0]!.includes(';') ? ';' : ',';
  return parse<Record<string, string>>(text, { columns: true, delimiter, bom: true, relax_quotes: true }).map(
    (row) => row['NIP BARU']!.replace(/^'/, ''),
  );
}

const award = (nip: string): object => ({
  specversion: '1.0',
  id: randomUUID(),
  source: SOURCE,
  type: 'id.go.lebongkab.merit.intake.award-granted.v1',
  time: '2024-08-17T10:00:00+07:00',
  datacontenttype: 'application/json',
  data: { nip, title: 'Satyalancana Karya Satya X Tahun', grantedOn: '2024-08-17' },
});

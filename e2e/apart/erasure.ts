import { setTimeout as pause } from 'node:timers/promises';
import { DataFolder } from '@jejak/runtime';
import type { KafkaConfig } from 'kafkajs';
import type pg from 'pg';
import { eachRecord } from '../faults/topics.js';
import { superuser } from '../kill/outcome.js';
import { jejak } from '../kill/system.js';

const WHO = 'Dwi Tanjung';
const CLASSES = ['identity', 'personnel-fact', 'decision-record', 'case-note'];
const SERVICES = 5;

type Person = Readonly<{
  id: string;
  nip: string;
  name: string;
  siasn: string;
  birth: string;
  since: string;
}>;

/**
 * Erases somebody of the demonstration, of whom a decision is in force: their retirement comes from the internal system,
 * two natural persons order and confirm. Answers what is not as it has to be then: keys destroyed, every service done,
 * the log whole, and on no topic but the intake's anything in clear that tells who anybody is. Empty when all is well.
 */
export async function erasedApart(
  folder: string,
  connection: Pick<KafkaConfig, 'brokers' | 'sasl'>,
): Promise<readonly string[]> {
  const client = await superuser(folder);
  try {
    const people = await identities(client);
    const person = people.find(({ name }) => name === WHO)!;
    await retired(folder, person);
    await ordered(folder, person.id);
    const { rows: kept } = await client.query<{ class: string }>(
      'select class from keys.data_key where owner = $1 and wrapped is not null',
      [person.id],
    );
    const verified = await jejak(folder, '--lang', 'en', 'verify');
    const texts = [person.birth, ...people.flatMap(({ nip, name, siasn }) => [nip, name, siasn])];
    return [
      ...kept.map((key) => `the key of ${key.class} is still there`),
      ...(await waitingFor(folder, person.id)),
      ...(verified.code === 0 && /erased by law: [1-9]/.test(verified.output) ? [] : [verified.output]),
      ...(await tracesOnTopics(connection, texts, person.id)),
    ];
  } finally {
    await client.end();
  }
}

async function identities(client: pg.Client): Promise<readonly Person[]> {
  const { rows } = await client.query<Person>(
    `select p.id, p.nip, p.name, p.siasn_id as siasn, to_char(p.birth_date, 'YYYY-MM-DD') as birth,
            f.data ->> 'since' as since
       from personnel.person p
       join personnel.person_fact f on f.person = p.id and f.kind = 'person-registered' and f.corrected_by is null
      where p.nip is not null`,
  );
  return rows;
}

/** The internal system says that they have left the service. */
async function retired(folder: string, { nip, name, siasn, birth, since }: Person): Promise<void> {
  const token = await said(folder, 'login', '--as', 'simpeg', '--print');
  const answer = await fetch(`${new DataFolder(folder).running()!.url!}/v1/events`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token.trim()}`,
      'content-type': 'application/cloudevents+json',
    },
    body: JSON.stringify({
      specversion: '1.0',
      id: 'pensiun-2026-0001',
      source: '//simpeg.lebongkab.go.id/kepegawaian',
      type: 'id.go.lebongkab.merit.intake.person-registered.v1',
      time: '2026-04-01T08:00:00+07:00',
      datacontenttype: 'application/json',
      data: {
        ...{ nip, name, siasnId: siasn, birthDate: birth, since },
        ...{ employment: 'pns', legalStatus: '99', validFrom: '2026-03-01' },
      },
    }),
  });
  if (!answer.ok) throw new Error(`the retirement was not taken: ${await answer.text()}`);
}

/** By the operator, and confirmed by the secretary. */
async function ordered(folder: string, person: string): Promise<void> {
  for (const account of ['operator', 'sekda']) await said(folder, 'login', '--as', account);
  const basis = ['--instrument', 'Keputusan Bupati Lebong', '--number', '100/2026', '--date', '2026-01-02'];
  const schedule = ['--item', 'JRA butir 4.2', '--ended', '2026-03-31'];
  const reason = ['--class', CLASSES.join(), '--reason', 'Masa simpan berkas telah berakhir.'];
  const order = await said(folder, 'person', 'erase', person, ...reason, ...basis, ...schedule, '--yes');
  const [, erasure] = /^Ordered: ([0-9a-f-]{36})/m.exec(order) ?? [];
  if (erasure === undefined) throw new Error(`the erasure was not ordered: ${order}`);
  await said(folder, 'person', 'confirm-erasure', person, erasure, '--yes');
}

/** Services that have not said within two minutes that they keep nothing more. */
async function waitingFor(folder: string, person: string): Promise<readonly string[]> {
  for (let attempt = 1; ; attempt++) {
    const progress = await said(folder, 'person', 'erasures', person);
    const done = progress.match(/^ {2}\S+ +\d{4}-\d\d-\d\dT\S+/gm) ?? [];
    if (done.length === SERVICES) return [];
    if (attempt === 60) return [`the erasure is not applied everywhere: ${progress}`];
    await pause(2_000);
  }
}

/** Where any of the texts is found in key, headers or value of a record; their random id, which is there, has to be. */
async function tracesOnTopics(
  connection: Pick<KafkaConfig, 'brokers' | 'sasl'>,
  texts: readonly string[],
  id: string,
): Promise<readonly string[]> {
  const sought = new RegExp(texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
  const found = new Set<string>();
  let seen = false;
  await eachRecord(connection, (topic, _, { key, headers, value }) => {
    const parts = [key, value, ...Object.values(headers ?? {}).flat()];
    const record = parts.map((part) => part?.toString() ?? '').join('\n');
    seen ||= record.includes(id);
    const text = sought.exec(record)?.[0];
    if (text !== undefined) found.add(`${topic} has ${text}`);
  });
  return seen ? [...found] : [`no record names ${id}: topics were not read as they are`];
}

/** What a command says. */
async function said(folder: string, ...words: readonly string[]): Promise<string> {
  const { code, output } = await jejak(folder, '--lang', 'en', ...words);
  if (code !== 0) throw new Error(`jejak ${words.slice(0, 2).join(' ')} failed: ${output}`);
  return output;
}

import type { BusStatus } from '@jejak/messaging';
import type { Language } from '../saying.js';
import { bar, table, type Paint } from './picture.js';

export type Publisher = Readonly<{
  publisher: string;
  source: string;
  types: readonly string[];
  last?: Readonly<{ type: string; status: string; receivedAt: string }>;
  held: number;
}>;

/** Everything there is to know of the bus, as programs get it. */
export type WholeStatus = Readonly<{
  services: readonly (BusStatus & Readonly<{ service: string }>)[];
  publishers: readonly Publisher[];
}>;

/** The same for people: who is behind, and how far beside the others; who waits; who was heard last. */
export function drawStatus(
  { services, publishers }: WholeStatus,
  language: Language,
  paint: Paint,
): readonly string[] {
  const say = WORDS[language];
  const number = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB');
  const count = (value: number, alarm: 'red' | 'yellow'): string =>
    value === 0 ? paint('0', 'dim') : paint(number.format(value), alarm);
  const groups = services.flatMap(({ groups: own }) =>
    [...own].sort((one, other) => (`${one.group} ${one.topic}` < `${other.group} ${other.topic}` ? -1 : 1)),
  );
  const most = Math.max(...groups.map(({ lag }) => lag), 0);
  const blocked = new Map(
    services.flatMap((service) => service.blocked.map((one) => [one.group, one] as const)),
  );
  const topics = new Map(services.flatMap((service) => service.topics.map((one) => [one.topic, one])));
  return [
    ...table(
      [
        { title: say.group },
        { title: say.topic },
        { title: say.lag, align: 'right' },
        { title: '' },
        { title: say.resting, align: 'right' },
        { title: say.quarantine, align: 'right' },
        { title: say.subjects, align: 'right' },
        { title: say.generation, align: 'right' },
      ],
      groups.map(({ group, topic, lag, resting, generation }) => [
        group,
        topic,
        count(lag, 'yellow'),
        paint(bar(lag, most), 'yellow'),
        count(resting, 'red'),
        count(blocked.get(group)?.messages ?? 0, 'red'),
        count(blocked.get(group)?.subjects ?? 0, 'red'),
        paint(String(generation), 'dim'),
      ]),
      paint,
    ),
    '',
    ...table(
      [
        { title: say.topic },
        { title: say.partitions, align: 'right' },
        { title: say.messages, align: 'right' },
      ],
      [...topics.values()]
        .sort((one, other) => (one.topic < other.topic ? -1 : 1))
        .map(({ topic, partitions, messages }) => [topic, String(partitions), number.format(messages)]),
      paint,
    ),
    '',
    ...table(
      [{ title: say.service }, { title: say.outbox, align: 'right' }, { title: say.said }, { title: say.at }],
      services.map(({ service, outbox, lastSaid }) => [
        service,
        count(outbox, 'yellow'),
        lastSaid === undefined ? paint(say.nothing, 'dim') : shortType(lastSaid.type),
        lastSaid?.at ?? '',
      ]),
      paint,
    ),
    '',
    ...table(
      [
        { title: say.publisher },
        { title: say.heard },
        { title: say.outcome },
        { title: say.at },
        { title: say.quarantine, align: 'right' },
      ],
      publishers.map(({ publisher, last, held }) => [
        publisher,
        last === undefined ? paint(say.nothing, 'dim') : shortType(last.type),
        last === undefined ? '' : say[last.status === 'accepted' ? 'accepted' : 'quarantined'],
        last?.receivedAt ?? '',
        count(held, 'red'),
      ]),
      paint,
    ),
  ];
}

/** `<prefix>.personnel.rank-changed.v1` as everybody calls it. */
const shortType = (type: string): string => (type === '' ? '?' : type.split('.').slice(-3).join('.'));

const WORDS = {
  id: {
    group: 'Grup',
    topic: 'Topik',
    lag: 'Tertinggal',
    resting: 'Jeda',
    quarantine: 'Karantina',
    subjects: 'Subjek tertahan',
    generation: 'Generasi',
    partitions: 'Partisi',
    messages: 'Pesan',
    service: 'Layanan',
    outbox: 'Belum terkirim',
    said: 'Terakhir diterbitkan',
    at: 'Pada',
    publisher: 'Penerbit',
    heard: 'Terakhir diterima dari sana',
    outcome: 'Hasil',
    accepted: 'diterima',
    quarantined: 'ditahan',
    nothing: 'belum ada',
  },
  en: {
    group: 'Group',
    topic: 'Topic',
    lag: 'Behind',
    resting: 'Resting',
    quarantine: 'Quarantine',
    subjects: 'Blocked subjects',
    generation: 'Generation',
    partitions: 'Partitions',
    messages: 'Messages',
    service: 'Service',
    outbox: 'Unsent',
    said: 'Said last',
    at: 'At',
    publisher: 'Publisher',
    heard: 'Heard last',
    outcome: 'Outcome',
    accepted: 'accepted',
    quarantined: 'held',
    nothing: 'nothing yet',
  },
} as const satisfies Record<Language, Record<string, string>>;

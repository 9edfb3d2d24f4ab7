import type { declared, Grant, Topic } from './declared.js';

/** What is on the broker now. `settings` are those set for the topic itself. */
export type Found = Readonly<{ topics: readonly Topic[]; grants: readonly Grant[] }>;

/** One difference, as a line of the table; what cannot be changed in place says why. */
export type Difference = Readonly<{
  act: 'make' | 'change' | 'grant' | 'revoke' | 'refuse' | 'leave';
  what: string;
  from: string;
  to: string;
}>;

export type Plan = Readonly<{
  make: readonly Topic[];
  /** Topics whose settings are to be set anew, whole. */
  set: readonly Topic[];
  grant: readonly Grant[];
  revoke: readonly Grant[];
  lines: readonly Difference[];
  /** Differences that nobody may carry out: then nothing at all is. */
  refused: boolean;
}>;

/** What is to be done so that the broker is as declared. Nothing is ever deleted but permissions. */
export function difference(meant: ReturnType<typeof declared>, found: Found): Plan {
  const isThere = new Map(found.topics.map((topic) => [topic.name, topic]));
  const make = meant.topics.filter(({ name }) => !isThere.has(name));
  const both = meant.topics.flatMap((topic) => {
    const now = isThere.get(topic.name);
    return now === undefined ? [] : [{ topic, now }];
  });
  const settings = both.map(({ topic, now }) => ({ topic, lines: settingLines(topic, now) }));
  const held = new Set(found.grants.map(sayGrant));
  const wanted = new Map(meant.grants.map((grant) => [sayGrant(grant), grant]));
  const grant = [...wanted].flatMap(([said, one]) => (held.has(said) ? [] : [one]));
  const revoke = found.grants.filter((one) => !wanted.has(sayGrant(one)));
  const sizes = both.flatMap(({ topic, now }) => sizeLines(topic, now));
  const known = new Set(meant.topics.map(({ name }) => name));
  return {
    make,
    set: settings.filter(({ lines }) => lines.length > 0).map(({ topic }) => topic),
    grant,
    revoke,
    lines: [
      ...make.map(({ name, partitions, replicas, settings }) => ({
        act: 'make' as const,
        what: `topic ${name}`,
        from: '',
        to: `${partitions} partitions × ${replicas}, ${Object.entries(settings)
          .map(([key, value]) => `${key}=${value}`)
          .join(' ')}`,
      })),
      ...sizes,
      ...settings.flatMap(({ lines }) => lines),
      ...found.topics
        .filter(({ name }) => !known.has(name))
        .map(({ name }) =>
          line('leave', `topic ${name}`, 'not declared', 'left as it is; delete it by hand'),
        ),
      ...grant.map((one) => line('grant', sayGrant(one), '', 'allow')),
      ...revoke.map((one) => line('revoke', sayGrant(one), 'allow', '')),
    ],
    refused: sizes.some(({ act }) => act === 'refuse'),
  };
}

/** The table a person reads before anything is done; empty when there is no difference. */
export function table(lines: readonly Difference[]): string {
  const rows = lines.map(({ act, what, from, to }) => [act, what, from === '' ? to : `${from} → ${to}`]);
  const widths = [0, 1].map((at) => Math.max(0, ...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function sizeLines(topic: Topic, now: Topic): Difference[] {
  const partitions = line(
    'refuse',
    `topic ${topic.name} partitions`,
    String(now.partitions),
    `${topic.partitions}: keys would change partition and lose their order; make merit.….v<next> and drain this one`,
  );
  const replicas = line(
    'leave',
    `topic ${topic.name} replicas`,
    String(now.replicas),
    `${topic.replicas}: kafka-reassign-partitions moves them`,
  );
  return [
    ...(now.partitions === topic.partitions ? [] : [partitions]),
    ...(now.replicas === topic.replicas ? [] : [replicas]),
  ];
}

function settingLines(topic: Topic, now: Topic): Difference[] {
  return [...new Set([...Object.keys(topic.settings), ...Object.keys(now.settings)])]
    .sort()
    .flatMap((name) => {
      const [from, to] = [now.settings[name], topic.settings[name]];
      if (from === to) return [];
      return [line('change', `topic ${topic.name} ${name}`, from ?? 'the broker’s', to ?? 'the broker’s')];
    });
}

const sayGrant = ({ user, operation, kind, name, prefix }: Grant): string =>
  `${user} ${operation} ${kind} ${name}${prefix ? '*' : ''}`;

const line = (act: Difference['act'], what: string, from: string, to: string): Difference => ({
  act,
  what,
  from,
  to,
});

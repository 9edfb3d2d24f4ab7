import { contracts } from '@jejak/contracts';
import { parse } from 'yaml';

/** An internal system that may publish over Kafka, as `deploy/kafka/publishers.yaml` admits it. */
export type Publisher = Readonly<{
  /** Its name in the topic. */
  publisher: string;
  /** The SASL user that alone may write its topic. */
  user: string;
  /** The CloudEvents `source` its events carry. */
  source: string;
  /** Contracts it may publish, e.g. `intake.rank-changed.v1`. */
  types: readonly string[];
}>;

/**
 * The one topic of a publisher, `merit.intake.<publisher>.v1`. A record does not say who wrote it: that only one user
 * may write the topic is what binds a record to its publisher.
 */
export const intakeTopicOf = (publisher: string): string => `merit.intake.${publisher}.v1`;

/**
 * Reads the allow list.
 *
 * @throws Error naming everything that is wrong with it at once; a list with a fault admits nobody
 */
export function readPublishers(yaml: string): readonly Publisher[] {
  const document: unknown = parse(yaml);
  const listed: unknown = isRecord(document) ? document['publishers'] : undefined;
  if (!Array.isArray(listed)) throw new Error('publishers.yaml: expected a list under "publishers"');
  const faults = listed.flatMap((entry: unknown, at) =>
    faultsOf(entry).map((fault) => `publishers[${at}] ${fault}`),
  );
  for (const name of ['publisher', 'user', 'source'] as const) {
    const given = listed.map((entry: unknown) => (isRecord(entry) ? entry[name] : undefined));
    given.forEach((value, at) => {
      if (given.indexOf(value) < at) faults.push(`publishers[${at}].${name} is another’s already`);
    });
  }
  if (faults.length > 0) throw new Error(`publishers.yaml: ${faults.join('; ')}`);
  return listed as Publisher[];
}

const known = new Set(contracts.filter(({ area }) => area === 'intake').map(({ type }) => type));

function faultsOf(entry: unknown): string[] {
  if (!isRecord(entry)) return ['is no publisher'];
  const { publisher, user, source, types, ...more } = entry;
  return [
    ...(matches(publisher, /^[a-z0-9]+(-[a-z0-9]+)*$/) ? [] : ['.publisher: small letters, digits, hyphens']),
    ...(matches(user, /^[A-Za-z0-9._-]+$/) ? [] : ['.user: letters, digits, . _ -']),
    ...(matches(source, /^\S{1,256}$/) ? [] : ['.source: a URI reference of at most 256 characters']),
    ...(Array.isArray(types) && types.length > 0 ? [] : ['.types: at least one contract']),
    ...(Array.isArray(types) ? types : [])
      .filter((type) => !known.has(String(type)))
      .map((type) => `.types: there is no intake contract ${String(type)}`),
    ...Object.keys(more).map((name) => `.${name} is unknown`),
  ];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const matches = (value: unknown, form: RegExp): boolean => typeof value === 'string' && form.test(value);

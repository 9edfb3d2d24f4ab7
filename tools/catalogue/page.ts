import { contracts, topicOf, type AnyContract, type Area } from '@jejak/contracts';
import { speakerOf, type Hearer } from './parties.js';
import { retentionDays } from './asyncapi.js';

/** `docs/events.md`: who says what and who hears it, as a picture and as tables. */
export function page(groups: readonly Hearer[]): string {
  const areas = [...new Set(contracts.map(({ area }) => area))].sort();
  return [
    '# Events',
    '',
    'Generated from the contracts and the handlers by `npm run docs:events`. The same as AsyncAPI 3.0, with schemas and',
    'examples: [events.asyncapi.json](events.asyncapi.json).',
    '',
    '```mermaid',
    'flowchart LR',
    ...picture(areas, groups),
    '```',
    '',
    'A dotted arrow is a projection, which can be replayed; a full one a reaction, which acts.',
    ...areas.flatMap((area) => section(area, groups)),
    '',
  ].join('\n');
}

function picture(areas: readonly Area[], groups: readonly Hearer[]): string[] {
  const names = new Set([...areas.map(speakerOf), ...groups.map(({ service }) => service)]);
  const arrows = groups.flatMap(({ service, kind, topics }) =>
    topics.map(
      (topic) => `  ${nodeOf(topic.split('.')[1]!)} ${kind === 'projection' ? '-.->' : '-->'} ${service}`,
    ),
  );
  return [
    ...[...names].sort().map((name) => `  ${name}["${name}"]`),
    ...areas.map((area) => `  ${nodeOf(area)}(["${addressOf(area)}"])`),
    ...areas.map((area) => `  ${speakerOf(area)} ==> ${nodeOf(area)}`),
    ...[...new Set(arrows)].sort(),
  ];
}

/** A topic and a service may bear the same name. */
const nodeOf = (area: string): string => `topic-${area}`;

const addressOf = (area: Area): string => (area === 'intake' ? 'merit.intake.{publisher}.v1' : topicOf(area));

function section(area: Area, groups: readonly Hearer[]): string[] {
  return [
    '',
    `## \`${addressOf(area)}\``,
    '',
    `Spoken by ${speakerOf(area)}; kept ${String(retentionDays(area))} days.`,
    '',
    '| type | what it says | heard by |',
    '| --- | --- | --- |',
    ...contracts.filter((contract) => contract.area === area).map((contract) => row(contract, groups)),
  ];
}

const row = ({ type, schema, awaitsProof }: AnyContract, groups: readonly Hearer[]): string => {
  const heard = groups.filter(({ types }) => types.includes(type)).map(({ group }) => `\`${group}\``);
  const said = String(schema.description).replaceAll('|', '\\|');
  return `| \`${type}\` | ${said}${awaitsProof ? ' **Awaits its proof.**' : ''} | ${heard.join(', ')} |`;
};

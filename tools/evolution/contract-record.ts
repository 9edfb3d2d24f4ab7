import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { commonSchema, contracts, type AnyContract } from '@jejak/contracts';
import { breaks, type Break, type Schema } from './differences.js';

/** What was released of one event type: its promises, its schema without references, and every example it ever had. */
type Recorded = Readonly<{ promises: Schema; schema: Schema; examples: readonly unknown[] }>;

/** What stands between a contract and its record. */
export type Finding = Readonly<{ type: string; pointer: string; what: string; breaking: boolean }>;

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

const FOLDER = 'libs/contracts/recorded';
const COMMON = 'urn:jejak:schema:common#/$defs/';

/** Compares every contract with what was recorded of it; breaking findings first. */
export function findings(house = '.', now: readonly AnyContract[] = contracts): Finding[] {
  const present = new Set(now.map(({ type }) => type));
  const lost = recordedTypes(house).filter((type) => !present.has(type));
  return [
    ...lost.map((type) => finding(type, '', 'the event type was removed; those published stay on the topic')),
    ...now.flatMap((contract) => ofContract(contract, recordOf(house, contract.type))),
  ].sort((a, b) => Number(b.breaking) - Number(a.breaking));
}

/**
 * Records every contract as it is now, its earlier examples kept.
 * @throws Error when a contract breaks its record: that needs a new major
 */
export function record(house = '.'): number {
  if (findings(house).some(({ breaking }) => breaking)) throw new Error('a breaking change is not recorded');
  let written = 0;
  for (const contract of contracts) {
    const path = pathOf(house, contract.type);
    const former = recordOf(house, contract.type);
    const known = new Set(former?.examples.map((example) => JSON.stringify(example)));
    const fresh = examplesOf(contract).filter((example) => !known.has(JSON.stringify(example)));
    const next = { ...snapshot(contract), examples: [...(former?.examples ?? []), ...fresh] };
    if (former !== undefined && JSON.stringify(former) === JSON.stringify(next)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(next, null, 1)}\n`);
    written += 1;
  }
  return written;
}

function ofContract(contract: AnyContract, former: Recorded | undefined): Finding[] {
  const { type } = contract;
  if (former === undefined) return [finding(type, '', 'is not recorded yet', false)];
  const { schema, promises } = snapshot(contract);
  const broken: Break[] = [
    ...breaks(former.promises, promises, '/x-jejak'),
    ...breaks(former.schema, schema),
    ...refusals(schema, former.examples, 'an earlier event'),
    ...refusals(opened(former.schema), examplesOf(contract), 'to readers of the former schema, an example'),
  ];
  if (broken.length > 0) return broken.map(({ pointer, what }) => finding(type, pointer, what));
  const known = new Set(former.examples.map((example) => JSON.stringify(example)));
  const grown =
    JSON.stringify(former.schema) !== JSON.stringify(schema) ||
    examplesOf(contract).some((example) => !known.has(JSON.stringify(example)));
  return grown ? [finding(type, '', 'has grown since it was recorded', false)] : [];
}

const finding = (type: string, pointer: string, what: string, breaking = true): Finding => {
  return { type, pointer, what, breaking };
};

function refusals(schema: Schema, examples: readonly unknown[], whose: string): Break[] {
  const accepts = ajv.compile(schema);
  return examples
    .filter((example) => !accepts(example))
    .map((example) => ({ pointer: '', what: `${whose} is not valid: ${JSON.stringify(example)}` }));
}

function snapshot(contract: AnyContract): Pick<Recorded, 'promises' | 'schema'> {
  const { awaitsProof, about, retention, split } = contract;
  const { examples: _, ...schema } = contract.schema;
  return {
    promises: JSON.parse(JSON.stringify({ awaitsProof, about, retention, split })) as Schema,
    schema: resolved(schema) as Schema,
  };
}

const examplesOf = ({ schema }: AnyContract): readonly unknown[] => schema.examples as readonly unknown[];

function resolved(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(resolved);
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, $id: _, $schema: __, ...own } = node as Record<string, unknown>;
  const defs = commonSchema.$defs as Record<string, object>;
  const referred = typeof $ref === 'string' && $ref.startsWith(COMMON) ? defs[$ref.slice(COMMON.length)] : {};
  return Object.fromEntries(
    Object.entries({ ...referred, ...own }).map(([key, value]) => [key, resolved(value)]),
  );
}

/** As readers of that time judge: members they do not know are welcome. */
const opened = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === 'unevaluatedProperties' ? undefined : value,
  ) as Schema;

const pathOf = (house: string, type: string): string => join(house, FOLDER, `${type.replace('.', '/')}.json`);

function recordOf(house: string, type: string): Recorded | undefined {
  try {
    return JSON.parse(readFileSync(pathOf(house, type), 'utf8')) as Recorded;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function recordedTypes(house: string): string[] {
  const folder = join(house, FOLDER);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => path.slice(0, -'.json'.length).replace('/', '.'));
}

/**
 * Compiles the law in `libs/policies/**.yaml` into `libs/policies/src/generated/law.ts`: plain data that a service
 * and a browser carry without reading files. Decimals of a unit become whole numbers of it here, once.
 * `node tools/policies.mjs --check` changes nothing and fails when the generated file is not what the YAML says.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import canonicalize from 'canonicalize';
import { parse } from 'yaml';
import { formula } from './policies/formula.mjs';
import { checkShape } from './policies/shape.mjs';
import { inUnits as whole } from './policies/units.mjs';

const root = new URL('..', import.meta.url).pathname;
const law = join(root, 'libs/policies/');
const targets = {
  law: join(law, 'src/generated/law.ts'),
  scenarios: join(law, 'src/generated/scenarios.ts'),
};
const read = (path) =>
  checkShape(path, parse(readFileSync(join(law, path), 'utf8'), { uniqueKeys: true, merge: true }));
const units = read('units.yaml');
const inUnits = (value, unit, where) => whole(value, unit, units, where);

const folder = (name) =>
  readdirSync(join(law, name), { recursive: true })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({ id: file.slice(0, -'.yaml'.length), ...read(`${name}/${file}`) }));
const keyed = (rows) => Object.fromEntries(rows.map((row) => [row.id, row]));

const parameters = folder('parameters').map((parameter) => ({
  ...parameter,
  provisions: parameter.provisions.map((provision) => ({
    ...provision,
    value: inUnits(provision.value, parameter.unit, parameter.id),
  })),
}));
const tables = folder('tables').map((table) => ({
  ...table,
  provisions: table.provisions.map((provision) => ({
    ...provision,
    rows: provision.rows.map(({ when, value }) => ({
      when: Object.fromEntries(Object.entries(when).map(([key, codes]) => [key, [codes].flat()])),
      value: inUnits(value, table.unit, table.id),
    })),
  })),
}));
const bands = folder('bands').map((band) => ({
  ...band,
  provisions: band.provisions.map((provision) => ({
    ...provision,
    steps: provision.steps.map(({ atLeast, above, code }) =>
      atLeast === undefined
        ? { above: inUnits(above, band.measures, band.id), code }
        : { atLeast: inUnits(atLeast, band.measures, band.id), code },
    ),
  })),
}));
const settings = folder('settings');
const written = folder('policies');
const policies = written.map(({ id, scenarios, ...policy }) => policyOf(id, policy));
const scenarios = Object.fromEntries(written.map((policy) => [policy.id, policy.scenarios]));
/** The kinds of proposals that services take; the conditions of each are those of the policy of the same name. */
const kinds = read('domains.yaml').kind.map(({ code }) => code);
const conditions = kinds.flatMap((kind) =>
  policies
    .find(({ id }) => id === kind)
    .conditions.map(({ id, statement, basis, remedy }) => ({ id, statement, basis, remedy, kind })),
);
const findings = policies.flatMap(({ patterns }) =>
  patterns.map(({ id, severity, statement, basis }) => ({ id, severity, statement, basis })),
);
const data = {
  policy: read('policy.yaml'),
  units,
  instruments: read('instruments.yaml'),
  domains: read('domains.yaml'),
  parameters: keyed(parameters),
  tables: keyed(tables),
  bands: keyed(bands),
  settings: keyed(settings),
  conditions: keyed(conditions),
  policies: keyed(policies),
  inputs: Object.fromEntries(read('inputs.yaml').map(({ item, ...input }) => [item, input])),
  forOfficials: read('eligibility/for-officials.yaml'),
  findings: keyed(findings),
  tieBreaks: read('tie-breaks.yaml'),
  protectedGrounds: read('protected-grounds.yaml'),
  approvalRoutes: read('approval-route.yaml').provisions,
  pertek: read('pertek.yaml').kinds,
  signing: read('signing-authority.yaml'),
  reasons: read('reasons.yaml'),
};
const digest = createHash('sha256').update(canonicalize(data)).digest('hex');
const union = (keys) => keys.map((key) => `\n  | ${JSON.stringify(key)}`).join('');
const constant = (name, type, value) => `export const ${name}: ${type} = ${literal(value)};`;
const lawText = `// Generated from libs/policies/**.yaml by tools/policies.mjs. Do not edit.
import type {
  Band, Condition, DecisionTable, Finding, ForOfficials, Input, Instrument, Parameter, PertekProvision, Policy,
  ProtectedGrounds, Reason, RouteProvision, Setting, SigningAuthorities, Term, TieBreaks,
} from '../shapes.js';

export type InstrumentId = ${union(Object.keys(data.instruments))};
export type ParameterId = ${union(Object.keys(data.parameters))};
export type TableId = ${union(Object.keys(data.tables))};
export type BandId = ${union(Object.keys(data.bands))};
export type SettingId = ${union(Object.keys(data.settings))};
export type PolicyId = ${union(Object.keys(data.policies))};
export type ConditionId = ${union(Object.keys(data.conditions))};
export type FindingId = ${union(Object.keys(data.findings))};
export type InputId = ${union(Object.keys(data.inputs))};
export type DomainId = ${union(Object.keys(data.domains))};
${Object.entries(data.domains)
  .map(
    ([name, terms]) =>
      `export type ${name[0].toUpperCase()}${name.slice(1)} = ${union(terms.map(({ code }) => code))};`,
  )
  .join('\n')}

/** The version under which merit is scored, and the digest of everything the version says. */
${constant('policy', 'Readonly<{ version: string; label: Readonly<{ id: string; en: string }> }>', data.policy)}
${constant('policyDigest', 'string', digest)}
/** How many whole units make one. */
${constant('units', 'Readonly<Record<string, number>>', data.units)}
${constant('instruments', 'Readonly<Record<InstrumentId, Instrument>>', data.instruments)}
${constant('domains', 'Readonly<Record<DomainId, readonly Term[]>>', data.domains)}
${constant('parameters', 'Readonly<Record<ParameterId, Parameter>>', data.parameters)}
${constant('tables', 'Readonly<Record<TableId, DecisionTable>>', data.tables)}
${constant('bands', 'Readonly<Record<BandId, Band>>', data.bands)}
${constant('settings', 'Readonly<Record<SettingId, Setting>>', data.settings)}
${constant('conditions', 'Readonly<Record<ConditionId, Condition>>', data.conditions)}
${constant('policies', 'Readonly<Record<PolicyId, Policy>>', data.policies)}
${constant('inputs', 'Readonly<Record<InputId, Input>>', data.inputs)}
${constant('forOfficials', 'readonly ForOfficials[]', data.forOfficials)}
${constant('findings', 'Readonly<Record<FindingId, Finding>>', data.findings)}
${constant('tieBreaks', 'TieBreaks', data.tieBreaks)}
${constant('protectedGrounds', 'ProtectedGrounds', data.protectedGrounds)}
${constant('approvalRoutes', 'readonly RouteProvision[]', data.approvalRoutes)}
${constant('pertek', 'Readonly<Record<Kind, readonly PertekProvision[]>>', data.pertek)}
${constant('signing', 'SigningAuthorities', data.signing)}
${constant('reasons', 'readonly Reason[]', data.reasons)}
`;
const scenariosText = `// Generated from libs/policies/policies/**.yaml by tools/policies.mjs. Do not edit.
import type { Scenario } from '../shapes.js';
import type { PolicyId } from './law.js';

/** Worked examples of every policy; each is run by policy:check. */
${constant('scenarios', 'Readonly<Record<PolicyId, readonly Scenario[]>>', scenarios)}
`;

const checking = process.argv.includes('--check');
for (const [target, text] of [
  [targets.law, lawText],
  [targets.scenarios, scenariosText],
]) {
  const present = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (present === text) console.log(`${relative(root, target)} is what the YAML says`);
  else if (checking) {
    console.error(
      `${relative(root, target)} is not what libs/policies/**.yaml says; run: node tools/policies.mjs`,
    );
    process.exitCode = 1;
  } else {
    writeFileSync(target, text);
    console.log(
      `${relative(root, target)}: ${parameters.length} parameters, ${tables.length} tables, ${policies.length} policies`,
    );
  }
}

/** A policy with its formulas parsed and its bounds in whole units. */
function policyOf(id, { inputs = {}, values = {}, conditions = [], patterns = [], always = [], ...policy }) {
  const mapped = (record, of) =>
    Object.fromEntries(Object.entries(record).map(([name, one]) => [name, of(one, name)]));
  const bound = (input, name, end) =>
    input[end] === undefined ? {} : { [end]: inUnits(input[end], input.is, `${id}, input ${name}`) };
  return {
    id,
    ...policy,
    inputs: mapped(inputs, (input, name) => ({
      ...input,
      ...bound(input, name, 'low'),
      ...bound(input, name, 'high'),
    })),
    values: mapped(values, ({ by, best, ...value }, name) => ({
      ...value,
      by: formula(by, `${id}, value ${name}`),
      ...(best === undefined ? {} : { best: formula(best, `${id}, best of ${name}`) }),
    })),
    conditions: conditions.map(({ holds, findings, ...one }) => ({
      ...one,
      holds: formula(holds, `${id}, ${one.id}`),
      ...(findings === undefined
        ? {}
        : { findings: mapped(findings, (when, name) => formula(when, `${id}, ${one.id}, ${name}`)) }),
    })),
    patterns: patterns.map(({ when, ...one }) => ({ ...one, when: formula(when, `${id}, ${one.id}`) })),
    always: always.map(({ is, ...one }) => ({ ...one, is: formula(is, `${id}, always`) })),
  };
}

/** A value as TypeScript: on one line where it fits, and syntax always, so that a change of the law is a readable diff. */
function literal(value, indent = '') {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || flat.length + indent.length < 100) return flat;
  if (Array.isArray(value)) {
    if (typeof value[0] === 'string') return flat;
    return `[\n${value.map((one) => `${indent}  ${literal(one, `${indent}  `)},\n`).join('')}${indent}]`;
  }
  const members = Object.entries(value).map(
    ([name, one]) => `${indent}  ${JSON.stringify(name)}: ${literal(one, `${indent}  `)},\n`,
  );
  return `{\n${members.join('')}${indent}}`;
}

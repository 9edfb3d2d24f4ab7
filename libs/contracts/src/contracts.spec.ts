import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { contracts } from './index.js';
import { commonSchema } from './generated/common.js';

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(commonSchema);

describe('a contract', () => {
  it.each(contracts.map((contract) => [contract.type, contract] as const))(
    '%s accepts each of its examples',
    (_, contract) => {
      const accepts = ajv.compile(contract.schema);
      const examples = contract.schema.examples as unknown[];

      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples)
        expect({ valid: accepts(example), errors: accepts.errors }).toEqual({ valid: true, errors: null });
    },
  );

  it.each(contracts.map((contract) => [contract.type, contract] as const))(
    '%s is closed: an unknown member is refused',
    (_, contract) => {
      const accepts = ajv.compile(contract.schema);
      const [example] = contract.schema.examples as object[];

      expect(accepts({ ...example, nobodyAskedForThis: true })).toBe(false);
    },
  );

  it('has a type of its own, in its area', () => {
    const types = contracts.map(({ type }) => type);

    expect(new Set(types).size).toBe(types.length);
    for (const { type, area } of contracts)
      expect(type).toMatch(new RegExp(`^${area}[.][a-z]+(-[a-z]+)*[.]v[1-9]$`));
  });

  it('lets a NIP, a name or a birth date travel on the intake alone', () => {
    const telling = ['nip', 'name', 'birthDate', 'titleBefore', 'titleAfter', 'siasnId'];
    const outside = contracts
      .filter(({ area }) => area !== 'intake')
      .flatMap(({ type, schema }) =>
        memberNames(schema)
          .filter((name) => telling.includes(name))
          .map((name) => `${type} ${name}`),
      )
      // The name of a unit is no personal datum.
      .filter((found) => found !== 'personnel.unit-recorded.v1 name');

    expect(outside).toEqual([]);
  });

  it('makes others wait for a proof exactly where a decision takes effect', () => {
    expect(contracts.filter(({ awaitsProof }) => awaitsProof).map(({ type }) => type)).toEqual([
      'approval.decision-given.v1',
      'proposal.decree-issued.v1',
    ]);
  });
});

function memberNames(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(memberNames);
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'examples'
      ? []
      : key === 'properties'
        ? [...Object.keys(value as object), ...memberNames(Object.values(value as object))]
        : memberNames(value),
  );
}

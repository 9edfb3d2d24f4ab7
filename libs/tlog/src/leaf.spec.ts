import { createHash, hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import {
  canonical,
  canonicalMembers,
  canonicalObject,
  makeLeaf,
  openingFromJson,
  openingToJson,
  parseLeaf,
  toHex,
  utf8,
  verifyOpening,
  type Field,
  type Leaf,
} from './index.js';

const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer');
const counting = (bytes: number): Uint8Array => Uint8Array.from({ length: bytes }, (_, at) => at & 0xff);
const fields: Field[] = [
  { pointer: '/type', value: 'approval.decision-given.v1' },
  { pointer: '/data/rank', value: 2 },
  { pointer: '/data/target', value: { rank: 'III/d', é: [true, null] } },
];

describe('a leaf', () => {
  it('commits to each field by a salted hash of pointer and value, as the design writes it', () => {
    const { bytes, openings } = makeLeaf(sha256, fields, counting);
    const expected = openings.map(({ pointer, salt, value }) =>
      createHash('sha256')
        .update('jejak-field-v1\n')
        .update(Buffer.from(salt, 'base64url'))
        .update(JSON.stringify([pointer, value]))
        .digest('base64url'),
    );
    const { c, v } = JSON.parse(Buffer.from(bytes).toString()) as { c: string[]; v: number };
    expect(v).toBe(1);
    expect(c).toHaveLength(8);
    expect(c).toEqual([...c].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    expect(expected.every((each) => c.includes(each))).toBe(true);
    expect(openings[0]).toEqual({ ...fields[0], salt: Buffer.from(counting(16)).toString('base64url') });
  });

  it('is the same bytes for the same fields and randomness', () => {
    expect(
      createHash('sha256')
        .update(makeLeaf(sha256, fields, counting).bytes)
        .digest('hex'),
    ).toBe('84dba95e347f56ad54b1bfc1205faf35def0eaaebbaec9a2e2be3a1c285be58a');
  });

  it('is RFC 8785 bytes, padded to a multiple of eight, and reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1024 }), (count) => {
        const many = Array.from({ length: count }, (_, at) => ({
          pointer: `/data/${String(at)}`,
          value: at,
        }));
        const { bytes } = makeLeaf(sha256, many, (length) =>
          Uint8Array.from(createHash('shake128', { outputLength: length }).update(String(count)).digest()),
        );
        const json: unknown = JSON.parse(Buffer.from(bytes).toString());
        expect(canonical(json)).toBe(Buffer.from(bytes).toString());
        const leaf = parseLeaf(bytes);
        expect(leaf.ok && leaf.value.commitments.size).toBe(Math.ceil(count / 8) * 8);
        expect(bytes.length).toBeLessThanOrEqual(65_535);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same, and so are its openings, however hashes are written and whether texts are known', () => {
    const textual = Object.assign((bytes: Uint8Array) => sha256(bytes), {
      base64Url: (bytes: Uint8Array) => hash('sha256', bytes, 'base64url'),
    });
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 40 }), (values) => {
        const many = values.map((value, at) => ({ pointer: `/data/~1${String(at)}"`, value }));
        const written = many.map((field) => ({ ...field, text: canonical(field.value) }));
        const expected = makeLeaf(sha256, many, counting);
        expect(makeLeaf(textual, written, counting)).toEqual(expected);
        expect(expected.texts).toEqual(expected.openings.map((each) => JSON.stringify(openingToJson(each))));
      }),
    );
  });

  it('holds 1 to 1,024 fields', () => {
    expect(() => makeLeaf(sha256, [], counting)).toThrow('1 to 1024');
    expect(() =>
      makeLeaf(
        sha256,
        Array.from({ length: 1025 }, () => fields[0]!),
        counting,
      ),
    ).toThrow('1 to 1024');
  });

  it.each([
    { because: 'its commitments are not in order', text: change((c) => [...c.slice(1), c[0]!]) },
    { because: 'a commitment comes twice', text: change((c) => [c[0]!, ...c.slice(0, -1)]) },
    { because: 'it has seven', text: change((c) => c.slice(1)) },
    { because: 'it has none', text: '{"c":[],"v":1}' },
    { because: 'it is another version', text: change((c) => c).replace('"v":1', '"v":2') },
    { because: 'it has a space', text: change((c) => c).replace(',"v"', ', "v"') },
    { because: 'its members are in another order', text: '{"v":1,"c":[]}' },
  ])('is malformed when $because', ({ text }) => {
    expect(parseLeaf(utf8(text))).toMatchObject({ ok: false, fault: { code: 'leaf-malformed' } });
  });

  it('is never crashed on', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => !parseLeaf(bytes).ok));
  });
});

describe('an opening', () => {
  const made = makeLeaf(sha256, fields, counting);
  const leaf = leafIn(made.bytes);

  it('is of the leaf it was made with', () => {
    expect(made.openings.map((opening) => verifyOpening(sha256, leaf, opening).ok)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('with another pointer, value or salt is not', () => {
    const [opening] = made.openings;
    const others = [
      { ...opening!, pointer: '/typ' },
      { ...opening!, value: 'approval.decision-given.v2' },
      { ...opening!, salt: made.openings[1]!.salt },
    ].map((other) => verifyOpening(sha256, leaf, other));
    expect(others.map((answer) => !answer.ok && answer.fault.code)).toEqual(Array(3).fill('opening-differs'));
  });

  it('goes through JSON unchanged, whatever its value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(isCanonical(value));
        const { bytes, openings } = makeLeaf(sha256, [{ pointer: '/data', value }], counting);
        const json: unknown = JSON.parse(JSON.stringify(openings.map(openingToJson)[0]));
        const opening = openingFromJson(json);
        expect(opening.ok && verifyOpening(sha256, leafIn(bytes), opening.value)).toEqual({
          ok: true,
          value: true,
        });
      }),
    );
  });

  it('that is none is named, never crashed on', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => !openingFromJson(json).ok || Array.isArray(json)));
    const unwritable = verifyOpening(sha256, leaf, {
      pointer: '/a',
      value: '\ud800',
      salt: made.openings[0]!.salt,
    });
    expect(unwritable).toMatchObject({ ok: false, fault: { code: 'opening-malformed' } });
  });
});

describe('canonical JSON', () => {
  it('is the example of RFC 8785, section 3.2.3', () => {
    const text = String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`;
    const values = [...canonical(JSON.parse(text)).matchAll(/:"([^"]+)"/g)].map(([, value]) => value);
    expect(values).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('of an object is made of the texts of its members, and can leave one out', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (object) => {
        const members = canonicalMembers({ ...object, absent: undefined });
        expect(canonicalObject(members)).toBe(canonical(object));
        expect([...members.keys()]).toEqual(Object.keys(object).filter((name) => name !== 'absent'));
        const [first] = members.keys();
        const { [first ?? '']: _, ...rest } = object;
        expect(canonicalObject(members, first)).toBe(canonical(rest));
      }),
    );
  });

  it('says of every JSON value what the package canonicalize says', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ stringUnit: 'grapheme' }),
        (value) => canonical(value) === canonicalize(value),
      ),
      { numRuns: 500 },
    );
  });

  it('refuses what is nested too deep, and never overflows', () => {
    const deep: unknown = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000));
    expect(() => canonical(deep)).toThrow('nested deeper than 500 levels');
  });

  it('writes numbers as ECMAScript does, and refuses what has no form', () => {
    expect(canonical([333333333.33333329, 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    );
    for (const value of [Number.NaN, Infinity, undefined, '\udead', { a: '\ud800' }]) {
      expect(() => canonical(value)).toThrow(TypeError);
    }
  });
});

function change(by: (commitments: string[]) => string[]): string {
  const { c } = JSON.parse(Buffer.from(makeLeaf(sha256, fields, counting).bytes).toString()) as {
    c: string[];
  };
  return JSON.stringify({ c: by(c), v: 1 });
}

function leafIn(bytes: Uint8Array): Leaf {
  const leaf = parseLeaf(bytes);
  if (!leaf.ok) throw new Error(`${leaf.fault.messages.en} ${toHex(bytes)}`);
  return leaf.value;
}

function isCanonical(value: unknown): boolean {
  try {
    canonical(value);
    return true;
  } catch {
    return false;
  }
}

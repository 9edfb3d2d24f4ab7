import { hash } from 'node:crypto';
import fc from 'fast-check';
import vectors from '../vectors/tlog-vectors.json' with { type: 'json' };
import {
  bundle,
  elementsIn,
  entriesIn,
  fromBase64,
  fromBase64Url,
  fromUtf8,
  makeLeaf,
  openingFromJson,
  openingToJson,
  openWitnessed,
  parseAddCheckpoint,
  parseCheckpoint,
  parseLeaf,
  parseNote,
  parsePolicy,
  parseReceipt,
  parseSignatureLines,
  parseTilePath,
  parseTreeSize,
  parseVerifierKey,
  readCosignatures,
  utf8,
  verifyOpening,
  verifyReceipt,
  verifyWitnessedReceipt,
  type Checked,
  type Primitives,
} from './index.js';

/** Damaged or invented bytes are answered with a fault by name, whatever they are; nothing throws. */

const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer');
const primitives: Primitives = {
  sha256,
  // Nothing damaged is ever validly signed, so the cheapest answer serves.
  verifyEd25519: () => false,
};
const { signed_note: note, cosignature_v1: cosigned, add_checkpoint: asked, tlog_proof: proof } = vectors;
const policyText = `log ${note.vkey}\nwitness w ${cosigned.vkey}\ngroup g 1 w\nquorum g\n`;
const counting = (bytes: number): Uint8Array => Uint8Array.from({ length: bytes }, (_, at) => at & 0xff);
const made = makeLeaf(sha256, [{ pointer: '/data/rank', value: { grade: 'III/d' } }], counting);
const texts = [
  cosigned.cosigned_checkpoint,
  cosigned.signature_line,
  asked.second_request_body,
  asked.stale_old_response.body,
  proof.text_with_extra,
  note.vkey,
  policyText,
  'tile/0/x001/234.p/17',
  new TextDecoder().decode(made.bytes),
];

const parsers: Readonly<Record<string, (text: string) => Checked<unknown>>> = {
  note: parseNote,
  'signature lines': parseSignatureLines,
  checkpoint: parseCheckpoint,
  request: parseAddCheckpoint,
  size: parseTreeSize,
  proof: parseReceipt,
  key: (text) => parseVerifierKey(sha256, text),
  policy: (text) => parsePolicy(sha256, text),
  path: parseTilePath,
  leaf: (text) => parseLeaf(utf8(text)),
  base64: fromBase64,
  base64url: fromBase64Url,
};

describe('a parser of other people’s bytes answers with a named fault and never throws', () => {
  it.each(Object.entries(parsers))('%s, for damaged and invented text', (_, parse) => {
    fc.assert(
      fc.property(fc.oneof(damaged(), fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        answered(parse(text));
      }),
      { numRuns: 300 },
    );
  });

  it('tiles and bundles, for any bytes under any path', () => {
    const level = fc.oneof(fc.constant('entries' as const), fc.nat(3));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 9000 }),
      fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 20 }).map(bundle),
    );
    fc.assert(
      fc.property(level, fc.integer({ min: 1, max: 256 }), bytes, (at, width, given) => {
        const taken = elementsIn({ level: at, index: 0, width }, given);
        answered(taken);
        if (taken.ok) expect(taken.value.length).toBe(width);
        answered(entriesIn(given));
        fromUtf8(given);
      }),
    );
  });

  it('openings, for any JSON', () => {
    const leaf = parseLeaf(made.bytes);
    if (!leaf.ok) throw new Error(leaf.fault.messages.en);
    const near = fc.tuple(fc.string(), fc.constantFrom(made.openings[0]!.salt, 'AAAA', ''), fc.jsonValue());
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), near, fc.anything()), (json) => {
        const opening = openingFromJson(json);
        answered(opening);
        if (opening.ok) answered(verifyOpening(sha256, leaf.value, opening.value));
      }),
    );
  });

  it('checks of signatures, for damaged notes, answers and proofs', async () => {
    const policy = parsePolicy(sha256, policyText);
    const witness = parseVerifierKey(sha256, cosigned.vkey);
    const log = parseVerifierKey(sha256, note.vkey);
    if (!policy.ok || !witness.ok || !log.ok) throw new Error('the vectors are malformed');
    await fc.assert(
      fc.asyncProperty(damaged(), async (text) => {
        answered(await openWitnessed(primitives, text, policy.value));
        answered(await readCosignatures(primitives, note.checkpoint_size_1000, text, witness.value));
        answered(await verifyReceipt(primitives, text, utf8(proof.leaf), log.value));
        answered(await verifyWitnessedReceipt(primitives, text, utf8(proof.leaf), policy.value));
      }),
      { numRuns: 200 },
    );
  });
});

describe('bad input has a name', () => {
  it.each([
    {
      what: 'a truncated tile',
      fault: elementsIn({ level: 0, index: 3, width: 2 }, new Uint8Array(63)),
      code: 'tile-malformed',
    },
    {
      what: 'a tile with bytes left over',
      fault: elementsIn({ level: 1, index: 0, width: 1 }, new Uint8Array(64)),
      code: 'tile-malformed',
    },
    {
      what: 'a truncated bundle',
      fault: elementsIn({ level: 'entries', index: 0, width: 1 }, Uint8Array.of(0, 5, 1)),
      code: 'bundle-malformed',
    },
    {
      what: 'a bundle of fewer entries',
      fault: elementsIn({ level: 'entries', index: 0, width: 2 }, bundle([utf8('a')])),
      code: 'bundle-malformed',
    },
    { what: 'an opening with a wrong salt', fault: withOtherSalt(), code: 'opening-differs' },
  ])('$what is $code', ({ fault, code }) => {
    expect(fault).toMatchObject({
      ok: false,
      fault: { code, messages: { id: expect.any(String), en: expect.any(String) } },
    });
  });
});

function withOtherSalt(): Checked<true> {
  const leaf = parseLeaf(made.bytes);
  const [pointer, , value] = openingToJson(made.openings[0]!);
  if (!leaf.ok) throw new Error(leaf.fault.messages.en);
  return verifyOpening(sha256, leaf.value, { pointer, value, salt: 'AAAAAAAAAAAAAAAAAAAAAA' });
}

function answered(answer: Checked<unknown>): void {
  if (answer.ok) return;
  const { code, messages } = answer.fault;
  if (typeof code !== 'string' || messages.id === '' || messages.en === '')
    throw new Error('a fault without a name');
}

/** One of the true texts with a piece cut out, put in twice, or changed. */
function damaged(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(...texts),
      fc.nat(),
      fc.nat(40),
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.constantFrom('', '\n', '\n\n', '=', ' ', '—', '0'),
      ),
      fc.boolean(),
    )
    .map(([text, seed, length, piece, twice]) => {
      const at = seed % (text.length + 1);
      const kept = text.slice(0, at) + piece + text.slice(at + length);
      return twice ? kept + text.slice(at) : kept;
    });
}

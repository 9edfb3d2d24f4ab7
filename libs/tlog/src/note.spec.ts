import { createPrivateKey, sign } from 'node:crypto';
import fc from 'fast-check';
import vectors from '../vectors/tlog-vectors.json' with { type: 'json' };
import {
  cosignatureBytes,
  cosignaturesOn,
  cosignedMessage,
  formatCheckpoint,
  formatReceipt,
  formatVerifierKey,
  fromBase64,
  fromBase64Url,
  keyId,
  openCheckpoint,
  openNote,
  parseCheckpoint,
  parseNote,
  parseReceipt,
  parseVerifierKey,
  signatureLine,
  signCheckpoint,
  signNote,
  toBase64,
  toBase64Url,
  toHex,
  utf8,
  verifierKey,
  verifyReceipt,
  type VerifierKey,
} from './index.js';
import { primitives } from './primitives.fixture.js';

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const { signed_note: note, cosignature_v1: cosigned, negative, tlog_proof: proof } = vectors;
const logKey = keyOf(note.vkey);
const signer = { key: logKey, sign: (message: Uint8Array) => ed25519(note.seed_hex, message) };

describe('a key', () => {
  it.each([
    { what: 'the log', vector: note, algorithm: 1 },
    { what: 'the witness', vector: cosigned, algorithm: 4 },
  ])('of $what has the id and the text of the vectors', ({ vector, algorithm }) => {
    const publicKey = hex(vector.public_key_hex);
    expect(keyId(primitives.sha256, vector.name, algorithm, publicKey)).toBe(vector.key_id_hex);
    expect(formatVerifierKey(verifierKey(primitives.sha256, vector.name, publicKey, algorithm))).toBe(
      vector.vkey,
    );
    expect(formatVerifierKey(keyOf(vector.vkey))).toBe(vector.vkey);
  });

  it.each([
    {
      because: 'the id is of another name',
      text: note.vkey.replace('audit.', 'other.'),
      code: 'vkey-id-differs',
    },
    { because: 'the algorithm is unknown', text: 'a+00000000+Ag==', code: 'vkey-algorithm-unknown' },
    { because: 'the key is cut short', text: note.vkey.slice(0, -4), code: 'vkey-malformed' },
    { because: 'the name has a space', text: `a ${note.vkey}`, code: 'vkey-malformed' },
    { because: 'there is nothing', text: '', code: 'vkey-malformed' },
  ])('is refused when $because', ({ text, code }) => {
    expect(parseVerifierKey(primitives.sha256, text)).toMatchObject({ ok: false, fault: { code } });
  });

  it('cannot be named with a plus or a space', () => {
    expect(() => verifierKey(primitives.sha256, 'a+b', hex(note.public_key_hex))).toThrow(
      'cannot name a key',
    );
  });
});

describe('a signed note', () => {
  it('is the note of the vectors, byte for byte', async () => {
    expect(await signNote(note.body, signer)).toBe(note.checkpoint_size_1000);
    expect(toHex(ed25519(note.seed_hex, utf8(note.body)))).toBe(note.signature_hex);
  });

  it('opens for whoever knows the key', async () => {
    const opened = await openNote(primitives, note.c2sp_example_note, [keyOf(note.c2sp_example_vkey)]);
    expect(opened).toMatchObject({ ok: true, value: { text: 'This is an example message.\n' } });
  });

  it('stays closed for whoever knows another key', async () => {
    const opened = await openNote(primitives, note.c2sp_example_note, [logKey]);
    expect(opened).toMatchObject({ ok: false, fault: { code: 'note-unverified' } });
  });

  it.each([
    { because: 'there is no blank line', text: 'a\n' },
    { because: 'there is no signature', text: 'a\n\n' },
    { because: 'a signature line has no dash', text: note.c2sp_example_note.replace('—', '-') },
    { because: 'it has a control character', text: note.c2sp_example_note.replace('This', 'Th\u0007s') },
    { because: 'it ends without a line feed', text: note.c2sp_example_note.slice(0, -1) },
  ])('is malformed when $because', ({ text }) => {
    expect(parseNote(text)).toMatchObject({ ok: false, fault: { code: 'note-malformed' } });
  });

  it('splits at the last blank line', async () => {
    const text = 'first\n\nsecond\n';
    expect(parseNote(await signNote(text, signer))).toMatchObject({ ok: true, value: { text } });
  });
});

describe('a checkpoint', () => {
  it.each([
    { size: 0, text: note.checkpoint_size_0 },
    { size: 257, text: note.checkpoint_size_257 },
    { size: 1000, text: note.checkpoint_size_1000 },
  ])('of size $size is signed and opened as in the vectors', async ({ size, text }) => {
    const root = hex(vectors.roots.find((each) => each.size === size)!.hex);
    const checkpoint = { origin: note.name, size, root };
    expect(await signCheckpoint(checkpoint, signer)).toBe(text);
    const opened = await openCheckpoint(primitives, text, logKey);
    expect(opened.ok && { ...opened.value, root: toHex(opened.value.root) }).toEqual({
      ...checkpoint,
      root: toHex(root),
    });
  });

  it('does not open when its size was altered after signing', async () => {
    const altered = negative.find(({ what }) => what.startsWith('size line altered'))!;
    const opened = await openCheckpoint(primitives, altered.checkpoint, logKey);
    expect(opened).toMatchObject({ ok: false, fault: { code: 'note-signature-invalid' } });
  });

  it('of a forked root opens, being validly signed, and has another root', async () => {
    const forked = negative.find(({ what }) => what.includes('forked root'))!;
    const opened = await openCheckpoint(primitives, forked.checkpoint, logKey);
    const honest = vectors.roots.find(({ size }) => size === 1000)!.hex;
    expect(opened.ok && opened.value.size).toBe(1000);
    expect(opened.ok && toHex(opened.value.root)).not.toBe(honest);
  });

  it('of another log is refused even when our key signed it', async () => {
    const text = formatCheckpoint({ origin: 'another/log', size: 0, root: hex(vectors.roots[0]!.hex) });
    const opened = await openCheckpoint(primitives, await signNote(text, signer), logKey);
    expect(opened).toMatchObject({
      ok: false,
      fault: { code: 'checkpoint-origin-differs', where: 'another/log' },
    });
  });

  it('keeps its extension lines', () => {
    const root = hex(vectors.roots[0]!.hex);
    const checkpoint = { origin: 'a', size: 0, root, extensions: ['x', 'y z'] };
    expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual({ ok: true, value: checkpoint });
  });

  it.each([
    '',
    'a\n',
    'a\n01\nAA==\n',
    'a\n1\nAA==\n',
    `a\n1\n${vectors.roots[1]!.b64}`,
    `\n1\n${vectors.roots[1]!.b64}\n`,
  ])('is malformed as %j', (text) => {
    expect(parseCheckpoint(text)).toMatchObject({ ok: false, fault: { code: 'checkpoint-malformed' } });
  });
});

describe('a cosignature', () => {
  const witness = keyOf(cosigned.vkey);

  it('is over the time and the whole checkpoint, as in the vectors', () => {
    const message = cosignedMessage(cosigned.timestamp, note.body);
    expect(message).toEqual(utf8(cosigned.signed_message));
    const bytes = cosignatureBytes(cosigned.timestamp, ed25519(cosigned.seed_hex, message));
    expect(toHex(bytes)).toBe(cosigned.timestamped_signature_hex);
    expect(signatureLine({ name: witness.name, id: witness.id, bytes })).toBe(cosigned.signature_line);
  });

  it('is read from a checkpoint, which opens for the log key too', async () => {
    expect(await cosignaturesOn(primitives, cosigned.cosigned_checkpoint, [witness])).toEqual({
      ok: true,
      value: [{ name: cosigned.name, time: cosigned.timestamp }],
    });
    expect(await openCheckpoint(primitives, cosigned.cosigned_checkpoint, logKey)).toMatchObject({
      ok: true,
    });
  });

  it('of another checkpoint is refused', async () => {
    const moved = note.checkpoint_size_257 + cosigned.signature_line;
    expect(await cosignaturesOn(primitives, moved, [witness])).toMatchObject({
      ok: false,
      fault: { code: 'note-signature-invalid' },
    });
  });
});

describe('a receipt', () => {
  const inclusion = vectors.inclusion_proofs.find(({ index, size }) => index === 999 && size === 1000)!;
  const path = inclusion.proof_hex.map(hex);

  it('is the tlog-proof of the vectors, with and without an extra line', () => {
    const receipt = { index: 999, proof: path, checkpoint: cosigned.cosigned_checkpoint };
    expect(formatReceipt(receipt)).toBe(proof.text);
    expect(formatReceipt({ ...receipt, extra: utf8('extra-data') })).toBe(proof.text_with_extra);
    expect(parseReceipt(proof.text_with_extra)).toMatchObject({
      ok: true,
      value: { index: 999, extra: utf8('extra-data') },
    });
  });

  it.each([proof.text, proof.text_with_extra])('proves the entry it is of', async (text) => {
    const verified = await verifyReceipt(primitives, text, utf8(proof.leaf), logKey);
    expect(verified).toMatchObject({ ok: true, value: { index: 999, checkpoint: { size: 1000 } } });
  });

  it('proves no other entry', async () => {
    const verified = await verifyReceipt(primitives, proof.text, utf8('leaf-998'), logKey);
    expect(verified).toMatchObject({ ok: false, fault: { code: 'proof-root-differs' } });
  });

  it('is no proof when one character of it is changed', async () => {
    const survivors: number[] = [];
    for (let at = 0; at < proof.text.length; at++) {
      // The cosignature is not this key's, so whoever trusts the log alone passes over it.
      if (at >= proof.text.indexOf('— witness')) break;
      const changed =
        proof.text.slice(0, at) + (proof.text[at] === 'A' ? 'B' : 'A') + proof.text.slice(at + 1);
      if ((await verifyReceipt(primitives, changed, utf8(proof.leaf), logKey)).ok) survivors.push(at);
    }
    expect(survivors).toEqual([]);
  });
});

describe('parsers of other people’s text', () => {
  it('answer with a named fault and never throw', () => {
    const lines = fc.array(
      fc.oneof(fc.string(), fc.constantFrom('', 'index 0', '— a AAAA', 'c2sp.org/tlog-proof@v1')),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          lines.map((each) => each.join('\n')),
        ),
        (text) => {
          for (const answer of [
            parseNote(text),
            parseCheckpoint(text),
            parseReceipt(text),
            parseVerifierKey(primitives.sha256, text),
            fromBase64(text),
          ]) {
            if (!answer.ok)
              expect(answer.fault.messages).toEqual({ id: expect.any(String), en: expect.any(String) });
          }
        },
      ),
    );
  });

  it('read back every base64 they write, and no other way of writing it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64(toBase64(bytes))).toEqual({ ok: true, value: bytes });
        expect(fromBase64Url(toBase64Url(bytes))).toEqual({ ok: true, value: bytes });
      }),
    );
    expect(['A', 'AB==', 'AA=', 'A===', 'AA ==', 'AA-_'].filter((text) => fromBase64(text).ok)).toEqual([]);
  });
});

function keyOf(vkey: string): VerifierKey {
  const key = parseVerifierKey(primitives.sha256, vkey);
  if (!key.ok) throw new Error(key.fault.messages.en);
  return key.value;
}

function ed25519(seed: string, message: Uint8Array): Uint8Array {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, hex(seed)]), format: 'der', type: 'pkcs8' });
  return Uint8Array.from(sign(null, message, key));
}

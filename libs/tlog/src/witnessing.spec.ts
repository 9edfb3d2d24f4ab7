import { createPrivateKey, sign } from 'node:crypto';
import fc from 'fast-check';
import vectors from '../vectors/tlog-vectors.json' with { type: 'json' };
import {
  cosignatureBytes,
  cosignedMessage,
  formatAddCheckpoint,
  formatPolicy,
  formatTreeSize,
  formatVerifierKey,
  isQuorum,
  openWitnessed,
  parseAddCheckpoint,
  parsePolicy,
  parseTreeSize,
  parseVerifierKey,
  readCosignatures,
  signatureLine,
  toHex,
  TREE_SIZE_TYPE,
  treeHashing,
  utf8,
  verifierKey,
  verifyConsistency,
  verifyWitnessedReceipt,
  type Policy,
  type VerifierKey,
} from './index.js';
import { primitives } from './primitives.fixture.js';

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const { add_checkpoint: asked, cosignature_v1: cosigned, signed_note: note, tlog_proof: proof } = vectors;
const witnessKey = keyOf(cosigned.vkey);
const logLine = `log ${note.vkey} https://log.example`;
const witnessed = `${logLine}\nwitness w ${cosigned.vkey}\nquorum w\n`;

describe('a request to a witness', () => {
  it('is that of the vectors, byte for byte, and reads back', () => {
    for (const [body, old] of [
      [asked.first_request_body, 0],
      [asked.second_request_body, 257],
    ] as const) {
      const read = parseAddCheckpoint(body);
      expect(read.ok && [read.value.old, read.value.claim.origin]).toEqual([old, note.name]);
      expect(read.ok && formatAddCheckpoint(read.value)).toBe(body);
    }
  });

  it('proves the growth it claims', () => {
    const [first, second] = [asked.first_request_body, asked.second_request_body].map(parseAddCheckpoint);
    if (first?.ok !== true || second?.ok !== true) throw new Error('the vectors are malformed');
    const grown = verifyConsistency(
      treeHashing(primitives.sha256),
      first.value.claim,
      second.value.claim,
      second.value.proof,
    );
    expect(grown).toEqual({ ok: true, value: true });
  });

  it.each([
    { because: 'it is empty', body: '', code: 'request-malformed', where: 'blank line' },
    { because: 'it has no old size', body: '\n\na', code: 'request-malformed', where: 'old' },
    {
      because: 'the old size has a zero before',
      body: 'old 01\n\na',
      code: 'request-malformed',
      where: 'old',
    },
    { because: 'a hash is short', body: 'old 1\nAAAA\n\na', code: 'request-malformed', where: 'hash 1' },
    {
      because: 'it has 64 hashes',
      body: `old 1\n${`${'A'.repeat(43)}=\n`.repeat(64)}\na`,
      code: 'request-malformed',
      where: '64 hashes',
    },
    {
      because: 'the note has no signature',
      body: 'old 0\n\na\n',
      code: 'note-malformed',
      where: 'blank line',
    },
    {
      because: 'the note is no checkpoint',
      body: `old 0\n\n${note.c2sp_example_note}`,
      code: 'checkpoint-malformed',
      where: undefined,
    },
  ])('is refused when $because', ({ body, code, where }) => {
    expect(parseAddCheckpoint(body)).toMatchObject({
      ok: false,
      fault: { code, ...(where === undefined ? {} : { where }) },
    });
  });
});

describe('an answer of a witness', () => {
  it('tells the size it knows as in the vectors', () => {
    const { body, content_type } = asked.stale_old_response;
    expect(parseTreeSize(body)).toEqual({ ok: true, value: 257 });
    expect([formatTreeSize(257), TREE_SIZE_TYPE]).toEqual([body, content_type]);
    for (const other of ['257', '0257\n', '257\n\n', ' 257\n', '-1\n', '']) {
      expect(parseTreeSize(other)).toMatchObject({ ok: false, fault: { code: 'answer-malformed' } });
    }
  });

  it('is the cosignature line of the vectors, and is read as such', async () => {
    const line = cosignatureLine(note.body, cosigned.timestamp);
    expect(line).toBe(cosigned.signature_line);
    const read = await readCosignatures(
      primitives,
      note.checkpoint_size_1000,
      `${foreignLine()}${line}`,
      witnessKey,
    );
    expect(read.ok && read.value.map(({ key, time }) => [key.name, time])).toEqual([
      [cosigned.name, cosigned.timestamp],
    ]);
  });

  it.each([
    { because: 'it is empty', answer: '', code: 'answer-malformed' },
    { because: 'it is a page', answer: '<html>\n', code: 'answer-malformed' },
    { because: 'it is cut short', answer: cosigned.signature_line.slice(0, -1), code: 'answer-malformed' },
    { because: 'it begins another note', answer: `\n\n${cosigned.signature_line}`, code: 'answer-malformed' },
    { because: 'nobody asked has signed', answer: foreignLine(), code: 'note-unverified' },
  ])('is refused when $because', async ({ answer, code }) => {
    const read = await readCosignatures(primitives, note.checkpoint_size_1000, answer, witnessKey);
    expect(read).toMatchObject({ ok: false, fault: { code } });
  });

  it('is refused when it is for another checkpoint, or tells no time', async () => {
    const moved = await readCosignatures(
      primitives,
      note.checkpoint_size_257,
      cosigned.signature_line,
      witnessKey,
    );
    expect(moved).toMatchObject({ ok: false, fault: { code: 'note-signature-invalid' } });
    const timeless = cosignatureLine(note.body, 0);
    const read = await readCosignatures(primitives, note.checkpoint_size_1000, timeless, witnessKey);
    expect(read).toMatchObject({ ok: false, fault: { code: 'cosignature-malformed' } });
  });
});

describe('a policy', () => {
  it('names logs, witnesses and the quorum', () => {
    const policy = policyOf(
      `# of the regency\n\n\t${logLine}\n  witness w ${cosigned.vkey} https://w.example/\nquorum\tw\n`,
    );
    expect(policy).toEqual({
      logs: [{ key: keyOf(note.vkey), url: 'https://log.example' }],
      witnesses: [{ name: 'w', key: witnessKey, url: 'https://w.example/' }],
      quorum: { witness: { name: 'w', key: witnessKey, url: 'https://w.example/' } },
    });
  });

  it('may ask for nobody', () => {
    expect(isQuorum(policyOf('quorum none\n'), [])).toBe(true);
    expect(formatPolicy(policyOf(`${logLine}\nquorum none`))).toBe(`${logLine}\nquorum none\n`);
  });

  it('of two levels is met by the sets of witnesses it says, and by no other', () => {
    const keys = Array.from({ length: 5 }, (_, at) => strangerKey(`w${String(at)}`, at));
    const policy = policyOf(
      [
        ...keys.map((key, at) => `witness w${String(at)} ${formatVerifierKey(key)}`),
        'group x 2 w0 w1 w2',
        'group y any w3 w4',
        'group both all x y',
        'quorum both',
      ].join('\n'),
    );
    expect(policyOf(formatPolicy(policy))).toEqual(policy);
    fc.assert(
      fc.property(fc.subarray(keys), (cosigners) => {
        const has = (at: number) => Number(cosigners.includes(keys[at]!));
        expect(isQuorum(policy, cosigners)).toBe(has(0) + has(1) + has(2) >= 2 && has(3) + has(4) >= 1);
        // Who signs twice is still one.
        expect(isQuorum(policy, [...cosigners, ...cosigners])).toBe(isQuorum(policy, cosigners));
      }),
    );
  });

  it.each([
    { because: 'it has no quorum', text: logLine, where: 'no quorum line' },
    { because: 'it has two', text: 'quorum none\nquorum none', where: 'line 2: a second quorum' },
    {
      because: 'a word is unknown',
      text: 'mirror x',
      where: 'line 1: neither log, witness, group nor quorum',
    },
    {
      because: 'a key is broken',
      text: 'log a+b+c',
      where: 'line 1: The verifier key is not of the form name+id+key.',
    },
    {
      because: 'a log has a witness’ key',
      text: `log ${cosigned.vkey}`,
      where: 'line 1: a log signs with Ed25519 (0x01)',
    },
    {
      because: 'a witness has a log’s key',
      text: `witness w ${note.vkey}`,
      where: 'line 1: a witness cosigns with Ed25519 (0x04)',
    },
    { because: 'a log is there twice', text: `${logLine}\n${logLine}`, where: 'line 2: the log twice' },
    {
      because: 'a witness is there twice',
      text: `witness a ${cosigned.vkey}\nwitness b ${cosigned.vkey}`,
      where: 'line 2: the witness twice',
    },
    {
      because: 'a witness is called none',
      text: `witness none ${cosigned.vkey}`,
      where: 'line 1: the name none twice',
    },
    {
      because: 'a group names somebody below',
      text: `group g any w\nwitness w ${cosigned.vkey}`,
      where: 'line 1: w is not defined above',
    },
    {
      because: 'a member is there twice',
      text: `witness w ${cosigned.vkey}\ngroup g any w\ngroup h any w`,
      where: 'line 3: w is a member twice',
    },
    {
      because: 'a threshold is beyond the members',
      text: `witness w ${cosigned.vkey}\ngroup g 2 w`,
      where: 'line 2: a threshold that no members can meet',
    },
    {
      because: 'a threshold is zero',
      text: `witness w ${cosigned.vkey}\ngroup g 0 w`,
      where: 'line 2: a threshold that no members can meet',
    },
    { because: 'a group is empty', text: 'group g all', where: 'line 1: a group without members' },
    { because: 'the quorum is unknown', text: 'quorum w', where: 'line 1: w is not defined above' },
    { because: 'it has a carriage return', text: 'quorum none\r\n', where: 'line 1: control character' },
  ])('is refused when $because', ({ text, where }) => {
    expect(parsePolicy(primitives.sha256, text)).toMatchObject({
      ok: false,
      fault: { code: 'policy-malformed', where },
    });
  });
});

describe('a checkpoint under a policy', () => {
  it('opens when its log is known and its quorum has cosigned', async () => {
    const opened = await openWitnessed(primitives, cosigned.cosigned_checkpoint, policyOf(witnessed));
    expect(
      opened.ok && [opened.value.checkpoint.size, opened.value.cosignatures.map(({ time }) => time)],
    ).toEqual([1000, [cosigned.timestamp]]);
  });

  it.each([
    {
      because: 'nobody has cosigned',
      checkpoint: note.checkpoint_size_1000,
      policy: witnessed,
      code: 'quorum-missing',
    },
    {
      because: 'another has cosigned',
      checkpoint: cosigned.cosigned_checkpoint,
      policy: otherWitness(),
      code: 'quorum-missing',
    },
    {
      because: 'the log is unknown',
      checkpoint: cosigned.cosigned_checkpoint,
      policy: 'quorum none',
      code: 'checkpoint-origin-differs',
    },
    {
      because: 'the cosignature is of another tree',
      checkpoint: note.checkpoint_size_257 + cosigned.signature_line,
      policy: witnessed,
      code: 'note-signature-invalid',
    },
    { because: 'it is no note', checkpoint: 'x', policy: witnessed, code: 'note-malformed' },
  ])('is refused when $because', async ({ checkpoint, policy, code }) => {
    expect(await openWitnessed(primitives, checkpoint, policyOf(policy))).toMatchObject({
      ok: false,
      fault: { code },
    });
  });

  it('carries receipts that need nobody to be asked', async () => {
    const policy = policyOf(witnessed);
    expect(await verifyWitnessedReceipt(primitives, proof.text, utf8(proof.leaf), policy)).toMatchObject({
      ok: true,
      value: { index: 999, checkpoint: { size: 1000 } },
    });
    const alone = proof.text.replace(cosigned.signature_line, '');
    expect(await verifyWitnessedReceipt(primitives, alone, utf8(proof.leaf), policy)).toMatchObject({
      ok: false,
      fault: { code: 'quorum-missing' },
    });
    expect(await verifyWitnessedReceipt(primitives, proof.text, utf8('leaf-998'), policy)).toMatchObject({
      ok: false,
      fault: { code: 'proof-root-differs' },
    });
  });
});

function policyOf(text: string): Policy {
  const policy = parsePolicy(primitives.sha256, text);
  if (!policy.ok) throw new Error(policy.fault.messages.en);
  return policy.value;
}

function otherWitness(): string {
  return `${logLine}\nwitness w ${formatVerifierKey(strangerKey('other', 9))}\nquorum w\n`;
}

function keyOf(vkey: string): VerifierKey {
  const key = parseVerifierKey(primitives.sha256, vkey);
  if (!key.ok) throw new Error(key.fault.messages.en);
  return key.value;
}

function strangerKey(name: string, seed: number): VerifierKey {
  return verifierKey(primitives.sha256, name, new Uint8Array(32).fill(seed), 0x04);
}

/** A line by a key nobody knows. */
function foreignLine(): string {
  return signatureLine({ name: 'somebody', id: toHex(Uint8Array.of(1, 2, 3, 4)), bytes: new Uint8Array(72) });
}

/** A cosignature by the witness of the vectors. */
function cosignatureLine(text: string, time: number): string {
  const der = Buffer.concat([PKCS8, Buffer.from(cosigned.seed_hex, 'hex')]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const signature = Uint8Array.from(sign(null, cosignedMessage(time, text), privateKey));
  const { name, id } = witnessKey;
  return signatureLine({ name, id, bytes: cosignatureBytes(time, signature) });
}

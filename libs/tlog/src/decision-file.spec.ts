import { createHash, createPublicKey, generateKeyPairSync, hash, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import {
  formatDecisionFile,
  formatVerifierKey,
  Frontier,
  inclusionSteps,
  makeLeaf,
  parseDecisionFile,
  proofFrom,
  signCheckpoint,
  treeHashing,
  utf8,
  verifierKey,
  verifyDecisionFile,
  type DecisionFile,
  type Primitives,
} from './index.js';

const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const primitives: Primitives = {
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
  verifyEd25519: (publicKey, message, signature) =>
    verify(
      null,
      message,
      createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' }),
      signature,
    ),
};
const PROPOSAL = '0198a3c4-8f00-7000-8000-000000000001';
const pair = generateKeyPairSync('ed25519');
const key = verifierKey(
  primitives.sha256,
  'lebongkab.go.id/jejak/0a1b2c3d',
  Uint8Array.from(pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)),
);
const vkey = formatVerifierKey(key);

describe('a decision file', () => {
  it('shows what its reader may see, proven under one checkpoint', async () => {
    const file = await fileOf();
    const answer = await verifyDecisionFile(primitives, utf8(formatDecisionFile(file)), vkey);
    expect(answer).toEqual({
      ok: true,
      report: {
        proposal: PROPOSAL,
        origin: key.name,
        treeSize: 3,
        entries: [
          {
            index: 0,
            fields: new Map([
              ['/subject', `proposal/${PROPOSAL}`],
              ['/data/chosen', 'a'],
            ]),
            closed: 1,
          },
          {
            index: 2,
            fields: new Map([
              ['/subject', `proposal/${PROPOSAL}`],
              ['/data/chosen', 'c'],
            ]),
            closed: 1,
          },
        ],
      },
    });
  });

  it('reads back as it was written', async () => {
    const file = await fileOf();
    expect(formatDecisionFile(parsed(utf8(formatDecisionFile(file))))).toBe(formatDecisionFile(file));
  });

  it('names the entry and the field that was changed', async () => {
    const file = await fileOf();
    const [first, second] = file.entries;
    const changed = { ...second!.openings[1]!, value: 'b' };
    const altered = { ...file, entries: [first!, { ...second!, openings: [second!.openings[0]!, changed] }] };
    const answer = await verifyDecisionFile(primitives, utf8(formatDecisionFile(altered)), vkey);
    expect(!answer.ok && answer.faults.map(({ code, where }) => [code, where])).toEqual([
      ['opening-differs', 'entry 2, /data/chosen'],
    ]);
  });

  it('names the entry that is not where the file says', async () => {
    const file = await fileOf();
    const [first, second] = file.entries;
    const altered = { ...file, entries: [{ ...first!, index: 1 }, second!] };
    const answer = await verifyDecisionFile(primitives, utf8(formatDecisionFile(altered)), vkey);
    expect(!answer.ok && answer.faults.map(({ code, where }) => [code, where])).toEqual([
      ['proof-root-differs', 'entry 1'],
    ]);
  });

  it('of another proposal, or of another log, is refused', async () => {
    const file = await fileOf();
    const moved = await verifyDecisionFile(
      primitives,
      utf8(formatDecisionFile({ ...file, proposal: 'other' })),
      vkey,
    );
    expect(!moved.ok && moved.faults.map(({ code }) => code)).toEqual([
      'file-other-proposal',
      'file-other-proposal',
    ]);
    const stranger = formatVerifierKey(verifierKey(primitives.sha256, 'x', new Uint8Array(32)));
    const foreign = await verifyDecisionFile(primitives, utf8(formatDecisionFile(file)), stranger);
    expect(!foreign.ok && foreign.faults.map(({ code }) => code)).toEqual(['note-unverified']);
  });

  it('that is none is named by what is missing, and never crashed on', async () => {
    const json: unknown = JSON.parse(formatDecisionFile(await fileOf()));
    for (const member of ['format', 'proposal', 'vkey', 'checkpoint', 'entries']) {
      const without = utf8(JSON.stringify({ ...(json as object), [member]: 1 }));
      expect(parseDecisionFile(without)).toMatchObject({
        ok: false,
        fault: { code: 'file-malformed', where: `/${member}` },
      });
    }
    fc.assert(
      fc.property(fc.jsonValue(), (entry) => {
        expect(parseDecisionFile(utf8(JSON.stringify({ ...(json as object), entries: [entry] }))).ok).toBe(
          false,
        );
      }),
    );
    fc.assert(fc.property(fc.uint8Array(), (bytes) => !parseDecisionFile(bytes).ok));
  });
});

async function fileOf(): Promise<DecisionFile> {
  const hashing = treeHashing(primitives.sha256);
  const made = ['a', 'b', 'c'].map((chosen) =>
    makeLeaf(
      primitives.sha256,
      [
        { pointer: '/subject', value: `proposal/${PROPOSAL}` },
        { pointer: '/data/chosen', value: chosen },
        { pointer: '/data/reason', value: 'closed' },
      ],
      (length) => Uint8Array.from(createHash('shake128', { outputLength: length }).update(chosen).digest()),
    ),
  );
  const leaves = made.map(({ bytes }) => hashing.leaf(bytes));
  const frontier = Frontier.of(hashing);
  leaves.forEach((leaf) => {
    frontier.append(leaf);
  });
  const signer = {
    key,
    sign: (message: Uint8Array) => Uint8Array.from(sign(null, message, pair.privateKey)),
  };
  const hashOf = ({ level, index }: { level: number; index: number }): Uint8Array =>
    level === 0 ? leaves[index]! : hashing.node(leaves[index * 2]!, leaves[index * 2 + 1]!);
  return {
    proposal: PROPOSAL,
    vkey,
    checkpoint: await signCheckpoint({ origin: key.name, size: 3, root: frontier.root() }, signer),
    entries: [0, 2].map((index) => ({
      index,
      leaf: made[index]!.bytes,
      openings: made[index]!.openings.slice(0, 2),
      closed: 1,
      proof: proofFrom(hashing, inclusionSteps(index, 3), hashOf),
    })),
  };
}

function parsed(bytes: Uint8Array): DecisionFile {
  const file = parseDecisionFile(bytes);
  if (!file.ok) throw new Error(file.fault.messages.en);
  return file.value;
}

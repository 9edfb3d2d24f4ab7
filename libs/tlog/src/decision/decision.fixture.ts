import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import {
  canonical,
  concat,
  COSIGNATURE_V1,
  cosignatureBytes,
  cosignedMessage,
  formatDecisionFile,
  formatNote,
  formatVerifierKey,
  Frontier,
  inclusionSteps,
  makeLeaf,
  parseNote,
  perfectRoot,
  proofFrom,
  signCheckpoint,
  treeHashing,
  utf8,
  verifierKey,
  type Cut,
  type DecisionFile,
  type NoteSigner,
  type Opening,
} from '../index.js';
import { primitives } from '../primitives.fixture.js';

export { primitives };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const PROPOSAL = '0198a3c4-8f00-7000-8000-000000000001';
export const ANI = '0198a3c4-8f00-7000-8000-0000000000a1';
export const BUDI = '0198a3c4-8f00-7000-8000-0000000000a2';
export const OFFICIAL = '0198a3c4-8f00-7000-8000-0000000000a9';
export const ORIGIN = 'lebongkab.go.id/jejak/0a1b2c3d';

export const signerOf = (name: string, algorithm?: number): NoteSigner => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = Uint8Array.from(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
  return {
    key: verifierKey(primitives.sha256, name, raw, algorithm),
    sign: (message) => Uint8Array.from(sign(null, message, privateKey)),
  };
};
export const vkeyOf = ({ key }: NoteSigner): string => formatVerifierKey(key);

const log = signerOf(ORIGIN);
const witness = signerOf('inspektorat.lebongkab.go.id', COSIGNATURE_V1);
export const signers = { log, witness };

type Event = Readonly<{
  contract: string;
  subject?: string;
  version?: number;
  data: Readonly<Record<string, unknown>>;
}>;
type Entry = Readonly<{ index: number; id: string; leaf: Uint8Array; openings: readonly Opening[] }>;

export const idOf = (at: number): string => `0198a3c4-8f00-7000-8000-${String(at).padStart(12, '0')}`;

const sheet = canonical({
  policy: 'ip-asn/2019.1',
  low: 8000,
  high: 8000,
  dimensions: [
    {
      id: 'qualification',
      max: 2500,
      low: 2000,
      high: 2000,
      components: [{ low: 2000, high: 2000, max: 2500 }],
    },
    {
      id: 'competence',
      max: 7500,
      low: 6000,
      high: 6000,
      components: [{ low: 6000, high: 6000, max: 7500 }],
    },
  ],
});
const dossier = { ani: sha256('ani'), budi: sha256('budi') };
const caseHash = sha256(
  canonical([
    [ANI, dossier.ani],
    [BUDI, dossier.budi],
  ]),
);
export const VERIFIER_SHA256 = sha256('verifier');

/** The events of one decision as the log has them, in their order; `changes` alter one by its contract. */
export function eventsOf(changes: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {}): Event[] {
  const score = (person: string, hash: string): Event => ({
    contract: 'scoring.score-calculated.v1',
    data: {
      person,
      dossierHash: hash,
      policy: 'ip-asn/2019.1',
      low: '80.00',
      high: '80.00',
      trace: sheet,
      traceSha256: sha256(sheet),
    },
  });
  const frozen = (person: string, hash: string, facts: readonly string[]): Event => ({
    contract: 'scoring.dossier-frozen.v1',
    data: { person, hash, facts },
  });
  const events: Event[] = [
    {
      contract: 'audit.verifier-released.v1',
      subject: 'log/verifier',
      data: { sha256: VERIFIER_SHA256, bytes: 60_000 },
    },
    { contract: 'personnel.education-recorded.v1', subject: `person/${ANI}`, data: { level: 's1' } },
    { contract: 'proposal.submitted.v1', data: { kind: 'rank-promotion' } },
    frozen(ANI, dossier.ani, [idOf(1)]),
    score(ANI, dossier.ani),
    frozen(BUDI, dossier.budi, []),
    score(BUDI, dossier.budi),
    {
      contract: 'scoring.ranking-published.v1',
      data: {
        policy: 'ip-asn/2019.1',
        dossierHash: caseHash,
        'ranking/0': { person: ANI, rank: 1, eligible: true, score: { low: '80.00', high: '80.00' } },
        'ranking/1': { person: BUDI, rank: 2, eligible: true, score: { low: '80.00', high: '80.00' } },
      },
    },
    {
      contract: 'approval.verdict-given.v1',
      data: { stage: 'ppk-decision', verdict: 'granted', by: OFFICIAL, dossierHash: caseHash },
    },
    {
      contract: 'approval.decision-given.v1',
      data: {
        outcome: 'granted',
        kind: 'rank-promotion',
        effectiveDate: '2026-10-01',
        chosen: ANI,
        rank: 1,
        deviates: false,
        stage: 'ppk-decision',
        dossierHash: caseHash,
      },
    },
    {
      contract: 'proposal.decree-issued.v1',
      data: { decree: { number: '821/1/2026', date: '2026-09-20' }, decision: { event: idOf(9), entry: 9 } },
    },
    {
      contract: 'proposal.decision-effective.v1',
      data: { effectiveDate: '2026-10-01', anchored: { event: idOf(10), entry: 10, treeSize: 11 } },
    },
  ];
  const versions = new Map<string, number>();
  return events.map((event) => {
    const area = event.contract.split('.')[0]!;
    const version = (versions.get(area) ?? 0) + 1;
    versions.set(area, version);
    const data = { ...event.data, ...changes[event.contract] };
    return { subject: `proposal/${PROPOSAL}`, version, ...event, data };
  });
}

/** A log of these events, in this order, under one checkpoint, and its decision file. */
export async function fileOf(
  events: readonly Event[] = eventsOf(),
  { cut = 'whole', signer = log }: Readonly<{ cut?: Cut; signer?: NoteSigner }> = {},
): Promise<DecisionFile> {
  const hashing = treeHashing(primitives.sha256);
  const entries = events.map((event, index): Entry => {
    const fields = {
      id: idOf(index),
      source: '//lebongkab.go.id/jejak/x',
      type: `id.go.lebongkab.merit.${event.contract}`,
      time: '2026-09-01T00:00:00Z',
      subject: event.subject,
      aggregateversion: event.version,
      ...Object.fromEntries(Object.entries(event.data).map(([name, value]) => [`data/${name}`, value])),
    };
    const { bytes, openings } = makeLeaf(
      primitives.sha256,
      Object.entries(fields).map(([name, value]) => ({ pointer: `/${name}`, value })),
      (length) =>
        Uint8Array.from(createHash('shake128', { outputLength: length }).update(String(index)).digest()),
    );
    return { index, id: fields.id, leaf: bytes, openings };
  });
  const leaves = entries.map(({ leaf }) => hashing.leaf(leaf));
  const frontier = Frontier.of(hashing);
  for (const leaf of leaves) frontier.append(leaf);
  const note = await signCheckpoint({ origin: ORIGIN, size: leaves.length, root: frontier.root() }, signer);
  const { text, signatures } = taken(parseNote(note));
  const time = 1_790_000_000;
  const cosignature = cosignatureBytes(time, await witness.sign(cosignedMessage(time, text)));
  const { name, id } = witness.key;
  const cosigned = formatNote({ text, signatures: [...signatures, { name, id, bytes: cosignature }] });
  return {
    cut,
    proposal: PROPOSAL,
    vkey: vkeyOf(signer),
    witnesses: [vkeyOf(witness)],
    checkpoint: cosigned,
    entries: entries.map(({ index, leaf, openings }) => ({
      index,
      leaf,
      openings,
      proof: proofFrom(hashing, inclusionSteps(index, leaves.length), ({ level, index: at }) =>
        perfectRoot(hashing, concat(...leaves.slice(at * 2 ** level, (at + 1) * 2 ** level))),
      ),
    })),
  };
}

export const bytesOf = (file: DecisionFile): Uint8Array => utf8(formatDecisionFile(file));

/** The same file after a change of its JSON, written again as it must be written. */
export const altered = (file: DecisionFile, change: (json: Json) => void): Uint8Array => {
  const json = JSON.parse(formatDecisionFile(file)) as Json;
  change(json);
  return utf8(`${JSON.stringify(json, undefined, 1)}\n`);
};
export type Json = {
  cut: string;
  proposal: string;
  vkey: string;
  witnesses: string[];
  checkpoint: string;
  entries: { index: number; leaf: string; openings: [string, string, unknown][]; proof: string[] }[];
};

export function taken<Value>(checked: { ok: true; value: Value } | { ok: false; fault: object }): Value {
  if (!checked.ok) throw new Error(JSON.stringify(checked.fault));
  return checked.value;
}

import type { Clock } from '@jejak/kernel';
import {
  cosignatureBytes,
  cosignedMessage,
  faultOf,
  formatTreeSize,
  openNote,
  parseAddCheckpoint,
  signatureLine,
  TREE_SIZE_TYPE,
  treeHashing,
  utf8,
  type Fault,
  type Primitives,
  type ReadAddCheckpoint,
  type TreeHashing,
  type VerifierKey,
} from '@jejak/tlog';
import { judge, type AlarmKind, type Refusal } from '../domain/judgement.js';
import type { SignedTree, WitnessMemory } from './memory.port.js';

/** What is answered to `add-checkpoint`, as HTTP will carry it. */
export type Answer = Readonly<{ status: 200 | 400 | 403 | 404 | 409 | 422; type: string; body: string }>;

/** Who cosigns: at once, so that nothing lies between the judgement and what is kept. */
export type CosigningKey = Readonly<{ key: VerifierKey; sign: (message: Uint8Array) => Uint8Array }>;

/** The logs this witness is for, by their origin, each with the keys it is known by. */
export type KnownLogs = ReadonlyMap<string, readonly VerifierKey[]>;

export type RaisedAlarm = Readonly<{ kind: AlarmKind; origin: string; size: number; heldSize: number }>;

const TEXT = 'text/plain; charset=utf-8';

const sentences: Readonly<Record<Refusal, string>> = {
  'old-beyond-size':
    'Ukuran lama melebihi ukuran titik periksa. / The old size is beyond the size of the checkpoint.',
  'root-not-empty':
    'Akar titik periksa berukuran nol bukan akar pohon kosong. / The root of a checkpoint of size zero is not that of the empty tree.',
  'proof-invalid':
    'Bukti konsistensi tidak menghubungkan pohon yang terakhir ditandatangani dengan pohon ini. / The consistency proof does not lead from the tree cosigned last to this one.',
  forked:
    'Log ini menandatangani dua akar berbeda untuk satu ukuran; keduanya disimpan sebagai barang bukti. / This log has signed two roots for one size; both are kept as evidence.',
  stopped:
    'Log ini dihentikan karena bercabang, sampai pengawas menyelesaikan alarmnya. / This log is stopped for having forked, until an inspector settles the alarm.',
};

/** The witness: checks, keeps, and only then answers with its signature. */
export class Cosigner {
  private readonly hashing: TreeHashing;

  constructor(
    private readonly logs: KnownLogs,
    private readonly signer: CosigningKey,
    private readonly primitives: Primitives,
    private readonly memory: WitnessMemory,
    private readonly clock: Clock,
    /** Told of each alarm once, after it was kept. */
    private readonly alarmed: (alarm: RaisedAlarm) => void,
  ) {
    this.hashing = treeHashing(primitives.sha256);
  }

  /** The answer MUST be sent only after this returns: what it says is durable by then. */
  async addCheckpoint(body: string): Promise<Answer> {
    const read = parseAddCheckpoint(body);
    if (!read.ok) return saying(400, read.fault);
    const { claim, checkpoint } = read.value;
    const keys = this.logs.get(claim.origin);
    if (keys === undefined) return saying(404, faultOf('checkpoint-origin-differs', claim.origin));
    const opened = await openNote(this.primitives, checkpoint, keys);
    if (!opened.ok) return saying(403, opened.fault);
    // Of the signatures, those that were verified; whatever else came with them is nobody's word.
    const note = `${opened.value.text}\n${opened.value.signatures.map(signatureLine).join('')}`;
    return this.decide(read.value, opened.value.text, {
      origin: claim.origin,
      size: claim.size,
      root: claim.root,
      note,
    });
  }

  private decide({ old, proof }: ReadAddCheckpoint, text: string, claim: SignedTree): Answer {
    const now = this.clock.now();
    const { answer, raised } = this.memory.atomically((remembering) => {
      const memory = remembering.recall(claim.origin, claim.size);
      const { verdict, alarm } = judge(this.hashing, memory, { old, proof, claim });
      remembering.saw(claim, now);
      const heldSize = memory.held?.size ?? 0;
      const isNew = alarm !== undefined && remembering.raise(alarm, claim, heldSize, now);
      const raised = isNew ? { kind: alarm, origin: claim.origin, size: claim.size, heldSize } : undefined;
      if (verdict.cosign) {
        const line = this.cosignature(text, now);
        remembering.cosigned(claim, claim.note + line);
        return { answer: { status: 200, type: TEXT, body: line } as const, raised };
      }
      return {
        answer: 'conflict' in verdict ? conflict(verdict.conflict) : refusal(verdict.refusal),
        raised,
      };
    });
    if (raised !== undefined) this.alarmed(raised);
    return answer;
  }

  private cosignature(text: string, now: Date): string {
    const time = Math.floor(now.getTime() / 1000);
    const { key, sign } = this.signer;
    const bytes = cosignatureBytes(time, sign(cosignedMessage(time, text)));
    return signatureLine({ name: key.name, id: key.id, bytes });
  }
}

const saying = (status: 400 | 403 | 404, { code, messages }: Fault): Answer => ({
  status,
  type: TEXT,
  body: `${code}: ${messages.id} / ${messages.en}\n`,
});

const conflict = (size: number): Answer => ({
  status: 409,
  type: TREE_SIZE_TYPE,
  body: formatTreeSize(size),
});

const refusal = (reason: Refusal): Answer => ({
  status: reason === 'old-beyond-size' ? 400 : 422,
  type: TEXT,
  body: `${reason}: ${sentences[reason]}\n`,
});

/** The SHA-256 of an origin in hex: the address under which monitors find a log here. */
export const originHash = ({ sha256 }: Primitives, origin: string): string =>
  Buffer.from(sha256(utf8(origin))).toString('hex');

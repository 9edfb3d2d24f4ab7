import { generateKeyPairSync, sign } from 'node:crypto';
import {
  consistencySteps,
  formatAddCheckpoint,
  formatVerifierKey,
  Frontier,
  peakNodes,
  perfectRoot,
  proofFrom,
  signCheckpoint,
  treeHashing,
  utf8,
  verifierKey,
  type Node,
  type NoteSigner,
} from '@jejak/tlog';
import { primitives } from '@jejak/runtime';

const hashing = treeHashing(primitives.sha256);

/** A log of its own with a key of its own, as far as a witness sees one. `history` makes its entries. */
export class LogUnderTest {
  readonly signer: NoteSigner;
  readonly vkey: string;

  constructor(
    readonly origin: string,
    private readonly history = 'entry',
    signer?: NoteSigner,
  ) {
    this.signer = signer ?? newSigner(origin);
    this.vkey = formatVerifierKey(this.signer.key);
  }

  /** The same log, by its key, with another history. */
  forked(history: string): LogUnderTest {
    return new LogUnderTest(this.origin, history, this.signer);
  }

  checkpoint(size: number): Promise<string> {
    return signCheckpoint({ origin: this.origin, size, root: this.rootAt(size) }, this.signer);
  }

  async request(old: number, size: number): Promise<string> {
    const proof = proofFrom(hashing, consistencySteps(old, size), (node) => this.hashOf(node));
    return formatAddCheckpoint({ old, proof, checkpoint: await this.checkpoint(size) });
  }

  rootAt(size: number): Uint8Array {
    return Frontier.of(
      hashing,
      size,
      peakNodes(size).map((node) => this.hashOf(node)),
    ).root();
  }

  private hashOf({ level, index }: Node): Uint8Array {
    const width = 2 ** level;
    const leaves = Array.from({ length: width }, (_, at) =>
      hashing.leaf(utf8(`${this.history} ${String(index * width + at)}`)),
    );
    return perfectRoot(hashing, Buffer.concat(leaves));
  }
}

function newSigner(origin: string): NoteSigner {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = Uint8Array.from(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
  return {
    key: verifierKey(primitives.sha256, origin, raw),
    sign: (message) => sign(null, message, privateKey),
  };
}

export type Answered = Readonly<{ status: number; type: string | null; body: string }>;

/** Sends a body to a witness over HTTP. */
export async function submit(url: string, body: string | Uint8Array<ArrayBuffer>): Promise<Answered> {
  const response = await fetch(`${url}/add-checkpoint`, { method: 'POST', body });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: await response.text(),
  };
}

import {
  formatAddCheckpoint,
  parseTreeSize,
  readCosignatures,
  signatureLine,
  TREE_SIZE_TYPE,
  type AddCheckpoint,
  type PolicyWitness,
  type Primitives,
  type VerifierKey,
} from '@jejak/tlog';
import type { Witness, WitnessAnswer } from '../../application/witnesses.port.js';

/** Milliseconds a witness has to answer, and the most it may answer with. */
const PATIENCE = 5_000;
const MAX_ANSWER_BYTES = 65_536;

export type Response = Readonly<{ status: number; type: string; body: string }>;

/** A witness over HTTP (C2SP tlog-witness). Redirects are not followed: nobody else answers in its place. */
export class HttpWitness implements Witness {
  readonly name: string;
  readonly key: VerifierKey;

  constructor(
    { name, key, url }: PolicyWitness & Readonly<{ url: string }>,
    private readonly primitives: Primitives,
  ) {
    this.name = name;
    this.key = key;
    this.prefix = url.replace(/\/$/, '');
  }

  private readonly prefix: string;

  async ask(request: AddCheckpoint): Promise<WitnessAnswer> {
    let answer: Response;
    try {
      answer = await this.fetched('/add-checkpoint', formatAddCheckpoint(request));
    } catch (error) {
      return { outcome: 'unreachable', detail: reasonOf(error) };
    }
    return this.understood(request.checkpoint, answer);
  }

  /** Fetches from the witness; with a body, posts it. @throws when nobody answers in time, or too much */
  async fetched(path: string, body?: string): Promise<Response> {
    const response = await fetch(this.prefix + path, {
      ...(body === undefined ? {} : { method: 'POST', body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, body: await textOf(response) };
  }

  private async understood(checkpoint: string, { status, type, body }: Response): Promise<WitnessAnswer> {
    if (status === 200) return this.verified(checkpoint, body);
    if (status === 409 && type.split(';', 1)[0]!.trim() === TREE_SIZE_TYPE) {
      const size = parseTreeSize(body);
      return size.ok ? { outcome: 'conflict', size: size.value } : refused(size.fault.messages.en);
    }
    if (status === 422) return { outcome: 'contradicted', detail: `422 ${shortened(body)}` };
    if (status >= 500 || status === 429) return { outcome: 'unreachable', detail: String(status) };
    return refused(`${String(status)} ${shortened(body)}`);
  }

  private async verified(checkpoint: string, body: string): Promise<WitnessAnswer> {
    const read = await readCosignatures(this.primitives, checkpoint, body, this.key);
    if (!read.ok) return refused(read.fault.messages.en);
    const [{ signature, time }] = read.value;
    return { outcome: 'cosigned', line: signatureLine(signature), at: new Date(time * 1000) };
  }
}

async function textOf(response: globalThis.Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > MAX_ANSWER_BYTES) throw new RangeError('the answer is too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The cause by its code or class: a message may repeat addresses and more. */
function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code ?? (error instanceof Error ? error.name : 'Error');
}

const shortened = (body: string): string => body.replace(/\s+/g, ' ').trim().slice(0, 200);

const refused = (detail: string): WitnessAnswer => ({ outcome: 'refused', detail });

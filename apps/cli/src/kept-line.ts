import net from 'node:net';

/** The answer is none that a line understands: a whole client of HTTP has to ask. */
export const UNUSUAL = Symbol('unusual');
type Answer = Uint8Array | undefined | typeof UNUSUAL;

/** Bytes read at once. */
const PIECE = 65_536;
const LONGEST_HEAD = 16_384;
const STATUS = /^HTTP\/1\.1 (200|404)(?: [^\r\n]*)?\r\n/;
const LENGTH = /\r\ncontent-length:[ \t]*([0-9]{1,9})[ \t]*(?=\r\n)/gi;
/** A body that is not sent as it is, or a field over several lines. */
const INTRICATE = /\r\n(?:[ \t]|(?:transfer|content)-encoding:)/i;
const CLOSING = /\r\nconnection:[^\r]*\bclose\b/i;

/**
 * One kept connection of HTTP/1.1 (RFC 9112), for a GET at a time. It reads through one buffer, always the same: a
 * whole client makes one of every piece, and collecting those costs more than checking what was in them. It understands
 * what files are answered with, 200 or 404 with one `Content-Length`; all else, a lost connection too, is UNUSUAL.
 */
export class KeptLine {
  private readonly socket: net.Socket;
  private state: 'open' | 'closing' | 'closed' = 'open';
  private answered: ((answer: Answer) => void) | undefined;
  /** What has come of the head, until it is whole. */
  private head = '';
  /** Where the body goes, and how much of it is there; that of a 404 goes nowhere. */
  private body: Uint8Array | undefined;
  private at = 0;
  /** Bytes of the body that have not come; below 0 before it begins. */
  private left = -1;

  /** @param longest bytes of a body; a longer one is UNUSUAL */
  constructor(
    private readonly address: URL,
    private readonly longest: number,
  ) {
    const buffer = Buffer.allocUnsafeSlow(PIECE);
    const callback = (length: number): boolean => {
      this.take(buffer.subarray(0, length));
      return true;
    };
    this.socket = net.connect({
      // An address of IPv6 stands in brackets in a URL.
      host: address.hostname.replace(/^\[|\]$/g, ''),
      port: Number(address.port || 80),
      onread: { buffer, callback },
    });
    // What ends it is told by the client that asks again.
    for (const event of ['error', 'end', 'close']) this.socket.on(event, () => this.end());
  }

  get open(): boolean {
    return this.state === 'open';
  }

  /** The resource, or nothing where there is none (404). Nothing else may be asked until it is there. */
  get(path: string): Promise<Answer> {
    return new Promise((resolve) => {
      if (!this.open) return resolve(UNUSUAL);
      this.answered = resolve;
      this.socket.ref();
      this.socket.write(`GET ${path} HTTP/1.1\r\nHost: ${this.address.host}\r\n\r\n`, 'latin1');
    });
  }

  private take(piece: Buffer): void {
    const from = this.left < 0 ? this.takeHead(piece) : 0;
    if (from === undefined) return;
    const count = piece.length - from;
    // More than was announced.
    if (count > this.left) return this.end();
    this.body?.set(piece.subarray(from), this.at);
    this.at += count;
    this.left -= count;
    if (this.left === 0) this.answer(this.body);
  }

  /** Where the body begins in this piece; nothing while the head goes on, or when it is not understood. */
  private takeHead(piece: Buffer): number | undefined {
    const before = this.head.length;
    this.head += piece.toString('latin1', 0, LONGEST_HEAD);
    const end = this.head.indexOf('\r\n\r\n');
    if (end < 0) {
      // One that ends its lines otherwise would never be whole.
      if (this.head.length >= LONGEST_HEAD || /(?<!\r)\n/.test(this.head)) this.end();
      return undefined;
    }
    const head = this.head.slice(0, end + 2);
    const status = STATUS.exec(head)?.[1];
    const [length, another] = Array.from(head.matchAll(LENGTH), ([, digits]) => Number(digits));
    const understood = status !== undefined && another === undefined && !INTRICATE.test(head);
    if (this.answered === undefined || !understood || length === undefined || length > this.longest) {
      this.end();
      return undefined;
    }
    if (CLOSING.test(head)) this.state = 'closing';
    this.head = '';
    this.body = status === '200' ? Buffer.allocUnsafeSlow(length) : undefined;
    this.at = 0;
    this.left = length;
    return end + 4 - before;
  }

  private answer(answer: Answer): void {
    const { answered } = this;
    this.answered = undefined;
    this.body = undefined;
    this.left = -1;
    // A line that nobody waits for is no reason for the process to go on.
    this.socket.unref();
    answered?.(answer);
  }

  private end(): void {
    if (this.state === 'closed') return;
    this.state = 'closed';
    this.socket.destroy();
    this.answer(UNUSUAL);
  }
}

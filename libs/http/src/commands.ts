import { createHash } from 'node:crypto';
import type { BrokenRule, Clock, Ruling, Tx, UnitsOfWork } from '@jejak/kernel';
import { sql, type Keyring } from '@jejak/persistence';
import { Problem } from './problem.js';
import { etagOf } from './matching.js';
import { STATE, type HttpRequest } from './request.js';

/** What a command answers when it was done. `version` becomes the `ETag`. */
export type Outcome<T> = Readonly<{
  status: number;
  body: T;
  version?: number;
  headers?: Readonly<Record<string, string>>;
}>;

/** A `Ruling` that refused, narrowed or straight from `refuse`, or anything of its form. */
export type Refusal = Readonly<{ kind: 'refused'; broken: readonly BrokenRule[] }> | Ruling<never>;

/**
 * Runs the commands of HTTP: one transaction each, with its idempotency key in it, so that a command repeated
 * after whatever failure takes effect once and is answered alike (design, invariant 3; draft-ietf-httpapi-
 * idempotency-key-header).
 *
 * A POST must carry `Idempotency-Key`; PUT, PATCH and DELETE may. Of two requests with one key the second waits
 * for the first and gets its answer with `Idempotent-Replayed: true`. A refusal by rules is committed and stored
 * like an answer, because refusing is an act too; any other error undoes everything, the key included, so that
 * the command can be sent again.
 *
 * Answers are stored sealed under the service's own key, because they may tell of people (design, invariant 7).
 */
export class Commands {
  /** Who came first in this process, so that those behind it wait without holding a connection. */
  private readonly turns = new Map<string, Promise<void>>();

  constructor(
    private readonly work: UnitsOfWork,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly service: string,
  ) {}

  /**
   * @throws Problem 400 without a key on POST, 409 when the key came with another request, 422 when the work was
   * refused, and whatever the work throws
   */
  async run<T>(request: HttpRequest, work: (tx: Tx) => Promise<Outcome<T> | Refusal>): Promise<T> {
    const key = keyOf(request);
    if (key === undefined) {
      const answer = answerOf(await this.work.run(work));
      return this.give(request, answer, false);
    }
    return this.inTurn(request, key, async (who) => {
      const { answer, replayed } = await this.work.run((tx) => this.once(tx, who, work));
      return this.give<T>(request, answer, replayed);
    });
  }

  /**
   * The same for an act that opens transactions of its own and may be repeated without harm (a replay, a redrive):
   * its answer is stored after it was done, so that no transaction waits for it.
   */
  async runRepeatable<T>(request: HttpRequest, act: () => Promise<Outcome<T>>): Promise<T> {
    const key = keyOf(request);
    if (key === undefined) return this.give(request, answerOf(await act()), false);
    return this.inTurn(request, key, async (who) => {
      const before = await this.work.run((tx) => this.stored(tx, who));
      if (before !== undefined) return this.give<T>(request, before, true);
      const answer = answerOf(await act());
      await this.work.run(async (tx) => {
        if (await this.take(tx, who)) await this.store(tx, who, answer);
      });
      return this.give<T>(request, answer, false);
    });
  }

  /** Forgets answers older than `hours` (at least the 72 that are promised); returns how many. */
  async purge(hours = 96): Promise<number> {
    if (hours < 72) throw new RangeError('idempotency keys are kept for at least 72 hours');
    const before = new Date(this.clock.now().getTime() - hours * 3_600_000);
    return this.work.run(async (tx) => {
      const gone = await sql(tx).query('delete from idempotency where at < $1 returning 1', [before]);
      return gone.length;
    });
  }

  private async once<T>(
    tx: Tx,
    who: Sender,
    work: (tx: Tx) => Promise<Outcome<T> | Refusal>,
  ): Promise<{ answer: Answer; replayed: boolean }> {
    if (!(await this.take(tx, who))) {
      const stored = await this.stored(tx, who);
      if (stored === undefined) throw Problem.of('idempotency-conflict');
      return { answer: stored, replayed: true };
    }
    const answer = answerOf(await work(tx));
    await this.store(tx, who, answer);
    return { answer, replayed: false };
  }

  /** Whether the key is this transaction's; waits for another one that is about to take it. */
  private async take(tx: Tx, { account, key, hash }: Sender): Promise<boolean> {
    const mine = await sql(tx).query(
      `insert into idempotency (account, key, request_sha256, at) values ($1, $2, $3, $4)
       on conflict (account, key) do nothing returning 1`,
      [account, key, hash, this.clock.now()],
    );
    return mine.length > 0;
  }

  private async stored(tx: Tx, { account, key, hash }: Sender): Promise<Answer | undefined> {
    const [row] = await sql(tx).query<Answer & { request_sha256: Buffer }>(
      'select request_sha256, status, body, headers from idempotency where account = $1 and key = $2',
      [account, key],
    );
    if (row === undefined) return undefined;
    if (!row.request_sha256.equals(hash)) throw Problem.of('idempotency-conflict');
    const body = await this.keyring.open(tx, row.body);
    if (body === undefined)
      throw new Error(`the key of ${this.service} is gone, and its stored answers with it`);
    return { status: row.status, headers: row.headers, body: body.toString('utf8') };
  }

  private async store(tx: Tx, { account, key }: Sender, { status, body, headers }: Answer): Promise<void> {
    const sealed = await this.keyring.seal(tx, { service: this.service }, body);
    await sql(tx).query(
      'update idempotency set status = $3, body = $4, headers = $5 where account = $1 and key = $2',
      [account, key, status, sealed, JSON.stringify(headers)],
    );
  }

  private give<T>(request: HttpRequest, { status, body, headers }: Answer, replayed: boolean): T {
    const state = request[STATE];
    Object.assign(state.headers, headers, replayed ? { 'idempotent-replayed': 'true' } : {});
    const value = JSON.parse(body) as unknown;
    if (status === REFUSED) throw Problem.rules(value as BrokenRule[]);
    state.status = status;
    return value as T;
  }

  private async inTurn<T>(request: HttpRequest, key: string, act: (who: Sender) => Promise<T>): Promise<T> {
    const account = request[STATE].principal?.account ?? 'public';
    const name = `${account} ${key}`;
    const before = this.turns.get(name) ?? Promise.resolve();
    const mine = before.then(() => act({ account, key, hash: hashOf(request) }));
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    this.turns.set(name, settled);
    try {
      return await mine;
    } finally {
      if (this.turns.get(name) === settled) this.turns.delete(name);
    }
  }
}

type Sender = Readonly<{ account: string; key: string; hash: Buffer }>;
type Answer = { status: number; body: string; headers: Readonly<Record<string, string>> };

/** How a refusal is stored: the broken rules as body. No outcome has this status, it is the refusal's own. */
const REFUSED = 422;

function answerOf(outcome: Outcome<unknown> | Refusal): Answer {
  if ('kind' in outcome) {
    if (outcome.kind === 'accepted') throw new TypeError('an accepted ruling is answered with an outcome');
    return { status: REFUSED, body: JSON.stringify(outcome.broken), headers: {} };
  }
  if (outcome.status < 200 || outcome.status > 399) {
    throw new RangeError(`a command's outcome cannot have the status ${String(outcome.status)}`);
  }
  return {
    status: outcome.status,
    body: JSON.stringify(outcome.body ?? null),
    headers: {
      ...outcome.headers,
      ...(outcome.version === undefined ? {} : { etag: etagOf(outcome.version) }),
    },
  };
}

function keyOf(request: HttpRequest): string | undefined {
  const given = request.headers['idempotency-key'];
  if (given === undefined && request.method !== 'POST') return undefined;
  if (typeof given !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(given)) {
    throw Problem.of('idempotency-key-missing');
  }
  return given;
}

/** The request as sent: method, address, type, the version it was decided upon, and the exact bytes of its body. */
function hashOf(request: HttpRequest): Buffer {
  const { method, url, headers, rawBody } = request;
  return createHash('sha256')
    .update(JSON.stringify([method, url, headers['content-type'] ?? '', headers['if-match'] ?? '']))
    .update('\n')
    .update(rawBody ?? '')
    .digest();
}

import { sqlState, type Database } from '@jejak/persistence';

/** How long a leader may be silent before another may take over, and how often it speaks (milliseconds). */
const TTL = 2_500;
const RENEWAL = 800;
const RETRY = 100;

type Log = Readonly<{ info(what: object, text: string): void; warn(what: object, text: string): void }>;

/**
 * Who sequences: one process at a time. The row in `lease` is for liveness, by the database's clock; safety is the
 * epoch, raised by every new holder and compared by every append, so that a holder who was paused can only fail.
 */
export class Lease {
  private held: number | undefined;
  private stopping = false;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    /** This process, by a name no other has. */
    private readonly holder: string,
    /** Whether a holder is known to be no more, so that its time need not run out. */
    private readonly isGone: (holder: string) => boolean,
    private readonly log: Log,
  ) {}

  /** The epoch this process sequences in. After it was lost: the one lost, so that appending fails. */
  get epoch(): number {
    return this.held ?? -1;
  }

  get isHeld(): boolean {
    return this.held !== undefined;
  }

  /** Waits until this process holds the lease, and keeps it from then on. */
  async start(): Promise<void> {
    while (!this.stopping && !(await this.take())) await pause(RETRY);
    this.schedule();
  }

  /** Gives it up, so that the next one need not wait. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.working;
    if (this.held === undefined) return;
    await this.database.query(
      `update lease set until = '-infinity' where name = 'sequencer' and holder = $1 and epoch = $2`,
      [this.holder, this.held],
    );
    this.held = undefined;
  }

  private schedule(): void {
    if (this.stopping) return;
    this.timer = setTimeout(() => {
      this.working = this.renew().finally(() => {
        this.schedule();
      });
    }, RENEWAL);
  }

  private async renew(): Promise<void> {
    try {
      if (this.held === undefined) {
        await this.take();
        return;
      }
      const rows = await this.database.query(
        `update lease set until = clock_timestamp() + $3 * interval '1 millisecond'
          where name = 'sequencer' and holder = $1 and epoch = $2 returning 1`,
        [this.holder, this.held, TTL],
      );
      if (rows.length > 0) return;
      this.held = undefined;
      this.log.warn({}, 'another process sequences the log now; this one waits');
    } catch (error) {
      // The database may be away for a moment; whoever takes over meanwhile raises the epoch.
      this.log.warn({ state: sqlState(error) }, 'the lease could not be renewed and is tried again');
    }
  }

  private async take(): Promise<boolean> {
    const [current] = await this.database.query<{ holder: string | null }>(
      `select holder from lease where name = 'sequencer'`,
    );
    const gone = current?.holder != null && this.isGone(current.holder) ? current.holder : null;
    const [taken] = await this.database.query<{ epoch: string; before: Date | null }>(
      `with free as (
         select name, until from lease
          where name = 'sequencer' and (until < clock_timestamp() or holder = $3) for update skip locked)
       update lease l set holder = $1, epoch = l.epoch + 1, until = clock_timestamp() + $2 * interval '1 millisecond'
         from free where l.name = free.name
       returning l.epoch, case when isfinite(free.until) then least(free.until, clock_timestamp()) end as before`,
      [this.holder, TTL, gone],
    );
    if (taken === undefined) return false;
    if (taken.before !== null) await this.endTransactionsOpenSince(taken.before);
    await this.database.query('select tlog_fence($1)', [taken.epoch]);
    this.held = Number(taken.epoch);
    this.log.info({ epoch: this.held }, 'this process sequences the log');
    return true;
  }

  /** A holder that was stopped inside a transaction still has its locks; nothing of it was committed. */
  private async endTransactionsOpenSince(before: Date): Promise<void> {
    await this.database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where usename = session_user and datname = current_database() and pid <> pg_backend_pid()
          and state = 'idle in transaction' and xact_start < $1`,
      [before],
    );
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resume) => setTimeout(resume, milliseconds));

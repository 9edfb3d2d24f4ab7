import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { returned, type BusEngine, type Laboratory, type Service } from './laboratory.js';

const SUBJECTS = 20;

/** Real processes that listen as one group, their handlers leaving effects; and what they are given to do. */
export class Children {
  readonly #running: ChildProcess[] = [];

  constructor(
    private readonly engine: BusEngine,
    private readonly laboratory: Laboratory,
    private readonly service: Service,
    private readonly group: string,
  ) {}

  /** Resolves when it listens. */
  async start(environment: Record<string, string> = {}): Promise<ChildProcess> {
    const child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), {
      execArgv: [
        '--no-warnings',
        '--import',
        fileURLToPath(new URL('../run-typescript.mjs', import.meta.url)),
      ],
      env: {
        CHILD_URL: this.laboratory.test.url('proposals'),
        CHILD_GROUP: this.group,
        CHILD_ENGINE: JSON.stringify(this.engine.options.engine ?? 'postgres'),
        ...environment,
      },
    });
    this.#running.push(child);
    await once(child, 'message');
    return child;
  }

  async killAll(): Promise<void> {
    for (const child of this.#running.splice(0)) await kill(child);
  }

  /** So many events of each of 20 subjects, in one transaction. */
  async publish(rounds: number): Promise<void> {
    const events = Array.from({ length: SUBJECTS * rounds }, (_, n) => returned(`proposal/${n % SUBJECTS}`));
    await this.service.database.run((tx) => this.service.outbox.addAll(tx, events));
  }

  async done(): Promise<number> {
    return (await this.service.effects(this.group)).length;
  }

  /** Of each subject whether every event was done once, in order. */
  async judged(rounds: number): Promise<Set<string>> {
    const effects = await this.service.effects(this.group);
    const expected = JSON.stringify(Array.from({ length: rounds }, (_, at) => at + 1));
    return new Set(
      Array.from({ length: SUBJECTS }, (_, n) => {
        const versions = effects.filter(({ key }) => key === `proposal/${n}`).map(({ version }) => version);
        return JSON.stringify(versions) === expected ? WELL : `proposal/${n}: ${versions.join(' ')}`;
      }),
    );
  }

  static readonly subjects = SUBJECTS;
}

/** What `judged` says of a subject that has nothing wrong. */
export const WELL = 'once, in order';

export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

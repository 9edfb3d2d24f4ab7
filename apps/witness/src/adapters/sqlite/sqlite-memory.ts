import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Primitives } from '@jejak/tlog';
import type { AlarmKind, Memory } from '../../domain/judgement.js';
import { originHash } from '../../application/cosigner.js';
import type { Alarm, Remembering, SignedTree, WitnessMemory } from '../../application/memory.port.js';
import { memoryTables } from './memory-tables.js';

/** Milliseconds to wait for another process that is in the middle of a step. */
const PATIENCE = 5_000;

/**
 * The memory of a witness in one SQLite file, which Node brings along. A step is one IMMEDIATE transaction, so two
 * processes on one file take turns; EXTRA makes file, journal and folder durable before the step ends.
 */
export class SqliteMemory implements WitnessMemory, Remembering {
  private readonly database: DatabaseSync;

  constructor(
    file: string,
    private readonly primitives: Primitives,
  ) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    this.database = new DatabaseSync(file, { timeout: PATIENCE });
    chmodSync(file, 0o600);
    this.database.exec('pragma journal_mode = delete; pragma synchronous = extra; pragma foreign_keys = on');
    this.atomically(() => this.database.exec(memoryTables));
  }

  atomically<T>(step: (remembering: Remembering) => T): T {
    this.database.exec('begin immediate');
    try {
      const result = step(this);
      this.database.exec('commit');
      return result;
    } catch (error) {
      // A commit that failed for a full disk has ended the transaction already.
      if (this.database.isTransaction) this.database.exec('rollback');
      throw error;
    }
  }

  recall(origin: string, size: number): Memory {
    const held = this.row<{ size: number; root: Uint8Array }>(
      'select size, root from cosigned where origin = ?',
      origin,
    );
    const signedBefore = this.rows<{ root: Uint8Array; cosigned: number }>(
      'select root, cosigned from seen where origin = ? and size = ?',
      origin,
      size,
    );
    const [stopped] = this.rows(
      `select 1 from alarm where origin = ? and kind = 'fork' and settled_at is null limit 1`,
      origin,
    );
    return {
      held,
      signedBefore: signedBefore.map(({ root, cosigned }) => ({ root, cosigned: cosigned === 1 })),
      stopped: stopped !== undefined,
    };
  }

  saw({ origin, size, root, note }: SignedTree, at: Date): void {
    this.database
      .prepare(
        'insert into seen (origin, size, root, note, first_at) values (?, ?, ?, ?, ?) on conflict do nothing',
      )
      .run(origin, size, root, note, at.toISOString());
  }

  cosigned({ origin, size, root }: SignedTree, cosigned: string): void {
    this.database
      .prepare(
        `insert into cosigned (origin, origin_hash, size, root, note) values (?, ?, ?, ?, ?)
         on conflict (origin) do update set size = excluded.size, root = excluded.root, note = excluded.note
          where excluded.size >= cosigned.size`,
      )
      .run(origin, originHash(this.primitives, origin), size, root, cosigned);
    this.database
      .prepare('update seen set cosigned = 1 where origin = ? and size = ? and root = ?')
      .run(origin, size, root);
    this.settleSuspicion(origin, size, root);
  }

  raise(kind: AlarmKind, { origin, size, root, note }: SignedTree, heldSize: number, at: Date): boolean {
    const [raised] = this.rows<{ times: number }>(
      `insert into alarm (kind, origin, size, root, note, held_size, at) values (?, ?, ?, ?, ?, ?, ?)
       on conflict (kind, origin, size, root) do update set times = times + 1 returning times`,
      ...[kind, origin, size, root, note, heldSize, at.toISOString()],
    );
    return raised?.times === 1;
  }

  lastCosigned(hash: string): string | undefined {
    return this.row<{ note: string }>('select note from cosigned where origin_hash = ?', hash)?.note;
  }

  alarms(): readonly Alarm[] {
    return this.rows<AlarmRow>('select * from alarm order by id').map(
      ({ root, held_size, settled_at, settled_reason, ...row }) => ({
        ...row,
        root: Buffer.from(root).toString('hex'),
        heldSize: held_size,
        ...(settled_at === null || settled_reason === null
          ? {}
          : { settled: { at: settled_at, reason: settled_reason } }),
      }),
    );
  }

  settle(id: number, reason: string, at: Date): boolean {
    const { changes } = this.database
      .prepare('update alarm set settled_at = ?, settled_reason = ? where id = ? and settled_at is null')
      .run(at.toISOString(), reason, id);
    return changes === 1;
  }

  /** The sizes cosigned last, for the figures. */
  sizes(): readonly Readonly<{ origin: string; size: number }>[] {
    return this.rows('select origin, size from cosigned');
  }

  close(): void {
    this.database.close();
  }

  /** A tree whose proof once failed and now holds was sent with a wrong proof; nobody need look at it any more. */
  private settleSuspicion(origin: string, size: number, root: Uint8Array): void {
    this.database
      .prepare(
        `update alarm set settled_at = at, settled_reason = 'cosigned afterwards with a valid proof'
          where kind = 'inconsistent' and origin = ? and size = ? and root = ? and settled_at is null`,
      )
      .run(origin, size, root);
  }

  private rows<Row>(sql: string, ...params: (string | number | Uint8Array)[]): Row[] {
    return this.database.prepare(sql).all(...params) as Row[];
  }

  private row<Row>(sql: string, ...params: (string | number | Uint8Array)[]): Row | undefined {
    return this.rows<Row>(sql, ...params)[0];
  }
}

type AlarmRow = Readonly<{
  id: number;
  kind: AlarmKind;
  origin: string;
  size: number;
  root: Uint8Array;
  note: string;
  held_size: number;
  at: string;
  times: number;
  settled_at: string | null;
  settled_reason: string | null;
}>;

import { readFileSync } from 'node:fs';
import {
  openCheckpoint,
  parseVerifierKey,
  same,
  TileBuilder,
  toHex,
  treeHashing,
  type Primitives,
} from '@jejak/tlog';
import type { Tx, UnitsOfWork } from '@jejak/kernel';
import { sql, sqlState } from '@jejak/persistence';
import type { KnownCheckpoint } from '../../application/checkpoints.js';
import type { Looking, Piece } from '../../application/monitor.js';
import { unfinishedTiles, type Query } from '../postgres/tiles.js';
import { cosignatureFaults } from './cosignatures.js';
import { DataKeys } from './data-keys.js';
import { LogCheck } from './log-check.js';
import { logFault, type LogFault } from './log-faults.js';
import { DatabaseLog } from './stored-log.js';

/** Segments judged in one transaction: one snapshot, some ten or hundred milliseconds. */
const AT_ONCE = 4;
/** SQLSTATEs of a page whose checksum is wrong, and of an index that does not lead where it should. */
const BROKEN = new Set(['XX001', 'XX002']);
type State = Readonly<{ size: number; root: Uint8Array; vkey: string | null }>;

/**
 * Reads the stored log again, piece by piece in the order of its entries, each in one snapshot: content and not only
 * hashes. Between pieces the tree of what was read is kept, so that the last one is compared with everything before.
 */
export class LogWatch implements Looking {
  private tree: TileBuilder | undefined;

  constructor(
    private readonly work: UnitsOfWork,
    private readonly given: Primitives,
    private readonly kekFile: string,
  ) {}

  async next(from: number, known: readonly KnownCheckpoint[]): Promise<Piece> {
    try {
      return await this.work.run(async (tx) => {
        await sql(tx).query('set transaction isolation level repeatable read, read only');
        return this.piece(tx, from, known);
      });
    } catch (error) {
      if (!BROKEN.has(sqlState(error) ?? '')) throw error;
      // What lies behind it is read again once the page is restored.
      const where = (error as Error).message;
      return {
        from,
        to: from,
        size: from,
        ended: true,
        faults: [logFault('page-broken', { entry: from, where })],
      };
    }
  }

  private async piece(tx: Tx, from: number, known: readonly KnownCheckpoint[]): Promise<Piece> {
    const query: Query = (statement, params) => sql(tx).query(statement, params);
    const faults: LogFault[] = [];
    const state = await stateIn(query);
    const tree = await this.treeAt(query, from);
    const roots = new Map<number, string>([[tree.size, toHex(tree.root())]]);
    const check = new LogCheck(
      new DatabaseLog(query),
      new DataKeys(query, readFileSync(this.kekFile)),
      this.given.sha256,
      tree,
      (fault) => faults.push(fault),
    );
    const next = await endOfNext(query, from);
    const signed = await signedIn(query, from, next);
    const wanted = new Set([...signed.map(({ size }) => size), ...known.flatMap(sizeOf)]);
    const more = await check.next(AT_ONCE, (size) => {
      if (wanted.has(size)) roots.set(size, toHex(tree.root()));
    });
    this.tree = tree;
    const ended = !more || tree.size >= state.size;
    if (ended) faults.push(...endFaults(state, tree));
    // Checkpoints of a log that was cut lie beyond its end.
    const beyond = ended ? await signedIn(query, Math.max(from, tree.size, state.size), Infinity) : [];
    for (const { size, note } of [...signed, ...beyond])
      faults.push(...(await this.noteFaults(state, note, roots, { size, where: String(size) })));
    // What witnesses said is final for those who wait: it is held to their keys again, piece by piece like the rest.
    faults.push(...(await cosignatureFaults(query, this.given, from, ended ? Infinity : next)));
    for (const each of known) faults.push(...(await this.knownFaults(state, each, roots, ended)));
    return { from, to: tree.size, size: state.size, ended, faults };
  }

  /** The tree of everything before: kept from the piece before this one, or made of the stored tiles after a start. */
  private async treeAt(query: Query, from: number): Promise<TileBuilder> {
    const kept = this.tree;
    this.tree = undefined;
    if (kept?.size === from) return kept;
    return TileBuilder.of(treeHashing(this.given.sha256), from, await unfinishedTiles(query, from));
  }

  /** What is wrong with a checkpoint that claims this size, as far as the tree has been there. */
  private async noteFaults(
    state: State,
    note: string,
    roots: ReadonlyMap<number, string>,
    { size, where }: Readonly<{ size: number; where: string }>,
  ): Promise<LogFault[]> {
    const key = parseVerifierKey(this.given.sha256, state.vkey ?? '');
    const opened = key.ok ? await openCheckpoint(this.given, note, key.value) : key;
    if (!opened.ok || opened.value.size !== size) return [logFault('checkpoint-invalid', { where })];
    if (size > state.size) return [logFault('log-cut', { entry: state.size, where })];
    const root = roots.get(size);
    return root === undefined || root === toHex(opened.value.root)
      ? []
      : [logFault('checkpoint-differs', { where })];
  }

  /** The same for what is known outside: judged once a cycle, with the piece that reaches its size or ends the log. */
  private async knownFaults(
    state: State,
    known: KnownCheckpoint,
    roots: ReadonlyMap<number, string>,
    ended: boolean,
  ): Promise<LogFault[]> {
    const [size] = sizeOf(known);
    if (size === undefined) return ended ? [logFault('checkpoint-invalid', { where: known.where.en })] : [];
    if (!roots.has(size) && !(ended && size > state.size)) return [];
    const where = `${String(size)}, ${known.where.en}`;
    if ('note' in known) return this.noteFaults(state, known.note, roots, { size, where });
    return size > state.size ? [logFault('log-cut', { entry: state.size, where })] : [];
  }
}

type SignedRow = Readonly<{ size: number; note: string }>;

async function stateIn(query: Query): Promise<State> {
  const [state] = await query<{ size: string; root: Buffer; vkey: string | null }>(
    'select size, root, vkey from tlog_state',
    [],
  );
  return { ...state!, size: Number(state!.size) };
}

/** Where the segments of the next piece end. */
async function endOfNext(query: Query, from: number): Promise<number> {
  const [row] = await query<{ upto: string | null }>(
    `select max(start + n) as upto from (
       select start, n from tlog_segment where start >= $1 order by start limit $2) next`,
    [from, AT_ONCE],
  );
  return Number(row?.upto ?? from);
}

/** Checkpoints of more entries than the one number and at most the other. */
async function signedIn(query: Query, above: number, upto: number): Promise<SignedRow[]> {
  const rows = await query<{ size: string; note: string }>(
    'select size, note from checkpoint where size > $1 and ($2::bigint is null or size <= $2) order by size',
    [above, upto === Infinity ? null : upto],
  );
  return rows.map(({ size, note }) => ({ size: Number(size), note }));
}

function endFaults({ size, root }: State, tree: TileBuilder): LogFault[] {
  if (tree.size !== size)
    return [logFault('size-differs', { where: `${String(size)}, ${String(tree.size)}` })];
  return same(tree.root(), root) ? [] : [logFault('root-differs')];
}

/** The size that is known, read from a note as it stands: whether it is sound is judged apart. */
function sizeOf(known: KnownCheckpoint): number[] {
  if ('size' in known) return [known.size];
  const size = Number(known.note.split('\n')[1]);
  return Number.isSafeInteger(size) && size >= 0 ? [size] : [];
}

import { TileBuilder, treeHashing } from '@jejak/tlog';
import { sha256 } from '@jejak/runtime';
import pg from 'pg';
import { PostgresLogReader } from '../../apps/audit/src/adapters/postgres/log-reader.js';
import { percentile, tell } from '../figure.js';
import { LogWriter } from './log-writer.js';
import type { LogServer } from './log-server.js';
import { given, tellRounds } from './rounds.js';
import { settings, type Tessera } from './tessera.js';
import { added, entriesOf, measureCore } from './throughput.js';

const SIZE = 500;
const PIECE = 100_000;
const PROOFS = 2_000;

/**
 * What a long log costs: entries a second with identity at this many entries (BENCH_GROWN; 10,000,000 by hand) beside an
 * empty log in the same rounds, bytes on disk of an entry beside Tessera's folder, and how long one proof takes beside
 * one look-up by key on the same connection.
 */
export async function benchGrowth(server: LogServer, tessera: Tessera): Promise<void> {
  const [size, rounds, entries] = [
    given('BENCH_GROWN', 500_000),
    given('BENCH_ROUNDS', 5),
    given('BENCH_ENTRIES', 100_000) / 2,
  ];
  const grown = await server.another('grown');
  try {
    const tree = TileBuilder.of(treeHashing(sha256));
    await grow(grown, tree, size);
    const bytes = await grown.query<{ bytes: string }>(
      `select sum(pg_total_relation_size(c.oid))::text as bytes from pg_class c
        where c.relnamespace = 'audit'::regnamespace and c.relname like 'tlog%' and c.relkind = 'r'`,
    );
    const peer = await tessera.measure(['-entries', String(PIECE), ...settings['tuned, 4096 or 100 ms']]);
    tell({
      figure: 'log core, bytes on disk of an entry with its identity',
      value: Number(bytes[0]!.bytes) / size,
      unit: 'bytes',
      comparedWith: 'Tessera 1.0.4 POSIX folder, no identity',
      peerValue: peer.bytes / PIECE,
      note: `entries of ${String(SIZE)} bytes; ${String(size)} in ours, ${String(PIECE)} in the peer’s`,
    });
    await tellProofs(grown, size);
    const [ours, empty]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      await server.empty();
      empty.push((await measureCore(server, true, entries)).perSecond);
      ours.push((await measureCore(grown, true, entries, undefined, tree)).perSecond);
    }
    tellRounds({
      figure: `log core with exact identity, at ${String(size)} entries`,
      unit: 'entries/s',
      comparedWith: 'the same on an empty log',
      ours,
      peer: empty,
    });
  } finally {
    await grown.close();
  }
}

async function grow(server: LogServer, tree: TileBuilder, size: number): Promise<void> {
  const writer = await LogWriter.open(server.url, true, undefined, tree);
  const data = entriesOf(Math.min(PIECE, size));
  for (let at = 0; at < size; at += PIECE) {
    await added(writer, Math.min(PIECE, size - at), data);
  }
  await writer.close();
  await server.query('vacuum analyze audit.tlog_segment');
}

async function tellProofs(server: LogServer, size: number): Promise<void> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query('set search_path = audit');
  const reader = new PostgresLogReader(
    async <Row>(text: string, params: readonly unknown[] = []) =>
      (await client.query(text, [...params])).rows as Row[],
    sha256,
  );
  const [proofs, lookups]: [number[], number[]] = [[], []];
  for (let n = 0; n < PROOFS; n++) {
    const index = Math.floor(Math.random() * size);
    const begun = performance.now();
    await reader.inclusion([index], size);
    const proven = performance.now();
    await client.query('select root from tlog_tile where level = 0 and idx = $1', [Math.floor(index / 256)]);
    proofs.push(proven - begun);
    lookups.push(performance.now() - proven);
  }
  await client.end();
  for (const share of [0.5, 0.99]) {
    tell({
      figure: `proof of an entry in a log of ${String(size)}, p${String(share * 100)}`,
      value: percentile(proofs, share),
      unit: 'ms',
      comparedWith: 'one look-up by primary key on the same connection',
      peerValue: percentile(lookups, share),
    });
  }
}

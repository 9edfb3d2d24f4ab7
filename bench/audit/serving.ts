/** A process that serves a stored log as `/log/` does, from its tables: `node serving.js DATABASE-URL NOTE`. */
import { createServer } from 'node:http';
import { parseTilePath } from '@jejak/tlog';
import { sha256 } from '@jejak/runtime';
import pg from 'pg';
import { PostgresLogReader } from '../../apps/audit/src/adapters/postgres/log-reader.js';

const [url, note] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, options: '-c search_path=audit', max: 4 });
const reader = new PostgresLogReader(
  async <Row>(text: string, params: readonly unknown[] = []) =>
    (await pool.query(text, [...params])).rows as Row[],
  sha256,
);
const server = createServer((request, response) => {
  void answer(request.url!.slice(1)).then((bytes) => {
    response.statusCode = bytes === undefined ? 404 : 200;
    // With its length, as the service sends it: a head written before would send it in chunks.
    response.end(bytes);
  });
});

async function answer(path: string): Promise<string | Uint8Array | undefined> {
  if (path === 'checkpoint') return note;
  const tile = parseTilePath(path);
  return tile.ok ? reader.tile(tile.value) : undefined;
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null)
    process.send?.(`http://127.0.0.1:${String(address.port)}/`);
});
process.once('disconnect', () => {
  server.closeAllConnections();
  server.close();
  void pool.end();
});

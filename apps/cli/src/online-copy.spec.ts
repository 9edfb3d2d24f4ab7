import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { EmbeddedPostgres } from '@jejak/persistence';
import { DataFolder } from '@jejak/runtime';
import { Installation } from './installation.js';
import { copyOf } from './online-copy.js';

describe('a copy of a data folder in use', () => {
  let home: string;
  let folder: DataFolder;
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'jejak-copy-'));
    folder = new DataFolder(join(home, 'data'));
    folder.prepare();
    await folder.secret('roles', () => ({}));
    writeFileSync(folder.kekFile, 'k'.repeat(32), { mode: 0o600 });
    server = await EmbeddedPostgres.start({ folder: folder.path });
    await within(await server.database('jejak'), (client) =>
      client.query('create table entry as select generate_series(1, 100000) as index'),
    );
  });

  afterAll(async () => {
    await server.stop();
    rmSync(home, { recursive: true });
  });

  it('has everything committed when it began, its own server and its own keys, and leaves the original as it is', async () => {
    const original = await Installation.open(folder);
    const writing = within(original.adminUrl, async (client) => {
      for (let at = 0; at < 50; at++) await client.query('insert into entry select generate_series(1, 100)');
    });
    const copied = await copyOf(original, join(home, 'copy'));
    await writing;
    await original.close();

    const copy = await Installation.open(copied);
    try {
      const found = await countIn(copy.adminUrl);
      expect(found).toBeGreaterThanOrEqual(100_000);
      expect(found % 100).toBe(0);
      await within(copy.adminUrl, (client) => client.query('delete from entry'));
      expect(await countIn(original.adminUrl)).toBe(105_000);
      expect(statSync(copied.kekFile).mode & 0o777).toBe(0o600);
    } finally {
      await copy.close();
    }
  });

  it('is not made of a folder that is none', () =>
    expect(Installation.open(new DataFolder(join(home, 'elsewhere')))).rejects.toMatchObject({
      messages: { id: expect.stringContaining('bukan folder data Jejak') },
    }));
});

async function within<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const countIn = (url: string): Promise<number> =>
  within(url, async (client) =>
    Number((await client.query<{ count: string }>('select count(*) from entry')).rows[0]?.count),
  );

import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@jejak/testing';
import { Client } from 'pg';
import { UnderLoad } from './under-load.fixture.js';

/** A disk of its own for the tables of the log, small enough to fill: a tmpfs, which only root may mount. */
const ROOM = '48m';
let disk: string;

let load: UnderLoad;
let tablespace: string;

describe('audit on a full disk', () => {
  beforeAll(async () => {
    disk = mountedDisk();
    load = await UnderLoad.open();
    const { rows } = await load.admin.query<{ folder: string }>(
      `select current_setting('data_directory') as folder`,
    );
    const { uid, gid } = statSync(rows[0]!.folder);
    const folder = join(disk, 'tables');
    mkdirSync(folder);
    chownSync(folder, uid, gid);
    tablespace = `full_${load.test.name}`;
    await load.admin.query(`create tablespace ${tablespace} location '${folder}'`);
    for (const table of ['tlog_segment', 'tlog_tile', 'tlog_event', 'opening', 'entry_index'])
      await load.admin.query(`alter table audit.${table} set tablespace ${tablespace}`);
  });
  afterAll(async () => {
    await load?.close();
    const server = new Client({ connectionString: process.env['JEJAK_TEST_SERVER'] });
    await server.connect();
    await server.query(`drop tablespace if exists ${tablespace}`);
    await server?.end();
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  it('acknowledges nothing, keeps everything, and goes on when there is room', async () => {
    await load.start();
    await load.decide(40);
    await eventually('the first ones logged', async () => (await load.heard()).signed === 40, {
      within: 30_000,
    });

    const filler = join(disk, 'filler');
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(filler, Buffer.alloc(bavail * bsize));
    await load.decide(600);
    // Until it cannot go on: what is left of the pages it has is soon used up.
    const stuck = await eventually('a log that stands still', async () => {
      const { logged } = await load.heard();
      await new Promise((resume) => setTimeout(resume, 1_500));
      return logged === (await load.heard()).logged && logged < load.said.length ? logged : undefined;
    });
    expect(stuck).toBeGreaterThanOrEqual(40);

    rmSync(filler);
    // Nothing was put aside meanwhile as if it were the messages' fault, and nothing is missing or doubled.
    expect(await load.outcome()).toEqual(load.whole());
  });
});

function mountedDisk(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${ROOM},mode=755`, 'tmpfs', folder]);
  return folder;
}

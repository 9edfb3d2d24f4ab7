import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  bundle,
  entriesIn,
  TileBuilder,
  tilePath,
  treeHashing,
  utf8,
  widthIn,
  type FullTile,
  type Tile,
} from '@jejak/tlog';
import { Client } from 'pg';
import { sha256 } from '@jejak/runtime';
import { arrived, AuditUnderTest } from '../audit.fixture.js';
import { ServedTiles, TileFollower } from '../../application/tile-follower.js';
import { StaticTiles } from './static-tiles.js';

const full = (level: Tile['level'], index: number): Tile => ({ level, index, width: 256 });
const inFolder = (folder: string, tile: Tile): string => join(folder, 'log', 'tiles', tilePath(tile));

describe('the static copy of the public log', () => {
  let audit: AuditUnderTest;

  beforeAll(async () => {
    audit = await AuditUnderTest.start();
    for (let at = 0; at < 6; at++) await audit.append(...Array.from({ length: 100 }, () => arrived()));
  });
  afterAll(() => audit?.end());

  it('has what is full under a signed checkpoint, and nothing else', async () => {
    const files = new StaticTiles(audit.folder);
    const follower = new TileFollower(audit.reader, files, sha256);
    expect(await follower.follow()).toBe(0);
    await audit.checkpoints.publish();
    expect([await follower.follow(), await follower.follow()]).toEqual([2, 0]);
    for (const tile of [full(0, 0), full(0, 1), full('entries', 0), full('entries', 1)])
      expect(readFileSync(inFolder(audit.folder, tile)).equals((await audit.reader.tile(tile))!)).toBe(true);
    const root = join(audit.folder, 'log', 'tiles');
    const names = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
    expect(names.sort()).toEqual([
      'followed',
      'tile/0/000',
      'tile/0/001',
      'tile/entries/000',
      'tile/entries/001',
    ]);
  });

  it('is what readers get; only the right edge comes from the database', async () => {
    const asked: string[] = [];
    const served = new ServedTiles(new StaticTiles(audit.folder), {
      tile: (tile) => {
        asked.push(tilePath(tile));
        return audit.reader.tile(tile);
      },
    });
    expect((await served.tile(full(0, 1)))?.length).toBe(8192);
    const edge = await served.tile({ level: 'entries', index: 2, width: 88 });
    const entries = entriesIn(edge!);
    expect(entries.ok && entries.value.length).toBe(88);
    expect(await served.tile({ level: 0, index: 0, width: 7 })).toEqual(
      (await served.tile(full(0, 0)))?.subarray(0, 7 * 32),
    );
    expect(asked).toEqual(['tile/entries/002.p/88', 'tile/0/000.p/7']);
  });

  it('goes on after a crash between files, and writes again what was half written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jejak-tiles-'));
    const files = new StaticTiles(folder);
    await new TileFollower(audit.reader, files, sha256).follow();
    // Killed before the place was kept, a draft left behind.
    await files.keepFollowed(1);
    rmSync(inFolder(folder, full(0, 1)));
    writeFileSync(`${inFolder(folder, full('entries', 1))}.draft`, 'half');
    expect(await new TileFollower(audit.reader, new StaticTiles(folder), sha256).follow()).toBe(1);
    expect(readFileSync(inFolder(folder, full(0, 1))).length).toBe(8192);
    rmSync(folder, { recursive: true });
  });

  it('never hands out a bundle that does not match its tile', async () => {
    const admin = new Client({ connectionString: audit.test.adminUrl });
    await admin.connect();
    await admin.query('set session_replication_role = replica');
    await admin.query(
      'update audit.tlog_segment set data = set_byte(data, 50, get_byte(data, 50) # 1) where start = 0',
    );
    const folder = mkdtempSync(join(tmpdir(), 'jejak-tiles-'));
    const follower = new TileFollower(audit.reader, new StaticTiles(folder), sha256);
    await expect(follower.follow()).rejects.toThrow('bundle 0 does not match its tile');
    expect(existsSync(inFolder(folder, full('entries', 0)))).toBe(false);
    await admin.end();
    rmSync(folder, { recursive: true });
  });
});

it('a tile above is written with the last one below it', async () => {
  const size = 65_536 + 300;
  const log = grown(size);
  const folder = mkdtempSync(join(tmpdir(), 'jejak-tiles-'));
  const files = new StaticTiles(folder);
  await files.keepFollowed(254);
  const follower = new TileFollower(log, files, sha256);
  expect(await follower.follow()).toBe(3);
  expect(existsSync(inFolder(folder, full(0, 256)))).toBe(true);
  expect(readFileSync(inFolder(folder, full(1, 0))).equals((await log.tile(full(1, 0)))!)).toBe(true);
  expect(existsSync(inFolder(folder, full(1, 1)))).toBe(false);
  rmSync(folder, { recursive: true });
});

/** A log in memory, of numbers. */
function grown(size: number) {
  const hashing = treeHashing(sha256);
  const tree = TileBuilder.of(hashing);
  const tiles = new Map<string, FullTile>();
  for (let entry = 0; entry < size; entry++)
    for (const tile of tree.append(hashing.leaf(utf8(String(entry)))))
      tiles.set(`${String(tile.level)}/${String(tile.index)}`, tile);
  return {
    lastCheckpoint: () => Promise.resolve({ size, root: tree.root(), note: '' }),
    tile: ({ level, index, width }: Tile) =>
      Promise.resolve(
        level === 'entries'
          ? bundle(Array.from({ length: width }, (_, at) => utf8(String(index * 256 + at))))
          : widthIn(level, index, size) === width
            ? tiles.get(`${String(level)}/${String(index)}`)?.hashes
            : undefined,
      ),
  };
}

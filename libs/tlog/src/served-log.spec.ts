import { createHash, generateKeyPairSync, hash, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import {
  bundle,
  concat,
  formatVerifierKey,
  signCheckpoint,
  TileBuilder,
  tilePath,
  tilesOf,
  treeHashing,
  utf8,
  verifierKey,
  verifyServedLog,
  widthIn,
  type Primitives,
} from './index.js';

const pair = generateKeyPairSync('ed25519');
const primitives: Primitives = {
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
  verifyEd25519: (_, message, signature) => verify(null, message, pair.publicKey, signature),
};
const publicKey = Uint8Array.from(pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
const key = verifierKey(primitives.sha256, 'audit.example/log', publicKey);
const vkey = formatVerifierKey(key);
const hashing = treeHashing(primitives.sha256);

const checked = async (log: ReadonlyMap<string, Uint8Array>, by = vkey) => {
  const answer = await verifyServedLog(primitives, (path) => Promise.resolve(log.get(path)), by);
  return answer.ok ? answer.value.size : [answer.fault.code, answer.fault.where];
};

describe('a served log', () => {
  it.each([0, 1, 2, 255, 256, 257, 1_000, 65_600])(
    'of %i entries is read and computed again, whole',
    async (size) => {
      expect(await checked(await served(size))).toBe(size);
    },
  );

  it('tells how far it has been read', async () => {
    const log = await served(600);
    const told: [number, number][] = [];
    await verifyServedLog(
      primitives,
      (path) => Promise.resolve(log.get(path)),
      vkey,
      (...each) => void told.push(each),
    );
    expect(told).toEqual([
      [256, 600],
      [512, 600],
      [600, 600],
    ]);
  });

  it('is refused with the first resource that is not there, is cut short or is another', async () => {
    const log = await served(1_000);
    const without = (path: string) => new Map([...log].filter(([each]) => each !== path));
    const changed = (path: string, at: number) => {
      const bytes = Uint8Array.from(log.get(path)!);
      bytes[at]! ^= 1;
      return new Map([...log, [path, bytes]]);
    };
    expect(await checked(without('tile/entries/001'))).toEqual(['resource-missing', 'tile/entries/001']);
    expect(await checked(without('tile/0/002'))).toEqual(['tile-malformed', 'tile/0/002']);
    expect(await checked(without('tile/1/000.p/3'))).toEqual(['resource-missing', 'tile/1/000.p/3']);
    expect(await checked(changed('tile/entries/002', 14))).toEqual(['tile-differs', 'entry 513']);
    expect(await checked(changed('tile/0/001', 32 * 7))).toEqual(['tile-differs', 'entry 263']);
    expect(await checked(changed('tile/1/000.p/3', 40))).toEqual(['tile-differs', 'tile/1/000.p/3']);
    expect(await checked(without('checkpoint'))).toEqual(['note-malformed', 'blank line']);
    const short = new Map([...log, ['tile/entries/000', log.get('tile/entries/000')!.subarray(0, -1)]]);
    expect(await checked(short)).toEqual(['bundle-malformed', 'entry 255']);
  });

  it('whose tiles fit together but not under its checkpoint is refused', async () => {
    const log = await served(300);
    const forked = await served(300, 'other');
    expect(await checked(new Map([...forked, ['checkpoint', log.get('checkpoint')!]]))).toEqual([
      'proof-root-differs',
      'size 300',
    ]);
    const stranger = formatVerifierKey(verifierKey(primitives.sha256, 'other.example/log', publicKey));
    expect(await checked(log, stranger)).toEqual(['note-unverified', 'other.example/log']);
  });

  it('is caught at any one changed byte', async () => {
    const log = await served(600);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...log.keys()),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (path, at, flip) => {
          const bytes = Uint8Array.from(log.get(path)!);
          bytes[at % bytes.length]! ^= flip;
          expect(await checked(new Map([...log, [path, bytes]]))).not.toBe(600);
        },
      ),
    );
  });
});

/** Everything a log of this size serves, by path. */
async function served(size: number, seed = 'entry'): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = Array.from({ length: size }, (_, at) => utf8(`${seed} ${String(at)}`));
  const tree = TileBuilder.of(hashing);
  const full = new Map(
    entries.flatMap((entry) =>
      tree
        .append(hashing.leaf(entry))
        .map(({ level, index, hashes }) => [`${String(level)} ${String(index)}`, hashes] as const),
    ),
  );
  const signer = {
    key,
    sign: (message: Uint8Array) => Uint8Array.from(sign(null, message, pair.privateKey)),
  };
  const root = size === 0 ? Uint8Array.from(createHash('sha256').digest()) : tree.root();
  const note = await signCheckpoint({ origin: key.name, size, root }, signer);
  const log = new Map([['checkpoint', utf8(note)]]);
  for (const tile of tilesOf(size)) {
    const level = typeof tile.level === 'number' ? tile.level : 0;
    log.set(
      tilePath(tile),
      full.get(`${String(level)} ${String(tile.index)}`) ?? concat(tree.unfinishedTile(level)),
    );
  }
  for (let index = 0; index * 256 < size; index++) {
    const tile = { level: 'entries' as const, index, width: widthIn(0, index, size) };
    log.set(tilePath(tile), bundle(entries.slice(index * 256, (index + 1) * 256)));
  }
  return log;
}

import { createHash, hash } from 'node:crypto';
import fc from 'fast-check';
import vectors from '../vectors/tlog-vectors.json' with { type: 'json' };
import {
  bundle,
  consistencySteps,
  entriesIn,
  Frontier,
  hashesIn,
  inclusionSteps,
  levelsOf,
  nodeIn,
  nodesOf,
  parseTilePath,
  peakNodes,
  perfectRoot,
  proofFrom,
  TileBuilder,
  tileOf,
  tilePath,
  tilesOf,
  toHex,
  treeHashing,
  unfinishedAt,
  utf8,
  verifyConsistency,
  verifyInclusion,
  type Node,
} from './index.js';

// Hexadecimal is the fast way out of node:crypto.
const sha256 = (bytes: Uint8Array): Uint8Array => Buffer.from(hash('sha256', bytes, 'hex'), 'hex');
const hashing = treeHashing(sha256);
const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const leafAt = (index: number): Uint8Array => utf8(`leaf-${String(index)}`);
const LARGEST = 70_000;
const known = new Map<string, Uint8Array>();
const recursive = new Map<string, Uint8Array>();
const leaves = Array.from({ length: LARGEST }, (_, index) => hashing.leaf(leafAt(index)));

describe('a tree of the vectors', () => {
  it.each(vectors.leaf_hashes)('hashes leaf $index', ({ data, leaf_hash_hex }) => {
    expect(toHex(hashing.leaf(utf8(data)))).toBe(leaf_hash_hex);
  });

  it.each(vectors.roots)('has the root of size $size', ({ size, hex: root }) => {
    expect(toHex(frontierOf(size).root())).toBe(root);
  });

  it.each(vectors.inclusion_proofs)('proves entry $index of $size', (vector) => {
    const { index, size } = vector;
    const proof = proofFrom(hashing, inclusionSteps(index, size), hashOf);
    expect(proof.map(toHex)).toEqual(vector.proof_hex);
    const claim = { index, size, root: hex(vector.root_hex), leafHash: hex(vector.leaf_hash_hex) };
    expect(verifyInclusion(hashing, claim, proof)).toEqual({ ok: true, value: true });
  });

  it.each(vectors.consistency_proofs)('proves that $size1 is the beginning of $size2', (vector) => {
    const proof = proofFrom(hashing, consistencySteps(vector.size1, vector.size2), hashOf);
    expect(proof.map(toHex)).toEqual(vector.proof_hex);
    const older = { size: vector.size1, root: hex(vector.root1_hex) };
    const newer = { size: vector.size2, root: hex(vector.root2_hex) };
    expect(verifyConsistency(hashing, older, newer, proof)).toEqual({ ok: true, value: true });
  });

  it.each(vectors.tiles)('is served as $note of size $size', ({ size, resources, note }) => {
    for (const resource of resources) {
      const bytes = served(resource.path);
      expect([resource.path, bytes.length]).toEqual([resource.path, resource.bytes]);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(resource.sha256);
      if ('hex' in resource) expect(toHex(bytes)).toBe(resource.hex);
    }
    if (note === 'complete set') {
      const paths = tilesOf(size).flatMap((tile) => [
        tilePath(tile),
        ...(tile.level === 0 ? [tilePath({ ...tile, level: 'entries' })] : []),
      ]);
      expect(paths.sort()).toEqual(resources.map(({ path }) => path).sort());
    }
  });

  it.each(vectors.index_paths)('writes tile $n as $path', ({ n, path }) => {
    expect(tilePath({ level: 0, index: n, width: 256 })).toBe(`tile/0/${path}`);
    expect(parseTilePath(`tile/0/${path}`)).toEqual({ ok: true, value: { level: 0, index: n, width: 256 } });
  });
});

describe('a tree of any size', () => {
  it('has the root of the recursive definition, for every size up to 2,000', () => {
    const frontier = Frontier.of(hashing);
    const differing: number[] = [];
    for (let size = 0; size <= 2000; size++) {
      if (toHex(frontier.root()) !== toHex(recursiveRoot(0, size))) differing.push(size);
      frontier.append(leaves[size]!);
    }
    expect(differing).toEqual([]);
  });

  it('does not depend on how its entries came in batches', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 12 }), (batches) => {
        let frontier = Frontier.of(hashing);
        for (const batch of batches) {
          // Each batch goes on from what is stored, as a sequencer does after a restart.
          frontier = Frontier.of(hashing, frontier.size, frontier.peaks);
          for (let each = 0; each < batch; each++) frontier.append(leaves[frontier.size]!);
        }
        expect(toHex(frontier.root())).toBe(toHex(recursiveRoot(0, frontier.size)));
        expect(frontier.peaks.map(toHex)).toEqual(
          peakNodes(frontier.size).map((node) => toHex(hashOf(node))),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('proves every entry of every size up to 70, and of random larger ones', () => {
    const cases: [number, number][] = [];
    for (let size = 1; size <= 70; size++)
      for (let index = 0; index < size; index++) cases.push([index, size]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LARGEST }), fc.nat(), (size, seed) => {
        cases.push([seed % size, size]);
      }),
    );
    const failed = cases.filter(([index, size]) => {
      const proof = proofFrom(hashing, inclusionSteps(index, size), hashOf);
      const claim = { index, size, root: frontierRoot(size), leafHash: leaves[index]! };
      return !verifyInclusion(hashing, claim, proof).ok;
    });
    expect(failed).toEqual([]);
  });

  it('proves every older size of every size up to 70', () => {
    const failed: [number, number][] = [];
    for (let newer = 0; newer <= 70; newer++) {
      for (let older = 0; older <= newer; older++) {
        const proof = proofFrom(hashing, consistencySteps(older, newer), hashOf);
        const [from, to] = [older, newer].map((size) => ({ size, root: frontierRoot(size) }));
        if (!verifyConsistency(hashing, from!, to!, proof).ok) failed.push([older, newer]);
      }
    }
    expect(failed).toEqual([]);
  });

  it('has each subtree in one tile', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: LARGEST - 1 }),
        fc.integer({ min: 0, max: 16 }),
        (entry, level) => {
          const node = { level, index: Math.floor(entry / 2 ** level) };
          fc.pre((node.index + 1) * 2 ** level <= LARGEST);
          const { level: tileLevel, index } = tileOf(node);
          const tile = served(tilePath({ level: tileLevel, index, width: 256 }));
          expect(toHex(nodeIn(hashing, node, tile))).toBe(toHex(hashOf(node)));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('counts beyond 32 bits', () => {
    const size = 2 ** 40 + 3;
    expect(nodesOf(0, size)).toEqual([
      { level: 40, index: 0 },
      { level: 1, index: 2 ** 39 },
      { level: 0, index: 2 ** 40 + 2 },
    ]);
    expect(inclusionSteps(2 ** 40 + 2, size)).toEqual([
      [{ level: 1, index: 2 ** 39 }],
      [{ level: 40, index: 0 }],
    ]);
  });
});

describe('a growing tree', () => {
  it('hands out each tile once, full, with the root it has in the tree', () => {
    const builder = TileBuilder.of(hashing);
    const filled = leaves.slice(0, LARGEST).flatMap((leaf) => builder.append(leaf));
    expect(filled.map(({ level, index }) => `${String(level)}/${String(index)}`).sort()).toEqual(
      tilesOf(LARGEST)
        .filter(({ width }) => width === 256)
        .map(({ level, index }) => `${String(level)}/${String(index)}`)
        .sort(),
    );
    const wrong = filled.filter(
      ({ level, index, hashes, root }) =>
        toHex(hashes) !== toHex(served(tilePath({ level, index, width: 256 }))) ||
        toHex(root) !== toHex(hashOf({ level: (level + 1) * 8, index })),
    );
    expect(wrong).toEqual([]);
    expect(toHex(builder.root())).toBe(toHex(frontierRoot(LARGEST)));
  });

  it('goes on from its unfinished tiles as if it had never stopped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: LARGEST - 600 }),
        fc.integer({ min: 0, max: 600 }),
        (size, more) => {
          const unfinished = Array.from({ length: levelsOf(size) }, (_, level) => {
            const { first, count } = unfinishedAt(level, size);
            const numbers = Array.from({ length: count }, (__, at) => first + at);
            return Buffer.concat(numbers.map((index) => hashOf({ level: level * 8, index })));
          });
          const builder = TileBuilder.of(hashing, size, unfinished);
          const before = builder.copy();
          for (const leaf of leaves.slice(size, size + more)) builder.append(leaf);
          expect(toHex(builder.root())).toBe(toHex(frontierRoot(size + more)));
          expect(toHex(before.root())).toBe(toHex(frontierRoot(size)));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('a proof', () => {
  const size = 1000;
  const root = frontierRoot(size);

  it('of another entry, another place or a changed path leads to another root', () => {
    const proof = proofFrom(hashing, inclusionSteps(500, size), hashOf);
    const claim = { index: 500, size, root, leafHash: leaves[500]! };
    const refused = [
      verifyInclusion(hashing, { ...claim, leafHash: leaves[501]! }, proof),
      verifyInclusion(hashing, { ...claim, index: 501 }, proof),
      verifyInclusion(hashing, claim, [leaves[0]!, ...proof.slice(1)]),
    ].map((answer) => !answer.ok && answer.fault.code);
    expect(refused).toEqual(['proof-root-differs', 'proof-root-differs', 'proof-root-differs']);
  });

  it('says whether it is too long, too short, of the wrong width or beyond the tree', () => {
    const proof = proofFrom(hashing, inclusionSteps(500, size), hashOf);
    const claim = { index: 500, size, root, leafHash: leaves[500]! };
    const refused = [
      verifyInclusion(hashing, claim, proof.slice(0, -1)),
      verifyInclusion(hashing, claim, [...proof, root]),
      verifyInclusion(hashing, claim, [...proof.slice(0, -1), root.slice(1)]),
      verifyInclusion(hashing, { ...claim, index: 1000 }, proof),
      verifyConsistency(hashing, { size: 1001, root }, { size, root }, []),
      verifyConsistency(hashing, { size: 500, root }, { size, root }, []),
    ].map((answer) => !answer.ok && answer.fault.code);
    expect(refused).toEqual([
      'proof-length-differs',
      'proof-length-differs',
      'hash-malformed',
      'proof-index-beyond-size',
      'proof-index-beyond-size',
      'proof-length-differs',
    ]);
  });

  it('is refused, never crashed on, whatever is in it', () => {
    const hashes = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), hashes, (index, other, proof) => {
        const claim = { index, size: other, root, leafHash: leaves[0]! };
        // The tree of one entry needs no path: its root is its leaf, and that is another root here.
        expect(verifyInclusion(hashing, claim, proof).ok).toBe(false);
        expect(
          verifyConsistency(hashing, { size: index, root: leaves[3]! }, { size: other, root }, proof).ok,
        ).toBe(false);
      }),
    );
  });
});

describe('tile paths and bundles', () => {
  it.each([
    'tile/0/0',
    'tile/00/000',
    'tile/64/000',
    'tile/0/x000/001',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
  ])('refuses %s, which is not how C2SP writes it', (path) => {
    expect(parseTilePath(path)).toMatchObject({ ok: false, fault: { code: 'path-malformed' } });
  });

  it('reads back every tile it writes, and refuses every other text', () => {
    const level = fc.oneof(fc.constant('entries' as const), fc.nat(63));
    fc.assert(
      fc.property(level, fc.nat({ max: 2 ** 45 }), fc.integer({ min: 1, max: 256 }), (at, index, width) => {
        const tile = { level: at, index, width };
        expect(parseTilePath(tilePath(tile))).toEqual({ ok: true, value: tile });
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => !parseTilePath(text).ok && !parseTilePath(`tile/${text}`).ok),
    );
  });

  it('takes a bundle apart as it was made, and says which entry is cut short', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (entries) => {
        const taken = entriesIn(bundle(entries));
        expect(taken.ok && taken.value.map(toHex)).toEqual(entries.map(toHex));
      }),
    );
    expect(entriesIn(hex('000161' + '0005ff'))).toMatchObject({
      ok: false,
      fault: { code: 'bundle-malformed', where: 'entry 1' },
    });
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof entriesIn(bytes).ok === 'boolean'));
  });
});

/** What the definition says, as it says it: the leaves `from` (included) to `to` (not). */
function recursiveRoot(from: number, to: number): Uint8Array {
  if (to === from) return hashing.empty();
  if (to - from === 1) return leaves[from]!;
  let split = 1;
  while (split * 2 < to - from) split *= 2;
  const key = `${String(from)}–${String(to)}`;
  const value =
    recursive.get(key) ?? hashing.node(recursiveRoot(from, from + split), recursiveRoot(from + split, to));
  recursive.set(key, value);
  return value;
}

function frontierOf(size: number): Frontier {
  const frontier = Frontier.of(hashing);
  for (let index = 0; index < size; index++) frontier.append(leaves[index]!);
  return frontier;
}

function frontierRoot(size: number): Uint8Array {
  return Frontier.of(hashing, size, peakNodes(size).map(hashOf)).root();
}

function hashOf(node: Node): Uint8Array {
  if (node.level === 0) return leaves[node.index]!;
  const key = `${String(node.level)}/${String(node.index)}`;
  const below = (index: number) => hashOf({ level: node.level - 1, index });
  const value = known.get(key) ?? hashing.node(below(node.index * 2), below(node.index * 2 + 1));
  known.set(key, value);
  return value;
}

/** The bytes of a path, of a tree of 70,000 or the smaller one whose edge the path names. */
function served(path: string): Uint8Array {
  const tile = parseTilePath(path);
  if (!tile.ok) throw new Error(tile.fault.messages.en);
  const { level, index, width } = tile.value;
  const numbers = Array.from({ length: width }, (_, at) => index * 256 + at);
  if (level === 'entries') return bundle(numbers.map(leafAt));
  const present = numbers.filter((number) => (number + 1) * 256 ** level <= LARGEST);
  return Buffer.concat(present.map((number) => hashOf({ level: level * 8, index: number })));
}

describe('hashes laid end to end', () => {
  it('are written where they belong, whether or not the hash function can write by itself', () => {
    const into = (bytes: Uint8Array, to: Uint8Array, at: number): void => {
      to.set(sha256(bytes), at);
    };
    for (const each of [
      hashing,
      treeHashing(Object.assign((bytes: Uint8Array) => sha256(bytes), { into })),
    ]) {
      const written = new Uint8Array(4 * 32);
      for (const [at, entry] of [leafAt(0), new Uint8Array(5_000), leafAt(0)].entries())
        each.leafInto(entry, written, at * 32);
      each.nodeInto(written, 32, written, 96);
      const large = hashing.leaf(new Uint8Array(5_000));
      const expected = [leaves[0]!, large, leaves[0]!, hashing.node(large, leaves[0]!)];
      expect(hashesIn(written).map(toHex)).toEqual(expected.map(toHex));
    }
  });

  it('are joined into the root of their perfect tree', () => {
    const four = Buffer.concat(leaves.slice(0, 4));
    expect(hashesIn(four).map(toHex)).toEqual(leaves.slice(0, 4).map(toHex));
    expect(toHex(perfectRoot(hashing, four))).toBe(toHex(recursiveRoot(0, 4)));
    expect(hashesIn(four).map(toHex)).toEqual(leaves.slice(0, 4).map(toHex));
    expect(() => perfectRoot(hashing, four.subarray(0, 96))).toThrow('not a power of two of hashes');
  });
});

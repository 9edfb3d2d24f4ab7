import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { tell } from './figure.js';
import { explainedScore } from './scoring/explained.js';
import { fullPath } from './scoring/full-path.js';
import { engines } from './scoring/javascript.js';
import { plainLoop } from './scoring/loop.js';
import { Ours } from './scoring/ours.js';
import { peopleOf, written, type People } from './scoring/people.js';
import { asNumbers } from './scoring/rules.js';

const PEERS = join(process.cwd(), '.cache', 'bench-scoring');
const PYTHON = join(PEERS, 'venv', 'bin', 'python');
const program = fileURLToPath(new URL('../../bench/scoring/peers.py', import.meta.url));
const ROUNDS = 3;

type Did = Readonly<{
  engine: string;
  did: string;
  seconds: number;
  sum?: number;
  counts?: number[];
  ids?: number[];
  count?: number;
}>;

/**
 * The index of the law for `BENCH_PEOPLE` people (5 million) in columns of memory, the same rules and the same people
 * for every engine: the best of three rounds each. Every engine's sum of scores is held against ours before its figure
 * is told. Then one explained score, and the way from stored facts to a stored ranking (`BENCH_FULL`, 20,000 people).
 */
export async function benchScoring(): Promise<void> {
  const rows = Number(process.env['BENCH_PEOPLE'] ?? 5_000_000);
  const people = peopleOf(rows);
  const peers = others(people);
  const ours = await Ours.start(people);
  try {
    await oneByOne(people, rows / (await columns(people, ours, peers)));
  } finally {
    await ours.close();
  }
  explainedScore();
  await fullPath(Number(process.env['BENCH_FULL'] ?? 20_000));
}

/** Answers with the seconds that scoring everybody took. */
async function columns(people: People, ours: Ours, peers: readonly Did[]): Promise<number> {
  const { rows } = people;
  const histogram = await best(() => ours.histogram());
  const total = ours.sum();
  const told = (figure: string, took: number, peer: Did): void =>
    tell({
      figure,
      value: rows / took / 1e6,
      unit: 'million people/s',
      comparedWith: peer.engine,
      peerValue: rows / peer.seconds / 1e6,
      note: `${String(rows)} people, ${String(availableParallelism())} threads`,
    });
  const scored = 'score everybody and count the categories';
  for (const peer of peers.filter(({ did }) => did === 'histogram')) {
    agree(peer.engine, [peer.sum, peer.counts], [total, histogram.answer]);
    told(scored, histogram.seconds, peer);
  }
  const loop = new Int16Array(rows);
  const plain = await best(() => plainLoop(people, asNumbers(), loop));
  agree('the plain loop', plain.answer, histogram.answer);
  told(scored, histogram.seconds, {
    engine: 'a plain loop over typed arrays, one core',
    did: '',
    seconds: plain.seconds,
  });

  const top = await best(() => ours.best(100));
  const ranked = await best(() => ours.ranked());
  for (const peer of peers) {
    if (peer.did === 'best') {
      agree(peer.engine, peer.ids, top.answer);
      told('score and the best hundred of the eligible', top.seconds, peer);
    }
    if (peer.did === 'ranked') {
      const places = ranked.answer.filter((place) => place > 0);
      agree(
        peer.engine,
        [peer.sum, peer.count],
        [places.reduce((sum, place) => sum + place, 0), places.length],
      );
      told('score and rank all of the eligible', ranked.seconds, peer);
    }
  }
  return histogram.seconds;
}

async function oneByOne(people: People, each: number): Promise<void> {
  const found = engines(PEERS);
  if (found === undefined) {
    console.error(
      `Pembanding JavaScript tidak ada / the JavaScript peers are absent: npm i --prefix ${PEERS} --ignore-scripts -E @gorules/zen-engine@0.54.0 json-rules-engine@7.3.1`,
    );
    return;
  }
  const rules = asNumbers();
  const many = Math.min(people.rows, 10_000);
  const some: People = { ...people, rows: many };
  const total = new Int16Array(many);
  plainLoop(some, rules, total);
  const expected = total.reduce((sum, one) => sum + one, 0);
  for (const [engine, run] of Object.entries(found)) {
    const { seconds: took, answer } = await best(() => run(some, rules, many), 2);
    agree(engine, answer, expected);
    tell({
      figure: 'score people',
      value: each,
      unit: 'people/s',
      comparedWith: engine,
      peerValue: many / took,
      note: `the peer on ${String(many)} people`,
    });
  }
}

/** OpenFisca-core, numpy and DuckDB in a Python of their own; none when it is not there, with one sentence. */
function others(people: People): readonly Did[] {
  if (!existsSync(PYTHON)) {
    console.error(
      `Pembanding Python tidak ada / the Python peers are absent: python3 -m venv ${join(PEERS, 'venv')} && ${join(PEERS, 'venv', 'bin', 'pip')} install openfisca-core==46.0.1 numpy==2.4.6 duckdb==2.0.0`,
    );
    return [];
  }
  mkdirSync(PEERS, { recursive: true });
  const rules = join(PEERS, 'rules.json');
  writeFileSync(rules, JSON.stringify(asNumbers()));
  const done = spawnSync(PYTHON, [program, written(people, PEERS), rules, String(ROUNDS)], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (done.status !== 0) throw new Error(`the Python peers failed:\n${done.stderr.slice(-2_000)}`);
  return done.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Did);
}

async function best<Answer>(
  work: () => Answer | Promise<Answer>,
  rounds = ROUNDS,
): Promise<Readonly<{ seconds: number; answer: Answer }>> {
  let [least, answer] = [Number.POSITIVE_INFINITY, await work()];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    answer = await work();
    least = Math.min(least, (performance.now() - begun) / 1_000);
  }
  return { seconds: least, answer };
}

function agree(engine: string, theirs: unknown, ours: unknown): void {
  if (JSON.stringify(theirs) !== JSON.stringify(ours))
    throw new Error(`${engine} computes ${JSON.stringify(theirs)}, we ${JSON.stringify(ours)}`);
}

import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ApiRefusal, type ApiClient } from '@jejak/http';
import { dateInJakarta } from '@jejak/kernel';
import { parse } from 'csv-parse/sync';
import { demoCast, demoFiles, SEED } from '../tools/demo-data/index.js';
import { percentile, tell, timed } from './figure.js';
import { Installation } from './installation.js';

const PEOPLE = 600;
const DECISIONS = 16;
const AT_A_TIME = 4;
const RANK_FROM = '2026-11-01';
const next: Readonly<Record<string, string>> = {
  'II/a': 'II/b',
  'II/b': 'II/c',
  'III/a': 'III/b',
  'III/b': 'III/c',
};
const seats = {
  'opd-verification': 'verifikator-opd',
  'bkpsdm-verification': 'verifikator-bkpsdm',
  'tpk-advice': 'tpk',
  'pyb-proposal': 'sekda',
  'ppk-decision': 'bupati',
} as const;

type Due = Readonly<{ nip: string; to: string }>;
type Clients = ReadonlyMap<string, ApiClient>;

/**
 * Decisions a second and how long one takes, from the draft to force, officials acting at once, over HTTP: two proofs, five
 * verdicts, pertek and decree each. The peer is as many single-row commits as a decision's fewest waits for the disk
 * (its ten commands), on the same server: what remains is computing, rows and waiting for one another.
 */
export async function benchJob(): Promise<void> {
  const installation = new Installation();
  try {
    await installation.start({ DEMO_PEOPLE: String(PEOPLE) });
    await installation.filled();
    const clients = new Map<string, ApiClient>();
    for (const account of ['pengusul', 'importir', ...Object.values(seats)])
      clients.set(account, await installation.as(account));
    const due = dueForPromotion();
    const took: number[] = [];
    let passedOver = 0;
    const { ms } = await timed(() =>
      Promise.all(
        Array.from({ length: AT_A_TIME }, async () => {
          for (let one = due.pop(); one !== undefined && took.length < DECISIONS; one = due.pop()) {
            const begun = performance.now();
            if (await decided(clients, one)) took.push(performance.now() - begun);
            else passedOver += 1;
          }
        }),
      ),
    );
    const commits = await commitsPerSecond(installation);
    const comparedWith = 'ten single-row commits on the same server, one connection';
    const note = `${String(took.length)} decisions, ${String(AT_A_TIME)} at a time; ${String(passedOver)} proposed and not eligible`;
    tell({
      figure: 'decisions from draft to force',
      value: (took.length / ms) * 1_000,
      unit: 'decisions/s',
      comparedWith,
      peerValue: commits / 10,
      note,
    });
    tell({
      figure: 'one decision from draft to force, p99',
      value: percentile(took, 0.99),
      unit: 'ms',
      comparedWith,
      peerValue: 10_000 / commits,
    });
  } finally {
    await installation.remove();
  }
}

/** People whose rank is four years old on the day, by the file they are imported from. */
function dueForPromotion(): Due[] {
  const text = demoFiles(SEED, PEOPLE).find(({ profile }) => profile === 'siasn-asn')?.text ?? '';
  const [heading = ''] = text.split('\n');
  const delimiter = heading.includes(';') ? ';' : ',';
  const rows = parse<Record<string, string>>(text, {
    columns: true,
    delimiter,
    bom: true,
    relax_quotes: true,
  });
  const bare = (value = ''): string => value.replace(/^'/, '');
  return rows
    .filter((row) => {
      const [day = '', month = '', year = ''] = bare(row['TMT GOLONGAN']).split('-');
      return (
        bare(row['JENIS JABATAN ID']) === '4' &&
        next[bare(row['GOL AKHIR NAMA'])] !== undefined &&
        `${year}-${month}-${day}` <= '2022-11-01' &&
        year.length === 4
      );
    })
    .map((row) => ({ nip: bare(row['NIP BARU']), to: next[bare(row['GOL AKHIR NAMA'])]! }));
}

async function decided(clients: Clients, { nip, to }: Due): Promise<boolean> {
  const as = (account: string): ApiClient => clients.get(account)!;
  const key = (act: string): string =>
    `bench-${createHash('sha256').update(nip).digest('hex').slice(0, 24)}-${act}`;
  const { body: people } = await as('importir').get<{ items: { id: string }[] }>(`/v1/people?nip=${nip}`);
  const draft = {
    kind: 'rank-promotion',
    unit: demoCast(SEED, 40).opd.id,
    effectiveDate: RANK_FROM,
    target: { rank: to },
    candidates: [{ person: people.items[0]!.id, reason: 'Empat tahun dalam pangkat.' }],
    documents: [],
  };
  const made = await as('pengusul').post<View>('/v1/proposals', draft, { idempotencyKey: key('draft') });
  const path = `/v1/proposals/${made.body.id}`;
  try {
    await as('pengusul').post(`${path}/submit`, undefined, {
      idempotencyKey: key('submit'),
      ifMatch: `"${String(made.body.version)}"`,
    });
  } catch (error) {
    if (error instanceof ApiRefusal && error.problem.status === 422) return false;
    throw error;
  }
  for (const [stage, account] of Object.entries(seats)) {
    const task = await ready<Task>(
      as(account),
      `/v1/tasks/${made.body.id}.${stage}`,
      ({ state }) => state === 'open',
      path,
    );
    if (task === undefined) return false;
    const chosen = stage.endsWith('verification') ? {} : { chosen: task.candidates[0]!.person };
    const verdict = {
      verdict: 'granted',
      reason: 'Peringkat merit pertama.',
      dossierHash: task.dossierHash,
      ...chosen,
    };
    await as(account).post(`/v1/tasks/${made.body.id}.${stage}/verdict`, verdict, {
      idempotencyKey: key(stage),
      ifMatch: `"${String(task.version)}"`,
    });
  }
  const officer = as('verifikator-bkpsdm');
  for (const [letter, stage] of [
    ['pertek', 'awaiting-pertek'],
    ['decree', 'awaiting-decree'],
  ] as const) {
    const view = await ready<View>(officer, path, ({ where }) => where.stage === stage);
    const body = { number: `${letter}/${key('no')}`, date: dateInJakarta(new Date()) };
    await officer.post(`${path}/${letter}`, body, {
      idempotencyKey: key(letter),
      ifMatch: `"${String(view!.version)}"`,
    });
  }
  await ready<View>(officer, path, ({ where }) => where.stage === 'in-force');
  return true;
}

type View = Readonly<{ id: string; version: number; where: Readonly<{ stage: string }> }>;
type Task = Readonly<{
  state: string;
  version: number;
  dossierHash: string;
  candidates: readonly { person: string }[];
}>;

/** Asks every 20 ms until it is there; undefined when nobody was eligible, so that officials are not asked. */
async function ready<Body>(
  client: ApiClient,
  path: string,
  there: (body: Body) => boolean,
  proposal?: string,
): Promise<Body | undefined> {
  for (;;) {
    try {
      const { body } = await client.get<Body>(path);
      if (there(body)) return body;
    } catch (error) {
      if (!(error instanceof ApiRefusal && error.problem.status === 404)) throw error;
      if (proposal !== undefined && (await client.get<View>(proposal)).body.where.stage === 'scored') {
        await pause(500);
        if ((await client.get<View>(proposal)).body.where.stage === 'scored') return undefined;
      }
    }
    await pause(20);
  }
}

async function commitsPerSecond(installation: Installation): Promise<number> {
  const client = await installation.administrator();
  try {
    await client.query(
      'create table public.bench_commits (n bigint generated always as identity primary key)',
    );
    const { ms } = await timed(async () => {
      for (let n = 0; n < 500; n++) await client.query('insert into public.bench_commits default values');
    });
    return 500_000 / ms;
  } finally {
    await client.end();
  }
}

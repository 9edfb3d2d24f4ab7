import { demoCast, demoFiles, SEED } from '../../../../tools/demo-data/index.js';
import { runningPersonnel, type RunningPersonnel } from './running-personnel.fixture.js';

/** `JEJAK_DEMO_PEOPLE=3500` tries the whole regency. */
const PEOPLE = Number(process.env.JEJAK_DEMO_PEOPLE ?? 200);
const files = demoFiles(SEED, PEOPLE);
const cast = demoCast(SEED, PEOPLE);

describe('the demonstration regency, imported', () => {
  let personnel: RunningPersonnel;
  const outcomes: Record<string, unknown>[] = [];
  beforeAll(async () => {
    personnel = await runningPersonnel();
    for (const { profile, text } of files) {
      const { rows, progress, warnings } = await personnel.import(profile, text);
      outcomes.push({
        profile,
        refused: rows.refused,
        warnings: warnings.length,
        done: progress.rows === rows.total,
      });
    }
  });
  afterAll(() => personnel.close());

  const person = async (nip: string) => {
    const { body } = await personnel.send('importer', 'GET', `/v1/people?nip=${nip}`);
    return body.items[0] as { id: string; name: string; post?: { title: string }; grade: string };
  };

  it('is understood row by row: nothing is refused', () => {
    expect(outcomes).toEqual(files.map(({ profile }) => ({ profile, refused: 0, warnings: 0, done: true })));
  });

  it('changes nothing when it is imported again', async () => {
    const before = await personnel.database.query('select count(*) from fact');
    for (const { profile, text } of files) {
      const { rows, progress } = await personnel.import(profile, text);
      expect({ profile, unchanged: rows.unchanged, events: progress.events }).toEqual({
        profile,
        unchanged: rows.total,
        events: 0,
      });
    }
    expect(await personnel.database.query('select count(*) from fact')).toEqual(before);
  });

  it('finds the whole cast by NIP, on their posts', async () => {
    for (const player of Object.values(cast.accounts))
      expect((await person(player.nip)).name).toContain(player.name);
    const [first] = cast.vacancy.candidates;
    expect(await person(first.nip)).toMatchObject({
      grade: 'III/d',
      post: { class: 'pengawas', echelon: 'IV.a' },
    });
    expect(await person(cast.rankPromotion.nip)).toMatchObject({
      grade: 'III/b',
      post: { class: 'pelaksana' },
    });
  });

  it('shows the vacant post with its need and without a holder', async () => {
    const { body } = await personnel.send('proposer', 'GET', `/v1/positions/${cast.vacancy.post.id}`);
    expect(body).toMatchObject({ ...cast.vacancy.post, need: 1, holders: [], vacancy: 1 });
    const list = await personnel.send(
      'proposer',
      'GET',
      `/v1/positions?unit=${cast.opd.id}&class=administrator&vacant=true`,
    );
    expect(list.body.items.map(({ id }: { id: string }) => id)).toContain(cast.vacancy.post.id);
  });

  it('shows a person with rank, post, unit, degree and history', async () => {
    const { id } = await person(cast.vacancy.candidates[2].nip);
    const { body, headers } = await personnel.send('inspector', 'GET', `/v1/people/${id}`);
    expect(headers.etag).toBe(`"${body.version}"`);
    expect(body.maskedNip).toMatch(/^\d{4}••••••••\d{4}$/);
    expect(body.standing).toMatchObject({
      rank: { grade: 'III/c' },
      education: { level: 'S1' },
      posts: [{ class: 'pengawas' }],
    });
    const kinds = body.timeline.map(({ kind }: { kind: string }) => kind);
    expect(kinds.filter((kind: string) => kind === 'performance-rated').length).toBe(5);
    expect(kinds).toEqual(
      expect.arrayContaining(['discipline-imposed', 'training-completed', 'education-recorded']),
    );
    expect(JSON.stringify(body)).not.toContain(cast.vacancy.candidates[2].nip);
  });

  it('lets a proposer see the own unit and below, and nobody else', async () => {
    const claims = { roles: [{ role: 'proposer', unit: cast.opd.id }] };
    const seen = await personnel.send('proposer', 'GET', '/v1/people?limit=200', { claims });
    expect(seen.body.items.length).toBeGreaterThan(10);
    const other = await person(cast.accounts.inspektur.nip);
    expect((await personnel.send('proposer', 'GET', `/v1/people/${other.id}`, { claims })).status).toBe(403);
    const own = await person(cast.rankPromotion.nip);
    expect((await personnel.send('proposer', 'GET', `/v1/people/${own.id}`, { claims })).status).toBe(200);
  });
});

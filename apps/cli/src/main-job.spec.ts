import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { DataFolder } from '@jejak/runtime';
import { eventually } from '@jejak/testing';
import { Inspection, type Known } from './personal-data.fixture.js';
import { Grep, publicBytesOf } from './public-bytes.fixture.js';

/** `npm start` and `npm run demo` as their users meet them: processes of their own, HTTP between them. */
describe('the main job', () => {
  const folder = new DataFolder(join(mkdtempSync(join(tmpdir(), 'jejak-job-')), 'data'));
  const log = join(folder.path, '..', 'log');
  const environment = { ...process.env, DATA_DIR: folder.path, DEMO_PEOPLE: '50', LOG_LEVEL: 'trace' };
  let port = '0';
  let system: ChildProcess;

  const start = async (): Promise<void> => {
    system = spawn(process.execPath, ['tools/run.mjs', 'start'], {
      env: { ...environment, PORT: port },
      stdio: ['ignore', openSync(log, 'a'), 'inherit'],
    });
    const url = await eventually('npm start is ready', () => folder.running()?.url, { within: 90_000 });
    port = new URL(url).port;
  };
  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    const gone = once(system, 'exit');
    system.kill(signal);
    await gone;
  };
  const jejak = async (...words: string[]): Promise<{ code: number | null; said: string }> => {
    const child = spawn(process.execPath, ['tools/run.mjs', 'jejak', '--lang', 'en', ...words], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, said: Buffer.concat(chunks).toString() };
  };
  const loaded = (): boolean => folder.kept<{ loaded: boolean }>('demonstration.json')?.loaded === true;

  beforeAll(async () => {
    await start();
    await eventually('the loading has begun', () => folder.kept('demonstration.json') !== undefined);
    await kill('SIGKILL');
    expect(loaded()).toBe(false);
    await start();
  }, 200_000);

  afterAll(async () => {
    await kill('SIGTERM');
    rmSync(join(folder.path, '..'), { recursive: true });
  });

  it('goes from the first fact to a decision in force and a proof, on a regency whose loading was killed once', async () => {
    const { code, said } = await jejak('demo', '--run', 'satu');

    expect({ code, said }).toEqual({
      code: 0,
      said: expect.stringContaining('Done: the decisions are in force and proven.'),
    });
    expect(loaded()).toBe(true);
    expect(said).toContain('OK: the log is whole.');
    expect(said.match(/^ +PROVEN: .*$/gm)).toEqual([
      '    PROVEN: demo-satu-rank.json',
      '    PROVEN: demo-satu-post.json',
      '    PROVEN: demo-satu-receipt.txt',
    ]);
    expect(said).toMatch(/of \d+ facts that were used are in the log/);
    expect(said).toMatch(/1\. Putri Rahayu Iskandar: IP ASN/);
    expect(said).toMatch(/personnel records rank III\/c for Dwi Tanjung/);
  }, 400_000);

  it('ends the same when it is told the same again, also after kill -9', async () => {
    const before = await proposalsTold();
    await kill('SIGKILL');
    await start();

    expect(await proposalsTold()).toEqual(before);
  }, 400_000);

  it('says that the story was told already when it is told under another name', async () => {
    expect(await jejak('demo', '--run', 'dua')).toEqual({
      code: 1,
      said: expect.stringContaining('This story was played on this data folder already'),
    });
  });

  it('proves the decision file to whoever knows the log’s key, and not once it is changed', async () => {
    const file = folder.inside('demo-satu-rank.json');
    const text = readFileSync(file, 'utf8');
    const { vkey } = JSON.parse(text) as { vkey: string };
    const altered = folder.inside('altered.json');
    writeFileSync(altered, text.replace('rank-promotion', 'rank-demotion'));

    expect(await jejak('verify-file', file, '--key', vkey)).toMatchObject({ code: 0 });
    expect(await jejak('verify-file', altered, '--key', vkey)).toEqual({
      code: 1,
      said: expect.stringMatching(/NOT PROVEN: [^]*What is shown is not what the leaf commits to/),
    });
  });

  it.each(['leaf', 'opening'])(
    'names the entry of which one byte of the %s was changed, in a copy',
    async (what) => {
      const { code, said } = await jejak('tamper', '--index', '1234', '--what', what);

      expect({ code, said }).toEqual({
        code: 0,
        said: expect.stringMatching(/- Entry 1234: [^]*Entry 1234 was named\./),
      });
      expect(await jejak('verify')).toEqual({
        code: 0,
        said: expect.stringContaining('OK: the log is whole.'),
      });
    },
    200_000,
  );

  describe('leaves nothing of who people are (invariant 7)', () => {
    let inspection: Inspection;
    beforeAll(async () => {
      inspection = await Inspection.of(folder);
    });
    afterAll(() => inspection.close());

    it('in any table but the one that knows people, on no topic and in no log', async () => {
      const people = await inspection.people();
      expect(people).toHaveLength(50);
      const identities = people.flatMap(({ nip, name, siasnId, birthDate }) => [
        ...[nip, name, siasnId, birthDate],
        birthDate.split('-').reverse().join('-'),
      ]);
      const texts = [
        'Empat tahun dalam pangkat',
        'Berkas lengkap',
        'Pengawas di OPD ini',
        'Nota usulan',
        'Pemeriksaan berkas',
      ];

      expect(await inspection.traces([...identities, ...texts])).toEqual([]);
      const logged = readFileSync(log, 'utf8');
      expect(logged).toContain('"route":"/v1/proposals/:id/decree"');
      expect([...identities, ...texts].filter((text) => logged.includes(text))).toEqual([]);
    });

    it('in any public byte of the log, nor what happened to whom, nor who did it', async () => {
      const { people, units, actors, types } = await inspection.secretsOfTheLog();
      expect(people.length).toBeGreaterThanOrEqual(200);
      expect(units.length).toBeGreaterThan(10);
      expect(actors).toContain('system/personnel');
      expect(types).toContain('approval.decision-given');
      const token = folder.kept<{ accessToken: string }>('tokens/inspektur.json')?.accessToken ?? '';
      const found = await publicBytesOf(`http://127.0.0.1:${port}`, token);
      expect([...found.keys()]).toEqual(expect.arrayContaining(['/log/checkpoint', '/log/tile/entries/000']));
      // The verifier is a program: it names types of events as any program does, whatever the log holds.
      const program = new Map([...found].filter(([path]) => path === '/log/jejak-verify.mjs'));
      const data = new Map([...found].filter(([path]) => !program.has(path)));

      expect(new Grep([...people, ...units, ...actors, ...types]).in(data)).toEqual([]);
      expect(new Grep([...people, ...units, ...actors]).in(program)).toEqual([]);
      const bundle = data.get('/log/tile/entries/000')!;
      const planted = Buffer.concat([bundle, Buffer.from(Buffer.from(people[0]!).toString('base64'))]);
      expect(new Grep(people).in(new Map([['planted', planted]]))).toEqual([`planted: ${people[0]!}`]);
    });
  });

  it.each(['personnel', 'proposals', 'merit-scoring', 'approvals', 'audit'])(
    'documents %s by the meta-schema of OpenAPI 3.1, behind the door',
    async (service) => {
      const document: unknown = await (
        await fetch(`http://127.0.0.1:${port}/v1/${service}/openapi.json`)
      ).json();
      const validator = new Validator();

      expect(await validator.validate(document as Record<string, unknown>)).toEqual({ valid: true });
      expect(validator.version).toBe('3.1');
    },
  );

  describe('erases a person by the order of two natural persons (invariant 7)', () => {
    const ALL = ['identity', 'personnel-fact', 'decision-record', 'case-note'];
    let inspection: Inspection;
    let person: Known;
    let texts: readonly string[];
    let entry: number;
    const asked = async <Body>(account: string, path: string, body?: unknown): Promise<Body> => {
      const { accessToken } = folder.kept<{ accessToken: string }>(`tokens/${account}.json`)!;
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        headers: {
          authorization: `Bearer ${accessToken}`,
          'content-type': path === '/v1/events' ? 'application/cloudevents+json' : 'application/json',
          'idempotency-key': path,
        },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      });
      return (await answer.json()) as Body;
    };

    beforeAll(async () => {
      for (const account of ['simpeg', 'operator', 'sekda', 'inspektur', 'tpk'])
        expect(await jejak('login', '--as', account)).toMatchObject({ code: 0 });
      inspection = await Inspection.of(folder);
      person = (await inspection.people()).find(({ name }) => name === 'Dwi Tanjung')!;
      texts = [person.nip, person.name, person.siasnId, ...(await inspection.onlyOf(person.id))];
      expect(texts.length).toBeGreaterThan(5);
      [{ entry }] = (await inspection.rows<{ entry: number }>(
        `select entry::int from audit.opening where person = $1 and class = 'decision-record' order by entry limit 1`,
        [person.id],
      )) as [{ entry: number }];
    });
    afterAll(() => inspection.close());

    const erase = (...more: string[]): ReturnType<typeof jejak> =>
      jejak(
        ...[
          'person',
          'erase',
          person.id,
          '--class',
          ALL.join(),
          '--reason',
          'Masa simpan berkas telah berakhir.',
        ],
        ...['--instrument', 'Keputusan Bupati Lebong', '--number', '100/2026', '--date', '2026-01-02'],
        ...['--item', 'JRA butir 4.2', '--ended', '2026-03-31', ...more],
      );

    it('ordered by one and confirmed by another, also when everything dies at once after', async () => {
      const [register] = await inspection.rows<{ since: string }>(
        `select data ->> 'since' as since from personnel.person_fact
          where person = $1 and kind = 'person-registered' and corrected_by is null`,
        [person.id],
      );
      const retired = await asked<{ status: string }>('simpeg', '/v1/events', {
        specversion: '1.0',
        id: 'pensiun-2026-0001',
        source: '//simpeg.lebongkab.go.id/kepegawaian',
        type: 'id.go.lebongkab.merit.intake.person-registered.v1',
        time: '2026-04-01T08:00:00+07:00',
        datacontenttype: 'application/json',
        data: {
          nip: person.nip,
          name: person.name,
          siasnId: person.siasnId,
          birthDate: person.birthDate,
          employment: 'pns',
          since: register!.since,
          legalStatus: '99',
          validFrom: '2026-03-01',
        },
      });
      expect(retired).toMatchObject({ status: 'accepted' });
      expect((await erase()).said).toContain('Repeat with --yes');
      const ordered = await erase('--yes');
      expect(ordered).toEqual({ code: 0, said: expect.stringMatching(/^Ordered: /m) });
      const [, erasure] = /^Ordered: ([0-9a-f-]{36})/m.exec(ordered.said)!;
      const confirmed = await jejak('person', 'confirm-erasure', person.id, erasure!, '--yes');
      expect(confirmed).toEqual({ code: 0, said: expect.stringContaining('The keys are destroyed.') });
      await kill('SIGKILL');
      await inspection.close();
      await start();
      inspection = await Inspection.of(folder);

      await eventually(
        'every service to say that it keeps nothing more',
        async () => (await jejak('person', 'erasures', person.id)).said.match(/T[0-9:.]+Z/g)?.length === 6,
      );
    }, 300_000);

    it('so that nothing in clear is left in any table but the topics, and in none once these have aged', async () => {
      const left = await inspection.traces(texts, { home: true });
      expect(left.filter((place) => !/^bus[.]log/.test(place))).toEqual([]);
      // What a group has not passed yet is not dropped.
      await eventually('the topics to age out, and nothing to be left', async () => {
        await inspection.ageTopics();
        return (await inspection.traces(texts, { home: true })).length === 0;
      });
    });

    it('and every entry, every proof and the decision file of before still hold', async () => {
      const file = folder.inside('demo-satu-rank.json');
      const { vkey } = JSON.parse(readFileSync(file, 'utf8')) as { vkey: string };
      expect(await jejak('verify-file', file, '--key', vkey)).toMatchObject({ code: 0 });
      const { code, said } = await jejak('verify');
      expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('OK: the log is whole.') });
      expect(said).toMatch(/erased by law: [1-9]/);
    }, 200_000);

    it('and a reader is told by whose order what is gone', async () => {
      expect(await asked('inspektur', `/v1/audit/entries/${String(entry)}`)).toMatchObject({
        erased: expect.any(Number) as number,
        erasedByLaw: [
          {
            person: person.id,
            class: 'decision-record',
            legalBasis: 'Keputusan Bupati Lebong 100/2026 (2026-01-02)',
            entry: expect.any(Number) as number,
          },
        ],
      });
    });

    it('and their scores are counted apart when all are computed again', async () => {
      const { code, said } = await jejak('policy', 'replay');
      expect({ code, said }).toEqual({
        code: 0,
        said: expect.stringMatching(/, 0 different, [1-9]\d* erased/),
      });
    });

    it('and projections can be replayed from what is announced again, with nobody in it', async () => {
      const groups = ['merit-scoring.facts', 'proposals.people'];
      expect(await asked('operator', '/v1/personnel/bus/reannounce', {})).toMatchObject({
        events: expect.any(Number) as number,
      });
      for (const group of groups) expect(await jejak('bus', 'replay', group)).toMatchObject({ code: 0 });
      await eventually('the replays to be over', async () => {
        const { groups: lags } = await asked<{ groups: { group: string; lag: number }[] }>(
          'operator',
          '/v1/merit-scoring/bus',
        );
        return lags.every(({ lag }) => lag === 0);
      });
      expect((await jejak('bus', 'quarantine')).said).toContain('0 messages in quarantine.');
      for (const table of ['merit_scoring.person_fact', 'proposals.person_fact'])
        expect(await inspection.rows(`select from ${table} where person = $1`, [person.id])).toEqual([]);
    }, 200_000);
  });

  /** What a telling says of the two proposals: their ids, numbers and since when they are in force. */
  async function proposalsTold(): Promise<readonly string[]> {
    const { code, said } = await jejak('demo', '--run', 'satu');
    expect(code).toBe(0);
    return said.match(/(proposal|USL-).*$/gm) ?? [];
  }
});

import { packageOf } from '../adapters/sheets/xlsx/package.js';
import { workbookParts } from '../adapters/sheets/xlsx/template.js';
import { openXlsx } from '../adapters/sheets/xlsx/xlsx.js';
import { cellAddress } from '../domain/cell.js';
import { ImportCommits } from '../application/import-commits.js';
import {
  event,
  registration,
  runningPersonnel,
  type Json,
  type RunningPersonnel,
} from './running-personnel.fixture.js';

const UNOR = `Id,DiatasanId,EselonId,NamaUnor,NamaJabatan,IndukUnorId
U-1,U-0,22,Dinas Contoh,Kepala Dinas Contoh,U-1
U-0,null,99,Pemerintah Kabupaten,null,null
U-11,U-1,41,Seksi Contoh,Kepala Seksi Contoh,U-1
`;
const ASN =
  'PNS ID,NIP BARU,NAMA,TANGGAL LAHIR,JENIS KELAMIN,NIK,AGAMA NAMA,KEDUDUKAN HUKUM ID,STATUS CPNS PNS,TMT CPNS,GOL AKHIR ID,TMT GOLONGAN,JENIS JABATAN ID,JABATAN NAMA,TMT JABATAN,TINGKAT PENDIDIKAN ID,UNOR ID';
const person = (pnsId: string, nip: string, more: { grade?: string; unit?: string; name?: string } = {}) =>
  [
    pnsId,
    nip,
    more.name ?? 'Contoh Fiktif',
    `${nip.slice(6, 8)}-${nip.slice(4, 6)}-${nip.slice(0, 4)}`,
    nip[14] === '1' ? 'M' : 'F',
    '9999000011112222',
    'RAHASIA',
    '1',
    'P',
    `01-${nip.slice(12, 14)}-${nip.slice(8, 12)}`,
    more.grade ?? '33',
    '01-04-2022',
    '1',
    'Kepala Seksi Contoh',
    '04-01-2021',
    '40',
    more.unit ?? 'U-11',
  ].join(',');
const nip = (serial: number) => `199001012015031${String(serial).padStart(3, '0')}`;
const sheet = (...rows: string[]) => [ASN, ...rows].join('\n');

describe('imports', () => {
  let personnel: RunningPersonnel;
  beforeAll(async () => {
    personnel = await runningPersonnel();
    await personnel.import('siasn-unor', UNOR);
  });
  afterAll(() => personnel.close());

  const prepare = (profile: string, body: string | Buffer, type = 'text/csv') =>
    personnel.send('importer', 'POST', `/v1/imports?profile=${profile}`, { type, body });
  const facts = async () =>
    Number((await personnel.database.query<{ n: string }>('select count(*) as n from fact'))[0]!.n);

  it('knows a parent that stands below its child, and the head of a unit', async () => {
    const { body } = await personnel.send('importer', 'GET', '/v1/units/U-11');
    expect(body).toEqual({
      id: 'U-11',
      name: 'Seksi Contoh',
      parent: 'U-1',
      opd: 'U-1',
      headTitle: 'Kepala Seksi Contoh',
      headEchelon: 'IV.a',
    });
  });

  it('tells what a commit would do, and records nothing before it', async () => {
    const before = await facts();
    const { status, body, headers } = await prepare(
      'siasn-asn',
      sheet(person('A-1', nip(1)), person('A-2', nip(2), { unit: 'U-404' })),
    );
    expect(status).toBe(201);
    expect(headers.etag).toBe('"1"');
    expect(body).toMatchObject({
      profile: 'siasn-asn',
      state: 'prepared',
      encoding: 'utf-8',
      separator: ',',
      rows: { total: 2, ok: 1, changed: 0, unchanged: 0, refused: 1 },
      refusals: [
        {
          cell: 'Q3',
          heading: 'UNOR ID',
          code: 'row/unit-known',
          messages: { id: expect.any(String), en: expect.any(String) },
        },
      ],
      warnings: [],
    });
    expect(await facts()).toBe(before);
    const rows = await personnel.send('importer', 'GET', `/v1/imports/${body.id}/rows?limit=1`);
    expect(rows.body).toEqual({
      items: [{ number: 2, outcome: 'ok', refusals: [], warnings: [] }],
      next: expect.any(String),
    });
    const next = await personnel.send(
      'importer',
      'GET',
      `/v1/imports/${body.id}/rows?limit=1&after=${rows.body.next}`,
    );
    expect(next.body).toMatchObject({
      items: [{ number: 3, outcome: 'refused', refusals: [{ cell: 'Q3' }] }],
      next: null,
    });
  });

  describe('from a workbook', () => {
    const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const workbook = (cells: (at: string, text: string) => string, ...rows: string[]) =>
      packageOf(
        workbookParts(
          `<sheetData>${rows
            .map((line, row) => {
              const columns = line.split(',').map((text, at) => cells(cellAddress(at, row + 1), text));
              return `<row r="${row + 1}">${columns.join('')}</row>`;
            })
            .join('')}</sheetData>`,
          'Data ASN',
        ),
      );
    const text = (at: string, said: string) => `<c r="${at}" t="str"><v>${said}</v></c>`;

    it('is the same import as from text; cells are named with their sheet', async () => {
      const rows = [ASN, person('X-1', nip(71)), person('X-2', nip(72), { unit: 'U-404' })];
      const { status, body } = await prepare('siasn-asn', workbook(text, ...rows), XLSX);
      expect(status).toBe(201);
      expect(body).toMatchObject({
        encoding: 'xlsx',
        sheet: 'Data ASN',
        rows: { total: 2, ok: 1, refused: 1 },
        refusals: [{ cell: "'Data ASN'!Q3", heading: 'UNOR ID', code: 'row/unit-known' }],
      });
      const { items } = (
        await personnel.send('importer', 'GET', `/v1/imports/${body.id}/rows?outcome=refused`)
      ).body;
      expect(items[0].refusals[0].cell).toBe("'Data ASN'!Q3");
      await personnel.send('importer', 'POST', `/v1/imports/${body.id}/commit`, { match: '"1"' });
      expect((await personnel.finished(body.id)).progress).toEqual({
        rows: 2,
        events: 5,
        unchanged: 0,
        refused: 1,
      });
      const again = await prepare('siasn-asn', sheet(person('X-1', nip(71))));
      expect(again.body.rows).toMatchObject({ total: 1, unchanged: 1 });
    });

    it('is refused for a formula or a rounded NIP, and nothing is kept', async () => {
      const odd = (at: string, said: string) =>
        at === 'B2' ? `<c r="B2"><v>1.9900101201503101E+17</v></c>` : text(at, said);
      const { status, body } = await prepare('siasn-asn', workbook(odd, ASN, person('X-3', nip(73))), XLSX);
      expect(status).toBe(422);
      expect(body.errors).toEqual([
        {
          cell: "'Data ASN'!B2",
          code: 'cell/number-exact',
          messages: { id: expect.any(String), en: expect.any(String) },
        },
      ]);
      const unreadable = await prepare('siasn-asn', 'NIP BARU\n', XLSX);
      expect(unreadable).toMatchObject({ status: 400, body: { errors: [{ code: 'file/readable' }] } });
    });

    it('has a template for each profile', async () => {
      const token = await personnel.issuer.token('importer', { roles: [{ role: 'importer' }] });
      const headers = { authorization: `Bearer ${token}` };
      const answer = await personnel.app.inject({ url: '/v1/imports/templates/siasn-unor', headers });
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, XLSX]);
      expect((await openXlsx(answer.rawPayload)).headings).toContain('NamaUnor');
      expect((await personnel.send('importer', 'GET', '/v1/imports/templates/none')).status).toBe(404);
    });
  });

  it('is committed once, upon the version that was read', async () => {
    const { body } = await prepare('siasn-asn', sheet(person('A-1', nip(1))));
    const path = `/v1/imports/${body.id}/commit`;
    expect((await personnel.send('importer', 'POST', path)).status).toBe(428);
    expect((await personnel.send('importer', 'POST', path, { match: '"9"' })).status).toBe(412);
    expect((await personnel.send('importer', 'POST', path, { match: '"1"' })).status).toBe(202);
    const done = await personnel.finished(body.id);
    expect(done).toMatchObject({
      state: 'committed',
      progress: { rows: 1, events: 5, unchanged: 0, refused: 0 },
    });
    expect((await personnel.send('importer', 'POST', path, { match: '"3"' })).body).toMatchObject({
      status: 409,
      code: 'import-committed-once',
    });
  });

  it('records what changed, corrects what it replaces, and comes back to what was', async () => {
    const outcomes = [];
    for (const grade of ['34', '34', '33', '33']) {
      const { rows, progress } = await personnel.import('siasn-asn', sheet(person('A-1', nip(1), { grade })));
      outcomes.push([rows.changed, rows.unchanged, progress.events]);
    }
    expect(outcomes).toEqual([
      [1, 0, 1],
      [0, 1, 0],
      [1, 0, 1],
      [0, 1, 0],
    ]);
    const { body } = await personnel.send('importer', 'GET', `/v1/people?nip=${nip(1)}`);
    expect(body.items[0]).toMatchObject({
      grade: 'III/c',
      post: { title: 'Kepala Seksi Contoh', echelon: 'IV.a' },
      unit: 'U-11',
    });
    const view = await personnel.send('inspector', 'GET', `/v1/people/${body.items[0].id}`);
    const ranks = view.body.timeline.filter(({ kind }: { kind: string }) => kind === 'rank-changed');
    expect(
      ranks.map(({ data, holds }: { data: { grade: string }; holds: boolean }) => [data.grade, holds]),
    ).toEqual([
      ['III/c', false],
      ['III/d', false],
      ['III/c', true],
    ]);
  });

  it('knows no rows of an import that there is none of', async () => {
    const path = '/v1/imports/0198a3c4-8f00-7000-8000-00000000dead/rows';
    expect(await personnel.send('importer', 'GET', path)).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
  });

  it('names duplicate rows, a NIP a spreadsheet spoilt, and rows of another width, and records the rest', async () => {
    const done = await personnel.import(
      'siasn-asn',
      sheet(
        person('B-1', nip(11)),
        person('B-1', nip(11)),
        person('B-2', nip(12)).replace(nip(12), '1.98E+17'),
        `${person('B-3', nip(13))},extra`,
        person('B-4', nip(14)),
      ),
    );
    expect(done.rows).toEqual({ total: 5, ok: 2, changed: 0, unchanged: 0, refused: 3 });
    expect(done.refusals.map(({ cell, code }: { cell: string; code: string }) => [cell, code])).toEqual([
      ['B3', 'row/once'],
      ['B4', 'nip/kept-as-text'],
      ['5', 'row/as-wide-as-headings'],
    ]);
    expect(done.progress).toMatchObject({ rows: 5, events: 10, refused: 3 });
  });

  it('matches performance by PNS ID, in both spellings, and refuses whom it does not know', async () => {
    const skp =
      'pnsDinilaiId,tahun,hasilKinerja,perilakuKerja,kuadranKinerja,KuadranKinerjaNilai\nA-1,2025,DIATAS ESPEKTASI,SESUAI EKSPEKTASI,BAIK,2\nZ-9,2025,null,null,BAIK,null\n';
    const done = await personnel.import('siasn-rw-skp22', skp);
    expect(done.rows).toMatchObject({ ok: 1, refused: 1 });
    expect(done.refusals).toMatchObject([{ cell: 'A3', code: 'intake/person-known' }]);
  });

  it('keeps need with the structure where the proposal leaves it empty, and the class by JFU, JFT or the head', async () => {
    await personnel.import(
      'eformasi-struktur',
      'ID,Kode,Nama Jabatan,ABK,Kelas,Posisi ID,Terisi ASN\nS-1,17.1,Kepala Seksi Contoh,1,9,J-1,1\n',
    );
    const done = await personnel.import(
      'eformasi-usulan',
      'Struktur Jabatan ID,Posisi ID,Nama Jabatan,JFU ID,JFT ID,Kelas,ABK,Unit Kerja ID\nS-1,J-1,Kepala Seksi Contoh,,,,,U-11\nS-2,J-2,Pengolah Data,F-1,,6,3,U-11\nS-3,J-3,Perawat Terampil,,T-1,6,,U-11\n',
    );
    expect(done.rows).toMatchObject({ ok: 2, refused: 1 });
    expect(done.refusals).toMatchObject([{ cell: 'G4', code: 'row/need-known' }]);
    const { body } = await personnel.send('importer', 'GET', '/v1/positions?unit=U-1');
    expect(body.items).toMatchObject([
      { id: 'J-1', class: 'pengawas', echelon: 'IV.a', jobClass: 9, need: 1 },
      { id: 'J-2', class: 'pelaksana', echelon: null, need: 3, vacancy: 3 },
    ]);
  });

  it('records a sanction and its annulment, which names the sanction', async () => {
    const csv =
      'pnsOrang;jenisTingkatHukumanId;jenisHukuman;hukumanTanggal;akhirHukumTanggal;skNomor;skTanggal;skPembatalanNomor;skPembatalanTanggal;keterangan\nA-1;R;2;13-02-2023;13-02-2023;8/2023;10-02-2023;9/2023;01-03-2023;rahasia\n';
    const done = await personnel.import('siasn-rw-hukdis', csv);
    expect(done).toMatchObject({ separator: ';', rows: { ok: 1 }, progress: { events: 2 } });
    const again = await personnel.import('siasn-rw-hukdis', csv);
    expect(again.rows).toMatchObject({ unchanged: 1 });
    const [lifted] = await personnel.database.query<{ data: Json }>(
      `select data from person_fact where kind = 'discipline-lifted'`,
    );
    const [imposed] = await personnel.database.query<{ event_id: string }>(
      `select event_id from person_fact where kind = 'discipline-imposed'`,
    );
    expect(lifted!.data).toEqual({
      liftedOn: '2023-03-01',
      decree: { number: '9/2023', date: '2023-03-01' },
      sanction: imposed!.event_id,
    });
  });

  it('goes on with the next chunk after it was stopped, and has recorded each row once', async () => {
    const rows = Array.from({ length: 600 }, (_, index) => person(`C-${String(index)}`, nip(100 + index)));
    const { body } = await prepare('siasn-asn', sheet(...rows));
    const before = await facts();
    const commits = personnel.app.get(ImportCommits);
    const step = commits.step.bind(commits);
    let steps = 0;
    // The process stops after the first chunk, as kill -9 would leave it: one chunk committed, two to go.
    commits.step = () => ((steps += 1) > 1 ? Promise.resolve(false) : step());
    await personnel.send('importer', 'POST', `/v1/imports/${body.id}/commit`, { match: '"1"' });
    while (steps < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    const stopped = await personnel.send('importer', 'GET', `/v1/imports/${body.id}`);
    expect(stopped.body).toMatchObject({ state: 'committing', progress: { rows: 200, events: 1000 } });
    await personnel.restart();
    expect(await personnel.finished(body.id)).toMatchObject({
      progress: { rows: 600, events: 3000, refused: 0 },
    });
    expect((await facts()) - before).toBe(600 * 6);
  });

  it('and publications meet in the same person', async () => {
    await personnel.publish(event('person-registered', registration(nip(900), { name: 'Lain Nama' })));
    const done = await personnel.import('siasn-asn', sheet(person('D-1', nip(900))));
    expect(done.rows).toMatchObject({ changed: 1 });
    expect((await personnel.database.query('select 1 from person where nip = $1', [nip(900)])).length).toBe(
      1,
    );
  });

  describe('refuse the whole file, keeping nothing,', () => {
    it.each([
      {
        what: 'without a required heading',
        body: 'NIP BARU,NAMA\n1,2\n',
        status: 422,
        at: 'heading/present',
      },
      { what: 'with a heading twice', body: `${ASN},NAMA\n`, status: 422, at: 'heading/once' },
      { what: 'with no rows', body: `${ASN}\n`, status: 422, at: 'file/has-rows' },
      { what: 'with a quote that is not closed', body: `${ASN}\n"A,B\n`, status: 400, at: 'file/readable' },
      { what: 'that is empty', body: '\n', status: 400, at: 'file/readable' },
    ])('one $what', async ({ body, status, at }) => {
      const before = await personnel.database.query('select id from import order by id');
      const reply = await prepare('siasn-asn', body);
      expect({
        status: reply.status,
        at: reply.body.errors.map(({ code }: { code: string }) => code),
      }).toEqual({
        status,
        at: expect.arrayContaining([at]),
      });
      expect(await personnel.database.query('select id from import order by id')).toEqual(before);
    });

    it('one of another type, and one for no profile', async () => {
      expect((await prepare('siasn-asn', '{}', 'application/json')).status).toBe(415);
      expect((await prepare('siasn-lain', sheet(person('A-1', nip(1))))).status).toBe(422);
    });
  });

  it('keep neither NIK nor religion, in no form that anybody here can read, and rows only sealed', async () => {
    const chunks = await personnel.database.query<{ sealed: string }>('select sealed from import_chunk');
    for (const { sealed } of chunks) expect(sealed).toMatch(/^sealed:v1:service:personnel:/);
    const [{ columns }] = (await personnel.database.query<{ columns: Json[] }>(
      `select columns from import where profile = 'siasn-asn' limit 1`,
    )) as [{ columns: { column: { heading: string } }[] }];
    const headings = columns.map(({ column }) => column.heading);
    expect(headings).not.toContain('NIK');
    expect(headings).not.toContain('AGAMA NAMA');
    expect(personnel.log()).not.toContain(nip(1));
  });

  it('name what they state without letting it be guessed', async () => {
    const ids = await personnel.database.query<{ source: string; source_id: string }>(
      `select distinct source, source_id from person_fact where source like '%/impor/siasn-asn'`,
    );
    expect(ids.length).toBeGreaterThan(3000);
    for (const { source, source_id } of ids) {
      expect(source).toBe('//lebongkab.go.id/impor/siasn-asn');
      expect(source_id).toMatch(/^siasn-asn:[A-Za-z0-9_-]{32}$/);
    }
  });
});

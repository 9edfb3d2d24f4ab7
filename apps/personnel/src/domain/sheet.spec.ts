import fc from 'fast-check';
import { cellAddress, readCell, readDate } from './cell.js';
import { profileNamed, profiles } from './profiles/index.js';
import { matchHeadings, readRow } from './sheet.js';
import { statementsOf, type Directory } from './row-statements.js';

const asn = profileNamed('siasn-asn')!;
const directory: Directory = {
  unit: (id) => (id === 'U-1' ? { opd: 'U-1', headTitle: 'Kepala Seksi', headEchelon: 'IV.a' } : undefined),
  postAt: () => undefined,
  postCode: (unit, title) => `P-${unit}-${title.length}`,
  structure: () => undefined,
};

describe('the headings of a file', () => {
  it('are compared without case, spaces and underscores', () => {
    const skp = profileNamed('siasn-rw-skp22')!;
    const { refusals, warnings, kept } = matchHeadings(skp, [
      'PNS_DINILAI ID',
      'Tahun',
      'kuadrankinerjanilai',
    ]);
    expect({ refusals, warnings }).toEqual({ refusals: [], warnings: [] });
    expect(kept.map(({ column, index }) => [column.field, index])).toEqual([
      ['siasnId', 0],
      ['year', 1],
      ['predicate', 2],
    ]);
  });

  it('warn when unknown, with their cell, and refuse when a required one is missing or one comes twice', () => {
    const { refusals, warnings } = matchHeadings(profileNamed('siasn-rw-skp22')!, [
      'tahun',
      'Catatan',
      'TAHUN',
      'pnsDinilaiId',
    ]);
    expect(warnings.map(({ cell, code }) => [cell, code])).toEqual([['B1', 'heading/known']]);
    expect(refusals.map(({ cell, code, heading }) => [cell, code, heading])).toEqual([
      ['C1', 'heading/once', 'TAHUN'],
      ['1', 'heading/present', 'KuadranKinerjaNilai'],
    ]);
  });

  it('keep no column of agama, jenis kawin, NIK, NPWP or BPJS', () => {
    const headings = asn.columns.map(({ heading }) => heading);
    const kept = matchHeadings(asn, headings).kept.map(({ column }) => column.heading);
    for (const forbidden of [
      'AGAMA ID',
      'AGAMA NAMA',
      'JENIS KAWIN ID',
      'JENIS KAWIN NAMA',
      'NIK',
      'NPWP NOMOR',
      'BPJS',
    ]) {
      expect(headings).toContain(forbidden);
      expect(kept).not.toContain(forbidden);
    }
  });
});

describe('a cell', () => {
  it.each([
    [0, 1, 'A1'],
    [3, 17, 'D17'],
    [25, 2, 'Z2'],
    [26, 2, 'AA2'],
    [63, 3501, 'BL3501'],
    [701, 9, 'ZZ9'],
    [702, 9, 'AAA9'],
  ])('in column %i of row %i is %s', (column, row, address) => {
    expect(cellAddress(column, row)).toBe(address);
  });

  it.each(['31-12-2025', '31/12/2025', '2025-12-31', '2025-12-31 00:00:00', '31.12.2025'])(
    'reads the date %s',
    (text) => {
      expect(readDate(text)).toBe('2025-12-31');
    },
  );

  it.each(['31-02-2025', '2025-13-01', '12/31/2025', 'besok', '45000'])(
    'does not take %s for a date',
    (text) => {
      expect(readDate(text)).toBeUndefined();
    },
  );

  it('written null, or only an apostrophe, is empty', () => {
    for (const written of ['', ' ', 'null', 'NULL', "'", "'null"])
      expect(readCell('text', written)).toEqual({ kind: 'empty' });
  });

  it('with a sign that no database keeps is refused', () => {
    expect(readCell('text', 'Si\0ti')).toMatchObject({ kind: 'refused', code: 'cell/storable-text' });
  });

  it('says what was expected and never what it held', () => {
    for (const kind of ['nip', 'date', 'integer', 'code:grade'] as const) {
      const reading = readCell(kind, '1987 rahasia');
      expect(reading.kind).toBe('refused');
      expect(JSON.stringify(reading)).not.toContain('rahasia');
    }
  });

  it('holds the same whatever apostrophes and spaces a spreadsheet puts around it (property)', () => {
    const text = fc.stringMatching(/^[A-Z0-9]{1,12}$/).filter((word) => word.toLowerCase() !== 'null');
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('', "'", " '", "'  "),
        fc.constantFrom('', ' ', '  '),
        (word, before, after) => {
          expect(readCell('text', `${before}${word}${after}`)).toEqual({ kind: 'value', value: word });
        },
      ),
    );
  });
});

describe('a row of SIASN', () => {
  const headings = [
    'NIP BARU',
    'PNS ID',
    'NAMA',
    'TANGGAL LAHIR',
    'KEDUDUKAN HUKUM ID',
    'STATUS CPNS PNS',
    'TMT CPNS',
    'GOL AKHIR ID',
    'TMT GOLONGAN',
    'JENIS JABATAN ID',
    'JABATAN NAMA',
    'TMT JABATAN',
    'TINGKAT PENDIDIKAN ID',
    'UNOR ID',
  ];
  const cells = [
    "'199001012015031001",
    'A5',
    'Contoh',
    '01-01-1990',
    '1',
    'P',
    '01-03-2015',
    '33',
    '01-04-2022',
    '1',
    'Kepala Seksi',
    '04-01-2021',
    '40',
    'U-1',
  ];
  const { kept } = matchHeadings(asn, headings);
  const rowOf = (changed: Partial<Record<string, string>> = {}) => {
    const written = headings.map((heading, index) => changed[heading] ?? cells[index]!);
    return readRow(
      kept,
      kept.map(({ index }) => written[index]!),
      17,
    );
  };

  it('states the person, rank, degree, unit and post', () => {
    const said = statementsOf(asn, rowOf(), directory);
    expect(said).toMatchObject({ kind: 'read', warnings: [] });
    expect(said.kind === 'read' && said.statements.map(({ fact, data }) => [fact.fact, data])).toEqual([
      [
        'person-registered',
        {
          name: 'Contoh',
          birthDate: '1990-01-01',
          siasnId: 'A5',
          employment: 'pns',
          legalStatus: '01',
          since: '2015-03-01',
        },
      ],
      ['rank-changed', { grade: 'III/c', since: '2022-04-01' }],
      ['education-recorded', { level: 'S1' }],
      ['unit-changed', { unit: 'U-1', since: '2021-01-04' }],
      [
        'position-assumed',
        {
          assignment: 'definitive',
          post: 'P-U-1-12',
          title: 'Kepala Seksi',
          class: 'pengawas',
          echelon: 'IV.a',
          unit: 'U-1',
          since: '2021-01-04',
        },
      ],
    ]);
  });

  it.each([
    { 'NIP BARU': '1.98E+17', cell: 'A17', code: 'nip/kept-as-text' },
    { 'NIP BARU': 'null', cell: 'A17', code: 'cell/filled' },
    { 'TANGGAL LAHIR': '30-02-1990', cell: 'D17', code: 'cell/date' },
    { 'GOL AKHIR ID': '46', cell: 'H17', code: 'cell/code-known' },
    { 'UNOR ID': 'U-404', cell: 'N17', code: 'row/unit-known' },
  ])('is refused at $cell: $code', ({ cell, code, ...changed }) => {
    const said = statementsOf(asn, rowOf(changed), directory);
    expect(said.kind === 'refused' && said.refusals.map((one) => [one.cell, one.code])).toEqual([
      [cell, code],
    ]);
  });

  it('raises doubts where the number and the record disagree, and changes nothing', () => {
    const said = statementsOf(asn, rowOf({ 'TANGGAL LAHIR': '10-01-1990' }), directory);
    expect(said.kind === 'read' && said.warnings.map(({ cell, code }) => [cell, code])).toEqual([
      ['A17', 'nip/birth-date-agrees'],
    ]);
  });

  it('takes a PPPK by the number, whatever the status column says', () => {
    const said = statementsOf(
      asn,
      rowOf({ 'NIP BARU': '198812242024212007', 'GOL AKHIR ID': 'IX' }),
      directory,
    );
    expect(said.kind === 'read' && said.statements[0]!.data.employment).toBe('pppk');
  });
});

describe('every profile', () => {
  it.each(profiles.map((profile) => [profile.name, profile] as const))(
    '%s states only fields that its columns or rules fill',
    (_, profile) => {
      const derived = ['post', 'postClass', 'echelon', 'functionalLevel'];
      const fields = new Set([...profile.columns.map(({ field }) => field), ...derived]);
      if (profile.states.of !== 'person') return;
      for (const { when, data } of profile.states.facts) {
        for (const name of [...when, ...Object.values(data)]) expect([...fields]).toContain(name);
      }
      for (const name of profile.identity) expect([...fields]).toContain(name);
    },
  );
});

import {
  approvalRoute,
  asksForPertek,
  codeIn,
  figureOn,
  justifies,
  lookUp,
  nextRank,
  pensionStart,
  refusedInputs,
  settingsInUse,
  signingAuthority,
  stepOf,
} from './index.js';

describe('ranks', () => {
  it.each([
    { vector: 'TV-1.1', rank: 'III/d', next: 'IV/a' },
    { vector: 'TV-1.2', rank: 'IV/e', next: undefined },
    { vector: 'I/d leaves the first group', rank: 'I/d', next: 'II/a' },
    { vector: 'II/d leaves the second group', rank: 'II/d', next: 'III/a' },
  ])('$vector: after $rank comes $next', ({ rank, next }) => {
    expect(nextRank(rank)).toBe(next);
  });

  it('TV-1.1: leaving III/d asks for service exam II', () => {
    expect(codeIn('rank-promotion/service-exam', '2026-04-01', { rank: 'III/d' })).toBe('UD-II');
  });

  it('do not know the golongan of a PPPK', () => {
    expect(() => nextRank('IX')).toThrow('rank does not know the code "IX"');
  });
});

describe('the retirement age', () => {
  it.each([
    { vector: 'TV-1.4', born: '1968-04-11', class: 'pelaksana', begins: '2026-05-01' },
    { vector: 'TV-1.5', born: '1966-12-31', class: 'jpt-pratama', begins: '2027-01-01' },
  ])('$vector: a $class born $born is pensioned from $begins', ({ born, class: of, begins }) => {
    expect(pensionStart(born, { class: of }, '2026-01-01')).toBe(begins);
  });
});

describe('a figure of law', () => {
  it.each([
    { day: '2023-10-01', answer: 'yes', because: 'October was a period of PP 99/2000' },
    { day: '2023-12-01', answer: 'no', because: 'December was none' },
    { day: '2025-09-01', answer: 'no', because: 'TV-5.8: PerBKN 4/2023 had six, September not among them' },
    { day: '2025-11-01', answer: 'yes', because: 'TV-5.8: PerBKN 4/2025 has twelve' },
  ])('is judged by its own day: on $day $answer, $because', ({ day, answer }) => {
    expect(codeIn('rank-promotion/period', day, { month: day.slice(5, 7) })).toBe(answer);
  });

  it('says which figure has no value yet, and on which day', () => {
    expect(() => figureOn('mutation/years-in-post-least', '2018-12-31')).toThrow(
      'mutation/years-in-post-least sets no value on 2018-12-31; its first is later',
    );
  });

  it('names the row that answered, its values in whole units, and the article', () => {
    expect(lookUp('ip-asn/competence', '2026-04-01', { group: 'pelaksana', component: 'technical' })).toEqual(
      {
        table: 'ip-asn/competence',
        row: 10,
        when: { group: 'pelaksana', component: 'technical' },
        value: 22_50,
        from: '2019-05-15',
        basis: { instrument: 'PermenPANRB 38/2018', article: 'dimensi kompetensi' },
      },
    );
  });

  it('is never a silent default for a code no one knows', () => {
    expect(() => codeIn('rank-promotion/ceiling', '2026-04-01', { degree: 'MBA' })).toThrow(
      'rank-promotion/ceiling has no row for {"degree":"MBA"} on 2026-04-01',
    );
  });
});

describe('the absence ladder of PP 94/2021', () => {
  it.each([
    { days: 2, kind: undefined, vector: 'below the ladder' },
    { days: 3, kind: '1', vector: 'first step' },
    { days: 12, kind: '23', vector: 'TV-7.1' },
    { days: 20, kind: '25', vector: 'TV-7.2' },
    { days: 21, kind: '27', vector: 'TV-7.2' },
    { days: 28, kind: '10', vector: 'last step' },
  ])('$vector: $days days give kind $kind', ({ days, kind }) => {
    expect(stepOf('discipline/absence', '2026-04-01', days)?.code).toBe(kind);
  });
});

describe('an approval', () => {
  it('goes through five stages, each with its act', () => {
    expect(
      approvalRoute('rank-promotion', '2026-04-01').map(({ ordinal, id, role, act, scope }) =>
        [ordinal, id, role, act, scope].join(' '),
      ),
    ).toEqual([
      '1 opd-verification opd-verifier verify unit',
      '2 bkpsdm-verification bkpsdm-verifier verify agency',
      '3 tpk-advice assessment-team advise agency',
      '4 pyb-proposal pyb propose agency',
      '5 ppk-decision ppk decide agency',
    ]);
  });

  it.each([
    { kind: 'rank-promotion', day: '2026-04-01', asked: true },
    { kind: 'position-promotion', day: '2023-12-31', asked: false },
    { kind: 'position-promotion', day: '2024-01-01', asked: true },
    { kind: 'rotation', day: '2026-04-01', asked: true },
  ] as const)('of kind $kind on $day asks for pertek: $asked', ({ kind, day, asked }) => {
    expect(asksForPertek(kind, day, settingsInUse())).toBe(asked);
  });

  it('of a rotation asks for pertek only while the agency so confirms', () => {
    const inUse = { ...settingsInUse(), 'pertek/rotation': 'not-asked' };
    expect(asksForPertek('rotation', '2026-04-01', inUse)).toBe(false);
  });

  it('knows who signs where a row is confirmed, and nobody where none is', () => {
    expect(signingAuthority({ kind: 'rank-promotion', rank: 'III/d' }, '2026-04-01')?.authority).toBe('ppk');
    expect(signingAuthority({ kind: 'rank-promotion', rank: 'IV/a' }, '2026-04-01')).toBeUndefined();
    const sekda = { class: 'jpt-pratama', echelon: 'II.a' };
    expect(signingAuthority({ kind: 'position-promotion', post: sekda }, '2026-04-01')).toBeUndefined();
  });

  it('takes a coded reason only for what it may justify', () => {
    expect(justifies('PENGALAMAN_KHUSUS', 'deviation')).toBe(true);
    expect(justifies('BERKAS_TIDAK_LENGKAP', 'deviation')).toBe(false);
  });
});

describe('a protected ground', () => {
  it.each([
    'person.religion',
    'person.ethnicity',
    'person.race',
    'skin-colour',
    'asal_usul',
    'person.sex',
    'maritalStatus',
    'person.ageInYears',
    'disability',
    'politics.party',
  ])('is refused as an input: %s', (input) => {
    expect(refusedInputs([input])).toHaveLength(1);
  });

  it('is named in the refusal, with its articles', () => {
    expect(refusedInputs(['education.level', 'person.religion'])).toEqual([
      {
        id: 'merit/no-protected-ground/religion',
        statement: {
          id: 'Agama tidak boleh menjadi masukan skor, bobot, atau peringkat (ditemukan: person.religion).',
          en: 'Religion may not be an input of a score, a weight or a ranking (found: person.religion).',
        },
        basis: [
          { instrument: 'UU 5/2014', article: 'Pasal 1 angka 22' },
          { instrument: 'PermenPANRB 19/2025', article: 'Pasal 2 ayat (2)' },
        ],
      },
    ]);
  });
});

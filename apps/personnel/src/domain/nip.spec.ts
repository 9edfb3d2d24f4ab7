import fc from 'fast-check';
import { disagreements, maskedNip, nipRules, readNip, withoutNips } from './nip.js';

describe('a NIP', () => {
  it('tells birth, appointment, sex and serial (TV-12.1)', () => {
    expect(readNip('199001012015031001')).toEqual({
      kind: 'read',
      nip: {
        kind: 'pns',
        text: '199001012015031001',
        birthDate: '1990-01-01',
        appointed: '2015-03-01',
        sex: 'male',
        serial: 1,
      },
      doubts: [],
    });
  });

  it('of a PPPK has a number above 12 where a month would stand', () => {
    expect(readNip('198812242024212007')).toEqual({
      kind: 'read',
      nip: {
        kind: 'pppk',
        text: '198812242024212007',
        birthDate: '1988-12-24',
        contractYear: 2024,
        sex: 'female',
        serial: 7,
      },
      doubts: [],
    });
  });

  it.each([
    { vector: 'TV-12.2', text: '199002302015031001', rule: nipRules.birth },
    { vector: 'TV-12.3', text: '199001012015033001', rule: nipRules.sex },
    { vector: 'TV-12.5', text: '19900101201503100', rule: nipRules.digits },
    { vector: 'month 00', text: '199001012015001001', rule: nipRules.appointment },
    { vector: 'serial 000', text: '199001012015031000', rule: nipRules.serial },
    { vector: 'a letter', text: '19900101201503100A', rule: nipRules.digits },
    { vector: 'a spreadsheet', text: '1.98E+17', rule: nipRules.asText },
    { vector: 'a spreadsheet in Indonesian', text: '1,98E+17', rule: nipRules.asText },
  ])('breaks $rule.id: $vector', ({ text, rule }) => {
    expect(readNip(text)).toEqual({ kind: 'refused', broken: [rule] });
  });

  it('names every broken rule at once', () => {
    expect(readNip('199013322015003000')).toEqual({
      kind: 'refused',
      broken: [nipRules.birth, nipRules.appointment, nipRules.sex, nipRules.serial],
    });
  });

  it('leaves out spaces and the apostrophe by which a spreadsheet keeps text', () => {
    expect(readNip("'19900101 201503 1 001")).toEqual(readNip('199001012015031001'));
  });

  it.each([
    { text: '199001012007021001', age: 17 },
    { text: '197001012006011001', age: 36 },
  ])('raises a doubt, and no refusal, for an appointment at $age', ({ text }) => {
    expect(readNip(text)).toMatchObject({ kind: 'read', doubts: [nipRules.age] });
  });

  it('raises no doubt at 18 and at 35', () => {
    expect(readNip('199001012008011001')).toMatchObject({ kind: 'read', doubts: [] });
    expect(readNip('199001022025121001')).toMatchObject({ kind: 'read', doubts: [] });
  });

  it('is compared with the record, field by field', () => {
    const reading = readNip('199001012015031001');
    if (reading.kind === 'refused') throw new Error('a good NIP was refused');
    expect(
      disagreements(reading.nip, { birthDate: '1990-01-10', sex: 'female', appointed: '2015-04-01' }),
    ).toEqual([nipRules.agreesBirth, nipRules.agreesSex, nipRules.agreesAppointment]);
    expect(
      disagreements(reading.nip, { birthDate: '1990-01-01', sex: 'male', appointed: '2015-03-01' }),
    ).toEqual([]);
  });

  it('is masked but for the year of birth and the last four digits', () => {
    expect(maskedNip('198703072010011002')).toBe('1987••••••••1002');
  });

  it.each([
    ['skp-199001012015031001-2025', 'skp-••••••••••••••••••-2025'],
    ['199001012015031001', '••••••••••••••••••'],
    ['1990010120150310010', '1990010120150310010'],
    ['990013322015003000', '990013322015003000'],
    ['C729E7FA0012A9B1408FBD128C0F0329', 'C729E7FA0012A9B1408FBD128C0F0329'],
  ])('leaves no trace in %s', (text, masked) => expect(withoutNips(text)).toBe(masked));

  it('is read back as it was built, whatever the person (property)', () => {
    const day = fc.date({ min: new Date('1955-01-01'), max: new Date('2007-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 18, max: 35 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('1', '2'),
        fc.integer({ min: 1, max: 999 }),
        (born, age, month, sex, serial) => {
          const birth = born.toISOString().slice(0, 10);
          const text = `${birth.replaceAll('-', '')}${String(Number(birth.slice(0, 4)) + age)}${String(month).padStart(2, '0')}${sex}${String(serial).padStart(3, '0')}`;
          expect(readNip(text)).toMatchObject({
            kind: 'read',
            nip: { kind: 'pns', text, birthDate: birth, sex: sex === '1' ? 'male' : 'female', serial },
          });
        },
      ),
    );
  });

  it('is refused, never thrown at, for any text (property)', () => {
    fc.assert(fc.property(fc.string(), (text) => ['read', 'refused'].includes(readNip(text).kind)));
  });

  it.each(Object.values(nipRules))(
    '$id speaks both languages and cites its basis',
    ({ statement, basis }) => {
      expect(statement.id).not.toBe('');
      expect(statement.en).not.toBe('');
      expect(basis).not.toHaveLength(0);
    },
  );
});

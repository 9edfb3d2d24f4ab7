import { codeTables, functionalLevelOf, type CodeTableName } from './codes.js';

describe('a code list of SIASN', () => {
  it.each<[CodeTableName, string, string]>([
    ['grade', '33', 'III/c'],
    ['grade', 'III/c', 'III/c'],
    ['grade', '45', 'IV/e'],
    ['grade', '11', 'I/a'],
    ['grade', 'IX', 'IX'],
    ['echelon', '21', 'II.a'],
    ['echelon', '42', 'IV.b'],
    ['echelon', 'IV.B', 'IV.b'],
    ['echelon', '99', 'none'],
    ['positionKind', '4', 'pelaksana'],
    ['legalStatus', '1', '01'],
    ['legalStatus', '98', '98'],
    ['education', 'S-1/Sarjana', 'S1'],
    ['education', 'DIPLOMA III/SARJANA MUDA', 'D3'],
    ['expectation', '1', 'above'],
    ['expectation', 'DIATAS ESPEKTASI', 'above'],
    ['expectation', 'Di atas ekspektasi', 'above'],
    ['expectation', 'SESUAI EKSPEKTASI', 'meets'],
    ['expectation', 'DIBAWAH ESPEKTASI', 'below'],
    ['predicate', '5', 'sangat-kurang'],
    ['predicate', 'Cukup', 'butuh-perbaikan'],
    ['disciplineLevel', 'S', 'medium'],
    ['disciplineKind', '27', '27'],
    ['leadership', '2', 'PIM-IV'],
    ['course', 'P', 'seminar'],
    ['sex', 'M', 'male'],
    ['sex', 'Perempuan', 'female'],
    ['employment', 'C', 'cpns'],
  ])('%s reads %s as %s', (name, written, meaning) => {
    expect(codeTables[name].read(written)).toBe(meaning);
  });

  it.each<[CodeTableName, string]>([
    ['grade', '46'],
    ['grade', '15'],
    ['echelon', '10'],
    ['disciplineKind', '11'],
    ['expectation', '4'],
  ])('%s does not guess at %s', (name, written) => {
    expect(codeTables[name].read(written)).toBeUndefined();
  });

  it('finds the level at the end of the title of a functional post', () => {
    expect(functionalLevelOf('Guru Ahli Muda')).toBe('ahli-muda');
    expect(functionalLevelOf('Perawat Terampil ')).toBe('terampil');
    expect(functionalLevelOf('Kepala Sekolah')).toBeUndefined();
  });
});

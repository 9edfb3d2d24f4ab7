import { canonical } from '@jejak/tlog';
import { dossier, digest, rules, submission } from './dossier.fixture.js';
import { score } from './scoring.js';

describe('a scoring', () => {
  it('ranks the eligible by score', () => {
    const { ranking } = score(
      submission(),
      [
        dossier('ani'),
        dossier('budi', { predicate: 'sangat-baik' }),
        dossier('cici', { predicate: 'kurang' }),
      ],
      rules,
      digest,
    );
    expect(ranking.placed.map(({ person, rank, score: { low } }) => [person, rank, low])).toEqual([
      ['budi', 1, 50_00],
      ['ani', 2, 45_00],
      ['cici', undefined, 25_00],
    ]);
  });

  it('draws the lot of a tie from the proposal and the candidate, so that nobody can choose it', () => {
    const { ranking } = score(submission(), [dossier('ani'), dossier('budi')], rules, digest);
    const expected = ['ani', 'budi'].sort((a, b) =>
      digest(canonical(['p-1', a])) < digest(canonical(['p-1', b])) ? -1 : 1,
    );
    expect(ranking.placed.map(({ person, decidedBy }) => [person, decidedBy])).toEqual([
      [expected[0], undefined],
      [expected[1], 'drawn-lot'],
    ]);
  });

  it('is the same bit for bit when it is computed again, in whatever order the dossiers come', () => {
    const dossiers = [dossier('ani'), dossier('budi')];
    const one = score(submission(), dossiers, rules, digest);
    const other = score(submission(), [...dossiers].reverse(), rules, digest);
    expect(canonical(other.ranking)).toBe(canonical(one.ranking));
    expect(other.assessments.map(({ traceSha256 }) => traceSha256).reverse()).toEqual(
      one.assessments.map(({ traceSha256 }) => traceSha256),
    );
    expect(one.assessments[0]?.traceSha256).toBe(digest(canonical(one.assessments[0]?.sheet)));
  });
});

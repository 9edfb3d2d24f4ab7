import { dossier, digest, rules, submission } from './dossier.fixture.js';
import { compare, sameRanking, type Stored } from './replay.js';
import { score } from './scoring.js';

const scoring = score(submission(), [dossier('ani'), dossier('budi')], rules, digest);

describe('a replay', () => {
  it('finds a stored score equal that was computed from the same dossier', () => {
    // As it comes back from storage: through JSON.
    expect(compare(JSON.parse(JSON.stringify(stored())) as Stored, scoring)).toEqual({
      person: 'ani',
      result: 'equal',
    });
    expect(sameRanking(scoring.ranking, scoring)).toBe(true);
  });

  it('says where a stored score differs, and how', () => {
    const { sheet } = stored();
    expect(compare({ ...stored(), sheet: { ...sheet, low: 99_00 } }, scoring)).toEqual({
      person: 'ani',
      result: 'different',
      differences: [{ pointer: '/sheet/low', stored: 99_00, computed: 45_00 }],
    });
  });

  it('finds a score different whose candidate was not computed again', () => {
    const { result } = compare({ ...stored(), person: 'nobody' }, scoring);
    expect(result).toBe('different');
  });

  it('notices another order', () => {
    const { ranking } = scoring;
    expect(sameRanking({ ...ranking, placed: [...ranking.placed].reverse() }, scoring)).toBe(false);
  });
});

function stored(): Stored {
  const [{ person, eligibility, sheet }] = scoring.assessments as [(typeof scoring.assessments)[number]];
  return { person, eligibility, sheet };
}

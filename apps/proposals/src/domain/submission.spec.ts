import { fold } from './evolve.js';
import type { Content, Document, Ground, ProposalFact } from './proposal.js';
import {
  accepted,
  drafted,
  first,
  forPost,
  forRank,
  given,
  inApproval,
  officer,
  proposer,
  ranking,
  refused,
  second,
  situation,
  submission,
  submitted,
} from './proposal.fixture.js';
import type { Situation } from './situation.js';
import { shortcomings, submissionRules, submit } from './submission.js';

const [document] = forPost.documents as [Document];
/** A rotation of one candidate on a ground. */
const moved = (ground: Ground, change: Partial<Content> = {}): Content => ({
  ...forPost,
  ...(forPost.aim.kind === 'rank-promotion' ? {} : { aim: { kind: 'rotation', post: forPost.aim.post } }),
  candidates: [{ ...forPost.candidates[0]!, ground }],
  ...change,
});

describe('submitting a proposal', () => {
  it.each([
    { kind: 'a post', content: forPost },
    { kind: 'a rank', content: forRank },
  ])('for $kind is recorded', ({ content }) => {
    expect(given(drafted(content)).when(submit, submission())).toEqual(
      accepted({ type: 'ProposalSubmitted', by: proposer }),
    );
  });

  it.each<{ rule: string; because: string; content?: Content; world?: Partial<Situation> }>([
    {
      rule: 'proposal/candidates-named-once',
      because: 'somebody is named twice',
      content: { ...forPost, candidates: [forPost.candidates[0]!, forPost.candidates[0]!] },
    },
    {
      rule: 'proposal/candidate-known-and-active',
      because: 'a candidate is unknown',
      world: { people: [situation().people[0]!] },
    },
    {
      rule: 'proposal/candidate-known-and-active',
      because: 'a candidate is not active',
      world: { people: [situation().people[0]!, { ...situation().people[1]!, active: false }] },
    },
    {
      rule: 'proposal/reasons-stated',
      because: 'one reason is blank',
      content: {
        ...forPost,
        candidates: [forPost.candidates[0]!, { ...forPost.candidates[1]!, reasoned: false }],
      },
    },
    {
      rule: 'proposal/proposer-not-a-candidate',
      because: 'the proposer proposes themselves',
      content: { ...forPost, candidates: [{ person: proposer, reason: 'sealed', reasoned: true }] },
      world: { people: [{ person: proposer, employment: 'pns', active: true, grade: 'III/c' }] },
    },
    {
      rule: 'proposal/judged-by-known-law',
      because: 'the effective date is a day before the law that judges it',
      content: { ...forPost, effectiveDate: '2019-05-14' },
    },
    {
      rule: 'proposal/effective-date-near',
      because: 'the effective date is a day too far ahead',
      content: { ...forPost, effectiveDate: '2028-04-11' },
    },
    ...(['pppk', 'cpns'] as const).map((employment) => ({
      rule: 'proposal/pns-only',
      because: `the candidate for a rank is ${employment}`,
      content: forRank,
      world: { people: [{ person: first, employment, active: true, grade: 'III/c' }] },
    })),
    {
      rule: 'proposal/one-candidate-for-a-rank',
      because: 'two are named for one rank',
      content: { ...forRank, candidates: forPost.candidates },
      world: {
        people: [
          { person: first, employment: 'pns', active: true, grade: 'III/c' },
          { person: second, employment: 'pns', active: true, grade: 'III/c' },
        ],
      },
    },
    {
      rule: 'proposal/next-rank',
      because: 'a rank is skipped',
      content: forRank,
      world: { people: [{ person: first, employment: 'pns', active: true, grade: 'III/b' }] },
    },
    {
      rule: 'proposal/next-rank',
      because: 'the present rank is not known',
      content: forRank,
      world: { people: [{ person: first, employment: 'pns', active: true }] },
    },
    {
      rule: 'proposal/promotion-period',
      because: 'the effective date begins no promotion period',
      content: forRank,
      world: { inPromotionPeriod: false },
    },
    {
      rule: 'proposal/post-needed',
      because: 'the post has no need',
      world: { seat: { known: true, need: 0, holders: [] } },
    },
    {
      rule: 'proposal/post-needed',
      because: 'the post left the map of posts',
      world: { seat: { known: false, need: 0, holders: [] } },
    },
    {
      rule: 'proposal/post-vacant',
      because: 'the post is held on the effective date',
      world: { seat: { known: true, need: 1, holders: [officer] } },
    },
    {
      rule: 'proposal/seat-not-yet-proposed',
      because: 'another open proposal asks for the one vacancy',
      world: { rivals: ['USL-2026-0002'] },
    },
    {
      rule: 'proposal/seat-not-yet-proposed',
      because: 'the same rank of the same person is proposed already',
      content: forRank,
      world: { rivals: ['USL-2026-0002'] },
    },
    {
      rule: 'proposal/ground-of-a-rotation',
      because: 'a promotion names a ground for moving early',
      content: moved({ code: 'own-request', document: document.sha256 }, { aim: forPost.aim }),
    },
    {
      rule: 'proposal/ground-shown',
      because: 'an own request comes without its letter',
      content: moved({ code: 'own-request' }),
    },
    {
      rule: 'proposal/ground-shown',
      because: 'the regulation it names is not among the documents',
      content: moved({ code: 'reorganisation', document: '42'.repeat(32) }),
    },
    {
      rule: 'proposal/ground-shown',
      because: 'a sanction is to be shown by a document',
      content: moved({ code: 'sanction', document: document.sha256 }),
    },
    {
      rule: 'proposal/authority-confirmed',
      because: 'nobody confirmed who signs',
      world: { signingAuthority: undefined as never },
    },
  ])('breaks $rule when $because', ({ rule, content, world }) => {
    expect(given(drafted(content)).when(submit, submission(world))).toEqual(refused(rule));
  });

  it.each<Ground>([
    { code: 'own-request', document: document.sha256 },
    { code: 'reorganisation', document: document.sha256 },
    { code: 'sanction' },
  ])('takes the ground $code with what shows it', (ground) => {
    expect(given(drafted(moved(ground))).when(submit, submission())).toMatchObject({ kind: 'accepted' });
  });

  it('lets two proposals ask for two vacancies of one post', () => {
    const seat = { known: true, need: 3, holders: [officer] };

    expect(given(drafted()).when(submit, submission({ seat, rivals: ['USL-2026-0002'] }))).toMatchObject({
      kind: 'accepted',
    });
    expect(
      given(drafted()).when(submit, submission({ seat, rivals: ['USL-2026-0002', 'USL-2026-0003'] })),
    ).toEqual(refused('proposal/seat-not-yet-proposed'));
  });

  it('asks of a rank nothing about posts, and of a post nothing about periods', () => {
    const nowhere = { known: false, need: 0, holders: [] };

    expect(given(drafted(forRank)).when(submit, submission({ seat: nowhere }))).toMatchObject({
      kind: 'accepted',
    });
    expect(given(drafted()).when(submit, submission({ inPromotionPeriod: false }))).toMatchObject({
      kind: 'accepted',
    });
  });

  it('names every broken rule at once', () => {
    const world = { inPromotionPeriod: false, signingAuthority: undefined as never };

    expect(given(drafted(forRank)).when(submit, submission(world))).toEqual(
      refused('proposal/promotion-period', 'proposal/authority-confirmed'),
    );
  });

  it.each([
    {
      when: 'once officials are asked',
      history: inApproval(),
      by: proposer,
      rules: ['proposal/submitted-before-approval'],
    },
    {
      when: 'before there is a draft',
      history: [],
      by: proposer,
      rules: ['proposal/submitted-before-approval'],
    },
    {
      when: 'by somebody else',
      history: drafted(),
      by: officer,
      rules: ['proposal/changed-by-its-proposer'],
    },
  ])('is refused $when', ({ history, by, rules }) => {
    expect(given(history).when(submit, { ...submission(), by })).toEqual(refused(...rules));
  });

  it.each<{ while: string; history: readonly ProposalFact[] }>([
    { while: 'the ranking is held for missing evidence', history: submitted() },
    {
      while: 'nobody qualified',
      history: [...submitted(), { type: 'RankingReceived', ranking: { ...ranking, candidates: [] } }],
    },
  ])('is recorded anew while $while, and judged anew', ({ history }) => {
    expect(given(history).when(submit, submission())).toEqual(
      accepted({ type: 'ProposalSubmitted', by: proposer }),
    );
    expect(given(history).when(submit, submission({ rivals: ['USL-2026-0002'] }))).toEqual(
      refused('proposal/seat-not-yet-proposed'),
    );
    expect(fold([...history, { type: 'ProposalSubmitted', by: proposer }])).toEqual(fold(submitted()));
  });

  it('tells the proposer beforehand what it would meet', () => {
    const file = { number: 'USL-2026-0001', proposedBy: proposer, content: forPost };

    expect(shortcomings(file, situation({ rivals: ['USL-2026-0002'] })).map(({ id }) => id)).toEqual([
      'proposal/seat-not-yet-proposed',
    ]);
  });

  it.each(submissionRules)('$id is stated in both languages', ({ statement }) => {
    expect(statement.id.trim() === '' || statement.en.trim() === '').toBe(false);
  });
});

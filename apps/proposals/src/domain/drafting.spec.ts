import { amend, amendRules, attach, attachRules, draft, draftRules, postOnTheMap } from './drafting.js';
import {
  accepted,
  drafted,
  forPost,
  forRank,
  given,
  inApproval,
  officer,
  proposer,
  refused,
  submission,
  submitted,
} from './proposal.fixture.js';
import { fold } from './evolve.js';
import type { ProposalFact } from './proposal.js';
import { submit } from './submission.js';

const document = { title: 'SKP 2025', sha256: '52'.repeat(32) };

describe('a draft', () => {
  const command = { number: 'USL-2026-0001', content: forPost, by: proposer };

  it('is recorded with its number and its proposer', () => {
    expect(given([]).when(draft, command)).toEqual(
      accepted({ type: 'ProposalDrafted', number: 'USL-2026-0001', content: forPost, by: proposer }),
    );
  });

  it.each([{ rule: 'proposal/drafted-once', because: 'it exists', history: drafted(), changes: {} }])(
    'breaks $rule when $because',
    ({ rule, history, changes }) => {
      expect(given(history).when(draft, { ...command, ...changes })).toEqual(refused(rule));
    },
  );

  it('is amended as a whole', () => {
    expect(given(drafted()).when(amend, { content: forRank, by: proposer })).toEqual(
      accepted({ type: 'ProposalAmended', content: forRank, by: proposer }),
    );
  });

  it.each([
    {
      rule: 'proposal/changed-while-draft',
      because: 'it was submitted',
      history: submitted(),
      changes: {},
    },
    {
      rule: 'proposal/changed-by-its-proposer',
      because: 'somebody else amends',
      history: drafted(),
      changes: { by: officer },
    },
  ])('is not amended ($rule) when $because', ({ rule, history, changes }) => {
    expect(given(history).when(amend, { content: forPost, by: proposer, ...changes })).toEqual(refused(rule));
  });

  it.each([
    { what: 'amending', fact: { type: 'ProposalAmended', content: forRank, by: proposer } },
    { what: 'a new document', fact: { type: 'EvidenceAttached', document, by: proposer } },
  ] as const)('is one again after it was returned, by $what', ({ fact }) => {
    const returned: readonly ProposalFact[] = [
      ...inApproval(),
      { type: 'ProposalReturned', stage: 'opd-verification' },
    ];

    expect(fold([...returned, fact])).toMatchObject({ stage: 'draft', number: 'USL-2026-0001' });
    expect(given(returned).when(amend, { content: forRank, by: proposer })).toMatchObject({
      kind: 'accepted',
    });
    expect(given(returned).when(submit, submission())).toEqual(refused('proposal/submitted-before-approval'));
    expect(given([...returned, fact]).when(submit, submission())).toMatchObject({ kind: 'accepted' });
  });

  it('takes a document, and shows it in its content', () => {
    const ruling = given(drafted()).when(attach, { document, by: proposer });

    expect(ruling).toEqual(accepted({ type: 'EvidenceAttached', document, by: proposer }));
    expect(fold([...drafted(), { type: 'EvidenceAttached', document, by: proposer }])).toMatchObject({
      content: { documents: [forPost.documents[0], document] },
    });
  });

  it.each([
    {
      rule: 'proposal/documented-before-decision',
      because: 'it was submitted',
      history: submitted(),
      command: { document, by: proposer },
    },
    {
      rule: 'proposal/changed-by-its-proposer',
      because: 'somebody else attaches',
      history: drafted(),
      command: { document, by: officer },
    },
    {
      rule: 'proposal/attached-once',
      because: 'the document is there already',
      history: drafted(),
      command: { document: { ...document, sha256: forPost.documents[0]!.sha256 }, by: proposer },
    },
  ])('takes no document ($rule) when $because', ({ rule, history, command: attaching }) => {
    expect(given(history).when(attach, attaching)).toEqual(refused(rule));
  });

  it.each([postOnTheMap, ...draftRules, ...amendRules, ...attachRules])(
    '$id is stated in both languages',
    (rule) => {
      expect(rule.statement.id.trim() === '' || rule.statement.en.trim() === '').toBe(false);
    },
  );
});

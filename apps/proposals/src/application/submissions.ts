import { dateInJakarta, type BrokenRule, type Tx } from '@jejak/kernel';
import { annul, withdraw, type End } from '../domain/ending.js';
import { nothingNoticed } from '../domain/patterns.js';
import { seatOf, type Content, type ProposalFact } from '../domain/proposal.js';
import type { Situation } from '../domain/situation.js';
import { shortcomings, submit } from '../domain/submission.js';
import type { PatternWatch } from './pattern-watch.js';
import { authorityFor, beginsPromotionPeriod, effectiveDatesFor, isActive } from './law.js';
import type { Admit, Loaded, Officer, Proposals, Register, Seals, SealedFor } from './ports.js';
import { settle, type Settled } from './settle.js';

/** Submitting, withdrawing and annulling. */
export class Submissions {
  constructor(
    private readonly proposals: Proposals,
    private readonly register: Register,
    private readonly watch: PatternWatch,
    private readonly seals: Seals,
  ) {}

  async submit(tx: Tx, id: string, officer: Officer, admit: Admit): Promise<Settled> {
    const loaded = await this.proposals.load(tx, id);
    await admit(loaded);
    const { proposal } = loaded;
    const ruling = submit(proposal, {
      by: officer.person,
      situation:
        proposal.stage === 'none' ? unasked : await this.situation(tx, loaded, proposal.content, officer.at),
    });
    return settle(tx, this.proposals, loaded, 'submit', ruling, officer);
  }

  /** What submitting would meet now. */
  async check(tx: Tx, id: string, at: Date): Promise<readonly BrokenRule[]> {
    const loaded = await this.proposals.load(tx, id);
    const { proposal } = loaded;
    if (proposal.stage !== 'draft') return [];
    return shortcomings(proposal, await this.situation(tx, loaded, proposal.content, at));
  }

  async withdraw(tx: Tx, id: string, reason: string, officer: Officer, admit: Admit): Promise<Settled> {
    const loaded = await this.proposals.load(tx, id);
    await admit(loaded);
    return this.end(tx, loaded, 'withdraw', reason, officer, (end) => withdraw(loaded.proposal, end), {
      person: officer.person,
      retention: 'case-note',
    });
  }

  /** The reason for annulling a decision in force is part of that decision's record. */
  async annul(tx: Tx, id: string, reason: string, officer: Officer, admit: Admit): Promise<Settled> {
    const loaded = await this.proposals.load(tx, id);
    await admit(loaded);
    const { proposal } = loaded;
    return this.end(
      tx,
      loaded,
      'annul',
      reason,
      officer,
      (end) => annul(proposal, end),
      proposal.stage === 'in-force'
        ? { person: proposal.decision.chosen, retention: 'decision-record' }
        : { person: officer.person, retention: 'case-note' },
    );
  }

  private async end(
    tx: Tx,
    loaded: Loaded,
    command: string,
    reason: string,
    officer: Officer,
    decide: (end: End) => ReturnType<typeof annul | typeof withdraw>,
    under: SealedFor,
  ): Promise<Settled> {
    const ruling = decide({ by: officer.person, reason, reasoned: reason.trim() !== '' });
    if (ruling.kind === 'refused') return settle(tx, this.proposals, loaded, command, ruling, officer);
    const [sealed] = await this.seals.seal(tx, [{ ...under, text: reason }]);
    const fact: ProposalFact = { ...ruling.facts[0], reason: sealed! };
    return settle(tx, this.proposals, loaded, command, { kind: 'accepted', facts: [fact] }, officer);
  }

  private async situation(tx: Tx, { id }: Loaded, content: Content, at: Date): Promise<Situation> {
    const { aim, effectiveDate, candidates } = content;
    const today = dateInJakarta(at);
    const rivals = await this.proposals.rivals(tx, id, seatOf(content));
    const authority = authorityFor(content, today);
    const people = await this.register.people(
      tx,
      candidates.map(({ person }) => person),
      effectiveDate,
    );
    return {
      today,
      people: people.map(({ legalStatus, ...person }) => ({
        ...person,
        active: isActive(legalStatus, today),
      })),
      seat:
        aim.kind === 'rank-promotion'
          ? unasked.seat
          : await this.register.seat(tx, aim.post.id, effectiveDate),
      rivals,
      effectiveDates: effectiveDatesFor(content, today),
      inPromotionPeriod: beginsPromotionPeriod(effectiveDate),
      patterns: await this.watch.submission(tx, content, at),
      ...(authority === undefined ? {} : { signingAuthority: authority }),
    };
  }
}

/** Given where no rule looks at the situation. */
const unasked: Situation = {
  today: '1970-01-01',
  people: [],
  seat: { known: false, need: 0, holders: [] },
  rivals: [],
  effectiveDates: { first: '1970-01-01', last: '1970-01-01' },
  inPromotionPeriod: false,
  patterns: nothingNoticed,
};

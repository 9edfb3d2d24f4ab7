import { Inject } from '@nestjs/common';
import { requireWithin, scopeOf, type Principal } from '@jejak/http';
import type { BrokenRule, Clock } from '@jejak/kernel';
import { DATABASE, KEYRING, type Database, type Keyring } from '@jejak/persistence';
import { CLOCK } from '@jejak/runtime';
import { Submissions } from '../../application/submissions.js';
import { fold } from '../../domain/evolve.js';
import type { File, ProposalFact, Ranking } from '../../domain/proposal.js';
import { Readings, type ProposalRow } from '../postgres/readings.js';
import { factOf } from '../postgres/sql-proposals.js';
import { noSuchProposal } from './admission.js';
import { stepOf } from './timeline.js';
import {
  decisionOf,
  decreeOf,
  flagOf,
  groundShown,
  pertekOf,
  summaryOf,
  type CandidateView,
  type DocumentView,
  type FlagView,
  type ProposalView,
} from './views.js';

/** Puts one proposal together for a reader: its row, its facts as a timeline, and the texts the reader may open. */
export class ProposalReader {
  constructor(
    @Inject(Readings) private readonly readings: Readings,
    @Inject(Submissions) private readonly submissions: Submissions,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(KEYRING) private readonly keyring: Keyring,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws Problem 404 when there is no such proposal, 403 outside the reader's reach
   */
  async reachable(
    id: string,
    principal: Principal,
    action: 'proposals.read' | 'decisions.read',
  ): Promise<{ row: ProposalRow; own: string | undefined }> {
    const row = await this.readings.row(id);
    if (row === undefined) throw noSuchProposal();
    const scope = scopeOf(principal, action);
    const official = scope.any || (await this.readings.covers(scope.units, row.unit));
    requireWithin(scope, { units: official ? scope.units : [], people: row.candidates });
    return { row, own: official ? undefined : scope.own };
  }

  async view(id: string, principal: Principal): Promise<ProposalView> {
    const { row, own } = await this.reachable(id, principal, 'proposals.read');
    const recorded = await this.readings.facts(row);
    const facts = recorded.map((one) => ({ ...one, fact: factOf({ ...one, at: one.at.toISOString() }) }));
    const proposal = fold(facts.map(({ fact }) => fact));
    if (proposal.stage === 'none') throw noSuchProposal();
    const round = facts.slice(facts.findLastIndex(({ fact }) => fact.type === 'ProposalSubmitted'));
    const ranking = round.flatMap(({ fact }) => (fact.type === 'RankingReceived' ? [fact.ranking] : []))[0];
    const ending = facts.flatMap(({ fact }) =>
      fact.type === 'ProposalWithdrawn' ||
      fact.type === 'ProposalAnnulled' ||
      fact.type === 'DecisionAnnulled'
        ? [fact.reason]
        : [],
    )[0];
    return {
      ...summaryOf(row, own),
      version: facts.length,
      candidates: await this.candidates(proposal, ranking, own),
      documents: await this.documents(proposal, own),
      ranking: ranking === undefined ? null : headOf(ranking),
      decision: row.decision_event === null ? null : decisionOf(row),
      pertek: pertekOf(row),
      decree: row.decree_event === null ? null : decreeOf(row),
      endingReason: ending === undefined || own !== undefined ? null : await this.open(ending),
      checks: proposal.stage === 'draft' && own === undefined ? await this.checks(id) : [],
      flags: own === undefined ? flagsOf(facts.map(({ fact }) => fact)) : [],
      timeline: facts.map(({ fact, version, at, by }) => stepOf(fact, { version, at, by: by })),
    };
  }

  private async candidates(
    { content }: File,
    ranking: Ranking | undefined,
    own: string | undefined,
  ): Promise<CandidateView[]> {
    const shown = content.candidates.filter(({ person }) => own === undefined || person === own);
    const views: CandidateView[] = [];
    for (const { person, reason, ground } of shown) {
      const ranked = ranking?.candidates.find((one) => one.person === person);
      views.push({
        person,
        reason: await this.open(reason),
        rank: ranked?.rank ?? null,
        eligible: ranked?.eligible ?? null,
        score: ranked?.score ?? null,
        ground: ground === undefined ? null : groundShown(ground, content.effectiveDate),
      });
    }
    return views;
  }

  /** A candidate who sees their own case alone sees no title: it may name the others. */
  private async documents({ content }: File, own: string | undefined): Promise<DocumentView[]> {
    const views: DocumentView[] = [];
    for (const { title, sha256, link } of content.documents) {
      views.push({
        title: own === undefined ? await this.open(title) : null,
        sha256,
        ...(link === undefined || own !== undefined ? {} : { link: await this.open(link) }),
      });
    }
    return views;
  }

  private checks(id: string): Promise<readonly BrokenRule[]> {
    return this.database.run((tx) => this.submissions.check(tx, id, this.clock.now()));
  }

  /** Null when its key was destroyed by an erasure. */
  private async open(sealed: string): Promise<string | null> {
    return (await this.keyring.open(undefined, sealed))?.toString('utf8') ?? null;
  }
}

/** Those of the last submission, and of the decree. */
function flagsOf(facts: readonly ProposalFact[]): readonly FlagView[] {
  const submitted = facts.findLast(({ type }) => type === 'ProposalSubmitted');
  const decreed = facts.findLast(({ type }) => type === 'DecreeIssued');
  return [submitted, decreed]
    .flatMap((fact) => (fact !== undefined && 'flags' in fact ? (fact.flags ?? []) : []))
    .map(flagOf);
}

const headOf = ({ policy, dossierHash, openRanges }: Ranking) => ({ policy, dossierHash, openRanges });

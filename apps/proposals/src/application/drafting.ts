import { dateInJakarta, refuse, type Ids, type Tx } from '@jejak/kernel';
import { amend, attach, draft, postOnTheMap } from '../domain/drafting.js';
import type {
  Candidate,
  Content,
  Document,
  Ground,
  ProposalAmended,
  ProposalDrafted,
} from '../domain/proposal.js';
import type { Admit, Numbers, Officer, Proposals, Register, Seals, Wish } from './ports.js';
import { settle, type Settled } from './settle.js';

/** Writing, changing and documenting drafts. */
export class Drafting {
  constructor(
    private readonly proposals: Proposals,
    private readonly register: Register,
    private readonly numbers: Numbers,
    private readonly seals: Seals,
    private readonly ids: Ids,
  ) {}

  /** A refused draft uses up no number. */
  async draft(tx: Tx, wish: Wish, officer: Officer): Promise<Settled> {
    const loaded = await this.proposals.load(tx, this.ids.uuid());
    const year = Number(dateInJakarta(officer.at).slice(0, 4));
    const number = await this.numbers.next(tx, year);
    const aim = await this.aimOf(tx, wish.aim);
    const ruling =
      aim === undefined
        ? refuse(postOnTheMap)
        : draft(loaded.proposal, {
            number,
            content: { ...wish, aim, candidates: wish.candidates.map(named) },
            by: officer.person,
          });
    if (ruling.kind === 'refused') return settle(tx, this.proposals, loaded, 'draft', ruling, officer);
    await this.numbers.take(tx, year);
    const facts = [await this.sealed(tx, ruling.facts[0], { candidates: true, documents: true })] as const;
    return settle(tx, this.proposals, loaded, 'draft', { kind: 'accepted', facts }, officer);
  }

  /** Changes what the wish names and leaves the rest, sealed texts included, as it is. */
  async amend(
    tx: Tx,
    id: string,
    { aim: wished, candidates, ...rest }: Partial<Wish>,
    officer: Officer,
    admit: Admit,
  ): Promise<Settled> {
    const loaded = await this.proposals.load(tx, id);
    await admit(loaded);
    const { proposal } = loaded;
    if (proposal.stage === 'none') throw new Error(`proposal ${id} was admitted and is not there`);
    const { content: present } = proposal;
    const aim = wished === undefined ? present.aim : await this.aimOf(tx, wished);
    const content = aim && {
      ...present,
      ...rest,
      aim,
      candidates: candidates?.map(named) ?? present.candidates,
    };
    const ruling =
      content === undefined ? refuse(postOnTheMap) : amend(proposal, { content, by: officer.person });
    if (ruling.kind === 'refused') return settle(tx, this.proposals, loaded, 'amend', ruling, officer);
    const anew = { candidates: candidates !== undefined, documents: rest.documents !== undefined };
    const facts = [await this.sealed(tx, ruling.facts[0], anew)] as const;
    return settle(tx, this.proposals, loaded, 'amend', { kind: 'accepted', facts }, officer);
  }

  async attach(tx: Tx, id: string, document: Document, officer: Officer, admit: Admit): Promise<Settled> {
    const loaded = await this.proposals.load(tx, id);
    await admit(loaded);
    const ruling = attach(loaded.proposal, { document, by: officer.person });
    if (ruling.kind === 'refused') {
      return settle(tx, this.proposals, loaded, 'attach-evidence', ruling, officer);
    }
    const [fact] = ruling.facts;
    const [sealed] = await this.sealedDocuments(tx, [document], officer.person);
    const facts = [{ ...fact, document: sealed! }] as const;
    return settle(tx, this.proposals, loaded, 'attach-evidence', { kind: 'accepted', facts }, officer);
  }

  /** Texts are sealed once it is certain that they are recorded: never for a refused command, never twice. */
  private async sealed<Fact extends ProposalDrafted | ProposalAmended>(
    tx: Tx,
    fact: Fact,
    anew: Readonly<{ candidates: boolean; documents: boolean }>,
  ): Promise<Fact> {
    const { candidates, documents } = fact.content;
    const content: Content = {
      ...fact.content,
      candidates: anew.candidates ? await this.sealedReasons(tx, candidates) : candidates,
      documents: anew.documents ? await this.sealedDocuments(tx, documents, fact.by) : documents,
    };
    return { ...fact, content };
  }

  private async sealedReasons(tx: Tx, candidates: readonly Candidate[]): Promise<Candidate[]> {
    const reasons = await this.seals.seal(
      tx,
      candidates.map(({ person, reason }) => ({ person, retention: 'decision-record', text: reason })),
    );
    return candidates.map((candidate, at) => ({ ...candidate, reason: reasons[at]! }));
  }

  /** Under the key of their author: a document may be about several candidates, or about none. */
  private async sealedDocuments(tx: Tx, documents: readonly Document[], author: string): Promise<Document[]> {
    const texts = documents.flatMap(({ title, link }) => (link === undefined ? [title] : [title, link]));
    const sealed = await this.seals.seal(
      tx,
      texts.map((text) => ({ person: author, retention: 'decision-record', text })),
    );
    const next = sealed[Symbol.iterator]();
    return documents.map(({ sha256, link }) => ({
      title: next.next().value!,
      sha256,
      ...(link === undefined ? {} : { link: next.next().value! }),
    }));
  }

  /** Undefined when it names a post that is not on the map of posts. */
  private async aimOf(tx: Tx, aim: Wish['aim']): Promise<Content['aim'] | undefined> {
    if (aim.kind === 'rank-promotion') return aim;
    const post = await this.register.post(tx, aim.post);
    return post === undefined ? undefined : { kind: aim.kind, post };
  }
}

const named = ({ person, reason, talentBox, ground }: Wish['candidates'][number]): Candidate => ({
  person,
  reason,
  reasoned: reason.trim() !== '',
  ...(talentBox === undefined ? {} : { talentBox }),
  ...(ground === undefined ? {} : { ground: groundOf(ground) }),
});

const groundOf = ({ code, document }: Ground): Ground => ({
  code,
  ...(document === undefined ? {} : { document }),
});

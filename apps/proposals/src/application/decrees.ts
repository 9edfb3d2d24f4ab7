import { dateInJakarta, type Ids, type Tx } from '@jejak/kernel';
import { issueDecree, recordPertek } from '../domain/decree.js';
import { nothingNoticed } from '../domain/patterns.js';
import { authorityFor } from './law.js';
import type { DecreeSent, Letter, PatternWatch } from './pattern-watch.js';
import type { Admit, Officer, Proposals } from './ports.js';
import { settle, type Settled } from './settle.js';

/** Recording BKN's pertek and issuing the decree. */
export class Decrees {
  constructor(
    private readonly proposals: Proposals,
    private readonly watch: PatternWatch,
    private readonly ids: Ids,
  ) {}

  async recordPertek(tx: Tx, id: string, letter: Letter, officer: Officer, admit: Admit): Promise<Settled> {
    const loaded = await this.proposals.load(tx, id);
    await admit(loaded);
    const ruling = recordPertek(loaded.proposal, {
      ...letter,
      by: officer.person,
      today: dateInJakarta(officer.at),
    });
    return settle(tx, this.proposals, loaded, 'record-pertek', ruling, officer);
  }

  async issue(tx: Tx, id: string, letter: DecreeSent, officer: Officer, admit: Admit): Promise<Settled> {
    const loaded = await this.proposals.load(tx, id);
    await admit(loaded);
    const { proposal } = loaded;
    const authority = proposal.stage === 'none' ? undefined : authorityFor(proposal.content, letter.date);
    const patterns =
      proposal.stage === 'awaiting-decree'
        ? await this.watch.decree(tx, proposal.content, proposal.decision.chosen, letter)
        : nothingNoticed;
    const ruling = issueDecree(proposal, {
      ...letter,
      event: this.ids.uuid(),
      by: officer.person,
      today: dateInJakarta(officer.at),
      patterns,
      ...(authority === undefined ? {} : { signingAuthority: authority }),
    });
    return settle(tx, this.proposals, loaded, 'issue-decree', ruling, officer);
  }
}

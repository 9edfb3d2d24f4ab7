import { dateInJakarta, type Ids, type PlainDate, type Tx } from '@jejak/kernel';
import { issueDecree, recordPertek } from '../domain/decree.js';
import { authorityFor } from './law.js';
import type { Admit, Officer, Proposals } from './ports.js';
import { settle, type Settled } from './settle.js';

/** A letter by its number and date. */
export type Letter = Readonly<{ number: string; date: PlainDate }>;

/** Recording BKN's pertek and issuing the decree. */
export class Decrees {
  constructor(
    private readonly proposals: Proposals,
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

  async issue(tx: Tx, id: string, letter: Letter, officer: Officer, admit: Admit): Promise<Settled> {
    const loaded = await this.proposals.load(tx, id);
    await admit(loaded);
    const { proposal } = loaded;
    const authority = proposal.stage === 'none' ? undefined : authorityFor(proposal.content, letter.date);
    const ruling = issueDecree(proposal, {
      ...letter,
      event: this.ids.uuid(),
      by: officer.person,
      today: dateInJakarta(officer.at),
      ...(authority === undefined ? {} : { signingAuthority: authority }),
    });
    return settle(tx, this.proposals, loaded, 'issue-decree', ruling, officer);
  }
}

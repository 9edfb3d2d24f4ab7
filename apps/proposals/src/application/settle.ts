import type { BrokenRule, Ruling, Tx } from '@jejak/kernel';
import type { ProposalFact } from '../domain/proposal.js';
import type { Circumstance, Loaded, Proposals } from './ports.js';

/** How a command ended: recorded, with the version it led to, or refused by rules. Both are committed. */
export type Settled =
  | Readonly<{ kind: 'done'; id: string; version: number }>
  | Readonly<{ kind: 'refused'; broken: readonly BrokenRule[] }>;

/** The common end of a command: facts are recorded; a refusal is published, because refusing is an act too. */
export async function settle(
  tx: Tx,
  proposals: Proposals,
  loaded: Loaded,
  command: string,
  ruling: Ruling<ProposalFact>,
  circumstance: Circumstance,
): Promise<Settled> {
  if (ruling.kind === 'refused') {
    await proposals.refuse(tx, loaded.id, command, ruling.broken, circumstance);
    return { kind: 'refused', broken: ruling.broken };
  }
  const version = await proposals.record(tx, loaded, ruling.facts, circumstance);
  return { kind: 'done', id: loaded.id, version };
}

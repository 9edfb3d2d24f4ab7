import type { Bilingual, Citation, PlainDate } from '@jejak/kernel';
import { domains, tables, type GroundProof, type MoveGround } from './generated/law.js';
import { labelOf } from './labels.js';
import { codeIn, lookUp } from './table.js';

/** A ground on which an official may move before the shortest time in the post is complete, and what shows it. */
export type GroundToMove = Readonly<{
  code: StatableGround;
  label: Bilingual;
  proof: Readonly<{ code: string; label: Bilingual }>;
  basis: Citation;
}>;

/** What an event or a request calls a ground: to state none is to leave it out. */
export type StatableGround = Exclude<MoveGround, 'none'>;

/** Every ground that may be stated, in the order of its domain. */
export const statableGrounds: readonly StatableGround[] = domains.moveGround
  .map(({ code }) => code as MoveGround)
  .filter((code) => code !== 'none');

/** Every ground by the law of a day, with what shows it: none before that law's first day. */
export function groundsToMove(day: PlainDate): readonly GroundToMove[] {
  if (!tables['mutation/proof-of-ground'].provisions.some(({ from }) => from <= day)) return [];
  return statableGrounds.map((code) => {
    const { value, basis } = lookUp('mutation/proof-of-ground', day, { ground: code });
    const proof = String(value);
    return {
      code,
      label: labelOf('moveGround', code),
      proof: { code: proof, label: labelOf('groundProof', proof) },
      basis,
    };
  });
}

/** Whether a document of the proposal shows it; otherwise the record of the candidate does. */
export const shownByDocument = (code: StatableGround, day: PlainDate): boolean =>
  (codeIn('mutation/proof-of-ground', day, { ground: code }) as GroundProof) !== 'sanction-served';

import type { BrokenRule } from '@jejak/kernel';
import { protectedGrounds } from './generated/law.js';

/**
 * Refuses inputs that carry a protected ground: one broken rule per ground found, none when all may be used. An input
 * is a path such as `education.level`; every part of it is read without case, dashes and underscores.
 */
export function refusedInputs(inputs: readonly string[]): readonly BrokenRule[] {
  return protectedGrounds.grounds.flatMap(({ code, id, en, fields }) => {
    const carrying = inputs.filter((input) =>
      input
        .toLowerCase()
        .replaceAll(/[-_ ]/g, '')
        .split(/[./]/)
        .some((part) => fields.includes(part)),
    );
    if (carrying.length === 0) return [];
    return [
      {
        id: `merit/no-protected-ground/${code}`,
        statement: {
          id: `${id} tidak boleh menjadi masukan skor, bobot, atau peringkat (ditemukan: ${carrying.join(', ')}).`,
          en: `${en} may not be an input of a score, a weight or a ranking (found: ${carrying.join(', ')}).`,
        },
        basis: protectedGrounds.basis,
      },
    ];
  });
}

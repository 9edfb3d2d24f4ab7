import { addMonths, addYears, type PlainDate } from '@jejak/kernel';
import { domains } from './generated/law.js';
import { figureIn } from './table.js';
import type { Term } from './shapes.js';

/** Every class of post, from pelaksana to JPT utama. */
export const postClasses: readonly Term[] = domains.postClass;

export type PostRank = Readonly<{ class: string; functionalLevel?: string }>;

/** The level of a post for what is one above, equal, or below; undefined for a functional post whose jenjang is not known. */
export function levelOf(post: PostRank, day: PlainDate): number | undefined {
  if (post.class !== 'functional') return figureIn('post/level-of-class', day, { class: post.class });
  if (post.functionalLevel === undefined) return undefined;
  return figureIn('post/level-of-functional', day, { level: post.functionalLevel });
}

/** The day a pension begins: the first of the month after the birthday of the retirement age of the post. */
export function pensionStart(born: PlainDate, post: PostRank, day: PlainDate): PlainDate {
  const level = post.functionalLevel ?? 'pemula';
  const years = figureIn('retirement/age', day, { class: post.class, level });
  return `${addMonths(addYears(born, years).slice(0, 8) + '01', 1)}`;
}

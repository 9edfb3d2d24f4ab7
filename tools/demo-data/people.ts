import { career, type Career } from './careers.js';
import { castings, type Casting, type Part } from './parts.js';
import { degreeBehind, fullName } from './names.js';
import type { Organisation, Post } from './organisation.js';
import { chance, identifier } from './random.js';

/** A civil servant of the demonstration: generated, fictitious, the same for the same seed. */
export type Person = Career &
  Readonly<{
    index: number;
    pnsId: string;
    nip: string;
    name: string;
    titleBehind?: string;
    legalStatus: string;
    post: Post;
    part?: Part;
    casting?: Casting;
  }>;

/** The first `count` people: those of a smaller regency are the first ones of a larger one. */
export function people(seed: string, { posts }: Organisation, count: number): readonly Person[] {
  const serials = new Map<string, number>();
  return placesIn(seed, posts)
    .slice(0, count)
    .map(({ post, casting }, index): Person => {
      const chances = chance(seed, `person ${String(index)}`);
      const { nature } = post;
      const made: Career = { ...career(nature, chances), ...casting?.career };
      const degrees = degreeBehind[made.education];
      const status = chances.weighed({ '01': 985, '02': 4, '03': 9, '04': 2 });
      return {
        ...made,
        index,
        pnsId: identifier(seed, `person ${String(index)}`),
        nip: numberOf(made, serials),
        name: fullName(made.sex, chances),
        ...(degrees === undefined ? {} : { titleBehind: chances.pick(degrees) }),
        legalStatus:
          casting === undefined
            ? made.employment === 'pppk'
              ? '01'
              : status
            : (casting.legalStatus ?? '01'),
        post,
        ...(casting === undefined ? {} : { part: casting.part, casting }),
      };
    });
}

type Place = Readonly<{ post: Post; casting?: Casting }>;

/** The cast first, then the heads, then everybody else in an order of chance. */
function placesIn(seed: string, posts: readonly Post[]): readonly Place[] {
  const free = new Map(posts.map((post) => [post.key, post.filled]));
  const byKey = new Map(posts.map((post) => [post.key, post]));
  const cast = castings.map((casting): Place => {
    const post = byKey.get(casting.post);
    const left = free.get(casting.post) ?? 0;
    if (post === undefined || left === 0)
      throw new Error(`the cast wants the post ${casting.post}, which has no place`);
    free.set(casting.post, left - 1);
    return { post, casting };
  });
  const places = posts.flatMap((post) =>
    Array.from({ length: free.get(post.key)! }, (): Place => ({ post })),
  );
  const heads = places.filter(
    ({ post }) => post.nature.kind === 'structural' && post.nature.echelon.startsWith('II.'),
  );
  const others = places.filter((place) => !heads.includes(place));
  return [...cast, ...heads, ...chance(seed, 'places').shuffled(others)];
}

/** A well-formed number (Perka BKN 22/2007); the serial grows where the first fifteen digits coincide. */
function numberOf({ employment, birthDate, appointed, sex }: Career, serials: Map<string, number>): string {
  const when = employment === 'pppk' ? `${appointed.slice(0, 4)}21` : appointed.slice(0, 7).replace('-', '');
  const first = `${birthDate.replaceAll('-', '')}${when}${sex === 'male' ? '1' : '2'}`;
  const serial = (serials.get(first) ?? 0) + 1;
  serials.set(first, serial);
  return `${first}${String(serial).padStart(3, '0')}`;
}

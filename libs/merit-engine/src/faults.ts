import type { Bilingual, PlainDate } from '@jejak/kernel';
import { knows, lookUp, tables, type DomainId } from '@jejak/policies';
import type { FactData, FactType, PersonFact } from './facts.js';

/** What can be wrong with facts that each are well-formed. None of it is passed over in silence. */
export type FaultCode =
  | 'contradicts'
  | 'after-the-day'
  | 'unknown-code'
  | 'overlapping-periods'
  | 'impossible-hours'
  | 'ends-before-it-begins';

/** One fault, with every fact concerned, what is wrong, and what the rules do meanwhile. */
export type Fault = Readonly<{ code: FaultCode; facts: readonly string[]; says: Bilingual }>;

type Of<Type extends FactType> = Readonly<{ id: string; type: Type; data: Readonly<FactData[Type]> }>;

/** Which member of which fact is a code of which domain. `grade` may also be a golongan of a PPPK, so it is not here. */
const CODES: Readonly<Partial<Record<FactType, readonly (readonly [member: string, of: DomainId])[]>>> = {
  'person-registered': [['employment', 'employment']],
  'position-assumed': [['class', 'postClass']],
  'education-recorded': [['level', 'degree']],
  'performance-rated': [['predicate', 'performance']],
  'discipline-imposed': [['level', 'sanction']],
};
const TRAININGS = ['leadership', 'functional', 'technical', 'seminar', 'basic', 'service-exam'];
const GRADE = /^(I|II|III|IV)\/[a-e]$|^(I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI|XVII)$/;

/** More hours than this no training has; the intake's contract has the same bound. */
const MOST_HOURS = 5_000;

/** The codes of a fact that no domain knows. A fact with one is not read: it is named, and what it concerns is open. */
export function unknownCodes({ type, data }: PersonFact): readonly string[] {
  const members = data as Readonly<Record<string, unknown>>;
  const unknown: string[] = [];
  for (const [member, domain] of CODES[type] ?? []) {
    const code = String(members[member]);
    if (!knows(domain, code)) unknown.push(code);
  }
  if (type === 'training-completed' && !TRAININGS.includes(String(members['kind'])))
    unknown.push(String(members['kind']));
  if (type === 'rank-changed' && !GRADE.test(String(members['grade'])))
    unknown.push(String(members['grade']));
  return unknown;
}

/** Codes of the right form that no domain knows: the fact is read, and what the code alone would tell stays open. */
function openCodes({ type, data }: PersonFact): readonly string[] {
  const unless = (domain: DomainId, code: string | undefined): readonly string[] =>
    code === undefined || knows(domain, code) ? [] : [code];
  if (type === 'person-registered') return unless('legalStatus', data.legalStatus);
  if (type === 'discipline-imposed') return unless('sanctionKind', data.kindCode);
  const ofPns = type === 'rank-changed' && data.grade.includes('/') && GRADE.test(data.grade);
  return ofPns ? unless('rank', data.grade) : [];
}

/** Hours that no training can have: a fact that states them states no hours. */
export const impossibleHours = (hours: number | undefined): boolean =>
  hours !== undefined && (!Number.isInteger(hours) || hours < 0 || hours > MOST_HOURS);

/**
 * Everything wrong with the facts that stand (corrected ones left out), in an order of its own: the outcome depends on
 * the set of facts alone.
 */
export function faultsOf(facts: readonly PersonFact[], day: PlainDate): readonly Fault[] {
  const corrected = new Set(facts.flatMap(({ corrects }) => corrects ?? []));
  const standing = [...new Map(facts.map((fact) => [fact.id, fact])).values()]
    .filter(({ id }) => !corrected.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const of = <Type extends FactType>(type: Type): Of<Type>[] =>
    standing.filter((fact) => fact.type === type) as unknown as Of<Type>[];
  return [
    ...standing.flatMap((fact) =>
      unknownCodes(fact).map((code) =>
        fault('unknown-code', [fact.id], {
          id: `Kode "${code}" pada ${fact.type} tidak dikenal; fakta ini tidak dibaca dan butirnya tetap terbuka.`,
          en: `The code "${code}" of ${fact.type} is not known; this fact is not read and its item stays open.`,
        }),
      ),
    ),
    ...standing.flatMap((fact) =>
      openCodes(fact).map((code) =>
        fault('unknown-code', [fact.id], {
          id: `Kode "${code}" pada ${fact.type} tidak dikenal; butir yang dinyatakannya tetap terbuka.`,
          en: `The code "${code}" of ${fact.type} is not known; the item it states stays open.`,
        }),
      ),
    ),
    ...standing.flatMap(({ id, type, data }) => {
      const begins = beginning(data);
      return begins === undefined || begins <= day
        ? []
        : [
            fault('after-the-day', [id], {
              id: `${type} bertanggal ${begins}, sesudah ${day}; belum dihitung.`,
              en: `${type} is dated ${begins}, after ${day}; it does not count yet.`,
            }),
          ];
    }),
    ...contradictions(of, day),
    ...offQuadrant(of('performance-rated')),
    ...of('training-completed').flatMap(({ id, data: { hours } }) =>
      impossibleHours(hours)
        ? [
            fault('impossible-hours', [id], {
              id: `Diklat dengan ${String(hours)} JP tidak mungkin; jamnya dianggap belum dinyatakan.`,
              en: `A training of ${String(hours)} hours is impossible; its hours count as not stated.`,
            }),
          ]
        : [],
    ),
    ...periods(of('credit-recorded')),
    ...of('discipline-imposed').flatMap(({ id, data: { since, until } }) =>
      until !== undefined && until < since ? [backwards(id, since, until)] : [],
    ),
  ];
}

/** Two facts of one thing on one day that say different things. */
function contradictions(of: <Type extends FactType>(type: Type) => Of<Type>[], day: PlainDate): Fault[] {
  const differing = <Type extends FactType>(
    type: Type,
    when: (data: Readonly<FactData[Type]>) => string,
    says: (data: Readonly<FactData[Type]>) => string,
  ): Fault[] => {
    const groups = new Map<string, Of<Type>[]>();
    for (const one of of(type)) groups.set(when(one.data), [...(groups.get(when(one.data)) ?? []), one]);
    return [...groups].flatMap(([moment, group]) => {
      const told = [...new Set(group.map(({ data }) => says(data)))].sort();
      if (told.length < 2 || moment > day) return [];
      return [
        fault(
          'contradicts',
          group.map(({ id }) => id),
          {
            id: `${type} ${moment} dinyatakan berbeda (${told.join(' / ')}); tidak ada yang diambil sampai salah satunya dikoreksi.`,
            en: `${type} of ${moment} is told in different ways (${told.join(' / ')}); none is taken until one is corrected.`,
          },
        ),
      ];
    });
  };
  return [
    ...differing(
      'rank-changed',
      ({ since }) => since,
      ({ grade }) => grade,
    ),
    ...differing(
      'position-assumed',
      ({ since, assignment }) => (assignment === 'definitive' ? since : '9999-12-31'),
      ({ post, class: held, echelon, functionalLevel }) =>
        [post, held, echelon, functionalLevel].filter((part) => part !== undefined).join(' '),
    ),
    ...differing(
      'person-registered',
      ({ since }) => since,
      ({ employment, legalStatus }) => [employment, legalStatus].join(' '),
    ),
    ...differing(
      'performance-rated',
      ({ year }) => String(year),
      ({ predicate }) => predicate,
    ),
  ];
}

/** An appraisal whose predicate is not the one that its own result and behaviour give. */
function offQuadrant(ratings: readonly Of<'performance-rated'>[]): Fault[] {
  return ratings.flatMap(({ id, data: { year, predicate, result, behaviour } }) => {
    if (result === undefined || behaviour === undefined) return [];
    if (year < QUADRANT_SINCE) return [];
    const { value, basis } = lookUp('performance/quadrant', `${String(year)}-12-31`, { result, behaviour });
    if (value === predicate) return [];
    const article = `${basis.instrument}, ${basis.article}`;
    return [
      fault('contradicts', [id], {
        id: `performance-rated ${String(year)} menyatakan ${predicate}, sedangkan hasil ${result} dan perilaku ${behaviour} memberi ${String(value)} (${article}); predikat dibaca seperti dinyatakan sampai dikoreksi.`,
        en: `performance-rated of ${String(year)} says ${predicate}, while result ${result} and behaviour ${behaviour} give ${String(value)} (${article}); the predicate is read as stated until it is corrected.`,
      }),
    ];
  });
}

/** The first year that was rated by the quadrant: earlier appraisals have a scale of their own. */
const QUADRANT_SINCE = Number(tables['performance/quadrant'].provisions[0]?.from.slice(0, 4));

/** A credit point is counted once: two periods that overlap would count the same work twice. */
function periods(credits: readonly Of<'credit-recorded'>[]): Fault[] {
  const turned = credits.filter(({ data: { from, to } }) => to < from);
  const sorted = credits
    .filter(({ data: { from, to } }) => from <= to)
    .sort((a, b) => (a.data.from < b.data.from ? -1 : a.data.from > b.data.from ? 1 : 0));
  const overlapping = sorted.flatMap((one, at) =>
    sorted
      .slice(at + 1)
      .filter((later) => later.data.from <= one.data.to)
      .map((later) =>
        fault('overlapping-periods', [one.id, later.id], {
          id: `Masa angka kredit ${one.data.from}/${one.data.to} dan ${later.data.from}/${later.data.to} bertumpang tindih; keduanya menunggu koreksi.`,
          en: `The credit periods ${one.data.from}/${one.data.to} and ${later.data.from}/${later.data.to} overlap; both wait for a correction.`,
        }),
      ),
  );
  return [...turned.map(({ id, data: { from, to } }) => backwards(id, from, to)), ...overlapping];
}

const backwards = (id: string, from: PlainDate, to: PlainDate): Fault =>
  fault('ends-before-it-begins', [id], {
    id: `Masa ${from} sampai ${to} berakhir sebelum mulai.`,
    en: `The period from ${from} to ${to} ends before it begins.`,
  });

const fault = (code: FaultCode, facts: readonly string[], says: Bilingual): Fault => ({ code, facts, says });

/** The day from which a fact counts, where it has one. */
function beginning(data: PersonFact['data']): PlainDate | undefined {
  if ('completedOn' in data) return data.completedOn;
  if ('liftedOn' in data) return data.liftedOn;
  if ('since' in data) return data.since;
  // What tells of a whole period counts once the period is over.
  if ('credit' in data) return data.to;
  if ('year' in data) return `${String(data.year)}-12-31`;
  return undefined;
}

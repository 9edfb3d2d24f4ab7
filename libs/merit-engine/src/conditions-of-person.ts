import { addYears } from '@jejak/kernel';
import { answered, codeIn, codeOn, knows, lookUp, orderOf, type Performance } from '@jejak/policies';
import { judged, provided, wanting, type Judge } from './case.js';
import { amount, figure, type Evidence } from './evidence.js';
import { latest, rankHeld } from './record.js';

/** Conditions that ask the same of a candidate whatever is proposed. */

export const civilServant: Judge = ({ record, attestation }) => {
  if (!attestation.known) {
    return provided(false, {
      inputs: [{ item: 'attestation.known', fact: attestation.fact, value: 'unknown person' }],
    });
  }
  const registered = latest(record.registrations, ({ employment }) => employment);
  if (registered.state !== 'known')
    return wanting({ item: 'registration.employment', state: wantingAs(registered) });
  const { fact, employment } = registered.item;
  return provided(employment === 'pns', {
    inputs: [{ item: 'registration.employment', fact, value: employment }],
  });
};

export const active: Judge = ({ record }, { day }) => {
  const leave = record.leaves.find(
    ({ kind, until }) => kind === 'cltn' && (until === undefined || until >= day),
  );
  if (leave !== undefined) {
    return provided(false, {
      inputs: [{ item: 'leave.kind', fact: leave.fact, value: `cltn ${leave.since}` }],
    });
  }
  const registered = latest(record.registrations, ({ legalStatus }) => legalStatus);
  if (registered.state !== 'known') {
    return wanting({ item: 'registration.legalStatus', state: wantingAs(registered) });
  }
  const { fact, legalStatus: status } = registered.item;
  const inputs: Evidence[] = [{ item: 'registration.legalStatus', fact, value: status }];
  if (!knows('legalStatus', status)) {
    return wanting({ item: 'registration.legalStatus', state: 'not-sent', detail: status }, { inputs });
  }
  const row = lookUp('employment/legal-status', day, { status });
  return provided(row.value === 'yes', { inputs, rows: [row] });
};

/** Every one of the last full years must reach the floor; one that falls short decides, one that is wanting leaves it open. */
export const performance: Judge = ({ record }, { day }) => {
  const years = figure('performance/years', day);
  const floor = figure('performance/floor', day);
  const least = orderOf('performance', codeOn('performance/floor', day));
  const asked = Array.from({ length: amount(years) }, (_, back) => Number(day.slice(0, 4)) - 1 - back);
  const rated = record.performance.filter(({ year }) => asked.includes(year));
  const inputs = rated.map(({ fact, year, predicate }): Evidence => ({
    item: 'performance.predicate',
    fact,
    value: `${String(year)} ${predicate}`,
  }));
  const ofYear = asked.map((year) => {
    const reaches = rated
      .filter((rating) => rating.year === year)
      .map(({ predicate }) => orderOf('performance', predicate as Performance) >= least);
    return { year, reaches, disputed: new Set(reaches).size > 1 };
  });
  const stated = { inputs, figures: [years, floor] };
  if (ofYear.some(({ reaches, disputed }) => !disputed && reaches[0] === false))
    return provided(false, stated);
  const open = ofYear.filter(({ reaches, disputed }) => disputed || reaches.length === 0);
  if (open.length === 0) return provided(true, stated);
  return judged('unknown', {
    ...stated,
    missing: open.map(({ year, disputed }) => ({
      item: 'performance.predicate',
      state: disputed ? 'disputed' : 'not-sent',
      detail: String(year),
    })),
  });
};

/** A medium or severe sanction (a light one only where the agency so confirms) bars while it is served. */
export const noSanction: Judge = ({ record }, { day, settings }) => {
  const lightBars = answered(settings, 'discipline/light-sanction-bars') === 'yes';
  const barring = record.sanctions.filter(
    ({ level }) =>
      codeIn('discipline/bars-promotion', day, { sanction: level }) === 'yes' ||
      (lightBars && level === 'light'),
  );
  const evidence = (served: typeof barring): Evidence[] =>
    served.map(({ fact, level, since, end }) => ({
      item: 'discipline.end',
      fact,
      value: `${level} ${since}/${end ?? '?'}`,
    }));
  const serving = barring.filter(({ end }) => end !== undefined && end > day);
  const proven = serving.filter(({ annulled }) => annulled === 'no');
  if (proven.length > 0) return provided(false, { inputs: evidence(proven) });
  if (serving.length > 0) {
    return wanting(
      { item: 'discipline.level', state: 'disputed', detail: 'annulment' },
      { inputs: evidence(serving) },
    );
  }
  const endless = barring.filter(({ end }) => end === undefined);
  if (endless.length > 0)
    return wanting({ item: 'discipline.end', state: 'not-sent' }, { inputs: evidence(endless) });
  const notes = record.delivered.discipline;
  if (notes.length === 0) return wanting({ item: 'discipline.history', state: 'not-sent' });
  return provided(true, {
    inputs: [
      ...evidence(barring),
      ...notes.map((fact): Evidence => ({ item: 'discipline.history', fact, value: 'delivered' })),
    ],
  });
};

/** The rank on the day, or why it cannot be told. */
export const rankEvidence = (
  record: Parameters<typeof rankHeld>[0],
): Readonly<{ grade: string; since: string; inputs: readonly Evidence[] }> | undefined => {
  const held = rankHeld(record);
  if (held.state !== 'known' || !knows('rank', held.item.grade)) return undefined;
  const { fact, grade, since } = held.item;
  return { grade, since, inputs: [{ item: 'rank.grade', fact, value: `${grade} ${since}` }] };
};

/** The first day by which so many years have passed since another day. */
export const after = (since: string, years: number): string => addYears(since, years);

export const wantingAs = ({ state }: Readonly<{ state: 'disputed' | 'missing' }>): 'disputed' | 'not-sent' =>
  state === 'disputed' ? 'disputed' : 'not-sent';

import { tell } from '../figure.js';

/** One figure of several rounds, each beside its peer of the same round. */
export type Rounds = Readonly<{
  figure: string;
  unit: string;
  comparedWith: string;
  ours: readonly number[];
  peer: readonly number[];
  note?: string;
}>;

/** Prints the medians as a figure, with the least and the greatest of ours, of the peer and of the ratio of a round. */
export function tellRounds({ ours, peer, note, ...figure }: Rounds): void {
  const ratios = ours.map((value, round) => value / peer[round]!);
  const spread = `${String(ours.length)} rounds; ours ${span(ours)}, peer ${span(peer)}, ratio ${span(ratios)}`;
  tell({
    ...figure,
    value: median(ours),
    peerValue: median(peer),
    note: note === undefined ? spread : `${spread}; ${note}`,
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  const other = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (middle === undefined || other === undefined) throw new RangeError('there are no rounds');
  return (middle + other) / 2;
}

const span = (values: readonly number[]): string =>
  [Math.min(...values), median(values), Math.max(...values)]
    .map((value) => Number(value.toPrecision(3)))
    .join(' / ');

/** A whole number from the environment, for longer runs by hand. */
export const given = (name: string, fallback: number): number => Number(process.env[name] ?? fallback);

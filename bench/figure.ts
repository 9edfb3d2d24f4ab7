/** One measured figure beside a named peer measured in the same run. `ratio` is ours over the peer's. */
export type Figure = Readonly<{
  figure: string;
  value: number;
  unit: string;
  comparedWith: string;
  peerValue: number;
  note?: string;
}>;

/** Prints a figure as one JSON line. */
export function tell({ note, ...figure }: Figure): void {
  const [value, peerValue] = [rounded(figure.value), rounded(figure.peerValue)];
  const ratio = Number((figure.value / figure.peerValue).toPrecision(3));
  console.log(
    JSON.stringify({ ...figure, value, peerValue, ratio, ...(note === undefined ? {} : { note }) }),
  );
}

/** The value below which this share of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
  const found = sorted[Math.max(0, at)];
  if (found === undefined) throw new RangeError('there are no samples');
  return found;
}

/** Milliseconds that some work took, and what it gave. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const begun = performance.now();
  const result = await work();
  return { ms: performance.now() - begun, result };
}

const rounded = (value: number): number => Number(value.toPrecision(4));

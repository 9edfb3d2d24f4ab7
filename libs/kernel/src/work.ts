declare const transaction: unique symbol;

/**
 * One unit of work: everything recorded with it is committed together or not at all. Use cases carry it from
 * whoever opened it (an HTTP command, a delivered event) to their ports; only adapters look inside.
 */
export interface Tx {
  readonly [transaction]: true;
}

/** Opens units of work. `run` commits when the promise resolves and rolls everything back when it rejects. */
export interface UnitsOfWork {
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

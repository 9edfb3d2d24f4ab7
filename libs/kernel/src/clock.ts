/** The only source of time the application may ask. */
export interface Clock {
  now(): Date;
}

/** The machine's clock, for modules to bind; rules never see it. */
export const systemClock: Clock = { now: () => new Date() };

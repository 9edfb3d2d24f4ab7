/** What was waited for did not come: the message says what, for how long, and what was seen last. */
export class NeverHappened extends Error {
  override readonly name = 'NeverHappened';
}

/**
 * Asks again and again until the probe answers something other than undefined or false, and gives that answer.
 * A probe that throws is asked again; what it threw last is the cause of `NeverHappened`.
 */
export async function eventually<T>(
  description: string,
  probe: () => T | Promise<T>,
  { within = 60_000, every = 20 }: { within?: number; every?: number } = {},
): Promise<Exclude<T, undefined | false>> {
  const started = performance.now();
  let seen: unknown;
  for (;;) {
    try {
      seen = await probe();
      if (seen !== undefined && seen !== false) return seen as Exclude<T, undefined | false>;
    } catch (error) {
      seen = error;
    }
    if (performance.now() - started > within) break;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
  const last = seen instanceof Error ? seen.message : JSON.stringify(seen);
  throw new NeverHappened(`waited ${String(within)} ms for ${description}; last seen: ${last}`, {
    cause: seen,
  });
}

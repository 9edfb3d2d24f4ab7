/** What one service says of itself, in one word: `starting` when it has no address yet, `unreachable` when silent. */
export type ServiceState = 'ready' | 'not-ready' | 'starting' | 'unreachable';

export type Readiness = Readonly<{
  status: 'ready' | 'not-ready';
  services: Readonly<Record<string, Readonly<{ state: ServiceState; checks?: unknown }>>>;
}>;

const PATIENCE = 5_000;

/** Asks every service whether it is ready, side by side. */
export async function askAll(
  services: readonly (readonly [string, string | undefined])[],
): Promise<Readiness> {
  const answers = await Promise.all(
    services.map(
      async ([name, address]) =>
        [name, address === undefined ? ({ state: 'starting' } as const) : await ask(address)] as const,
    ),
  );
  return {
    status: answers.every(([, { state }]) => state === 'ready') ? 'ready' : 'not-ready',
    services: Object.fromEntries(answers),
  };
}

async function ask(address: string): Promise<Readiness['services'][string]> {
  try {
    const response = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(PATIENCE) });
    const report = (await response.json()) as { checks?: unknown };
    return { state: response.ok ? 'ready' : 'not-ready', ...(response.ok ? {} : { checks: report.checks }) };
  } catch {
    // Any failure to get an answer is the answer: the operator learns who is silent, and that service's own log why.
    return { state: 'unreachable' };
  }
}

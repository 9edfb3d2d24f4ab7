/** What one check found. `details` are numbers and short words for operators, never personal data. */
export type Finding = Readonly<{ ok: boolean; details?: Readonly<Record<string, unknown>> }>;

export type Report = Readonly<{
  status: 'ready' | 'not-ready';
  checks: Readonly<Record<string, Finding>>;
}>;

/** The named checks that must all be well before a service says that it is ready. */
export class HealthRegistry {
  private readonly checks = new Map<string, () => Promise<Finding>>();

  /** @throws Error when the name is taken: two checks under one name would hide one of them */
  add(name: string, check: () => Promise<Finding>): void {
    if (this.checks.has(name)) throw new Error(`there is already a health check "${name}"`);
    this.checks.set(name, check);
  }

  /** Runs every check side by side. One that throws, or takes longer than `patience` milliseconds, is not well. */
  async report(patience = 3_000): Promise<Report> {
    const findings = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await within(patience, check)] as const),
    );
    return {
      status: findings.every(([, { ok }]) => ok) ? 'ready' : 'not-ready',
      checks: Object.fromEntries(findings),
    };
  }
}

async function within(patience: number, check: () => Promise<Finding>): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    timer = setTimeout(
      () => resolve({ ok: false, details: { error: `no answer in ${patience} ms` } }),
      patience,
    );
  });
  try {
    return await Promise.race([check(), late]);
  } catch (error) {
    // The class alone: a driver's message may repeat what somebody sent.
    return { ok: false, details: { error: error instanceof Error ? error.name : 'Error' } };
  } finally {
    clearTimeout(timer);
  }
}

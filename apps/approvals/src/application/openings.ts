import { dateInJakarta, type Actor, type Cause, type Clock, type Tx } from '@jejak/kernel';
import type { CaseFact, Request } from '../domain/case.js';
import { close, open } from '../domain/opening.js';
import { routeFor } from './law.js';
import type { Cases, Loaded } from './ports.js';

/** Cases are opened and closed by what the house tells; no natural person stands behind that. */
export const system: Actor = { account: 'system/approvals' };

/** Opens cases when merit is published, by the route in force that day, and closes them when the proposal ends. */
export class Openings {
  constructor(
    private readonly cases: Cases,
    private readonly clock: Clock,
  ) {}

  async open(tx: Tx, proposal: string, request: Request, cause: Cause): Promise<void> {
    const loaded = await this.cases.load(tx, proposal);
    const route = routeFor(request.kind, dateInJakarta(this.clock.now()));
    await this.record(tx, loaded, open(loaded.case, request, route), cause);
  }

  async close(tx: Tx, proposal: string, ending: 'withdrawn' | 'annulled', cause: Cause): Promise<void> {
    const loaded = await this.cases.load(tx, proposal);
    await this.record(tx, loaded, close(loaded.case, ending), cause);
  }

  private async record(tx: Tx, loaded: Loaded, facts: readonly CaseFact[], cause: Cause): Promise<void> {
    if (facts.length === 0) return;
    await this.cases.record(tx, loaded, facts, { by: system, at: this.clock.now(), cause });
  }
}

import { ApiClient, signInAsSystem, type Page } from '@jejak/http';
import type { Logger } from '@jejak/runtime';
import type { Books, BooksAsking } from '../../application/books-comparison.js';

export type MonitorAccount = Readonly<{ issuer: string; door: string; client: string; secret: string }>;

/** Asks services over HTTP what their books counted, by the monitor's own account, through the door like everybody. */
export class HttpBooks implements BooksAsking {
  constructor(
    private readonly account: MonitorAccount | undefined,
    private readonly log: Pick<Logger, 'warn'>,
  ) {}

  async countedIds({ service, from }: Books, type: string): Promise<readonly string[] | undefined> {
    if (this.account === undefined) return undefined;
    const { issuer, door, client, secret } = this.account;
    try {
      const { accessToken } = await signInAsSystem(issuer, client, secret);
      const api = new ApiClient(door, () => accessToken);
      const ids: string[] = [];
      let after = '';
      for (;;) {
        const path = `/v1/${service}/bus/books/${from.toISOString()}/events?limit=200&type=${type}${after}`;
        const { body } = await api.get<Page<{ id: string }>>(path);
        ids.push(...body.items.map(({ id }) => id));
        if (body.next === null) return ids;
        after = `&after=${body.next}`;
      }
    } catch (error) {
      this.log.warn({ err: error, service }, 'a service could not be asked what its books counted');
      return undefined;
    }
  }
}

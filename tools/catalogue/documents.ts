import { asyncApi } from './asyncapi.js';
import { page } from './page.js';
import { hearers } from './parties.js';

/** The default of the setting `EVENT_PREFIX`. */
export const PREFIX = 'id.go.lebongkab.merit';

/** The generated documents of the catalogue, by path: what `docs/` must hold. */
export function documents(): ReadonlyMap<string, string> {
  const groups = hearers();
  return new Map([
    ['docs/events.asyncapi.json', `${JSON.stringify(asyncApi(groups, PREFIX), null, 2)}\n`],
    ['docs/events.md', page(groups)],
  ]);
}

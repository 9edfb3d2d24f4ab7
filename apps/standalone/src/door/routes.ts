import type { ServiceDefinition } from '@jejak/runtime';

/** Where a path leads: to a service or the issuer by name, or nowhere. */
export type Routes = Readonly<{
  /** Who answers for the path, whether or not it is up yet. */
  ownerOf(path: string): string | undefined;
}>;

export type Routed = Pick<ServiceDefinition, 'name' | 'prefixes'>;

/** The name under which the door knows the embedded issuer. */
export const ISSUER = 'issuer';

/**
 * The first path segment after `/v1` names one service (its own name or one of its prefixes); `/log/` is the
 * public read side of audit's log; `/issuer/` is the embedded issuer.
 *
 * @throws Error when two services claim one segment: the door would hide one of them
 */
export function routesOf(services: readonly Routed[]): Routes {
  const owners = new Map<string, string>();
  for (const { name, prefixes } of services) {
    for (const segment of new Set([name, ...prefixes])) {
      const other = owners.get(segment);
      if (other !== undefined) throw new Error(`/v1/${segment} is claimed by ${other} and by ${name}`);
      owners.set(segment, name);
    }
  }
  return {
    ownerOf(path) {
      const [, first = '', second = ''] = path.split('/', 3);
      if (first === 'v1') return owners.get(second);
      if (first === 'log') return owners.get('audit');
      return first === ISSUER ? ISSUER : undefined;
    },
  };
}

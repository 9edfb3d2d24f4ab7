import type { ServiceDefinition } from '@jejak/runtime';

/** Every service of the house; each is its own Nest application with its own schema, roles and pool. */
export const services: readonly ServiceDefinition[] = [];

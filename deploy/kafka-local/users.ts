import { readFileSync } from 'node:fs';
import { producers, readPublishers } from '@jejak/messaging';

/** The SASL users beside the superuser: one per service, named like it, and those of the publishers. */
export const users = (): string[] => [
  ...Object.values(producers).filter((name) => name !== undefined),
  ...readPublishers(readFileSync('deploy/kafka/publishers.yaml', 'utf8')).map(({ user }) => user),
];

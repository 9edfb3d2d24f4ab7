import { randomBytes } from 'node:crypto';
import type { DataFolder } from '@jejak/runtime';
import { makeIssuerSecrets } from '../issuer/secrets.js';
import type { IssuerSecrets } from '../issuer/provider.js';

/** What is made once per data folder and never shown but to its owner. */
export type Secrets = Readonly<{
  /** Passwords of the roles that log in to the database, by role. */
  roles: Readonly<Record<string, string>>;
  issuer: IssuerSecrets;
  /** One password for all demonstration accounts. */
  demo: Readonly<{ password: string }>;
}>;

/** Reads the secrets of the data folder and makes what is missing, also a role that a newer version brings. */
export async function secretsOf(folder: DataFolder, roles: readonly string[]): Promise<Secrets> {
  const kept = await folder.secret<Record<string, string>>('roles', () => ({}));
  const missing = roles.filter((role) => kept[role] === undefined);
  const passwords = { ...kept, ...Object.fromEntries(missing.map((role) => [role, password()])) };
  if (missing.length > 0) folder.keep('secrets/roles.json', passwords);
  return {
    roles: passwords,
    issuer: await folder.secret('issuer', makeIssuerSecrets),
    demo: await folder.secret('demo', () => ({ password: password() })),
  };
}

/** 120 random bits. */
const password = (): string => randomBytes(15).toString('base64url');

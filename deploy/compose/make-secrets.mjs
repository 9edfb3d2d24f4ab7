/**
 * Makes the secrets of a compose installation, once: each a file of its own with mode 0600. What is there stays as
 * it is; losing `kek` is losing every sealed value. Plain JavaScript for Node 18 or newer, nothing to install.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2] ?? fileURLToPath(new URL('secrets', import.meta.url));
const roles = ['personnel', 'proposals', 'merit_scoring', 'approvals', 'audit'];
const password = () => randomBytes(24).toString('base64url');
const address = (role, secret) => `postgres://${role}:${secret}@postgres:5432/jejak`;

mkdirSync(folder, { recursive: true, mode: 0o700 });
keep('kek', () => randomBytes(32));
const admin = keep('postgres-password', password).toString();
keep('admin-database-url', () => address('postgres', admin));
const passwords = JSON.parse(
  keep('role-passwords', () => JSON.stringify(Object.fromEntries(roles.map((role) => [role, password()])))).toString(),
);
for (const role of roles) keep(`${role.replaceAll('_', '-')}-database-url`, () => address(role, passwords[role]));
// The log's monitor asks services by an account of its own: register it at the issuer with this secret.
keep('monitor-secret', password);
console.log(`Rahasia ada di / the secrets are in ${folder}`);

function keep(name, make) {
  const file = join(folder, name);
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
  return readFileSync(file);
}

import { Command } from 'commander';
import { busSchema } from '@jejak/messaging';
import { keysSchema, migrateAll } from '@jejak/persistence';
import { address, readSettings, text } from '@jejak/runtime';
import { services } from '../../../standalone/src/services.js';
import type { CommandOf } from '../context.js';
import { CommandRefused } from '../saying.js';

const settings = {
  ADMIN_DATABASE_URL: address(
    {
      id: 'Alamat PostgreSQL beserta peran yang boleh membuat peran dan skema.',
      en: 'Address of PostgreSQL with a role that may make roles and schemas.',
    },
    ['postgres', 'postgresql'],
  ),
  ROLE_PASSWORDS: text({
    id: 'Objek JSON: kata sandi tiap peran layanan, misalnya {"audit": "…"}.',
    en: 'A JSON object: the password of each service’s role, for example {"audit": "…"}.',
  }),
} as const;

/**
 * `jejak migrate`: roles, schemas, grants and migrations, before the services of another version start. Repeating
 * it changes nothing. The embedded database of `npm start` migrates by itself.
 */
export const migrateCommand: CommandOf = (context) =>
  new Command('migrate')
    .description(
      'siapkan basis data (ADMIN_DATABASE_URL, ROLE_PASSWORDS atau …_FILE) / bring a database to this version',
    )
    .action(async () => {
      const { ADMIN_DATABASE_URL, ROLE_PASSWORDS } = readSettings('migrate', settings, context.environment);
      const schemas = [busSchema, keysSchema, ...services.map(({ schema }) => schema)];
      await migrateAll({ adminUrl: ADMIN_DATABASE_URL, schemas, passwords: passwordsIn(ROLE_PASSWORDS) });
      const names = schemas.map(({ schema }) => schema).join(', ');
      context.say(`Basis data siap: ${names}.`, `The database is ready: ${names}.`);
    });

function passwordsIn(json: string): Readonly<Record<string, string>> {
  const passwords = parsed(json);
  if (
    typeof passwords === 'object' &&
    passwords !== null &&
    Object.values(passwords).every((value) => typeof value === 'string')
  )
    return passwords as Record<string, string>;
  throw new CommandRefused({
    id: 'ROLE_PASSWORDS bukan objek JSON berisi teks, misalnya {"audit": "…", "personnel": "…"}.',
    en: 'ROLE_PASSWORDS is not a JSON object of texts, for example {"audit": "…", "personnel": "…"}.',
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // The text holds secrets: what is wrong with it is said without repeating any of it.
    return undefined;
  }
}

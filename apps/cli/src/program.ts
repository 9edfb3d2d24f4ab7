import { Command } from 'commander';
import type { Environment } from '@jejak/runtime';
import { demoCommand } from './demo/demo.command.js';
import { contextOf } from './context.js';
import { auditCommand } from './commands/audit.js';
import { busCommand } from './commands/bus.js';
import { loginCommand } from './commands/login.js';
import { migrateCommand } from './commands/migrate.js';
import { personCommand } from './commands/person.js';
import { policyCommand } from './commands/policy.js';
import { tamperCommand } from './commands/tamper.js';
import { verifyCommand } from './commands/verify.js';
import { verifyLogCommand } from './commands/verify-log.js';
import { verifyFileCommand } from './commands/verify-file.js';

/** Every command of `jejak`; each lives in its own file. */
export function program(environment: Environment, print: (line: string) => void): Command {
  const jejak = new Command('jejak')
    .description(
      'Jejak: keputusan kepegawaian yang meninggalkan jejak / personnel decisions that leave a trail',
    )
    .option('--data <folder>', 'folder data / data folder', environment['DATA_DIR'] ?? '.data')
    .option('--url <address>', 'alamat pintu / address of the door')
    .option('--lang <language>', 'id | en', environment['JEJAK_LANG'] ?? 'id')
    .showHelpAfterError();
  const context = contextOf(jejak, environment, print);
  const commands = [
    loginCommand,
    migrateCommand,
    verifyCommand,
    tamperCommand,
    busCommand,
    auditCommand,
    personCommand,
    policyCommand,
    verifyFileCommand,
    verifyLogCommand,
    demoCommand,
  ];
  for (const command of commands) jejak.addCommand(command(context));
  return jejak;
}

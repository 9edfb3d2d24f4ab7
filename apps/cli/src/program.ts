import { Command } from 'commander';
import type { Environment } from '@jejak/runtime';
import type { CommandOf } from './context.js';
import { voiceOf, type Voice } from './saying.js';

/** Commands that work on an installation; they bring its services along, which take a second to load. */
const installed: Readonly<Record<string, () => Promise<CommandOf>>> = {
  login: async () => (await import('./commands/login.js')).loginCommand,
  migrate: async () => (await import('./commands/migrate.js')).migrateCommand,
  verify: async () => (await import('./commands/verify.js')).verifyCommand,
  tamper: async () => (await import('./commands/tamper.js')).tamperCommand,
  bus: async () => (await import('./commands/bus.js')).busCommand,
  audit: async () => (await import('./commands/audit.js')).auditCommand,
  person: async () => (await import('./commands/person.js')).personCommand,
  policy: async () => (await import('./commands/policy.js')).policyCommand,
  demo: async () => (await import('./demo/demo.command.js')).demoCommand,
};

/** Commands for anybody anywhere: they check what was served or handed to them. */
const alone: Readonly<Record<string, () => Promise<(voice: Voice) => Command>>> = {
  'verify-file': async () => (await import('./commands/verify-file.js')).verifyFileCommand,
  'verify-log': async () => (await import('./commands/verify-log.js')).verifyLogCommand,
};

/**
 * The `jejak` command, with the commands that these words name, each loaded from its own file; with all of them where
 * they name none, for its help.
 */
export async function program(
  environment: Environment,
  print: (line: string) => void,
  words: readonly string[],
): Promise<Command> {
  const jejak = new Command('jejak')
    .description(
      'Jejak: keputusan kepegawaian yang meninggalkan jejak / personnel decisions that leave a trail',
    )
    .option('--data <folder>', 'folder data / data folder', environment['DATA_DIR'] ?? '.data')
    .option('--url <address>', 'alamat pintu / address of the door')
    .option('--lang <language>', 'id | en', environment['JEJAK_LANG'] ?? 'id')
    .showHelpAfterError();
  const voice = voiceOf(jejak, print);
  const names = [...Object.keys(installed), ...Object.keys(alone)];
  const named = names.filter((name) => words.includes(name));
  for (const name of named.length > 0 ? named : names) {
    const command = await alone[name]?.();
    if (command !== undefined) jejak.addCommand(command(voice));
    else {
      const { contextOf } = await import('./context.js');
      jejak.addCommand((await installed[name]!())(contextOf(jejak, environment, voice)));
    }
  }
  return jejak;
}

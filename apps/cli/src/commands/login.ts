import { Command } from 'commander';
import { askSecret } from '../ask-secret.js';
import type { CommandOf } from '../context.js';

/** `jejak login --as ACCOUNT`: a token by the real flow, kept for the commands that follow; `--print` for others. */
export const loginCommand: CommandOf = (context) =>
  new Command('login')
    .description('masuk sebagai sebuah akun / log in as an account')
    .requiredOption('--as <account>', 'nama akun / name of the account')
    .option(
      '--password',
      'tanyakan kata sandi (akun contoh tidak perlu) / ask for the password (demo accounts need none)',
    )
    .option('--print', 'cetak tokennya saja, misalnya untuk curl / print the token alone, for curl say')
    .action(async ({ as, password, print }: { as: string; password?: true; print?: true }) => {
      const secret = password ? await askSecret('Kata sandi / password: ') : undefined;
      const token = await context.session().logIn(as, secret);
      if (print) return context.print(token.accessToken);
      const until = new Date(token.expiresAt).toISOString();
      context.say(
        `Masuk sebagai ${as}, berlaku sampai ${until}.`,
        `Logged in as ${as}, valid until ${until}.`,
      );
    });

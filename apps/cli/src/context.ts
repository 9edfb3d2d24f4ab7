import type { Command } from 'commander';
import { DataFolder, type Environment } from '@jejak/runtime';
import { CommandRefused, type Language } from './saying.js';
import { Session } from './session.js';

/** What every command may ask for; read when it runs, since the options before it are known only then. */
export interface Context {
  readonly environment: Environment;
  folder(): DataFolder;
  session(): Session;
  language(): Language;
  readonly print: (line: string) => void;
  /** Prints the text of the chosen language. */
  readonly say: (id: string, en: string) => void;
}

type Options = Readonly<{ data: string; url?: string; lang: string }>;

export function contextOf(jejak: Command, environment: Environment, print: (line: string) => void): Context {
  const options = (): Options => jejak.opts();
  const language = (): Language => {
    const { lang } = options();
    if (lang === 'id' || lang === 'en') return lang;
    throw new CommandRefused({
      id: `Bahasa "${lang}" tidak dikenal; pakai id atau en.`,
      en: `Unknown language "${lang}"; use id or en.`,
    });
  };
  const folder = (): DataFolder => new DataFolder(options().data);
  return {
    environment,
    folder,
    language,
    session: () => Session.at(folder(), options().url),
    print,
    say: (id, en) => print(language() === 'id' ? id : en),
  };
}

export type CommandOf = (context: Context) => Command;

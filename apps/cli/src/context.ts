import type { Command } from 'commander';
import { DataFolder, type Environment } from '@jejak/runtime';
import type { Voice } from './saying.js';
import { Session } from './session.js';

/** What every command may ask for; read when it runs, since the options before it are known only then. */
export interface Context extends Voice {
  readonly environment: Environment;
  folder(): DataFolder;
  session(): Session;
}

export function contextOf(jejak: Command, environment: Environment, voice: Voice): Context {
  const options = () => jejak.opts<Readonly<{ data: string; url?: string }>>();
  const folder = (): DataFolder => new DataFolder(options().data);
  return { ...voice, environment, folder, session: () => Session.at(folder(), options().url) };
}

export type CommandOf = (context: Context) => Command;

import type { Command } from 'commander';
import type { Bilingual } from '@jejak/kernel';

/** The language the command line answers in: Indonesian unless told. */
export type Language = keyof Bilingual;

/** A command cannot be done as asked: one sentence in both languages says why and what to do. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
  constructor(readonly messages: Bilingual) {
    super(messages.en);
  }
}

/** How a command speaks; the language is asked for when it runs, since the options before it are known only then. */
export interface Voice {
  language(): Language;
  readonly print: (line: string) => void;
  /** Prints the text of the chosen language. */
  readonly say: (id: string, en: string) => void;
}

export function voiceOf(jejak: Command, print: (line: string) => void): Voice {
  const language = (): Language => {
    const { lang } = jejak.opts<{ lang: string }>();
    if (lang === 'id' || lang === 'en') return lang;
    throw new CommandRefused({
      id: `Bahasa "${lang}" tidak dikenal; pakai id atau en.`,
      en: `Unknown language "${lang}"; use id or en.`,
    });
  };
  return { language, print, say: (id, en) => print(language() === 'id' ? id : en) };
}

import { readFileSync } from 'node:fs';
import type { Bilingual } from '@jejak/kernel';

/** Where settings come from: the process environment, or what a launcher hands to a service. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * One setting: what it is for in a sentence, how its text is understood, and its default. A setting without a
 * default is required. `parse` throws a sentence about what it expected; it never repeats the value, which may
 * be a secret.
 */
export interface Setting<T> {
  readonly about: Bilingual;
  readonly parse: (text: string) => T;
  readonly fallback?: T;
  readonly optional?: true;
}

export type Settings = Readonly<Record<string, Setting<unknown>>>;
export type Values<S extends Settings> = {
  readonly [Name in keyof S]: S[Name] extends Setting<infer T> ? T : never;
};

type Fallback<T> = { default?: T };

/** Text of at least one character. */
export const text = (about: Bilingual, { default: fallback }: Fallback<string> = {}): Setting<string> =>
  setting(about, (given) => given, fallback);

/** One of the listed words. */
export const choice = <const Word extends string>(
  about: Bilingual,
  words: readonly Word[],
  { default: fallback }: Fallback<Word> = {},
): Setting<Word> =>
  setting(
    about,
    (given) => words.find((word) => word === given) ?? expected(`one of ${words.join(', ')}`),
    fallback,
  );

/** A whole number within bounds, both included. */
export const wholeNumber = (
  about: Bilingual,
  { min, max, default: fallback }: { min: number; max: number } & Fallback<number>,
): Setting<number> =>
  setting(
    about,
    (given) => {
      const number = /^\d+$/.test(given) ? Number(given) : NaN;
      return number >= min && number <= max ? number : expected(`a whole number from ${min} to ${max}`);
    },
    fallback,
  );

/** An absolute address with one of the listed schemes. A slash at the end is dropped. */
export const address = (
  about: Bilingual,
  schemes: readonly string[],
  { default: fallback }: Fallback<string> = {},
): Setting<string> =>
  setting(
    about,
    (given) =>
      URL.canParse(given) && schemes.includes(new URL(given).protocol.slice(0, -1))
        ? given.replace(/\/$/, '')
        : expected(`an address beginning with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`),
    fallback,
  );

/** The same setting, but it may be left out: then it is `undefined`. */
export const optional = <T>({ about, parse }: Setting<T>): Setting<T | undefined> => ({
  about,
  parse,
  optional: true,
});

/** Everything that is missing or wrong in a configuration, named at once. */
export class ConfigurationProblem extends Error {
  override readonly name = 'ConfigurationProblem';
  constructor(
    readonly service: string,
    readonly faults: readonly Readonly<{ setting: string; fault: string; about: Bilingual }>[],
  ) {
    super(
      [
        `${service}: konfigurasi belum lengkap atau keliru / the configuration is incomplete or wrong:`,
        ...faults.map(
          ({ setting, fault, about }) => `  ${setting}: ${fault}\n    ${about.id}\n    ${about.en}`,
        ),
      ].join('\n'),
    );
  }
}

/**
 * Reads every setting from `NAME`, or from the file that `NAME_FILE` names (for secrets; one trailing line break
 * is dropped). An empty text counts as missing.
 *
 * @throws ConfigurationProblem naming everything that is missing, wrong, given twice or unreadable
 */
export function readSettings<const S extends Settings>(
  service: string,
  settings: S,
  environment: Environment,
): Values<S> {
  const values: Record<string, unknown> = {};
  const faults: { setting: string; fault: string; about: Bilingual }[] = [];
  for (const [name, setting] of Object.entries(settings)) {
    try {
      values[name] = valueOf(name, setting, environment);
    } catch (error) {
      faults.push({ setting: name, fault: (error as Error).message, about: setting.about });
    }
  }
  if (faults.length > 0) throw new ConfigurationProblem(service, faults);
  return values as Values<S>;
}

function valueOf(name: string, setting: Setting<unknown>, environment: Environment): unknown {
  const direct = environment[name] || undefined;
  const file = environment[`${name}_FILE`] || undefined;
  if (direct !== undefined && file !== undefined) {
    throw new Error(`diberikan dua kali / given twice: ${name} and ${name}_FILE`);
  }
  const given = file === undefined ? direct : contentsOf(file);
  if (given !== undefined) return setting.parse(given);
  if (setting.fallback !== undefined || setting.optional) return setting.fallback;
  throw new Error('belum diisi / missing');
}

function contentsOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    throw new Error(
      `berkas tidak terbaca / unreadable file ${file} (${(error as NodeJS.ErrnoException).code})`,
    );
  }
}

const setting = <T>(about: Bilingual, parse: (text: string) => T, fallback: T | undefined): Setting<T> => ({
  about,
  parse,
  ...(fallback === undefined ? {} : { fallback }),
});

const expected = (what: string): never => {
  throw new Error(`keliru / wrong: expected ${what}`);
};

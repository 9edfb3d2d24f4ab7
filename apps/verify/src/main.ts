import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parsePolicy, told, verifyDecisionFile, type Policy, type Trust } from '@jejak/tlog';
import { primitives, sha256Hex } from './primitives.js';

/**
 * `node jejak-verify.mjs FILE`: checks a decision file or a receipt with nothing but this one program: no network, no
 * database, no package. Built from here and libs/tlog into one file (tools/verifier.mjs), for Node 18 or newer.
 *
 * Exit codes: 0 proven, 1 not proven, 2 it could not be checked.
 */
const PROVEN = 0;
const NOT_PROVEN = 1;
const UNCHECKED = 2;

const USAGE = `node jejak-verify.mjs BERKAS/FILE [--key VKEY] [--policy FILE] [--lang id|en]

  --key VKEY     kunci log yang Anda kenal / the log's key as you know it
  --policy FILE  tlog-policy: log dan saksi yang Anda percaya / the logs and witnesses you trust
  --lang id|en   satu bahasa saja / one language only`;

/** What cannot be checked: said in both languages. */
class Unchecked extends Error {}

async function main(): Promise<number> {
  const { file, trust, languages } = asked();
  const verdict = await verifyDecisionFile(primitives, contentsOf(file), trust);
  const own = sha256Hex(contentsOf(fileURLToPath(import.meta.url)));
  for (const language of languages) {
    for (const line of told(language, basename(file), verdict)) console.log(line);
    if (verdict.ok) console.log(genuine(language, own, verdict.report.story.verifier));
    console.log('');
  }
  return verdict.ok ? PROVEN : NOT_PROVEN;
}

/** Which program this is, and whether it is the one the log names. */
function genuine(
  language: 'id' | 'en',
  own: string,
  named: Readonly<{ entry: number; sha256: string }> | undefined,
): string {
  const known =
    named === undefined
      ? { id: 'berkas ini tidak memuat catatannya di log', en: 'this file holds no record of it in the log' }
      : named.sha256 === own
        ? { id: `sama dengan entri ${named.entry} log`, en: `the same as entry ${named.entry} of the log` }
        : {
            id: `BUKAN yang di entri ${named.entry} log`,
            en: `NOT the one of entry ${named.entry} of the log`,
          };
  return language === 'id'
    ? `Program ini / SHA-256: ${own} (${known.id}).`
    : `This program / SHA-256: ${own} (${known.en}).`;
}

function asked(): Readonly<{ file: string; trust: Trust; languages: readonly ('id' | 'en')[] }> {
  const { values, positionals } = parsed();
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Unchecked(USAGE);
  const { key, policy, lang } = values;
  if (lang !== undefined && lang !== 'id' && lang !== 'en') throw new Unchecked(USAGE);
  return {
    file,
    trust: {
      ...(key === undefined ? {} : { vkey: key }),
      ...(policy === undefined ? {} : { policy: policyIn(policy) }),
    },
    languages: lang === undefined ? ['id', 'en'] : [lang],
  };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { key: { type: 'string' }, policy: { type: 'string' }, lang: { type: 'string' } },
    });
  } catch {
    throw new Unchecked(USAGE);
  }
}

function policyIn(path: string): Policy {
  const policy = parsePolicy(primitives.sha256, contentsOf(path).toString('utf8'));
  if (policy.ok) return policy.value;
  throw new Unchecked(`${policy.fault.messages.id}\n${policy.fault.messages.en}`);
}

function contentsOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new Unchecked(
      `Berkas ${path} tidak terbaca (${code}).\nThe file ${path} cannot be read (${code}).`,
    );
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Unchecked ? error.message : error);
    process.exitCode = UNCHECKED;
  },
);

import { Problem } from '@jejak/http';
import type { Bilingual } from '@jejak/kernel';
import { readQuery, type Query } from '../../domain/query.js';
import type { Key } from '../../domain/query-keys.js';
import { valueOf } from '../../domain/query-values.js';
import type { EntriesQuery } from './audit.dto.js';

/** The single parameters, and the key of the filter language each stands for. */
const PARAMETERS = {
  person: 'person',
  actor: 'actor',
  action: 'action',
  object: 'target',
  proposal: 'proposal',
  time: 'occurred',
  outcome: 'result',
  correlation: 'correlation',
} as const satisfies Partial<Record<keyof EntriesQuery, Key>>;

/**
 * What was asked, from the filter text and the single parameters together.
 *
 * @throws Problem 400 `query-refused` naming the parameter, and in `q` the character
 */
export function queryOf(asked: EntriesQuery, now: Date): Query | undefined {
  const parts: Query[] = [];
  const read = readQuery(asked.q ?? '', now);
  if (!read.ok) throw refused('/q', read.fault.messages, read.fault.at);
  if (read.query !== undefined) parts.push(read.query);
  for (const [name, key] of Object.entries(PARAMETERS)) {
    const text = asked[name as keyof typeof PARAMETERS];
    if (text === undefined) continue;
    const value = valueOf(key, text, false, now);
    if ('messages' in value) throw refused(`/${name}`, value.messages);
    parts.push({ key, values: [value] });
  }
  return parts.length > 1 ? { and: parts } : parts[0];
}

function refused(pointer: string, messages: Bilingual, at?: number): Problem {
  const place = (character: string): string => (at === undefined ? '' : ` (${character} ${String(at + 1)})`);
  const both = { id: messages.id + place('karakter'), en: messages.en + place('character') };
  return new Problem({
    status: 400,
    code: 'query-refused',
    messages: both,
    errors: [{ pointer, code: 'query', messages: both }],
  });
}

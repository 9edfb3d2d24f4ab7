import { ApiRefusal } from '@jejak/http';
import type { Bilingual } from '@jejak/kernel';
import { ConfigurationProblem } from '@jejak/runtime';
import type { Language } from './saying.js';

/** What to tell a person about a failure: what a service said with every reason, or the sentences somebody wrote. */
export function explain(error: unknown, language: Language): string {
  if (error instanceof ApiRefusal) return explainRefusal(error, language);
  if (error instanceof ConfigurationProblem) return error.message;
  if (error instanceof Error && 'messages' in error) return (error.messages as Bilingual)[language];
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function explainRefusal({ request, problem }: ApiRefusal, language: Language): string {
  const { status, code, messages, detail, errors = [], rules = [] } = problem;
  return [
    `${request}: ${status} ${code}`,
    `  ${messages?.[language] ?? detail ?? ''}`,
    ...errors.map(({ pointer, cell, messages }) => `  - ${cell ?? pointer ?? ''}: ${messages[language]}`),
    ...rules.map(({ id, messages, basis }) => `  - ${id}: ${messages[language]}${cited(basis)}`),
  ].join('\n');
}

const cited = (basis: readonly unknown[]): string =>
  basis.length === 0
    ? ''
    : ` (${basis.map((citation) => Object.values(citation as Record<string, string>).join(' ')).join('; ')})`;

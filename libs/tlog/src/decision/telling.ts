import type { Bilingual } from '@jejak/kernel';
import { statementsOf } from './statements.js';
import type { Verdict } from './verify.js';

/** What a check of a decision file found, line by line, in one language: exactly what is proven, and what is not shown. */
export function told(language: keyof Bilingual, file: string, verdict: Verdict): readonly string[] {
  const say = (sentences: Bilingual): string => sentences[language];
  const listed = (sentences: readonly Bilingual[]): string[] => sentences.map((each) => `  - ${say(each)}`);
  if (!verdict.ok) {
    return [
      say({ id: `TIDAK TERBUKTI: ${file}`, en: `NOT PROVEN: ${file}` }),
      ...listed(verdict.faults.map(({ messages }) => messages)),
    ];
  }
  const { proven, notShown } = statementsOf(verdict.report);
  return [
    say({ id: `TERBUKTI: ${file}`, en: `PROVEN: ${file}` }),
    ...listed(proven),
    say({ id: 'Yang tidak ditunjukkan:', en: 'Not shown:' }),
    ...listed(notShown),
  ];
}

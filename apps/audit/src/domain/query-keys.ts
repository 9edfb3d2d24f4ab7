/** What an entry can be asked for, by its English name. */
export type Key =
  | 'actor'
  | 'behalf'
  | 'actor_kind'
  | 'action'
  | 'target'
  | 'proposal'
  | 'person'
  | 'result'
  | 'policy'
  | 'source'
  | 'correlation'
  | 'occurred'
  | 'recorded'
  | 'index';

/** Both languages: what people write, and the key it means. */
export const keys: Readonly<Record<string, Key>> = {
  aktor: 'actor',
  actor: 'actor',
  sebagai: 'behalf',
  behalf: 'behalf',
  jenis_aktor: 'actor_kind',
  actor_kind: 'actor_kind',
  aksi: 'action',
  action: 'action',
  objek: 'target',
  target: 'target',
  usulan: 'proposal',
  proposal: 'proposal',
  pegawai: 'person',
  person: 'person',
  hasil: 'result',
  result: 'result',
  kebijakan: 'policy',
  policy: 'policy',
  sumber: 'source',
  source: 'source',
  korelasi: 'correlation',
  correlation: 'correlation',
  terjadi: 'occurred',
  occurred: 'occurred',
  tercatat: 'recorded',
  recorded: 'recorded',
  urutan: 'index',
  index: 'index',
};

/** The known key that differs in the fewest letters. */
export function nearestKey(text: string): string {
  const asked = text.toLowerCase().slice(0, 40);
  return Object.keys(keys).reduce((best, key) => (distance(asked, key) < distance(asked, best) ? key : best));
}

/** Levenshtein's edit distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + change));
    }
  }
  return row[b.length]!;
}

import type { DecisionReport } from './report.js';
import { statementsOf } from './statements.js';

/**
 * The sentences at the head of a receipt. They are made of what is proven and of nothing else, so that whoever checks
 * the file makes them again and sees whether somebody wrote another story over it.
 */
export function receiptText(report: DecisionReport): string {
  // Who reads it may trust more than who wrote it did: the text is of the file alone.
  const { proven, notShown } = statementsOf({ ...report, keys: 'file', quorum: 'not-asked' });
  const { verifier } = report.story;
  return [
    'TANDA TERIMA KEPUTUSAN / RECEIPT OF A DECISION',
    '',
    ...proven.map(({ id }) => `- ${id}`),
    'Yang tidak ditunjukkan:',
    ...notShown.map(({ id }) => `- ${id}`),
    '',
    ...proven.map(({ en }) => `- ${en}`),
    'Not shown:',
    ...notShown.map(({ en }) => `- ${en}`),
    '',
    `Kunci log / the log’s key: ${report.vkey}`,
    'Periksa tanpa jaringan / check it offline: node jejak-verify.mjs BERKAS',
    ...(verifier === undefined
      ? []
      : [`SHA-256 jejak-verify.mjs: ${verifier.sha256} (entri / entry ${String(verifier.entry)})`]),
    '',
  ].join('\n');
}

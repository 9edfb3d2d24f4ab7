import { waitingSentence } from './waiting.js';

describe('what is awaited, as a sentence', () => {
  it.each([
    {
      waitingFor: 'audit',
      id: 'Menunggu bukti dari log audit.',
      en: 'Waiting for its proof in the audit log.',
    },
    {
      waitingFor: 'witness',
      id: 'Menunggu saksi: sudah dicatat, dan final setelah cukup saksi menandatangani log audit.',
      en: 'Waiting for the witness: it is recorded, and final once enough witnesses have cosigned the audit log.',
    },
    { waitingFor: '2026-05-01', id: 'Menunggu 2026-05-01.', en: 'Waiting for 2026-05-01.' },
  ])('speaks both languages of $waitingFor', ({ waitingFor, ...sentence }) => {
    expect(waitingSentence(waitingFor)).toEqual(sentence);
  });

  it('is absent once nothing is awaited', () => {
    expect(waitingSentence(null)).toBeNull();
  });
});

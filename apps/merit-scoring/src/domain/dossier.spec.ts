import { createHash } from 'node:crypto';
import { caseHash, dossierHash, type Entry } from './dossier.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const first: Entry = { id: '0198a3c4-8f00-7000-8000-0000000000e1', sha256: 'aa', what: 'submission' };
const second: Entry = { id: '0198a3c4-8f00-7000-8000-0000000000e2', sha256: 'bb', what: 'fact' };

describe('the hash of a dossier', () => {
  it('is over the canonical list of ids and hashes, so that anyone can compute it', () => {
    expect(dossierHash([first, second], digest)).toBe(digest(`[["${first.id}","aa"],["${second.id}","bb"]]`));
  });

  it('does not depend on the order in which facts were found', () => {
    expect(dossierHash([second, first], digest)).toBe(dossierHash([first, second], digest));
  });

  it('changes with the bytes of any fact', () => {
    expect(dossierHash([first, { ...second, sha256: 'bc' }], digest)).not.toBe(
      dossierHash([first, second], digest),
    );
  });
});

describe('the hash of a case', () => {
  it('is over the dossiers of all candidates, in the order of their ids', () => {
    const [a, b] = [
      { person: 'a', hash: '01' },
      { person: 'b', hash: '02' },
    ];
    expect(caseHash([b, a], digest)).toBe(digest('[["a","01"],["b","02"]]'));
  });
});

import { createHash } from 'node:crypto';
import { Grep } from './public-bytes.fixture.js';

const NIP = '199001012015031001';
const PERSON = '0198a3c4-8f00-7000-8000-0000000000a1';
const noise = Buffer.from(
  Array.from({ length: 2_000 }, (_, at) => createHash('sha256').update(String(at)).digest('base64url')).join(
    '","',
  ),
);

describe('the search in public bytes', () => {
  const grep = new Grep([NIP, PERSON, 'approval.decision-given', 'Dwi Tanjung']);

  it('finds nothing in hashes', () => {
    expect(grep.in(new Map([['/log/tile/entries/000', noise]]))).toEqual([]);
  });

  it.each([
    ['as it is', NIP, Buffer.from(NIP)],
    ['in another case', 'Dwi Tanjung', Buffer.from('DWI TANJUNG')],
    ['in hexadecimal', NIP, Buffer.from(Buffer.from(NIP).toString('hex'))],
    ['in base64', NIP, Buffer.from(Buffer.from(NIP).toString('base64'))],
    [
      'in base64 behind one byte',
      'Dwi Tanjung',
      Buffer.from(Buffer.from('"Dwi Tanjung"').toString('base64url')),
    ],
    [
      'in base64 behind two bytes',
      'approval.decision-given',
      Buffer.from(Buffer.from('x:approval.decision-given.v1').toString('base64')),
    ],
    ['as sixteen bytes', PERSON, Buffer.from(PERSON.replaceAll('-', ''), 'hex')],
    [
      'as sixteen bytes in base64url',
      PERSON,
      Buffer.from(Buffer.from(PERSON.replaceAll('-', ''), 'hex').toString('base64url')),
    ],
  ])('finds what was planted %s', (_, term, planted) => {
    const bytes = Buffer.concat([noise.subarray(0, 5_001), planted, noise.subarray(5_001)]);
    expect(grep.in(new Map([['/log/tile/entries/000', bytes]]))).toEqual([`/log/tile/entries/000: ${term}`]);
  });

  it('takes no term that chance would find', () => {
    expect(() => new Grep(['setda'])).toThrow('too short');
  });
});

import { scramVerifier, verifies } from './scram.js';

/** The exchange of RFC 7677 section 3: user "user", password "pencil". */
const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64');
const stored =
  'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=';

describe('a SCRAM verifier', () => {
  it('is the one of RFC 7677', () => {
    expect(scramVerifier('pencil', salt)).toBe(stored);
  });

  it.each([
    ['the password it was made of', stored, 'pencil', true],
    ['another password', stored, 'pencils', false],
    ['no password at all', '', 'pencil', false],
    ['an md5 of old servers', 'md5c4ca4238a0b923820dcc509a6f75849b', 'pencil', false],
  ])('knows %s', (_, verifier, password, known) => {
    expect(verifies(verifier, password)).toBe(known);
  });

  it('is of printable ASCII only, which every client prepares alike', () => {
    expect(() => scramVerifier('sandi\u00e9')).toThrow(
      'a database password is printable ASCII and not empty',
    );
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  address,
  choice,
  ConfigurationProblem,
  optional,
  readSettings,
  text,
  wholeNumber,
  type Environment,
} from './settings.js';

const about = { id: 'Untuk apa.', en: 'What for.' };
const settings = {
  DATABASE_URL: address(about, ['postgres', 'postgresql']),
  PORT: wholeNumber(about, { min: 0, max: 65_535, default: 3000 }),
  LEVEL: choice(about, ['quiet', 'loud'], { default: 'quiet' }),
  NAME: text(about),
  DOOR: optional(address(about, ['https'])),
};

describe('settings', () => {
  let folder: string;

  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'settings-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are read with their types and defaults', () => {
    expect(
      readSettings('audit', settings, { DATABASE_URL: 'postgres://a@b/c', NAME: 'x', PORT: '0' }),
    ).toEqual({
      DATABASE_URL: 'postgres://a@b/c',
      PORT: 0,
      LEVEL: 'quiet',
      NAME: 'x',
      DOOR: undefined,
    });
  });

  it('are read from the file that NAME_FILE names, without its last line break', () => {
    const file = secret('postgres://audit:s3cret@db/jejak\n');
    expect(readSettings('audit', settings, { DATABASE_URL_FILE: file, NAME: 'x' }).DATABASE_URL).toBe(
      'postgres://audit:s3cret@db/jejak',
    );
  });

  it('name everything that is missing or wrong at once, and never a value', () => {
    const problem = refusal({
      DATABASE_URL: 'mysql://root:s3cret@db',
      PORT: '70000',
      LEVEL: 'shrill',
      DOOR: 'http://plain',
    });
    expect(problem.faults.map(({ setting, fault }) => `${setting}: ${fault}`)).toEqual([
      'DATABASE_URL: keliru / wrong: expected an address beginning with postgres:// or postgresql://',
      'PORT: keliru / wrong: expected a whole number from 0 to 65535',
      'LEVEL: keliru / wrong: expected one of quiet, loud',
      'NAME: belum diisi / missing',
      'DOOR: keliru / wrong: expected an address beginning with https://',
    ]);
    expect(problem.message).toContain('audit: konfigurasi belum lengkap');
    expect(problem.message).toContain('Untuk apa.');
    expect(problem.message).toContain('What for.');
    expect(problem.message).not.toContain('s3cret');
  });

  it.each([
    { because: 'empty', given: { NAME: '' }, fault: 'belum diisi / missing' },
    {
      because: 'given both ways',
      given: { NAME: 'x', NAME_FILE: '/nowhere' },
      fault: 'diberikan dua kali / given twice: NAME and NAME_FILE',
    },
    {
      because: 'in a file that is not there',
      given: { NAME_FILE: '/nowhere/name' },
      fault: 'berkas tidak terbaca / unreadable file /nowhere/name (ENOENT)',
    },
  ])('refuse one that is $because', ({ given, fault }) => {
    const { faults } = refusal({ DATABASE_URL: 'postgres://b', ...given });
    expect(faults).toEqual([{ setting: 'NAME', fault, about }]);
  });

  const secret = (contents: string): string => {
    const file = join(folder, 'secret');
    writeFileSync(file, contents);
    return file;
  };

  const refusal = (environment: Environment): ConfigurationProblem => {
    try {
      readSettings('audit', settings, environment);
    } catch (error) {
      if (error instanceof ConfigurationProblem) return error;
      throw error;
    }
    throw new Error('the configuration was accepted');
  };
});

import fc from 'fast-check';
import { createLogger, masked, NestLog } from './log.js';

describe('the log', () => {
  it('writes one JSON line with service, level, time and message', () => {
    const { lines, logger } = recorded();
    logger.info({ correlationId: 'c1' }, 'started');
    expect(lines()).toEqual([
      { level: 'info', time: expect.any(String), service: 'audit', correlationId: 'c1', msg: 'started' },
    ]);
  });

  it('drops credentials, bodies, numbers and names of people', () => {
    const { text, logger } = recorded();
    logger.warn(
      {
        authorization: 'Bearer abc',
        headers: { authorization: 'Bearer abc', cookie: 'session' },
        request: { headers: { authorization: 'Bearer abc' }, body: { nip: '198001012005011001' } },
        person: { name: 'Siti', nip: '198001012005011001' },
        password: 'rahasia',
      },
      'seen',
    );
    for (const secret of ['Bearer', 'session', '1980', 'Siti', 'rahasia'])
      expect(text()).not.toContain(secret);
  });

  it('masks a NIP in a message, in an error and in its stack', () => {
    const { text, logger } = recorded();
    logger.error({ err: new Error('no such NIP 19800101 200501 1 001') }, 'NIP 198001012005011001 refused');
    expect(text()).not.toMatch(/1980/);
    expect(text()).toContain('NIP ****************** refused');
  });

  it('tells of a database’s error what failed, never the row, the key or the parameters', () => {
    const { lines, text, logger } = recorded();
    const failure = Object.assign(new Error('duplicate key value violates unique constraint "person_nip"'), {
      code: '23505',
      constraint: 'person_nip',
      detail: 'Key (name)=(Siti Aminah) already exists.',
      where: 'JSON data, line 1: ..."name":"Siti Aminah"...',
      parameters: ['Siti Aminah'],
    });

    logger.error({ err: failure }, 'unexpected');
    logger.error({ err: new AggregateError([failure], 'both failed') }, 'unexpected');

    const told = {
      type: 'Error',
      message: 'duplicate key value violates unique constraint "person_nip"',
      stack: expect.any(String),
      code: '23505',
      constraint: 'person_nip',
    };
    expect(lines()).toMatchObject([{ err: told }, { err: { message: 'both failed', errors: [told] } }]);
    expect(text()).not.toContain('Siti');
  });

  it('masks every run of 16 to 18 digits and leaves shorter and longer ones', () => {
    const digits = (n: number) => fc.stringMatching(new RegExp(`^[0-9]{${n}}$`));
    fc.assert(
      fc.property(fc.integer({ min: 16, max: 18 }).chain(digits), (run) => {
        expect(masked(`a ${run} b`)).toBe(`a ${'*'.repeat(run.length)} b`);
      }),
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 19, max: 30 })).chain(digits),
        (run) => {
          expect(masked(`a ${run} b`)).toBe(`a ${run} b`);
        },
      ),
    );
  });

  it('leaves UUIDs and times as they are', () => {
    const line = '0198a3c4-8f00-7000-8000-000000000001 2026-08-03T05:00:00.000Z 1785600000000';
    expect(masked(line)).toBe(line);
  });

  it('takes Nest’s own messages at its levels', () => {
    const { lines, logger } = recorded('trace');
    const nest = new NestLog(logger);
    nest.log('mapped', 'Router');
    nest.error(new TypeError('boom'));
    expect(lines()).toMatchObject([
      { level: 'debug', details: ['Router'], msg: 'mapped' },
      { level: 'error', err: { type: 'TypeError', message: 'boom' }, msg: 'boom' },
    ]);
  });
});

function recorded(logLevel: 'info' | 'trace' = 'info') {
  const written: string[] = [];
  const logger = createLogger({ service: 'audit', logLevel }, { write: (line) => void written.push(line) });
  return {
    logger,
    text: () => written.join(''),
    lines: () => written.map((line) => JSON.parse(line) as unknown),
  };
}

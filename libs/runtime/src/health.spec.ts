import { HealthRegistry } from './health.js';

describe('health', () => {
  it('is ready when every check is well', async () => {
    const health = new HealthRegistry();
    health.add('database', () => Promise.resolve({ ok: true }));
    health.add('bus', () => Promise.resolve({ ok: true, details: { lag: 3 } }));
    expect(await health.report()).toEqual({
      status: 'ready',
      checks: { database: { ok: true }, bus: { ok: true, details: { lag: 3 } } },
    });
  });

  it('is not ready when one is not, throws or never answers, and tells no message of a driver', async () => {
    const health = new HealthRegistry();
    health.add('bus', () => Promise.resolve({ ok: false, details: { lag: 9000 } }));
    health.add('database', () => Promise.reject(new RangeError('password "s3cret" refused')));
    health.add('issuer', () => new Promise(() => undefined));
    expect(await health.report(20)).toEqual({
      status: 'not-ready',
      checks: {
        bus: { ok: false, details: { lag: 9000 } },
        database: { ok: false, details: { error: 'RangeError' } },
        issuer: { ok: false, details: { error: 'no answer in 20 ms' } },
      },
    });
  });

  it('refuses two checks of one name', () => {
    const health = new HealthRegistry();
    health.add('database', () => Promise.resolve({ ok: true }));
    expect(() => health.add('database', () => Promise.resolve({ ok: true }))).toThrow(
      'there is already a health check "database"',
    );
  });
});

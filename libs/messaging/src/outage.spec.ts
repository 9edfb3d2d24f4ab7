import { isOutage } from './outage.js';

describe('a failure that is no message’s fault', () => {
  it.each(['40001', '40P01', '08006', '57P01', '57P03', '53100', '53300', '58030', 'ECONNRESET'])(
    'is one with the code %s',
    (code) => {
      expect(isOutage(Object.assign(new Error('…'), { code }))).toBe(true);
      expect(isOutage(Object.assign(new Error('…'), { driverError: { code } }))).toBe(true);
    },
  );

  it('is a connection that ended, or a handler that is not the one to handle it now', () => {
    expect(isOutage(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isOutage(Object.assign(new Error('another leads'), { notHere: true }))).toBe(true);
  });

  it.each([
    new Error('a bug'),
    Object.assign(new Error('unique'), { code: '23505' }),
    Object.assign(new Error('a value too large for memory'), { code: '53200' }),
    'thrown text',
    null,
  ])('is not anything else: %p', (error) => {
    expect(isOutage(error)).toBe(false);
  });
});

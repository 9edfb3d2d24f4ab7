import { ContractBroken, Permanent, Unreadable, UnknownMajor } from './errors.js';
import { classOf, DeliveryFailed, parkReason, pauseAfter } from './retries.js';

const position = { topic: 'merit.proposal.v1', partition: 0, pos: '1' };
const failed = (cause: unknown, judgedBy: 'bus' | 'handler' = 'handler') =>
  new DeliveryFailed(position, cause, judgedBy);

describe('a failed delivery', () => {
  it.each([
    ['a contract broken on the wire', failed(new ContractBroken('x.y.v1', []), 'bus'), 1, 'schema-invalid'],
    ['bytes that are no JSON', failed(new Unreadable({ id: 'x', en: 'x' }), 'bus'), 1, 'unreadable'],
    ['a major nobody knows', failed(new UnknownMajor('x.y.v9'), 'bus'), 1, 'unknown-major'],
    ['what its handler calls permanent', failed(new Permanent('no')), 1, 'rejected'],
    ['any error that says so of itself', failed({ permanent: true }), 1, 'rejected'],
    ['what the handler itself would publish broken', failed(new ContractBroken('x.y.v1', [])), 1, 'rejected'],
    ['an unknown error, the fifth time', failed(new Error('?')), 5, 'exhausted'],
    ['a thrown string, the fifth time', failed('?'), 5, 'exhausted'],
  ])('is parked for %s', (_, failure, failures, reason) => {
    expect(parkReason(failure, failures)).toBe(reason);
  });

  it.each([
    ['an unknown error', new Error('?')],
    ['undefined', undefined],
    ['null', null],
  ])('is tried again for %s, four times', (_, cause) => {
    expect([1, 2, 3, 4].map((failures) => parkReason(failed(cause), failures))).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('is tried again after a random part of 100 ms · 2ⁿ, at most 30 s', () => {
    expect([1, 2, 3, 4, 9].map((failures) => pauseAfter(failures, () => 0.5))).toEqual([
      100, 200, 400, 800, 15_000,
    ]);
    expect(pauseAfter(4, () => 0)).toBe(0);
  });

  it('is logged by its class and SQLSTATE, never by its words', () => {
    const duplicate = Object.assign(new Error('Key (nip)=(199001012015031001)'), { code: '23505' });

    expect([duplicate, 'Siti', null, new Permanent('Siti')].map(classOf)).toEqual([
      'Error 23505',
      'thrown string',
      'thrown null',
      'Permanent',
    ]);
  });
});

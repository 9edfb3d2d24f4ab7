import { BrokerAway, OperationRefused } from '@jejak/messaging';
import { problemOf } from './problem-answers.js';

describe('what the bus throws', () => {
  it('is "not available now" while Kafka is away: the same may succeed later', () => {
    expect(problemOf(new BrokerAway('no answer')).details).toMatchObject({
      status: 503,
      code: 'unavailable',
    });
  });

  it('is a conflict with the state of things, or nothing there, when it refuses', () => {
    const refused = (code: string) => problemOf(new OperationRefused(code, { id: 'a', en: 'b' })).details;

    expect(refused('retention-has-cut')).toMatchObject({ status: 409, messages: { id: 'a', en: 'b' } });
    expect(refused('no-such-group')).toMatchObject({ status: 404 });
  });
});

import { eventually, NeverHappened } from './eventually.js';

describe('waiting for something', () => {
  it('ends with what the probe answers at last', async () => {
    const answers = [undefined, false, { ready: true }];
    await expect(eventually('readiness', () => answers.shift())).resolves.toEqual({ ready: true });
  });

  it.each([0, '', null])('takes %j for an answer', async (answer) => {
    await expect(eventually('anything', () => answer)).resolves.toBe(answer);
  });

  it('outlasts a probe that throws at first', async () => {
    const probes = [
      () => {
        throw new Error('not yet');
      },
      () => 'now',
    ];
    await expect(eventually('a probe that works', () => probes.shift()?.())).resolves.toBe('now');
  });

  it('says what it waited for in vain and what it saw last', async () => {
    await expect(eventually('the cursor to move', () => false, { within: 0 })).rejects.toEqual(
      new NeverHappened('waited 0 ms for the cursor to move; last seen: false'),
    );
    const problem = new Error('no such table');
    const failing = eventually('the table', () => Promise.reject(problem), { within: 0 });
    await expect(failing).rejects.toEqual(
      new NeverHappened('waited 0 ms for the table; last seen: no such table'),
    );
    await expect(failing).rejects.toMatchObject({ cause: problem });
  });
});

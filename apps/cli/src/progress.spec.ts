import { Progress } from './progress.js';

describe('progress', () => {
  it('is told a percent at a time on a terminal, and leaves it as it was', () => {
    expect(written(true)).toEqual([
      '\r\u001b[K0 % (1/1000 entri)',
      '\r\u001b[K1 % (10/1000 entri)',
      '\r\u001b[K100 % (1000/1000 entri)',
      '\r\u001b[K',
    ]);
  });

  it('is told to nobody where the output is kept', () => {
    expect(written(false)).toEqual([]);
    expect(written(undefined)).toEqual([]);
  });
});

function written(isTTY: boolean | undefined): string[] {
  const lines: string[] = [];
  const out = { ...(isTTY === undefined ? {} : { isTTY }), write: (text: string) => lines.push(text) };
  const progress = new Progress(out, 'entri');
  for (const done of [1, 9, 10, 19, 1000]) progress.told(done, 1000);
  progress.end();
  return lines;
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a program said, and the processor time of its whole life in seconds, its start included, as a shell counts it. */
export async function timed(
  program: string,
  args: readonly string[],
): Promise<Readonly<{ said: string; seconds: number }>> {
  const { stdout: said } = await run('/bin/sh', ['-c', '"$0" "$@" 2>&1; times', program, ...args], {
    maxBuffer: 1 << 26,
  });
  const children = said.trimEnd().split('\n').at(-1)!;
  const times = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return { said, seconds: times.reduce((sum, [, minutes, s]) => sum + Number(minutes) * 60 + Number(s), 0) };
}

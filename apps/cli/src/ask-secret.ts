import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** One line from standard input; at a terminal it is not shown while typed. Never an argument: those are public. */
export async function askSecret(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: process.stdin.isTTY });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contracts } from '@jejak/contracts';
import { asyncApi } from './asyncapi.js';
import { documents, PREFIX } from './documents.js';
import { hearers } from './parties.js';

const minutes = 60_000;
const groups = hearers();

describe('the catalogue of messages', () => {
  it.each([...documents()])('%s is what contracts and handlers generate', async (path, text) => {
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it(
    'is AsyncAPI 3.0 to the official parser',
    async () => {
      expect(await judged(asyncApi(groups, PREFIX))).toEqual([]);
    },
    2 * minutes,
  );

  it(
    'is refused by the official parser when a channel names a message that is not there',
    async () => {
      const planted = structuredClone(asyncApi(groups, PREFIX)) as {
        channels: { proposal: { messages: Record<string, object> } };
      };
      planted.channels.proposal.messages['proposal.drafted.v1'] = { $ref: '#/components/messages/nowhere' };

      expect(await judged(planted)).toContain('invalid-ref');
    },
    2 * minutes,
  );

  it('has every contract once, and somebody who hears each one that is spoken', () => {
    const { components } = asyncApi(groups, PREFIX) as { components: { messages: object } };

    expect(Object.keys(components.messages).sort()).toEqual(contracts.map(({ type }) => type).sort());
    const unheard = contracts.filter(
      ({ type, area }) => area !== 'intake' && !groups.some(({ types }) => types.includes(type)),
    );
    expect(unheard.map(({ type }) => type).filter((type) => !type.startsWith('audit.'))).toEqual([]);
  });

  it('names the groups that the life of a decision goes through', () => {
    expect(groups.map(({ group }) => group)).toEqual(
      expect.arrayContaining(['audit.sequencer', 'merit-scoring.facts', 'proposals.flow']),
    );
  });
});

/** Codes of the errors that `@asyncapi/parser` finds, in a process of its own: it cannot be loaded as ESM by Jest. */
async function judged(document: object): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'jejak-asyncapi-'));
  const file = join(folder, 'events.json');
  await writeFile(file, JSON.stringify(document));
  const program = `
    import { readFileSync } from 'node:fs';
    import { Parser } from '@asyncapi/parser';
    const { diagnostics } = await new Parser().parse(readFileSync(process.argv[1], 'utf8'));
    console.log(JSON.stringify(diagnostics.filter(({ severity }) => severity === 0).map(({ code }) => code)));`;
  const output = await new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      ['--input-type=module', '-e', program, file],
      { maxBuffer: 64 * 2 ** 20 },
      (error, stdout) => (error instanceof Error ? reject(error) : resolve(stdout)),
    );
  });
  await rm(folder, { recursive: true });
  return JSON.parse(output) as string[];
}

import { MAX_ENTRY_BYTES, TILE_WIDTH, type ReadResource } from '@jejak/tlog';
import { KeptLine, UNUSUAL } from './kept-line.js';
import { CommandRefused } from './saying.js';

/** The longest resource of a log: a bundle of the longest entries, each behind its length in two bytes. */
const LONGEST = TILE_WIDTH * (2 + MAX_ENTRY_BYTES);

/**
 * Reads a log served at this address. What files are answered with over plain HTTP is read by lines of our own, several
 * times cheaper than by Node's client; that one asks again, and from then on, once anything else has come: it has the
 * last word on everything unusual.
 *
 * @throws CommandRefused when nobody answers there, or with anything but the resource or 404
 */
export function resourcesAt(address: string): ReadResource {
  const base = address.endsWith('/') ? address : `${address}/`;
  if (!/^https?:/.test(base) || !URL.canParse(base)) throw notServed(base, 'ERR_INVALID_URL');
  const url = new URL(base);
  let client: Promise<ReadResource> | undefined;
  const whole: ReadResource = async (path) => (await (client ??= wholeClient(base)))(path);
  // Nothing in it but what a line writes: no user, no query.
  let plain = url.protocol === 'http:' && url.href === url.origin + url.pathname;
  const idle: KeptLine[] = [];
  return async (path) => {
    if (!plain) return whole(path);
    let line = idle.pop();
    while (line?.open === false) line = idle.pop();
    line ??= new KeptLine(url, LONGEST);
    const answer = await line.get(url.pathname + path);
    if (answer === UNUSUAL) {
      plain = false;
      return whole(path);
    }
    idle.push(line);
    return answer;
  };
}

/** Node's own client, over connections that are kept; loaded when it is needed. */
async function wholeClient(base: string): Promise<ReadResource> {
  const client = await (base.startsWith('https:') ? import('node:https') : import('node:http'));
  const agent = new client.Agent({ keepAlive: true });
  return (path) =>
    new Promise((resolve, reject) => {
      const failed = (why: string): void => reject(notServed(base + path, why));
      const request = client.get(base + path, { agent }, (answer) => {
        const chunks: Buffer[] = [];
        let length = 0;
        answer.on('data', (chunk: Buffer) => {
          length += chunk.length;
          chunks.push(chunk);
          if (length <= LONGEST) return;
          failed(`> ${String(LONGEST)} bytes`);
          request.destroy();
        });
        answer.on('error', ({ message }) => failed(message));
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve(Buffer.concat(chunks));
          else if (answer.statusCode === 404) resolve(undefined);
          else failed(String(answer.statusCode));
        });
      });
      request.on('error', ({ message }) => failed(message));
    });
}

const notServed = (url: string, why: string): CommandRefused =>
  new CommandRefused({
    id: `${url} tidak menjawab sebagai log (${why}).`,
    en: `${url} does not answer as a log does (${why}).`,
  });

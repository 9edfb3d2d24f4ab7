import { createServer, type RequestListener } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { resourcesAt } from './log-resources.js';
import { CommandRefused } from './saying.js';

const LARGE = Buffer.from(Array.from({ length: 200_000 }, (_, at) => at % 251));

describe('resources of a served log', () => {
  const running: net.Server[] = [];
  const connected = new Set<net.Socket>();
  afterEach(async () => {
    for (const socket of connected) socket.destroy();
    connected.clear();
    await Promise.all(running.splice(0).map((server) => new Promise((closed) => server.close(closed))));
  });

  it('come as they are, whatever their size and however many are asked for at once', async () => {
    let connections = 0;
    const url = await serving(
      (request, response) => {
        response.end(LARGE.subarray(0, Number(request.url!.slice('/log/'.length))));
      },
      () => (connections += 1),
    );
    const read = resourcesAt(`${url}log`);
    const sizes = [0, 1, 100, 65_400, 65_536, 131_072, 200_000];

    for (let round = 0; round < 3; round++) {
      const answers = await Promise.all(sizes.map((size) => read(String(size))));
      expect(answers.map((bytes) => bytes!.length)).toEqual(sizes);
      for (const bytes of answers) expect(LARGE.subarray(0, bytes!.length).equals(bytes!)).toBe(true);
    }
    expect(connections).toBe(sizes.length);
  });

  it('are nothing where there is none, and the next is read over the same connection', async () => {
    let connections = 0;
    const url = await serving(
      (request, response) => {
        response.statusCode = request.url === '/there' ? 200 : 404;
        response.end(response.statusCode === 200 ? 'here' : 'a page about what is not there');
      },
      () => (connections += 1),
    );
    const read = resourcesAt(url);

    expect(await read('elsewhere')).toBeUndefined();
    expect(String(await read('there'))).toBe('here');
    expect(connections).toBe(1);
  });

  it('come over another connection where the server means to end the last one', async () => {
    const answer = 'HTTP/1.1 200 OK\r\nConnection: Keep-Alive, Close\r\nContent-Length: 5\r\n\r\nwhole';
    // It goes without having heard what is asked next.
    const url = await listening(
      net.createServer((socket) => socket.once('data', () => socket.write(answer))),
    );
    const read = resourcesAt(url);

    for (let each = 0; each < 3; each++) expect(String(await read('checkpoint'))).toBe('whole');
  });

  it.each([
    [
      'in chunks',
      'HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nwhole\r\n0\r\n\r\n',
    ],
    ['until the connection ends', 'HTTP/1.1 200 OK\r\n\r\nwhole'],
    ['by HTTP/1.0', 'HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nwhole'],
    [
      'after an interim answer',
      'HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5\r\n\r\nwhole',
    ],
  ])('sent %s are read by a whole client', async (_, answer) => {
    const read = resourcesAt(await saying(answer));

    expect(String(await read('checkpoint'))).toBe('whole');
    expect(String(await read('checkpoint'))).toBe('whole');
  });

  it.each([
    ['another status', 'HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n', '500'],
    ['a body cut short', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nwhole', 'aborted'],
    [
      'more than was announced',
      'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5\r\n\r\nwhole and more',
      'Parse Error',
    ],
    ['a head cut short', 'HTTP/1.1 200 OK\r\nContent-Len', 'socket hang up'],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 4\r\n\r\nwhole', 'Parse Error'],
    ['a length that is none', 'HTTP/1.1 200 OK\r\nContent-Length: 5x\r\n\r\nwhole', 'Parse Error'],
    ['lines that end otherwise', 'HTTP/1.1 200 OK\nContent-Length: 5\n\nwhole', 'Parse Error'],
    ['a head without end', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(70_000)}`, 'Parse Error: Header overflow'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.9\r\n', 'Parse Error'],
  ])('are refused with the address when the answer is %s', async (_, answer, why) => {
    const url = await saying(answer);

    expect(await refusal(resourcesAt(url)('checkpoint'))).toMatch(
      `${url}checkpoint does not answer as a log does (${why}`,
    );
  });

  it('are refused when longer than any bundle', async () => {
    const url = await serving((_, response) => {
      response.end(Buffer.alloc(256 * 65_537 + 1));
    });

    expect(await refusal(resourcesAt(url)('tile/entries/000'))).toBe(
      `${url}tile/entries/000 does not answer as a log does (> 16777472 bytes).`,
    );
  });

  it('are refused where nobody answers', async () => {
    expect(await refusal(resourcesAt('http://127.0.0.1:2/log')('checkpoint'))).toMatch(
      'http://127.0.0.1:2/log/checkpoint does not answer as a log does (connect ECONNREFUSED',
    );
  });

  it.each(['bukan-alamat', 'ftp://audit.example/log', 'http://'])(
    'are refused at %s, which is no address',
    (address) => {
      expect(() => resourcesAt(address)).toThrow('does not answer as a log does (ERR_INVALID_URL)');
    },
  );

  it('are the same in whatever pieces they come', async () => {
    const answer =
      'HTTP/1.1 200 OK\r\nDate: today\r\ncontent-length: 12\r\nServer: x\r\n\r\n\r\n\r\nwhole\r\n\r';
    let pieces: readonly string[] = [];
    const url = await listening(
      net.createServer((socket) => {
        socket.setNoDelay(true);
        socket.on('data', () => void slowly(socket, pieces));
      }),
    );
    const read = resourcesAt(url);

    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: answer.length - 1 })), async (cuts) => {
        const ends = [...cuts.sort((a, b) => a - b), answer.length];
        pieces = ends.map((end, at) => answer.slice(ends[at - 1] ?? 0, end));
        expect(String(await read('checkpoint'))).toBe('\r\n\r\nwhole\r\n\r');
      }),
    );
  });

  const serving = (answer: RequestListener, accepted: () => void = () => undefined): Promise<string> =>
    listening(createServer(answer).on('connection', accepted));

  /** Answers every request with these bytes and ends the connection. */
  const saying = (answer: string): Promise<string> =>
    listening(
      net.createServer((socket) =>
        socket.once('data', () => socket.end(answer)).on('error', () => undefined),
      ),
    );

  async function listening(server: net.Server): Promise<string> {
    running.push(server.on('connection', (socket: net.Socket) => connected.add(socket)));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  }
});

async function slowly(socket: net.Socket, pieces: readonly string[]): Promise<void> {
  for (const piece of pieces) {
    socket.write(piece);
    await turn();
  }
}

async function refusal(asked: Promise<unknown>): Promise<string> {
  const error = await asked.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  return error instanceof CommandRefused ? error.messages.en : String(error);
}

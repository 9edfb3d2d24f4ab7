import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { HealthRegistry, Logger, Metrics } from '@jejak/runtime';
import type { Answer } from '../../application/cosigner.js';

/** What the witness does, as its server needs it. */
export interface Witnessing {
  addCheckpoint(body: string): Promise<Answer>;
  lastCosigned(originHash: string): string | undefined;
}

type Reply = Readonly<{ status: number; type: string; body: string; headers?: Record<string, string> }>;

/** Far more than 63 hashes and a checkpoint with a hundred signatures need. */
const MAX_BODY_BYTES = 65_536;
/** Milliseconds for a whole request to arrive. */
const PATIENCE = 10_000;
const MONITORED = /^\/([0-9a-f]{64})\/checkpoint$/;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The HTTP side of C2SP tlog-witness: submission and monitoring under one prefix, and what operators look at. */
export function witnessServer(
  witness: Witnessing,
  health: HealthRegistry,
  alarms: HealthRegistry,
  metrics: Metrics,
  logger: Logger,
): Server {
  const answers = metrics.counter('witness_answers', 'Answers to add-checkpoint.', ['status']);

  async function reply(request: IncomingMessage): Promise<Reply> {
    const path = request.url?.split('?', 1)[0] ?? '';
    if (request.method === 'POST' && path === '/add-checkpoint') {
      const answer = await submitted(witness, request);
      answers.inc({ status: String(answer.status) });
      return answer;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'GET, POST /add-checkpoint');
    switch (path) {
      case '/health/live':
        return json(200, { status: 'live' });
      case '/health/ready':
        return told(health);
      case '/health':
        return told(alarms);
      case '/metrics':
        return { status: 200, type: 'text/plain; version=0.0.4; charset=utf-8', body: await metrics.text() };
      default:
        return monitored(witness, path);
    }
  }

  const server = createServer((request, response) => {
    reply(request).then(
      (answer) => send(request, response, answer),
      (error: unknown) => {
        logger.error({ err: error }, 'a request could not be answered');
        send(
          request,
          response,
          plain(
            500,
            'Saksi gagal; tidak ada yang ditandatangani. / The witness failed; nothing was cosigned.',
          ),
        );
      },
    );
  });
  server.requestTimeout = PATIENCE;
  server.headersTimeout = PATIENCE;
  return server;
}

async function submitted(witness: Witnessing, request: IncomingMessage): Promise<Reply> {
  const bytes = await bodyOf(request);
  if (bytes === undefined) return plain(413, 'Permintaan terlalu besar. / The request is too large.');
  let body: string;
  try {
    body = decoder.decode(bytes);
  } catch {
    return plain(400, 'request-malformed: Bukan UTF-8. / Not UTF-8.');
  }
  return witness.addCheckpoint(body);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    // Read on to the end, so that the refusal arrives; but keep nothing of it.
    if (length <= MAX_BODY_BYTES) parts.push(part);
    if (length > MAX_BODY_BYTES * 16) return undefined;
  }
  return length <= MAX_BODY_BYTES ? Buffer.concat(parts) : undefined;
}

function monitored(witness: Witnessing, path: string): Reply {
  const hash = MONITORED.exec(path)?.[1];
  const note = hash === undefined ? undefined : witness.lastCosigned(hash);
  return note === undefined ? plain(404, 'Tidak ada. / Not here.') : plainNote(note);
}

async function told(registry: HealthRegistry): Promise<Reply> {
  const report = await registry.report();
  return json(report.status === 'ready' ? 200 : 503, report);
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, type, body, headers }: Reply,
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
    ...headers,
    // What was not read to its end cannot be followed by another request.
    ...(request.complete ? {} : { connection: 'close' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const plain = (status: number, body: string): Reply => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${body}\n`,
});

const plainNote = (body: string): Reply => ({
  status: 200,
  type: 'text/plain; charset=utf-8',
  body,
  headers: { 'cache-control': 'no-cache' },
});

const json = (status: number, body: unknown): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
});

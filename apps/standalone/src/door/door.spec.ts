import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { createLogger } from '@jejak/runtime';
import { Door, type DoorOptions } from './door.js';
import { routesOf } from './routes.js';

const services = [
  { name: 'personnel', prefixes: ['people', 'events', 'imports'] },
  { name: 'audit', prefixes: [] },
];

describe('the routes of the door', () => {
  const { ownerOf } = routesOf(services);

  it.each([
    ['/v1/people', 'personnel'],
    ['/v1/people/0198a3c4-8f00-7000-8000-000000000001', 'personnel'],
    ['/v1/personnel/quarantine', 'personnel'],
    ['/v1/audit/receipts/x', 'audit'],
    ['/log/checkpoint', 'audit'],
    ['/issuer/jwks', 'issuer'],
    ['/v1', undefined],
    ['/v1/', undefined],
    ['/v1/peoples', undefined],
    ['/v1/%70eople', undefined],
    ['/v2/people', undefined],
    ['//v1/people', undefined],
    ['/logs', undefined],
  ])('lead %s to %s', (path, owner) => expect(ownerOf(path)).toBe(owner));

  it('refuse two services under one segment', () => {
    expect(() => routesOf([...services, { name: 'other', prefixes: ['imports'] }])).toThrow(
      '/v1/imports is claimed by personnel and by other',
    );
  });
});

describe('the door', () => {
  const opened: (() => Promise<void>)[] = [];

  afterEach(async () => {
    for (const close of opened.splice(0).reverse()) await close();
  });

  it('passes method, path, query, body and headers on, and the answer back', async () => {
    const { url, door } = await open();
    door.leadTo('personnel', await upstream(echo));

    const response = await fetch(`${url}/v1/imports?profile=siasn-asn&dryRun=true`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', 'idempotency-key': 'k-1', authorization: 'Bearer t' },
      body: 'NIP;NAMA\r\n',
    });

    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"7"');
    expect(await response.json()).toEqual({
      method: 'POST',
      url: '/v1/imports?profile=siasn-asn&dryRun=true',
      key: 'k-1',
      authorization: 'Bearer t',
      type: 'text/plain',
      forwarded: ['127.0.0.1', new URL(url).host, 'http'],
      bytes: 10,
      sha256: createHash('sha256').update('NIP;NAMA\r\n').digest('hex'),
    });
  });

  it('says who forwarded for whom by itself, whatever the sender claims', async () => {
    const { url, door } = await open();
    door.leadTo('personnel', await upstream(echo));

    const response = await fetch(`${url}/v1/people`, {
      headers: { 'x-forwarded-for': '10.9.8.7', 'x-forwarded-proto': 'https' },
    });

    expect(await response.json()).toMatchObject({ forwarded: ['127.0.0.1', new URL(url).host, 'http'] });
  });

  it('lets 50 MB through unchanged', async () => {
    const { url, door } = await open();
    door.leadTo('personnel', await upstream(echo));
    const body = Buffer.alloc(50 * 1024 * 1024, 'jejak ');

    const response = await fetch(`${url}/v1/imports`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body,
    });

    expect(await response.json()).toMatchObject({
      bytes: body.length,
      sha256: createHash('sha256').update(body).digest('hex'),
    });
  });

  it('tells a sender who asks first to go on, and passes the rest on', async () => {
    const { url, door } = await open();
    door.leadTo('personnel', await upstream(echo));
    const sent = request(`${url}/v1/imports`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', expect: '100-continue' },
    });
    sent.flushHeaders();
    await once(sent, 'continue');
    const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
    sent.end('NIP;NAMA\r\n');

    const [answer] = await answered;

    expect(await json(answer)).toMatchObject({ type: 'text/csv', bytes: 10 });
  });

  it('keeps a redirect of the service as it is', async () => {
    const { url, door } = await open();
    door.leadTo(
      'issuer',
      await upstream((_, response) => response.writeHead(303, { location: '/issuer/login/1' }).end()),
    );

    const response = await fetch(`${url}/issuer/auth`, { redirect: 'manual' });

    expect([response.status, response.headers.get('location')]).toEqual([303, '/issuer/login/1']);
  });

  it('passes a refusal of the service on untouched, and asks only once', async () => {
    const { url, door } = await open();
    let asked = 0;
    door.leadTo(
      'personnel',
      await upstream((_, response) => {
        asked += 1;
        response
          .writeHead(503, { 'retry-after': '9', 'content-type': 'application/problem+json' })
          .end('{"code":"busy"}');
      }),
    );

    const response = await fetch(`${url}/v1/people`);

    expect([response.status, response.headers.get('retry-after'), await response.json(), asked]).toEqual([
      503,
      '9',
      { code: 'busy' },
      1,
    ]);
  });

  it('answers 404 in both languages where nothing is', async () => {
    const { url } = await open();

    const response = await fetch(`${url}/v1/nowhere?x=1`, { headers: { 'accept-language': 'en' } });

    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^application[/]problem[+]json/);
    expect(await response.json()).toEqual({
      type: 'https://lebongkab.go.id/jejak/problems/unknown-path',
      title: 'Unknown path',
      status: 404,
      detail: 'There is nothing at this address. All addresses are listed at /docs.',
      instance: '/v1/nowhere',
      code: 'unknown-path',
      messages: {
        id: 'Alamat ini tidak ada di sini. Daftar alamat ada di /docs.',
        en: 'There is nothing at this address. All addresses are listed at /docs.',
      },
    });
  });

  it.each(['POST', 'GET'])(
    'answers 503 with Retry-After to %s while the service is not up yet',
    async (method) => {
      const { url } = await open();

      const response = await fetch(`${url}/v1/people`, {
        method,
        ...(method === 'POST' ? { body: '{}' } : {}),
      });

      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('1');
      expect(await response.json()).toMatchObject({ code: 'starting' });
    },
  );

  it('answers 503 when the service has gone', async () => {
    const { url, door } = await open();
    const server = createServer();
    door.leadTo('personnel', await listen(server));
    await new Promise((done) => server.close(done));

    const response = await fetch(`${url}/v1/people`);

    expect([response.status, await response.json()]).toEqual([
      503,
      expect.objectContaining({ code: 'service-unreachable' }),
    ]);
  });

  it('is live at once, and ready when every service is', async () => {
    const { url, door } = await open();

    expect(await status(`${url}/health/live`)).toEqual([200, { status: 'live' }]);
    expect(await status(`${url}/health/ready`)).toEqual([
      503,
      { status: 'not-ready', services: { personnel: { state: 'starting' }, audit: { state: 'starting' } } },
    ]);

    door.leadTo('personnel', await upstream((_, response) => response.end('{"status":"ready"}')));
    door.leadTo(
      'audit',
      await upstream((_, response) => response.writeHead(503).end('{"checks":{"bus":{"ok":false}}}')),
    );
    expect(await status(`${url}/health/ready`)).toEqual([
      503,
      {
        status: 'not-ready',
        services: {
          personnel: { state: 'ready' },
          audit: { state: 'not-ready', checks: { bus: { ok: false } } },
        },
      },
    ]);

    door.leadTo('audit', await upstream((_, response) => response.end('{"status":"ready"}')));
    expect((await status(`${url}/health/ready`))[0]).toBe(200);
  });

  it('finishes what is under way before it closes, and takes nothing new', async () => {
    const { url, door } = await open();
    let arrived: () => void;
    const underWay = new Promise<void>((resolve) => (arrived = resolve));
    let answer: () => void = () => undefined;
    door.leadTo(
      'personnel',
      await upstream((_, response) => {
        answer = () => response.end('"done"');
        arrived();
      }),
    );

    const slow = fetch(`${url}/v1/people`);
    await underWay;
    const closed = door.close();
    await expect(fetch(`${url}/v1/people`)).rejects.toThrow();
    answer();

    expect(await (await slow).json()).toBe('done');
    await closed;
  });

  it('is not held open by a sender who never finishes', async () => {
    const { url, door } = await open({ farewell: 50 });
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    door.leadTo('personnel', await upstream(() => arrive()));
    const sender = connect(Number(new URL(url).port), '127.0.0.1');
    const gone = once(
      sender.on('error', () => undefined),
      'close',
    );
    sender.write('POST /v1/imports HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\nNIP;');
    await arrived;

    await door.close();
    await gone;
  });

  it('says with EADDRINUSE that somebody else has the port', async () => {
    const { url } = await open();
    const other = new Door({
      host: '127.0.0.1',
      port: Number(new URL(url).port),
      services,
      problemTypes,
      log,
    });

    await expect(other.open()).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await other.close();
  });

  it('documents a service from its OpenAPI document, without script and with everything escaped', async () => {
    const { url, door } = await open();
    door.leadTo('audit', await upstream((_, response) => response.end(JSON.stringify(document))));

    const page = await (await fetch(`${url}/docs?service=audit`)).text();

    expect(page).toContain('<option selected>audit</option>');
    expect(page).toContain('<span class="method">GET</span><code>/v1/audit/entries</code> Search &lt;b&gt;');
    expect(page).not.toContain('<script');
    expect(page).not.toContain('/metrics');
    expect(await (await fetch(`${url}/docs`)).text()).toContain('Layanan personnel belum siap');
  });

  it('welcomes in both languages and shows how far the log has grown', async () => {
    const { url, door } = await open();
    expect(await (await fetch(url)).text()).toContain('There is no checkpoint yet.');

    door.leadTo(
      'audit',
      await upstream((_, response) =>
        response.end('lebongkab.go.id/jejak/0a1b2c3d\n184202\nq83v\n\n— sig\n'),
      ),
    );

    expect(await (await fetch(url)).text()).toContain('<td>184202</td>');
  });

  const open = async (options: Partial<DoorOptions> = {}) => {
    const door = new Door({ host: '127.0.0.1', port: 0, services, problemTypes, log, ...options });
    const port = await door.open();
    opened.push(() => door.close());
    return { door, url: `http://127.0.0.1:${port}` };
  };

  const upstream = async (handle: Parameters<typeof createServer>[1]) => {
    const server = createServer(handle as never);
    opened.push(async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    });
    return listen(server);
  };
});

const problemTypes = 'https://lebongkab.go.id/jejak/problems/';
const log = createLogger({ service: 'door', logLevel: 'silent' });

const document = {
  info: { title: 'Jejak: audit', version: '1' },
  paths: {
    '/metrics': { get: { summary: 'At the service alone', responses: { 200: { description: 'Figures' } } } },
    '/v1/audit/entries': { get: { summary: 'Search <b>', responses: { 200: { description: 'Entries' } } } },
  },
};

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function status(url: string): Promise<[number, unknown]> {
  const response = await fetch(url);
  return [response.status, await response.json()];
}

const echo: Parameters<typeof createServer>[1] = (request, response) => {
  const hash = createHash('sha256');
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  request.on('end', () => {
    const { headers } = request;
    response.writeHead(201, { etag: '"7"', 'content-type': 'application/json' }).end(
      JSON.stringify({
        method: request.method,
        url: request.url,
        key: headers['idempotency-key'],
        authorization: headers.authorization,
        type: headers['content-type'],
        forwarded: [headers['x-forwarded-for'], headers['x-forwarded-host'], headers['x-forwarded-proto']],
        bytes,
        sha256: hash.digest('hex'),
      }),
    );
  });
};

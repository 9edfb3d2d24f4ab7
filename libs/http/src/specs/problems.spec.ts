import { connect, type Server } from 'node:net';
import { startProbe, type Probe } from './probe.fixture.js';

describe('a request that cannot be served', () => {
  let probe: Probe;
  let token: string;

  beforeAll(async () => {
    probe = await startProbe();
    token = await probe.issuer.token('ani', { roles: [{ role: 'proposer', unit: 'dinkes' }] });
  });
  afterAll(() => probe.close());

  it('is answered by problem details with every member, Indonesian by default', async () => {
    const response = await post('{"text":"a","mood":"grim","extra":1}');
    expect(response.statusCode).toBe(422);
    expect(response.headers['content-type']).toMatch(/^application\/problem[+]json/);
    expect(response.headers['content-language']).toBe('id');
    expect(response.json()).toEqual({
      type: 'https://lebongkab.go.id/jejak/problems/values-refused',
      title: 'Ada nilai yang keliru',
      status: 422,
      detail: 'Ada nilai yang keliru; tempat dan sebabnya disebut di "errors".',
      instance: '/v1/proposals',
      code: 'values-refused',
      messages: {
        id: 'Ada nilai yang keliru; tempat dan sebabnya disebut di "errors".',
        en: 'Some values are wrong; where and why is named in "errors".',
      },
      errors: [
        {
          pointer: '/extra',
          code: 'unknown-member',
          messages: {
            id: 'Tidak dikenal di sini; hapuslah atau periksa ejaannya.',
            en: 'It is not known here; remove it or check its spelling.',
          },
        },
        {
          pointer: '/mood',
          code: 'one-of',
          messages: {
            id: 'Harus salah satu dari: plain, forbidden, broken, slow.',
            en: 'It must be one of: plain, forbidden, broken, slow.',
          },
        },
      ],
    });
  });

  it.each([
    ['en', 'en'],
    ['en-GB,en;q=0.9,id;q=0.8', 'en'],
    ['id-ID, en;q=0.5', 'id'],
    ['fr, *', 'id'],
    ['en;q=0', 'id'],
  ])('speaks, asked for %s, %s', async (asked, language) => {
    const response = await post('{', { 'accept-language': asked });
    expect(response.headers['content-language']).toBe(language);
    expect(response.json()).toMatchObject({
      title: language === 'en' ? 'The body cannot be read' : 'Isi permintaan tidak terbaca',
    });
  });

  it.each([
    { what: 'broken JSON', body: '{"text": "a"', status: 400, code: 'unreadable-body' },
    { what: 'an empty body', body: '', status: 400, code: 'unreadable-body' },
    {
      what: 'bytes that are no UTF-8',
      body: Buffer.from([0x22, 0xff, 0x22]),
      status: 400,
      code: 'unreadable-body',
    },
    { what: 'a poisoned prototype', body: '{"__proto__":{"a":1}}', status: 400, code: 'unreadable-body' },
    {
      what: 'an oversized body',
      body: `{"text":"${'x'.repeat(3000)}"}`,
      status: 413,
      code: 'body-too-large',
    },
    { what: 'half a surrogate pair', body: '{"text":"a\\ud800"}', status: 400, code: 'unreadable-body' },
    {
      what: 'a body of 65 levels',
      body: `{"text":${'['.repeat(64)}${']'.repeat(64)}}`,
      status: 400,
      code: 'unreadable-body',
    },
    {
      what: 'a body of 900 levels',
      body: '['.repeat(900) + ']'.repeat(900),
      status: 400,
      code: 'unreadable-body',
    },
    { what: 'a NUL', body: '{"text":"a\\u0000b"}', status: 400, code: 'unreadable-body' },
    { what: 'a list instead of an object', body: '[1]', status: 422, code: 'values-refused' },
    { what: 'text instead of an object', body: '"a"', status: 422, code: 'values-refused' },
    { what: 'null instead of an object', body: 'null', status: 422, code: 'values-refused' },
  ])('names $what: $status $code', async ({ body, status, code }) => {
    expectProblem(await post(body), status, code);
    expect(await probe.notes()).toEqual([]);
  });

  it('names every place of a text that nothing could keep', async () => {
    const response = await post('{"text":"\\ud83d\\ude00","more":["fine",{"a/b":"\\u0000"}],"\\udc00":1}');

    expect(response.json<{ errors: { pointer: string }[] }>().errors).toEqual(
      ['/more/1/a~1b', '/\udc00'].map((pointer) => ({
        pointer,
        code: 'storable-text',
        messages: {
          id: 'Teks memuat tanda yang tidak dapat disimpan: U+0000 atau separuh pasangan surogat. Hapus tanda itu.',
          en: 'A text holds a sign that cannot be stored: U+0000 or half of a surrogate pair. Remove it.',
        },
      })),
    );
  });

  it.each(['application/xml', 'text/csv', 'application/cloudevents-batch+json', 'nonsense'])(
    'names a content type that is wrong here (%s): 415',
    async (type) => {
      const response = await post('<a/>', { 'content-type': type });
      expectProblem(response, 415, 'unsupported-media-type');
      expect(response.headers['accept']).toBe('application/json, application/merge-patch+json');
    },
  );

  it.each([
    { url: '/v1/nowhere', status: 404, code: 'unknown-route' },
    { url: '/v1/proposals/%E0%A4%A', status: 400, code: 'unreadable-request' },
    { url: '/v1/proposals?like=a%00b', status: 400, code: 'unreadable-request' },
    { url: '/v1/proposals/not-a-uuid', status: 400, code: 'unreadable-request' },
    { url: `/v1/proposals/${'a'.repeat(600)}`, status: 414, code: 'address-too-long' },
    { url: '/v1/proposals/0198a3c4-8f00-4000-8000-00000000000b', status: 404, code: 'not-found' },
    { url: '/v1/proposals?limit=201', status: 422, code: 'values-refused' },
    { url: '/v1/proposals?limit=two', status: 422, code: 'values-refused' },
    { url: '/v1/proposals?page=2', status: 422, code: 'values-refused' },
    { url: '/v1/proposals?after=abc', status: 400, code: 'unreadable-cursor' },
  ])('names what is wrong with $url: $status $code', async ({ url, status, code }) => {
    expectProblem(await get(url), status, code);
  });

  it('gives an unexpected error a correlation id and leaks nothing of it', async () => {
    const correlation = '0198a3c4-8f00-4000-8000-00000000c0c0';
    const response = await post('{"text":"a","mood":"broken"}', { 'x-correlation-id': correlation });
    expectProblem(response, 500, 'unexpected');
    expect(response.headers['x-correlation-id']).toBe(correlation);
    expect(response.json<{ detail: string }>().detail).toContain(correlation);
    expect(response.body).not.toContain('secret');
    expect(probe.log()).toContain(correlation);
    expect(probe.log()).toContain('the secret of note ******************');
  });

  it('has its broken HTTP answered too, without ending the service', async () => {
    await listening();
    const { port } = new URL(await probe.app.getUrl());
    const answer = await new Promise<string>((resolve, reject) => {
      let received = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('BROKEN\r\n\r\n'));
      socket.on('data', (data) => (received += String(data)));
      socket.on('close', () => resolve(received)).on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toMatchObject({
      status: 400,
      code: 'unreadable-request',
    });
    expect((await get('/health/live')).statusCode).toBe(200);
  });

  it.each([
    { what: 'an oversized body', type: 'application/json', status: 413, code: 'body-too-large' },
    { what: 'a body of another type', type: 'text/csv', status: 415, code: 'unsupported-media-type' },
  ])('refuses $what to a sender who reads nothing before it has sent all', async ({ type, status, code }) => {
    await listening();
    const { port } = new URL(await probe.app.getUrl());
    const body = Buffer.alloc(16 * 1024 * 1024, ' ');
    const head = [
      'POST /v1/proposals HTTP/1.1',
      'host: x',
      `authorization: Bearer ${token}`,
      `content-type: ${type}`,
      `content-length: ${String(body.length)}`,
    ].join('\r\n');

    const answer = await new Promise<string>((resolve, reject) => {
      let received = '';
      const socket = connect(Number(port), '127.0.0.1').on('error', reject);
      socket.write(`${head}\r\n\r\n`);
      socket.write(body, () => {
        socket.on('data', (data) => {
          received += String(data);
          if (received.endsWith('}')) socket.end();
        });
        socket.on('close', () => resolve(received));
      });
    });

    expect(answer).toContain(`HTTP/1.1 ${String(status)} `);
    expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toMatchObject({ status, code });
  });

  const listening = async (): Promise<void> => {
    if (!(probe.app.getHttpServer() as Server).listening) await probe.app.listen(0, '127.0.0.1');
  };

  const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
    probe.app.inject({
      method: 'POST',
      url: '/v1/proposals',
      payload: body,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...headers,
      },
    });

  const get = (url: string) =>
    probe.app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } });

  const expectProblem = (
    response: { statusCode: number; headers: Record<string, unknown>; json: () => unknown },
    status: number,
    code: string,
  ): void => {
    expect(response.json()).toMatchObject({
      type: `https://lebongkab.go.id/jejak/problems/${code}`,
      title: expect.stringMatching(/\S/),
      status,
      code,
      messages: { id: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) },
    });
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toMatch(/^application\/problem[+]json/);
  };
});

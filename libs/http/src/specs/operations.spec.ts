import { DATABASE, type Database } from '@jejak/persistence';
import { startProbe, type Probe } from './probe.fixture.js';

describe('operations of a service', () => {
  let probe: Probe;
  let operator: string;

  beforeAll(async () => {
    probe = await startProbe();
    operator = await probe.issuer.token('op', { roles: ['operator'] });
  });
  afterAll(() => probe.close());

  it('say that it is ready, with its database and how far each reader lags', async () => {
    const response = await probe.app.inject({ url: '/health/ready' });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({
      status: 'ready',
      checks: {
        database: { ok: true },
        bus: {
          ok: true,
          details: {
            engine: 'postgres',
            restarts: 0,
            groups: [
              { group: 'proposals.accounts', topic: 'merit.personnel.v1', lag: 0, generation: 1, resting: 0 },
              { group: 'proposals.erasures', topic: 'merit.personnel.v1', lag: 0, generation: 1, resting: 0 },
            ],
            blocked: [],
            outbox: 0,
          },
        },
      },
    });
  });

  it('log as the service what the service says, and as the process what Nest says', () => {
    expect(probe.frameworkLog()).toMatch(
      /"service":"process".*"msg":"Mapped [{][/]v1[/]proposals, GET[}] route"/,
    );
    expect(probe.log()).not.toContain('Mapped');
  });

  it('give the figures of the service, requests by route and never by address', async () => {
    await probe.app.inject({ url: '/v1/proposals/0198a3c4-8f00-4000-8000-00000000000a' });
    const { body, headers } = await probe.app.inject({ url: '/metrics' });
    expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(body).toMatch(/^http_request_seconds_count{.*route="\/v1\/proposals\/:id".*} 1$/m);
    expect(body).toMatch(/^bus_lag{group="proposals[.]accounts".*} 0$/m);
    expect(body).not.toContain('0198a3c4');
  });

  it('replay a projection once per key, and refuse what is none', async () => {
    const replay = (group: string, key: string) => post('/v1/proposals/bus/replay', { group }, key);
    expect((await replay('proposals.accounts', 'r1')).json()).toEqual({ group: 'proposals.accounts' });
    const again = await replay('proposals.accounts', 'r1');
    expect([again.statusCode, again.headers['idempotent-replayed']]).toEqual([202, 'true']);
    const { groups } = await get<{ groups: { group: string; generation: number }[] }>('/v1/proposals/bus');
    expect(groups.map(({ group, generation }) => [group, generation]).sort()).toEqual([
      ['proposals.accounts', 2],
      ['proposals.erasures', 1],
    ]);
    expect((await replay('proposals.nobody', 'r2')).json()).toMatchObject({
      status: 404,
      code: 'no-such-group',
    });
  });

  it('name the topics heard, who waits behind quarantine, and what was said last', async () => {
    expect(await get('/v1/proposals/bus')).toMatchObject({
      topics: [{ topic: 'merit.personnel.v1', partitions: 12, messages: 0 }],
    });
    expect(await get('/v1/proposals/bus/blocked?limit=5')).toEqual({ items: [], next: null });
    expect(await get('/v1/proposals/bus/blocked?after=xyz')).toMatchObject({ code: 'unreadable-cursor' });
  });

  it('redrive many only as a preview said', async () => {
    const choice = 'group=proposals.accounts&reason=exhausted';
    expect(await get(`/v1/proposals/quarantine/preview?${choice}`)).toEqual({ subjects: 0, messages: 0 });
    expect(await get('/v1/proposals/quarantine/preview?group=proposals.nobody')).toMatchObject({
      code: 'no-such-group',
    });
    expect(await get('/v1/proposals/quarantine/preview?group=g&reason=bored')).toMatchObject({
      status: 422,
      errors: [{ pointer: '/reason' }],
    });
    const many = { group: 'proposals.accounts', subjects: 2, messages: 2 };
    expect((await post('/v1/proposals/quarantine/redrive', many, 'm1')).json()).toMatchObject({
      status: 409,
      code: 'preview-outdated',
    });
  });

  it('list the quarantine, and name a message that is not in it', async () => {
    expect(await get('/v1/proposals/quarantine?limit=5')).toEqual({ items: [], next: null });
    expect(await get('/v1/proposals/quarantine?after=xyz')).toMatchObject({ code: 'unreadable-cursor' });
    const nothing = '/v1/proposals/quarantine/0198a3c4-8f00-7000-8000-000000000001';
    expect((await post(`${nothing}/discard`, { reason: 'a copy' }, 'd1')).json()).toMatchObject({
      status: 404,
      code: 'not-in-quarantine',
    });
    expect((await post(`${nothing}/redrive`, { group: 'proposals.accounts' }, 'd2')).json()).toMatchObject({
      status: 404,
      code: 'not-in-quarantine',
    });
    expect((await post(`${nothing}/discard`, { reason: '' }, 'd3')).json()).toMatchObject({
      status: 422,
      errors: [{ pointer: '/reason', code: 'required' }],
    });
  });

  it('end by letting the requests under way finish, and closing the pool after them', async () => {
    const other = await startProbe();
    const database = other.app.get<Database>(DATABASE);
    await other.app.listen(0, '127.0.0.1');
    const token = await other.issuer.token('ani', { roles: [{ role: 'proposer', unit: 'dinkes' }] });
    const answer = fetch(`${await other.app.getUrl()}/v1/proposals`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': 'last',
      },
      body: JSON.stringify({ text: 'the last one', mood: 'slow' }),
    });
    await underWay(database);
    const closed = other.close();
    expect((await answer).status).toBe(201);
    await closed;
    await expect(database.query('select 1')).rejects.toThrow();
  });

  const underWay = async (database: Database): Promise<void> => {
    const asleep = `select 1 from pg_stat_activity where query like '%pg_sleep%' and state = 'active'
                     and datname = current_database() and pid <> pg_backend_pid()`;
    while ((await database.query(asleep)).length === 0) await new Promise((resolve) => setImmediate(resolve));
  };

  const get = async <T = unknown>(url: string): Promise<T> =>
    (await probe.app.inject({ url, headers: { authorization: `Bearer ${operator}` } })).json<T>();

  const post = (url: string, payload: object, key: string) =>
    probe.app.inject({
      method: 'POST',
      url,
      payload,
      headers: { authorization: `Bearer ${operator}`, 'idempotency-key': key },
    });
});

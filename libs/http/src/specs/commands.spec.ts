import { Commands } from '../commands.js';
import { STATE } from '../request.js';
import { COMMANDS } from '../tokens.js';
import { calmNotes, startProbe, type Probe } from './probe.fixture.js';
import { DATABASE, KEYRING, type Database, type Keyring } from '@jejak/persistence';

const NOTE = '/v1/proposals/0198a3c4-8f00-4000-8000-00000000000a';

describe('a command', () => {
  let probe: Probe;
  let ani: string;
  let budi: string;

  beforeAll(async () => {
    probe = await startProbe();
    const proposer = { roles: [{ role: 'proposer', unit: 'dinkes' }] };
    [ani, budi] = await Promise.all([
      probe.issuer.token('ani', proposer),
      probe.issuer.token('budi', proposer),
    ]);
  });
  afterAll(() => probe.close());

  it('is done, and answers with its status, location and entity tag', async () => {
    const response = await write('first', { key: 'k1' });
    expect(response.statusCode).toBe(201);
    expect(response.headers).toMatchObject({ location: NOTE, etag: '"1"' });
    expect(response.headers['idempotent-replayed']).toBeUndefined();
    expect(response.json()).toEqual({ id: '0198a3c4-8f00-4000-8000-00000000000a', text: 'first' });
    expect(await written('first')).toBe(1);
  });

  it('repeated with its key takes effect once and is answered alike', async () => {
    const first = await write('twice', { key: 'k2' });
    const again = await write('twice', { key: 'k2' });
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect([again.statusCode, again.body, again.headers['etag'], again.headers['location']]).toEqual([
      first.statusCode,
      first.body,
      first.headers['etag'],
      first.headers['location'],
    ]);
    expect(await written('twice')).toBe(1);
  });

  it('sent many times at once is done exactly once, and all get the one answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => write('parallel', { key: 'k3', mood: 'slow' })),
    );
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(answers[0]!.statusCode).toBe(201);
    expect(answers.filter(({ headers }) => headers['idempotent-replayed'] === 'true')).toHaveLength(11);
    expect(await written('parallel')).toBe(1);
  });

  it('is done once though another process of the service does it at the same time', async () => {
    const database = probe.app.get<Database>(DATABASE);
    const other = new Commands(
      database,
      { now: () => new Date() },
      probe.app.get<Keyring>(KEYRING),
      'proposals',
    );
    let calls = 0;
    const request = (): never =>
      ({
        method: 'POST',
        url: '/v1/proposals',
        headers: { 'idempotency-key': 'k4' },
        [STATE]: { correlationId: 'c', headers: {} },
      }) as never;
    const run = (commands: Commands) =>
      commands.run(request(), async () => {
        calls += 1;
        await new Promise((resolve) => setImmediate(resolve));
        return { status: 200, body: { calls } };
      });
    const answers = await Promise.all([run(probe.app.get<Commands>(COMMANDS)), run(other)]);
    expect(answers).toEqual([{ calls: 1 }, { calls: 1 }]);
  });

  it('with the key of another command is refused: 409', async () => {
    await write('mine', { key: 'k5' });
    const response = await write('something else', { key: 'k5' });
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([
      409,
      'idempotency-conflict',
    ]);
    expect(await written('something else')).toBe(0);
  });

  it('of somebody else may bear the same key', async () => {
    await write('of ani', { key: 'k6' });
    expect((await write('of budi', { key: 'k6', token: budi })).statusCode).toBe(201);
    expect(await written('of budi')).toBe(1);
  });

  it.each([undefined, '', 'two words', 'x'.repeat(256), 'ünicode'])(
    'without a usable Idempotency-Key (%s) is not done: 400',
    async (key) => {
      const response = await write('keyless', key === undefined ? {} : { key });
      expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([
        400,
        'idempotency-key-missing',
      ]);
      expect(await written('keyless')).toBe(0);
    },
  );

  it('refused by a rule is answered 422 with the rule and where it is written, and what it recorded stays', async () => {
    const response = await write('angry', { key: 'k7', mood: 'forbidden' });
    expect(response.statusCode).toBe(422);
    expect(response.json()).toMatchObject({
      code: 'rules-broken',
      rules: [{ id: calmNotes.id, messages: calmNotes.statement, basis: calmNotes.basis }],
    });
    expect(await written('angry')).toBe(1);

    const again = await write('angry', { key: 'k7', mood: 'forbidden' });
    expect([again.statusCode, again.body, again.headers['idempotent-replayed']]).toEqual([
      422,
      response.body,
      'true',
    ]);
    expect(await written('angry')).toBe(1);
  });

  it('that fails leaves nothing, its key included, so that it can be sent again', async () => {
    expect((await write('fragile', { key: 'k8', mood: 'broken' })).statusCode).toBe(500);
    expect(await written('fragile')).toBe(0);
    expect((await write('fragile', { key: 'k8' })).statusCode).toBe(201);
    expect(await written('fragile')).toBe(1);
  });

  it.each([
    { ifMatch: undefined, status: 428, code: 'if-match-missing' },
    { ifMatch: '"6"', status: 412, code: 'version-changed' },
    { ifMatch: 'W/"7"', status: 412, code: 'version-changed' },
  ])(
    'that changes something is refused with If-Match $ifMatch: $status',
    async ({ ifMatch, status, code }) => {
      const response = await change('stale', ifMatch);
      expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([status, code]);
      if (status === 412) expect(response.headers['etag']).toBe('"7"');
      expect(await written('stale')).toBe(0);
    },
  );

  it.each(['"7"', '"6", "7"', '*'])('that changes something is done with If-Match %s', async (ifMatch) => {
    const response = await change(`at ${ifMatch}`, ifMatch);
    expect([response.statusCode, response.headers['etag']]).toEqual([200, '"8"']);
  });

  it('stores its answer sealed, so that a copy of the database tells nothing of people', async () => {
    await write('a name', { key: 'k10' });
    const [row] = await probe.app
      .get<Database>(DATABASE)
      .query<{ body: string; rest: string }>(
        `select body, idempotency::text as rest from idempotency where key = 'k10'`,
      );
    expect(row!.body).toMatch(/^sealed:v1:service:proposals:[A-Za-z0-9_-]+$/);
    expect(row!.rest).not.toContain('a name');
  });

  it('keeps its answer 72 hours at least, and is forgotten after', async () => {
    const database = probe.app.get<Database>(DATABASE);
    const commands = probe.app.get<Commands>(COMMANDS);
    await write('old', { key: 'k9' });
    const age = (hours: number) =>
      database.query(`update idempotency set at = now() - make_interval(hours => $1) where key = 'k9'`, [
        hours,
      ]);
    await age(71);
    expect(await commands.purge(72)).toBe(0);
    await age(73);
    expect(await commands.purge(72)).toBe(1);
    await expect(commands.purge(71)).rejects.toThrow(RangeError);
  });

  const write = (text: string, { key, mood, token = ani }: { key?: string; mood?: string; token?: string }) =>
    probe.app.inject({
      method: 'POST',
      url: '/v1/proposals',
      payload: { text, ...(mood === undefined ? {} : { mood }) },
      headers: { authorization: `Bearer ${token}`, ...(key === undefined ? {} : { 'idempotency-key': key }) },
    });

  const change = (text: string, ifMatch: string | undefined) =>
    probe.app.inject({
      method: 'PATCH',
      url: NOTE,
      payload: { text },
      headers: { authorization: `Bearer ${ani}`, ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }) },
    });

  const written = async (text: string) => (await probe.notes()).filter((note) => note === text).length;
});

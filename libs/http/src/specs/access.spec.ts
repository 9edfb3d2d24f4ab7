import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { IsISBN } from 'class-validator';
import { createService } from '../create-service.js';
import { Action } from '../action.js';
import { Describe } from '../describe.js';
import type { ActionName } from '../access.js';
import { probe as definitionOf, startProbe, type Probe } from './probe.fixture.js';

const NOTE = '/v1/proposals/0198a3c4-8f00-4000-8000-00000000000a';
const PERSON = '0198a3c4-8f00-4000-8000-0000000000a1';
class Obscure {
  @IsISBN() plate!: string;
}

const proposer = { roles: [{ role: 'proposer', unit: 'dinkes' }] };

describe('access', () => {
  let probe: Probe;

  beforeAll(async () => (probe = await startProbe()));
  afterAll(() => probe.close());

  it('makes the principal of a token: account, person, roles, publisher', async () => {
    const account = `${probe.issuer.url}#ani`;
    const { AccountDirectory } = await import('../accounts.js');
    const { DATABASE } = await import('@jejak/persistence');
    const database = probe.app.get(DATABASE);
    await database.run((tx: never) =>
      new AccountDirectory(database).link(tx, {
        account,
        person: PERSON,
        knownAt: '2026-08-03T05:00:00Z',
        eventId: '0198a3c4-8f00-7000-8000-000000000001',
      }),
    );
    const token = await probe.issuer.token('ani', {
      roles: [
        { role: 'proposer', unit: 'dinkes' },
        'inspector',
        { role: 'king' },
        null,
        { role: 'ppk', unit: '' },
      ],
      publisher: '//simpeg.lebongkab.go.id/kepegawaian',
    });
    expect((await get('/v1/proposals/whoami', token)).json()).toEqual({
      account,
      person: PERSON,
      roles: [{ role: 'proposer', unit: 'dinkes' }, { role: 'inspector' }, { role: 'ppk' }],
      publisher: '//simpeg.lebongkab.go.id/kepegawaian',
    });
  });

  it.each([
    { what: 'no token', token: () => undefined, code: 'not-signed-in' },
    { what: 'no token at all behind Bearer', token: () => '', code: 'not-signed-in' },
    { what: 'a text that is no token', token: () => 'abc.def.ghi', code: 'token-refused' },
    {
      what: 'an expired token',
      token: () => probe.issuer.token('ani', proposer, { expired: true }),
      code: 'token-refused',
    },
    {
      what: 'a token of another issuer',
      token: () => probe.issuer.token('ani', proposer, { issuer: 'https://elsewhere' }),
      code: 'token-refused',
    },
    {
      what: 'a token for another audience',
      token: () => probe.issuer.token('ani', proposer, { audience: 'payroll' }),
      code: 'token-refused',
    },
    {
      what: 'a token signed by a foreign key',
      token: () => probe.issuer.token('ani', proposer, { foreignKey: true }),
      code: 'token-refused',
    },
    {
      what: 'a token without a signature',
      token: async () => {
        const [, payload] = (await probe.issuer.token('ani', proposer)).split('.');
        return `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
      },
      code: 'token-refused',
    },
  ])('answers $what with 401 $code', async ({ token, code }) => {
    const response = await get('/v1/proposals/whoami', await token());
    expect(response.statusCode).toBe(401);
    expect(response.headers['www-authenticate']).toMatch(/^Bearer/);
    expect(response.json()).toMatchObject({ code });
  });

  it('answers 403 to a role the table does not name for the action', async () => {
    const response = await get(
      '/v1/proposals/whoami',
      await probe.issuer.token('op', { roles: ['operator'] }),
    );
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ code: 'action-denied' });
  });

  it('answers 403 outside the units of the role, and serves within them', async () => {
    const of = (unit: string) => probe.issuer.token('ani', { roles: [{ role: 'proposer', unit }] });
    const outside = await get(NOTE, await of('disdik'));
    expect([outside.statusCode, outside.json<{ code: string }>().code]).toEqual([403, 'outside-scope']);
    expect((await get(NOTE, await of('dinkes'))).statusCode).toBe(200);
  });

  it('answers 503 while the issuer cannot be reached, and says so', async () => {
    const lonely = await startProbe({ ISSUER_URL: 'http://127.0.0.1:9' });
    try {
      const response = await lonely.app.inject({
        url: '/v1/proposals/whoami',
        headers: { authorization: `Bearer ${await lonely.issuer.token('ani')}` },
      });
      expect(response.statusCode).toBe(503);
      expect(response.headers['retry-after']).toBe('5');
      expect(response.json()).toMatchObject({ code: 'issuer-unavailable' });
    } finally {
      await lonely.close();
    }
  });

  it('needs no token for health, figures and the document', async () => {
    for (const url of ['/health/live', '/health/ready', '/metrics', '/v1/proposals/openapi.json']) {
      expect([url, (await get(url)).statusCode]).toEqual([url, 200]);
    }
  });

  it('stops the start when a route names no action, an action has no row, nothing describes or judges it', async () => {
    const described = { summary: 'Do', answers: { 200: 'Done.' } };
    @Controller('v1/proposals')
    class Careless {
      @Get('unnamed')
      @Describe(described)
      unnamed(): void {}

      @Get('unknown')
      @Action('proposals.burn' as ActionName)
      @Describe(described)
      unknown(): void {}

      @Get('undescribed')
      @Action('proposals.read')
      undescribed(): void {}

      @Post('unjudged')
      @Action('proposals.draft')
      @Describe(described)
      unjudged(@Body() _body: object, @Query() _query: Record<string, string>): void {}

      @Post('unexplained')
      @Action('proposals.draft')
      @Describe(described)
      unexplained(@Body() _body: Obscure): void {}
    }
    await expect(createService(definitionOf([Careless]), probe.config)).rejects.toThrow(
      [
        'these routes cannot be served:',
        '  GET /v1/proposals/unnamed (Careless.unnamed) names no @Action',
        '  GET /v1/proposals/unknown (Careless.unknown): action "proposals.burn" has no row in the access table',
        '  GET /v1/proposals/undescribed (Careless.undescribed) has no @Describe',
        '  POST /v1/proposals/unjudged (Careless.unjudged): its @Body() is of no class that validates',
        '  POST /v1/proposals/unjudged (Careless.unjudged): its @Query() is of no class that validates',
        '  POST /v1/proposals/unexplained (Careless.unexplained): no text explains Obscure.plate (isIsbn); add it to constraints.ts',
      ].join('\n'),
    );
  });

  const get = (url: string, token?: string) =>
    probe.app.inject({ url, headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });
});

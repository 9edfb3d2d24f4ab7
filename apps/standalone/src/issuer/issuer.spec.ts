import { createRemoteJWKSet, jwtVerify } from 'jose';
import { COMMAND_LINE_CLIENT, signIn, signInAsSystem } from '@jejak/http';
import { openDatabase, type Database } from '@jejak/persistence';
import { createLogger } from '@jejak/runtime';
import { testDatabase, type TestDatabase } from '@jejak/testing';
import { Door } from '../door/door.js';
import { Accounts, type Account } from './accounts.js';
import { Artifacts } from './artifacts.js';
import { loginPage } from './pages.js';
import { issuerSchema } from './schema.js';
import { makeIssuerSecrets } from './secrets.js';
import { IssuerServer } from './server.js';

const password = 'kata-sandi-uji';

describe('the embedded issuer', () => {
  let server: TestDatabase;
  let database: Database;
  let accounts: Accounts;
  let door: Door;
  let issuer: IssuerServer;
  let url: string;

  beforeAll(async () => {
    server = await testDatabase([issuerSchema]);
    database = await openDatabase({ url: server.url('issuer'), schema: issuerSchema, poolSize: 3 });
    accounts = new Accounts(database);
    for (const account of [sekda, simpeg]) await accounts.ensure(account, password);
    door = new Door({
      host: '127.0.0.1',
      port: 0,
      services: [],
      problemTypes: 'https://lebongkab.go.id/jejak/problems/',
      log,
    });
    url = `http://127.0.0.1:${await door.open()}/issuer`;
    issuer = await start();
    door.leadTo('issuer', issuer.address);
  });

  afterAll(async () => {
    await door.close();
    await issuer.close();
    await database.close();
    await server.drop();
  });

  it('gives a person a token for the audience jejak, with the roles of the account, by code and PKCE', async () => {
    const token = await signIn(url, 'sekda', password);

    expect(await claimsOf(token.accessToken)).toMatchObject({
      iss: url,
      sub: 'sekda',
      aud: 'jejak',
      client_id: 'jejak-cli',
      roles: [{ role: 'pyb' }],
    });
  });

  it('gives a system a token in its own name, with the source it may speak for', async () => {
    const token = await signInAsSystem(url, 'simpeg', secret);

    expect(await claimsOf(token.accessToken)).toMatchObject({
      sub: 'simpeg',
      aud: 'jejak',
      roles: [{ role: 'publisher' }],
      publisher: '//simpeg.lebongkab.go.id/kepegawaian',
    });
  });

  it.each([
    ['a wrong password', 'sekda', 'salah'],
    ['an unknown account', 'nobody', password],
  ])('refuses %s, in both languages and without telling which half was wrong', async (_, account, tried) => {
    await expect(signIn(url, account, tried)).rejects.toMatchObject({
      messages: {
        id: `Penerbit token menolak akun "${account}" atau kata sandinya.`,
        en: `The issuer refused the account "${account}" or its password.`,
      },
    });
  });

  it('refuses a system with a wrong secret', () =>
    expect(signInAsSystem(url, 'simpeg', 'salah')).rejects.toThrow('invalid_client'));

  it('starts no flow without PKCE', async () => {
    const answer = await authorize({ response_type: 'code' });

    expect(answer.searchParams.get('error')).toBe('invalid_request');
    expect(answer.searchParams.get('error_description')).toContain('PKCE');
  });

  it('sends codes to no address but the registered one', async () => {
    const response = await fetch(
      `${url}/auth?${new URLSearchParams({ ...asked, redirect_uri: 'https://elsewhere.example/' }).toString()}`,
      {
        redirect: 'manual',
      },
    );

    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
    expect(await response.text()).toContain('The sign-in cannot go on');
  });

  it('honours a token it gave before a restart: keys, sessions and accounts are kept', async () => {
    const { accessToken } = await signIn(url, 'sekda', password);
    await issuer.close();
    issuer = await start();
    door.leadTo('issuer', issuer.address);

    expect(await claimsOf(accessToken)).toMatchObject({ sub: 'sekda' });
    expect(await claimsOf((await signIn(url, 'sekda', password)).accessToken)).toMatchObject({
      sub: 'sekda',
    });
  });

  it('escapes what the login page shows again', () => {
    expect(loginPage('/issuer/login/1', '"><script>', true)).toContain('value="&quot;&gt;&lt;script&gt;"');
  });

  it('publishes its public keys alone', async () => {
    const { keys } = (await (await fetch(`${url}/jwks`)).json()) as { keys: Record<string, unknown>[] };

    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' });
    expect(keys[0]).not.toHaveProperty('d');
  });

  it('says who it is by its own configuration, whatever host a request names', async () => {
    const response = await fetch(`${issuer.address}/issuer/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'elsewhere.example', host: 'elsewhere.example' },
    });

    expect(await response.json()).toMatchObject({
      issuer: url,
      token_endpoint: `${url}/token`,
      jwks_uri: `${url}/jwks`,
    });
  });

  it('keeps the password of an account whose roles are set again', async () => {
    await accounts.ensure({ ...sekda, roles: [{ role: 'pyb' }, { role: 'inspector' }] }, 'lain');
    const { accessToken } = await signIn(url, 'sekda', password);
    await accounts.ensure(sekda, 'lain');

    expect(await claimsOf(accessToken)).toMatchObject({ roles: [{ role: 'pyb' }, { role: 'inspector' }] });
  });

  it('stores no password, only what scrypt makes of it', async () => {
    const rows = await database.query<{ password_hash: string }>('select password_hash from account');

    expect(rows.map(({ password_hash }) => password_hash.split(':').slice(0, 4))).toEqual(
      rows.map(() => ['scrypt', '16384', '8', '5']),
    );
    expect(JSON.stringify(rows)).not.toContain(password);
  });

  it('may touch nothing but its own rows', () =>
    expect(database.query('create table intruder ()')).rejects.toMatchObject({ code: '42501' }));

  it('finds nothing that has expired or been revoked, and says when something was used', async () => {
    const codes = new Artifacts(database, 'AuthorizationCode');
    await codes.upsert('used', { grantId: 'g', accountId: 'sekda' }, 60);
    await codes.upsert('old', { grantId: 'g2' }, -1);
    await codes.consume('used');

    expect(await codes.find('used')).toEqual({
      grantId: 'g',
      accountId: 'sekda',
      consumed: expect.any(Number),
    });
    expect(await codes.find('old')).toBeUndefined();
    await codes.revokeByGrantId('g');
    expect(await codes.find('used')).toBeUndefined();
  });

  const start = () =>
    IssuerServer.start({ url, database, accounts, secrets, systems: [{ account: 'simpeg', secret }] }, log);

  const claimsOf = async (token: string) =>
    (
      await jwtVerify(token, createRemoteJWKSet(new URL(`${url}/jwks`)), {
        issuer: url,
        audience: 'jejak',
        typ: 'at+jwt',
      })
    ).payload;

  const authorize = async (parameters: Record<string, string>) => {
    const response = await fetch(
      `${url}/auth?${new URLSearchParams({ ...asked, ...parameters }).toString()}`,
      { redirect: 'manual' },
    );
    return new URL(response.headers.get('location') ?? 'about:blank');
  };
});

const secret = 'rahasia-uji';
const sekda: Account = { name: 'sekda', display: 'Sekretaris Daerah', roles: [{ role: 'pyb' }] };
const simpeg: Account = {
  name: 'simpeg',
  display: 'SIMPEG',
  roles: [{ role: 'publisher' }],
  publisher: '//simpeg.lebongkab.go.id/kepegawaian',
};
const log = createLogger({ service: 'issuer', logLevel: 'silent' });
const secrets = await makeIssuerSecrets();
const asked = {
  client_id: COMMAND_LINE_CLIENT.id,
  redirect_uri: COMMAND_LINE_CLIENT.redirectUri,
  response_type: 'code',
  scope: 'openid',
  state: 's',
};

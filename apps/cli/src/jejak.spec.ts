import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '@jejak/persistence';
import { createLogger, DataFolder, primitives } from '@jejak/runtime';
import { testDatabase, type TestDatabase } from '@jejak/testing';
import {
  formatDecisionFile,
  formatVerifierKey,
  makeLeaf,
  signCheckpoint,
  treeHashing,
  verifierKey,
} from '@jejak/tlog';
import { Door } from '../../standalone/src/door/door.js';
import { Accounts } from '../../standalone/src/issuer/accounts.js';
import { issuerSchema } from '../../standalone/src/issuer/schema.js';
import { makeIssuerSecrets } from '../../standalone/src/issuer/secrets.js';
import { IssuerServer } from '../../standalone/src/issuer/server.js';
import { explain } from './explaining.js';
import { program } from './program.js';

const PROPOSAL = '0198a3c4-8f00-7000-8000-000000000001';
const ORIGIN = 'lebongkab.go.id/jejak/0a1b2c3d';
const password = 'kata-sandi-uji';
const log = createLogger({ service: 'cli', logLevel: 'silent' });

describe('jejak', () => {
  let home: string;
  let folder: DataFolder;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'jejak-cli-'));
    folder = new DataFolder(join(home, 'data'));
    folder.prepare();
  });
  afterEach(() => {
    process.exitCode = undefined;
    rmSync(home, { recursive: true });
  });

  describe('login', () => {
    let server: TestDatabase;
    let database: Database;
    let door: Door;
    let issuer: IssuerServer;
    let url: string;

    beforeAll(async () => {
      server = await testDatabase([issuerSchema]);
      database = await openDatabase({ url: server.url('issuer'), schema: issuerSchema, poolSize: 3 });
      const accounts = new Accounts(database);
      await accounts.ensure(
        { name: 'sekda', display: 'Sekretaris Daerah', roles: [{ role: 'pyb' }] },
        password,
      );
      door = new Door({ host: '127.0.0.1', port: 0, services: [], problemTypes: 'https://x.example/', log });
      url = `http://127.0.0.1:${await door.open()}`;
      issuer = await IssuerServer.start(
        { url: `${url}/issuer`, database, accounts, secrets: await makeIssuerSecrets(), systems: [] },
        log,
      );
      door.leadTo('issuer', issuer.address);
    });
    afterAll(async () => {
      await door.close();
      await issuer.close();
      await database.close();
      await server.drop();
    });

    it('keeps the token of the real flow for its owner alone', async () => {
      await folder.secret('demo', () => ({ password }));

      expect(await jejak('--url', url, 'login', '--as', 'sekda')).toMatchObject({
        said: expect.stringMatching(/^Masuk sebagai sekda, berlaku sampai \d/),
      });
      const file = folder.inside('tokens', 'sekda.json');
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
        account: 'sekda',
        issuer: `${url}/issuer`,
        accessToken: expect.stringMatching(/^ey/),
        expiresAt: expect.any(Number),
      });
    });

    it('prints the token alone when asked to, for another program to send', async () => {
      await folder.secret('demo', () => ({ password }));

      const { said } = await jejak('--url', url, 'login', '--as', 'sekda', '--print');

      const { accessToken } = JSON.parse(readFileSync(folder.inside('tokens', 'sekda.json'), 'utf8')) as {
        accessToken: string;
      };
      expect(said).toBe(accessToken);
    });

    it('finds the running system by its data folder', async () => {
      await folder.secret('demo', () => ({ password }));
      folder.claim();
      folder.answersAt(url);

      expect(await jejak('--lang', 'en', 'login', '--as', 'sekda')).toMatchObject({
        said: expect.stringMatching(/^Logged in as sekda/),
      });
    });

    it('keeps nothing and says why when the password is wrong', async () => {
      await folder.secret('demo', () => ({ password: 'salah' }));

      expect(await jejak('--url', url, 'login', '--as', 'sekda')).toEqual({
        said: '',
        failure: 'Penerbit token menolak akun "sekda" atau kata sandinya.',
      });
      expect(existsSync(folder.inside('tokens', 'sekda.json'))).toBe(false);
    });

    it.each([
      ['nobody answers', 'http://127.0.0.1:2', 'http://127.0.0.1:2 tidak terjangkau'],
      ['it is none', 'bukan-alamat', 'bukan-alamat/issuer/.well-known/openid-configuration tidak terjangkau'],
    ])('names the address when %s there', async (_, address, sentence) => {
      await folder.secret('demo', () => ({ password }));

      expect((await jejak('--url', address, 'login', '--as', 'sekda')).failure).toMatch(
        new RegExp(`^${sentence} \\([A-Z_]+\\)[.] Pastikan npm start berjalan`),
      );
    });

    it('takes no name that leads out of its folder', async () => {
      await folder.secret('demo', () => ({ password }));

      expect((await jejak('--url', url, 'login', '--as', '../sekda')).failure).toContain('bukan nama akun');
    });
  });

  it.each([
    ['nothing runs', [], 'Tidak ada sistem yang berjalan pada folder data'],
    [
      'nobody has logged in',
      ['--url', 'http://127.0.0.1:9'],
      'Belum masuk sebagai "operator", atau sudah kedaluwarsa; jalankan: npm run jejak -- login --as operator',
    ],
  ])('says what to do when %s', async (_, options, sentence) => {
    expect((await jejak(...options, 'bus', 'status')).failure).toContain(sentence);
  });

  it('uses no token that others may read', async () => {
    folder.keep('tokens/operator.json', { accessToken: 't' });
    chmodSync(folder.inside('tokens', 'operator.json'), 0o644);

    expect((await jejak('--url', 'http://127.0.0.1:9', 'bus', 'status')).failure).toContain('chmod 600');
  });

  it('names every setting that migrate lacks', async () => {
    expect((await jejak('migrate')).failure).toMatch(/ADMIN_DATABASE_URL:[^]*ROLE_PASSWORDS:/);
  });

  describe('verify-file', () => {
    it('proves a decision file with its own arithmetic, asking nobody', async () => {
      const { file, vkey } = await decisionFile('decided');

      const { said, failure } = await jejak('--lang', 'en', 'verify-file', file, '--key', vkey);

      expect(failure).toBeUndefined();
      expect(said.split('\n').slice(0, 3)).toEqual([
        `PROVEN: ${file}`,
        `  - Proposal ${PROPOSAL}: 1 entries are in the log ${ORIGIN}, under a checkpoint of size 2 that the log signed. Cut: the part that names nobody.`,
        '  - The decision: decided (entry 1).',
      ]);
    });

    it('names what does not hold, with exit code 1', async () => {
      const { file, vkey } = await decisionFile('decided', (text) => text.replace('"decided"', '"altered"'));

      const { said } = await jejak('verify-file', file, '--key', vkey);

      expect(said).toContain(`TIDAK TERBUKTI: ${file}`);
      expect(said).toContain('entry 1, /data/outcome');
      expect(process.exitCode).toBe(1);
    });

    it('says so when the key came with the file', async () => {
      const { file } = await decisionFile('decided');

      expect((await jejak('verify-file', file)).said).toContain('kunci diambil dari berkas');
    });

    it('proves nothing against another log’s key', async () => {
      const { file } = await decisionFile('decided');
      const { vkey: other } = await decisionFile('decided');

      expect((await jejak('verify-file', file, '--key', other)).said).toContain('TIDAK TERBUKTI');
    });
  });

  async function jejak(...words: string[]): Promise<{ said: string; failure: string | undefined }> {
    const lines: string[] = [];
    let failure: string | undefined;
    try {
      const command = await program({}, (line) => void lines.push(line), words);
      await command.parseAsync(['--data', folder.path, ...words], { from: 'user' });
    } catch (error) {
      failure = explain(error, 'id');
    }
    return { said: lines.join('\n'), failure };
  }

  async function decisionFile(
    outcome: string,
    change = (text: string) => text,
  ): Promise<{ file: string; vkey: string }> {
    const pair = generateKeyPairSync('ed25519');
    const publicKey = Uint8Array.from(
      Buffer.from(pair.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'),
    );
    const key = verifierKey(primitives.sha256, ORIGIN, publicKey);
    const hashing = treeHashing(primitives.sha256);
    const first = hashing.leaf(Buffer.from('another entry'));
    const { bytes: leaf, openings } = makeLeaf(
      primitives.sha256,
      [
        { pointer: '/id', value: PROPOSAL },
        { pointer: '/source', value: '//lebongkab.go.id/jejak/approvals' },
        { pointer: '/type', value: 'approval.decision-given.v1' },
        { pointer: '/time', value: '2026-11-01T00:00:00Z' },
        { pointer: '/subject', value: `proposal/${PROPOSAL}` },
        { pointer: '/data/outcome', value: outcome },
      ],
      (length) => Uint8Array.from(randomBytes(length)),
    );
    const root = hashing.node(first, hashing.leaf(leaf));
    const signer = {
      key,
      sign: (message: Uint8Array) => Uint8Array.from(sign(null, message, pair.privateKey)),
    };
    const checkpoint = await signCheckpoint({ origin: ORIGIN, size: 2, root }, signer);
    const vkey = formatVerifierKey(key);
    const entries = [{ index: 1, leaf, openings, proof: [first] }];
    const file = join(home, `${randomBytes(4).toString('hex')}.json`);
    writeFileSync(
      file,
      change(
        formatDecisionFile({ cut: 'public', proposal: PROPOSAL, vkey, witnesses: [], checkpoint, entries }),
      ),
    );
    return { file, vkey };
  }
});

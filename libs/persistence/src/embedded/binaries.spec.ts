import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountFor } from './account.js';
import { binariesFor, installed, type Installation } from './binaries.js';

let home: string;
let folder: string;
let elsewhere: Installation;

beforeEach(() => {
  process.umask(0o022);
  home = mkdtempSync(join(tmpdir(), 'jejak-binaries-'));
  chmodSync(home, 0o755);
  folder = join(home, 'data');
  mkdirSync(folder);
  elsewhere = { native: join(home, 'package', 'native'), version: '18.4.0', shared: [join(home, 'shared')] };
  cpSync(installed().native, elsewhere.native, { recursive: true, verbatimSymlinks: true });
});
afterEach(() => {
  chmodSync(join(elsewhere.native, 'lib'), 0o755);
  rmSync(home, { recursive: true, force: true });
});

const account = accountFor('/nonexistent');

describe('the binaries of PostgreSQL', () => {
  it('are those of the package, where the account can run them', () => {
    expect(binariesFor(account, folder, elsewhere)).toEqual({
      initdb: join(elsewhere.native, 'bin', 'initdb'),
      postgres: join(elsewhere.native, 'bin', 'postgres'),
      major: '18',
    });
  });

  it('run though npm did not run the step that links their libraries', () => {
    rmSync(join(elsewhere.native, 'lib', 'libicuuc.so.60'));
    expect(binariesFor(account, folder, elsewhere).postgres).toBe(join(elsewhere.native, 'bin', 'postgres'));
    expect(statSync(join(elsewhere.native, 'lib', 'libicuuc.so.60')).isFile()).toBe(true);
  });

  it('are copied once into the data folder when the account cannot use them where they are', () => {
    closePackage();
    const copy = join(folder, 'postgresql-18.4.0', 'native');
    expect(binariesFor(account, folder, elsewhere).postgres).toBe(join(copy, 'bin', 'postgres'));
    const made = statSync(copy).ino;
    expect(binariesFor(account, folder, elsewhere).initdb).toBe(join(copy, 'bin', 'initdb'));
    expect(statSync(copy).ino).toBe(made);
  });

  it('are copied to a shared folder when the data folder is closed too', () => {
    closePackage();
    chmodSync(folder, account === undefined ? 0o555 : 0o700);
    const copy = join(home, 'shared', 'postgresql-18.4.0', 'native');
    expect(binariesFor(account, folder, elsewhere).postgres).toBe(join(copy, 'bin', 'postgres'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that cannot be executed are refused in one sentence', () => {
    chmodSync(join(elsewhere.native, 'bin', 'postgres'), 0o644);
    expect(() => binariesFor(account, folder, elsewhere)).toThrow(
      expect.objectContaining({
        code: 'cannot-execute',
        message: `The PostgreSQL binary ${join(elsewhere.native, 'bin', 'postgres')} cannot be executed (spawnSync ${join(elsewhere.native, 'bin', 'postgres')} EACCES); check its permissions and whether its folder is mounted noexec.`,
      }) as Error,
    );
  });
});

/** Root's account cannot walk to a closed folder; an ordinary user cannot make a link in a read-only one. */
function closePackage(): void {
  rmSync(join(elsewhere.native, 'lib', 'libicuuc.so.60'));
  if (account === undefined) chmodSync(join(elsewhere.native, 'lib'), 0o555);
  else chmodSync(join(home, 'package'), 0o700);
}

/**
 * `npm run check:outside [-- --deaths 100]`: programs that nobody here wrote check this log and witness it. Tessera's fsck
 * reads all of a log, and of one whose sequencer was killed so often (10) at random moments; litewitness (torchwood) and
 * our own witness cosign it, two of two, and the decisions of the demonstration become final only under both; our witness
 * cosigns a log that Tessera made. Needs Go and its module proxy once. docs/outside-checks.md has the same by hand.
 */
import { spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { primitives } from '../../dist/libs/runtime/src/index.js';
import {
  formatVerifierKey,
  openWitnessed,
  parsePolicy,
  verifierKey,
} from '../../dist/libs/tlog/src/index.js';

const MINUTE = 60_000;
const bin = resolve('node_modules/.cache/jejak-outside');
const folder = mkdtempSync(join(tmpdir(), 'jejak-outside-'));
const inFolder = (...parts) => join(folder, ...parts);
const running = new Set();

try {
  buildTools();
  await checkedAfterDeaths(deathsAsked());
  const log = await checkedByFsck();
  await cosignedByOthers(log);
  await witnessOfTessera();
  console.log('\nSemua pemeriksaan luar lulus / every outside check passed.');
} finally {
  await Promise.all([...running].map(stopped));
  rmSync(folder, { recursive: true, force: true });
}

/** The spec that kills the sequencer holds what is left against all that was acknowledged; then fsck reads it. */
async function checkedAfterDeaths(deaths) {
  say(`log setelah ${deaths} kali kill -9 / the log after ${deaths} deaths of kill -9`);
  const told = await finished(
    launched('npm', ['run', '-s', 'test', '--', 'apps/audit/src/kill.spec'], {
      AUDIT_KILLS: String(deaths),
      AUDIT_FSCK: join(bin, 'fsck'),
    }),
    'npm test -- apps/audit/src/kill.spec',
  );
  say(told.trimEnd().split('\n').at(-1));
}

function deathsAsked() {
  const [option, value = '10', ...more] = process.argv.slice(2);
  if ((option !== undefined && option !== '--deaths') || !/^[1-9][0-9]*$/.test(value) || more.length > 0)
    throw new Error('check:outside takes --deaths and a whole number, or nothing');
  return Number(value);
}

/** A log that begins alone, read by fsck. Answers its key. */
async function checkedByFsck() {
  const house = await started({});
  await awaited(house.child.stdout, /the demonstration regency is loaded/);
  const policy = await (await fetch(`${house.url}/log/witnesses`)).text();
  const vkey = /^log (\S+)/m.exec(policy)[1];
  await fsck(house.url, vkey);
  await stopped(house.child);
  return vkey;
}

/** The same log goes on under two witnesses: nothing is final without both. */
async function cosignedByOthers(vkey) {
  const lite = await litewitness(vkey);
  const own = await ownWitness('own', vkey);
  const policy = `log ${vkey}\nwitness lite ${lite.vkey} ${lite.url}\nwitness own ${own.vkey} ${own.url}\ngroup both all lite own\nquorum both\n`;
  writeFileSync(inFolder('policy'), policy);
  const house = await started({ WITNESS_POLICY_FILE: inFolder('policy'), FINAL_UNDER: 'witnessed' });
  say('keputusan, final setelah dua saksi / decisions, final under two witnesses: jejak demo');
  const told = await ran('dist/apps/cli/src/main.js', ['--data', inFolder('data'), 'demo']);
  console.log(told.trimEnd().split('\n').slice(-8).join('\n'));
  const note = await (await fetch(`${house.url}/log/checkpoint`)).text();
  const size = await underQuorum(note, policy);
  console.log(
    `  ${note
      .trimEnd()
      .split('\n')
      .slice(-3)
      .map((line) => line.slice(0, 60))
      .join('…\n  ')}…`,
  );
  say(
    `litewitness dan saksi sendiri menandatangani ukuran ${size} / litewitness and our witness cosigned size ${size}`,
  );
  await fsck(house.url, vkey);
  await stopped(house.child);
}

/** A log of Tessera's own, published by it only once our witness has cosigned. */
async function witnessOfTessera() {
  const { privateKey } = generateKeyPairSync('ed25519');
  const jwk = privateKey.export({ format: 'jwk' });
  const key = verifierKey(primitives.sha256, 'tessera.example/log', Buffer.from(jwk.x, 'base64url'));
  const secret = Buffer.concat([Buffer.of(1), Buffer.from(jwk.d, 'base64url')]).toString('base64');
  writeFileSync(inFolder('tessera.key'), `PRIVATE+KEY+${key.name}+${key.id}+${secret}`, { mode: 0o600 });
  const own = await ownWitness('tessera-witness', formatVerifierKey(key));
  writeFileSync(inFolder('tessera.policy'), `witness own ${own.vkey} ${own.url}\nquorum own\n`);
  const policy = `log ${formatVerifierKey(key)}\nwitness own ${own.vkey}\nquorum own\n`;
  for (const round of [1, 2]) {
    mkdirSync(inFolder(`entries${round}`));
    for (let at = 0; at < 300; at++)
      writeFileSync(inFolder(`entries${round}`, String(at)), `entry ${round} ${at}`);
    await ranTool('posix-oneshot', [
      ...['--storage_dir', inFolder('tessera'), '--private_key', inFolder('tessera.key')],
      ...['--entries', inFolder(`entries${round}`, '*'), '--witness_policy_file', inFolder('tessera.policy')],
      ...['--witness_timeout', '20s'],
    ]);
    const size = await underQuorum(readFileSync(inFolder('tessera', 'checkpoint'), 'utf8'), policy);
    say(
      `saksi sendiri menandatangani log Tessera ukuran ${size} / our witness cosigned Tessera's log of size ${size}`,
    );
  }
}

/** Opens a checkpoint as a reader would who trusts this policy; answers its size. */
async function underQuorum(note, policyText) {
  const policy = parsePolicy(primitives.sha256, policyText);
  if (!policy.ok) throw new Error(policy.fault.messages.en);
  const opened = await openWitnessed(primitives, note, policy.value);
  if (!opened.ok) throw new Error(`${opened.fault.messages.en}\n${note}`);
  return opened.value.checkpoint.size;
}

async function fsck(url, vkey) {
  writeFileSync(inFolder('log.pub'), vkey);
  const output = await ranTool('fsck', [
    ...[`--storage_url=${url}/log/`, `--public_key=${inFolder('log.pub')}`, '--ui=false', '-N', '4'],
  ]);
  // It ends with 0 on a log that it found broken, too: the line is what counts.
  const line = /Successfully fsck'd log with size \d+.*/.exec(output)?.[0];
  if (line === undefined) throw new Error(`fsck does not accept the log:\n${output}`);
  say(`fsck: ${line}`);
}

async function started(more) {
  say('menjalankan / starting: npm start');
  const environment = { DATA_DIR: inFolder('data'), PORT: '0', DEMO_PEOPLE: '200', ...more };
  const child = launched(process.execPath, ['dist/apps/standalone/src/main.js'], environment);
  const url = (await awaited(child.stdout, /API\s+(http:\S+)/))[1];
  while (!(await fetch(`${url}/log/checkpoint`)).ok) await new Promise((resolve) => setTimeout(resolve, 200));
  return { child, url };
}

async function ownWitness(name, vkey) {
  const environment = {
    WITNESS_LOGS: vkey,
    DATA_DIR: inFolder(name),
    PORT: '0',
    WITNESS_NAME: `${name}.example`,
  };
  const child = launched(process.execPath, ['dist/apps/witness/src/main.js'], environment);
  const [line] = await awaited(child.stdout, /.*the witness answers.*/);
  return JSON.parse(line);
}

async function litewitness(vkey) {
  const socket = inFolder('agent');
  const agent = launched(join(bin, 'agent'), [socket], {});
  const [fingerprint] = await awaited(agent.stdout, /^SHA256:\S+$/);
  const port = await freePort();
  const listen = ['-listen', `127.0.0.1:${port}`, '-db', inFolder('lite.db')];
  const name = ['-name', 'lite.example', '-key', fingerprint, '-ssh-agent', socket];
  const child = launched(join(bin, 'litewitness'), [...listen, ...name], {});
  const [, ownKey] = await awaited(child.stderr, /vkey="?([^"\s]+)/);
  // What `witnessctl add-log` and `add-key` do; that one needs modules of another forge.
  const memory = new DatabaseSync(inFolder('lite.db'));
  const [origin] = vkey.split('+');
  const nothing = Buffer.from(primitives.sha256(new Uint8Array(0))).toString('base64');
  memory.prepare('insert into log (origin, tree_size, tree_hash) values (?, 0, ?)').run(origin, nothing);
  memory.prepare('insert into key (origin, key) values (?, ?)').run(origin, vkey);
  memory.close();
  return { url: `http://127.0.0.1:${port}`, vkey: ownKey };
}

function buildTools() {
  say('membangun alat luar / building the outside tools (Go)');
  mkdirSync(bin, { recursive: true });
  const tools = [
    './agent',
    'filippo.io/torchwood/cmd/litewitness',
    'github.com/transparency-dev/tessera/cmd/fsck',
    'github.com/transparency-dev/tessera/cmd/examples/posix-oneshot',
  ];
  const built = spawnSync('go', ['build', '-mod=readonly', '-o', `${bin}/`, ...tools], {
    cwd: 'tools/outside',
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (built.error) throw new Error(`Go belum terpasang / Go is not installed (${built.error.code})`);
  if (built.status !== 0) throw new Error('the outside tools could not be built; why stands above');
}

function launched(program, args, environment) {
  const child = spawn(program, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (child.said += text));
  running.add(child);
  return child;
}

async function stopped(child) {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** The first line that matches; whatever has to happen first may take five minutes on a busy machine. */
async function awaited(stream, pattern) {
  const late = setTimeout(() => stream.destroy(), 5 * MINUTE);
  try {
    for await (const line of createInterface({ input: stream })) {
      const match = pattern.exec(line);
      if (match !== null) return match;
    }
    throw new Error(`a program ended, or was silent for long, without saying ${pattern}`);
  } finally {
    clearTimeout(late);
    stream.resume();
  }
}

function ran(script, args) {
  return finished(launched(process.execPath, [script, ...args], {}), script);
}

function ranTool(tool, args) {
  return finished(launched(join(bin, tool), args, {}), tool);
}

async function finished(child, what) {
  const code = await new Promise((resolve) => child.once('close', resolve));
  running.delete(child);
  if (code !== 0) throw new Error(`${what} ended with ${code}:\n${child.said}`);
  return child.said;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function say(text) {
  console.log(`· ${text}`);
}

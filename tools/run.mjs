/**
 * The way into everything: `npm start`, `npm test`, `npm run …` all come here. Plain JavaScript for Node 18 or
 * newer: it installs what is missing, builds what has changed, and goes on with the Node this project pins.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const node = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
const esm = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const commands = {
  start: { build: true, run: ['dist/apps/standalone/src/main.js'] },
  jejak: { build: true, run: ['dist/apps/cli/src/main.js'] },
  demo: { build: true, run: ['dist/apps/cli/src/main.js', 'demo'] },
  'demo:data': { build: true, run: ['dist/tools/demo-data/main.js'] },
  'contracts:check': { build: true, run: ['dist/tools/evolution/main.js'] },
  'docs:events': { build: true, run: ['dist/tools/catalogue/main.js'] },
  'test:kill': { build: true, run: ['dist/e2e/kill/main.js'] },
  'start:apart': { build: true, run: ['dist/tools/apart/main.js'] },
  'topics:apply': { build: true, run: ['dist/tools/topics/main.js'] },
  'test:kafka': {
    build: true,
    run: ['dist/deploy/kafka-local/main.js', 'with', node, 'tools/test-kafka.mjs'],
  },
  'test:disk': { run: ['tools/test-disk.mjs'] },
  'test:faults': { build: true, run: ['dist/e2e/faults/main.js'] },
  kafka: { run: ['--import', './libs/testing/src/run-typescript.mjs', 'deploy/kafka-local/main.ts'] },
  bench: { build: true, run: ['--expose-gc', 'dist/bench/main.js'] },
  witness: { build: true, run: ['dist/apps/witness/src/main.js'] },
  'check:outside': { build: true, run: ['tools/outside/check.mjs'] },
  build: { build: true },
  test: { build: true, run: ['tools/test.mjs'] },
  jest: { run: [...esm, 'node_modules/jest/bin/jest.js'] },
  'policy:check': { build: true, run: ['dist/tools/policy-check.js'] },
  arch: {
    run: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      'dependency-cruiser.config.js',
      'apps',
      'libs',
      'e2e',
      'bench',
      'tools',
      'deploy',
    ],
  },
  lint: { run: ['node_modules/eslint/bin/eslint.js', '.'] },
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) fail(`unknown command "${name}"; known: ${Object.keys(commands).join(', ')}`);
process.chdir(root);
const release = await lock();
try {
  install();
  if (command.build) build();
} finally {
  release();
}
if (command.run) await go([...command.run, ...args]);

/** `npm ci`, when the lock file differs from the one installed. No package needs an install script of its own. */
function install() {
  const stamp = join('node_modules', '.jejak-installed');
  const wanted = createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(process.platform + process.arch)
    .digest('hex');
  if (!(existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted)) {
    console.error('Memasang paket yang dibutuhkan / installing the packages that are needed …');
    const npm = process.env.npm_execpath;
    const [program, prefix] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
    const done = spawnSync(
      program,
      [...prefix, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      { stdio: ['ignore', 2, 2] },
    );
    if (done.error) fail(`npm could not be started (${done.error.message})`);
    if (done.status !== 0) fail('npm ci failed; what it said stands above');
    writeFileSync(stamp, wanted);
  }
  if (!existsSync(node))
    fail(
      `no Node for ${process.platform}-${process.arch} comes with this project; Linux on x64 or arm64 is what it runs on`,
    );
}

/** Compiles to `dist/`, when any source differs from the one compiled last. */
function build() {
  const stamp = join('dist', '.jejak-built');
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Membangun / building …');
  rmSync('dist', { recursive: true, force: true });
  const done = spawnSync(node, ['node_modules/@nestjs/cli/bin/nest.js', 'build'], {
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0) fail('the build failed; what the compiler said stands above');
  const verifier = spawnSync(node, ['tools/verifier.mjs'], { stdio: ['ignore', 2, 2] });
  if (verifier.status !== 0) fail('the offline verifier could not be built; why stands above');
  writeFileSync(stamp, wanted);
}

function fingerprint() {
  const hash = createHash('sha256');
  const visit = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const child = join(path, entry.name);
      if (entry.isDirectory()) visit(child);
      else if (/[.](ts|json)$/.test(entry.name) && !/[.](spec|kafka|disk)[.]ts$/.test(entry.name))
        hash.update(child).update(readFileSync(child));
    }
  };
  for (const folder of ['apps', 'libs', 'e2e', 'bench', 'tools', 'deploy'])
    if (existsSync(folder)) visit(folder);
  for (const file of [
    'tsconfig.json',
    'tsconfig.build.json',
    'nest-cli.json',
    'package-lock.json',
    'tools/verifier.mjs',
  ])
    hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** One installs and builds, others wait: `npm start` and `npm run demo` may be called at the same moment. */
async function lock() {
  const path = '.jejak-lock';
  for (;;) {
    try {
      mkdirSync(path);
      writeFileSync(join(path, 'pid'), String(process.pid));
      return () => rmSync(path, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (abandoned(path)) rmSync(path, { recursive: true, force: true });
    else await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function abandoned(path) {
  try {
    const pid = Number(readFileSync(join(path, 'pid'), 'utf8'));
    process.kill(pid, 0);
    return false;
  } catch (error) {
    if (error.code === 'EPERM') return false;
    if (error.code === 'ESRCH') return true;
    // No pid yet: its owner is between two steps, or was killed there.
    return existsSync(path) && Date.now() - statSync(path).mtimeMs > 5_000;
  }
}

/**
 * Goes on as the pinned Node: in this very process where Node can (process.execve), else as a child that is told
 * once of every signal. A terminal sends Ctrl-C to the child as well, so that one is not passed on again.
 */
async function go(argv) {
  const environment = {
    // Node keeps what it compiled of our modules: a quarter less to do at every start.
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node-compile'),
    // glibc gives back what is free: after a great import a quarter less stays resident, and nothing is slower.
    MALLOC_ARENA_MAX: '2',
    MALLOC_TRIM_THRESHOLD_: '262144',
    ...process.env,
  };
  // kafkajs reckons a pause that is over already; Node 24 warns of each.
  const flags = ['--enable-source-maps', '--disable-warning=TimeoutNegativeWarning'];
  if (typeof process.execve === 'function') process.execve(node, [node, ...flags, ...argv], environment);
  const child = spawn(node, [...flags, ...argv], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: environment,
  });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  const [code, signal] = await new Promise((resolve) => child.on('exit', (...end) => resolve(end)));
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
}

function fail(message) {
  console.error(`jejak: ${message}.`);
  process.exit(1);
}

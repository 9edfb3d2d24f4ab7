import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = process.cwd();
const minutes = 60_000;

const domain = 'apps/approvals/src/domain/approval.ts';
const violations = [
  { rule: 'domain-is-pure', from: domain, to: '@jejak/persistence' },
  {
    rule: 'application-knows-no-framework',
    from: 'apps/approvals/src/application/verdicts.ts',
    to: '@nestjs/common',
  },
  {
    rule: 'adapters-stay-below-the-module',
    from: 'apps/approvals/src/adapters/http/a.ts',
    to: '../../approvals.module.js',
  },
  {
    rule: 'services-meet-in-contracts',
    from: 'apps/approvals/src/adapters/http/a.ts',
    to: '../../../../proposals/src/domain/proposal.js',
  },
  {
    rule: 'standalone-takes-whole-services',
    from: 'apps/standalone/src/start.ts',
    to: '../../proposals/src/domain/proposal.js',
  },
  { rule: 'witness-stands-apart', from: 'apps/witness/src/a.ts', to: '@jejak/persistence' },
  { rule: 'kernel-stands-alone', from: 'libs/kernel/src/a.ts', to: '@jejak/policies' },
  { rule: 'pure-libraries-know-only-the-kernel', from: 'libs/tlog/src/a.ts', to: '@jejak/policies' },
  { rule: 'merit-engine-knows-the-law-alone', from: 'libs/merit-engine/src/a.ts', to: '@jejak/contracts' },
  { rule: 'pure-libraries-run-in-a-browser', from: 'libs/tlog/src/a.ts', to: 'node:fs' },
  {
    rule: 'libraries-know-no-service',
    from: 'libs/persistence/src/a.ts',
    to: '../../../apps/proposals/src/domain/proposal.js',
  },
  {
    rule: 'libraries-are-entered-by-the-front-door',
    from: 'apps/approvals/src/adapters/http/a.ts',
    to: '../../../../../libs/persistence/src/inner.js',
  },
  { rule: 'tests-stay-out-of-production', from: 'libs/persistence/src/a.ts', to: './inner.spec.js' },
  { rule: 'no-cycles', from: 'libs/persistence/src/inner.ts', to: './index.js' },
  { rule: 'nothing-unresolved', from: 'libs/persistence/src/a.ts', to: './nowhere.js' },
];

describe('the house', () => {
  it(
    'imports along its direction only',
    async () => {
      expect(await directionBreaks(root)).toEqual([]);
    },
    3 * minutes,
  );

  it(
    'compiles under the strict settings, specs included',
    async () => {
      expect(
        await run(
          'node_modules/typescript/bin/tsc',
          '-p',
          'tsconfig.json',
          '--noEmit',
          '--incremental',
          'false',
        ),
      ).toEqual({ code: 0, output: '' });
    },
    5 * minutes,
  );

  it(
    'keeps the rules of its lint',
    async () => {
      const { code, output } = await run('node_modules/eslint/bin/eslint.js', '.');
      expect({ code, output: output.slice(0, 4_000) }).toEqual({ code: 0, output: '' });
    },
    10 * minutes,
  );

  it('holds generated contracts that are what their schemas generate', async () => {
    const { code, output } = await run('tools/contracts.mjs', '--check');
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('0 files stale') });
  });

  it('names every setting in docs/operations.md', async () => {
    const guide = await readFile(join(root, 'docs/operations.md'), 'utf8');

    expect((await settingNames(root)).filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });

  it('speaks Indonesian and English in each statement of a rule', async () => {
    expect(await halfStatements(root)).toEqual([]);
  });
});

describe('the direction lint', () => {
  it.each(violations)(
    'notices $rule when it is broken',
    async ({ rule, from, to }) => {
      const house = await emptyHouse();
      await plant(house, from, `import * as planted from '${to}';\nexport const use = planted;\n`);

      expect((await directionBreaks(house)).map((broken) => broken.split(':')[0])).toContain(rule);

      await rm(house, { recursive: true });
    },
    minutes,
  );

  it(
    'is content with a house that breaks nothing',
    async () => {
      const house = await emptyHouse();

      expect(await directionBreaks(house)).toEqual([]);

      await rm(house, { recursive: true });
    },
    minutes,
  );

  it('has a planted violation for each of its rules', async () => {
    const { default: config } = (await import(join(root, 'dependency-cruiser.config.js'))) as {
      default: { forbidden: { name: string }[] };
    };
    expect(violations.map(({ rule }) => rule)).toEqual(config.forbidden.map(({ name }) => name));
  });
});

describe('the lint of pure rooms', () => {
  it.each([
    { what: 'the clock', code: 'export const at = new Date();' },
    { what: 'the milliseconds', code: 'export const at = Date.now();' },
    { what: 'chance', code: 'export const at = Math.random();' },
    { what: 'the environment', code: 'export const at = process.env;' },
  ])(
    'notices a rule that asks $what',
    async ({ code }) => {
      const house = await emptyHouse();
      await plant(house, 'apps/approvals/src/domain/approval.ts', `${code}\n`);

      const { code: status } = await run(
        join(house, 'node_modules/eslint/bin/eslint.js'),
        { cwd: house },
        'apps',
      );

      expect(status).toBe(1);
      await rm(house, { recursive: true });
    },
    minutes,
  );
});

type Ran = Readonly<{ code: number; output: string }>;

function run(program: string, ...args: readonly (string | { cwd: string })[]): Promise<Ran> {
  const cwd = args.find((arg): arg is { cwd: string } => typeof arg === 'object')?.cwd ?? root;
  const words = args.filter((arg): arg is string => typeof arg === 'string');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...words],
      { cwd, maxBuffer: 64 * 2 ** 20 },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr });
      },
    );
  });
}

/** `rule: from → to` of each import against the direction. */
async function directionBreaks(house: string): Promise<string[]> {
  const present = (await readdir(house)).filter((name) =>
    ['apps', 'libs', 'e2e', 'bench', 'tools'].includes(name),
  );
  const cruise = join(house, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { output } = await run(
    cruise,
    { cwd: house },
    '--config',
    'dependency-cruiser.config.js',
    '--output-type',
    'json',
    ...present,
  );
  const { summary } = JSON.parse(output) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

async function emptyHouse(): Promise<string> {
  const house = await mkdtemp(join(tmpdir(), 'jejak-house-'));
  for (const file of ['dependency-cruiser.config.js', 'eslint.config.js', 'tsconfig.json'])
    await cp(join(root, file), join(house, file));
  await writeFile(join(house, 'package.json'), await readFile(join(root, 'package.json')));
  await symlink(join(root, 'node_modules'), join(house, 'node_modules'));
  for (const lib of ['kernel', 'policies', 'contracts', 'persistence', 'tlog', 'merit-engine'])
    await plant(house, `libs/${lib}/src/index.ts`, 'export const here = 1;\n');
  await plant(house, 'libs/persistence/src/index.ts', "export { inner } from './inner.js';\n");
  await plant(house, 'libs/persistence/src/inner.ts', 'export const inner = 1;\n');
  await plant(house, 'libs/persistence/src/inner.spec.ts', 'export const spec = 1;\n');
  await plant(house, 'apps/proposals/src/domain/proposal.ts', 'export const proposal = 1;\n');
  await plant(house, 'apps/approvals/src/approvals.module.ts', 'export const module = 1;\n');
  return house;
}

async function plant(house: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(house, path)), { recursive: true });
  await writeFile(join(house, path), text);
}

/** Names of settings as `readSettings` is given them. */
async function settingNames(house: string): Promise<string[]> {
  const names = new Set<string>();
  for (const folder of ['apps', 'libs']) {
    for (const path of await readdir(join(house, folder), { recursive: true })) {
      if (!path.endsWith('.ts') || path.endsWith('.spec.ts')) continue;
      const text = await readFile(join(house, folder, path), 'utf8');
      for (const [, name] of text.matchAll(
        /^\s+([A-Z][A-Z_]+): (?:wholeNumber|text|choice|address|optional)\(/gm,
      ))
        names.add(name!);
    }
  }
  return [...names].sort();
}

/** Places where a `{ id: …, en: … }` text has one empty side. */
async function halfStatements(house: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of ['apps', 'libs']) {
    for (const path of await readdir(join(house, folder), { recursive: true })) {
      if (!path.endsWith('.ts') || path.includes('generated')) continue;
      const text = await readFile(join(house, folder, path), 'utf8');
      if (/\bid: (''|""|``),?\s*en:|\ben: (''|""|``)/.test(text)) found.push(`${folder}/${path}`);
    }
  }
  return found;
}

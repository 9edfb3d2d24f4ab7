/**
 * Who may know whom. Each rule has been seen to fail: `tools/house.spec.ts` plants one violation per rule.
 *
 * kernel ← policies ← merit-engine ← domain ← application ← adapters ← module ← main; tlog and contracts know the
 * kernel alone; services meet in contracts; standalone alone starts them, by their modules.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
const spec = '[.](spec|kafka|disk|fixture)[.]ts$';
const shown = '(kernel|policies|merit-engine|tlog)';

export default {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'A rule decides from facts alone: its own domain, the kernel, the cited policies and the pure libraries.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/domain/', pathNot: spec },
      to: { pathNot: ['^apps/$1/src/domain/', `^libs/${shown}/src/`] },
    },
    {
      name: 'application-knows-no-framework',
      comment:
        'Use cases speak to ports. Adapters implement the ports and bring Nest, TypeORM and the contracts.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/application/', pathNot: spec },
      to: { pathNot: ['^apps/$1/src/(application|domain)/', `^libs/${shown}/src/`] },
    },
    {
      name: 'adapters-stay-below-the-module',
      comment: 'An adapter is wired by its module and never reaches up to it.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/adapters/', pathNot: spec },
      to: { path: ['^apps/$1/src/main[.]ts$', '[.]module[.]ts$'] },
    },
    {
      name: 'services-meet-in-contracts',
      comment: 'No service imports another. They exchange the events of libs/contracts.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/(standalone|cli)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'standalone-takes-whole-services',
      comment:
        'The single-process build and the command line take services by their modules; they reach into none.',
      severity: 'error',
      from: { path: '^apps/(standalone|cli)/' },
      to: { path: '^apps/', pathNot: ['^apps/(standalone|cli)/', '[.]module[.]ts$'] },
    },
    {
      name: 'witness-stands-apart',
      comment:
        'It judges the log, so it shares nothing with it but the formats: no database, no bus, no framework.',
      severity: 'error',
      from: { path: '^apps/witness/', pathNot: spec },
      to: { path: '^(apps|libs)/', pathNot: ['^apps/witness/', '^libs/(kernel|runtime|tlog)/src/'] },
    },
    {
      name: 'kernel-stands-alone',
      comment: 'Ideas every service shares; it imports nothing of the house.',
      severity: 'error',
      from: { path: '^libs/kernel/src/', pathNot: spec },
      to: { path: '^(apps|libs)/', pathNot: '^libs/kernel/src/' },
    },
    {
      name: 'pure-libraries-know-only-the-kernel',
      severity: 'error',
      from: { path: '^libs/(policies|contracts|tlog)/src/', pathNot: spec },
      to: { path: '^(apps|libs)/', pathNot: ['^libs/$1/src/', '^libs/kernel/src/'] },
    },
    {
      name: 'merit-engine-knows-the-law-alone',
      severity: 'error',
      from: { path: '^libs/merit-engine/src/', pathNot: spec },
      to: { path: '^(apps|libs)/', pathNot: ['^libs/(merit-engine|policies|kernel)/src/'] },
    },
    {
      name: 'pure-libraries-run-in-a-browser',
      comment: 'No Node module: the reader verifies by itself.',
      severity: 'error',
      from: { path: '^libs/(kernel|policies|merit-engine|contracts|tlog)/src/', pathNot: spec },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'libraries-know-no-service',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'libraries-are-entered-by-the-front-door',
      comment:
        'Import @jejak/<library>; what its index.ts does not export is private. @jejak/runtime/primitives is a door of its own: a verifier needs nothing else of what a service runs on.',
      severity: 'error',
      from: { path: '^(apps|libs|e2e|bench|tools|deploy)/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/([^/]+/src/index|runtime/src/primitives)[.]ts$', '^libs/$2/'] },
    },
    {
      name: 'tests-stay-out-of-production',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [spec, '^libs/testing/'] },
      to: { path: [spec, '^libs/testing/', '^e2e/'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

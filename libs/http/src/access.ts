/** The roles a person or a system may hold (design, "Names": Principal). */
export const ROLES = [
  'civil-servant',
  'proposer',
  'opd-verifier',
  'bkpsdm-verifier',
  'assessment-team',
  'pyb',
  'ppk',
  'inspector',
  'publisher',
  'importer',
  'operator',
  'policy-officer',
  // The audit service's own account: it may ask what books counted, and nothing else.
  'monitor',
] as const;
export type RoleName = (typeof ROLES)[number];

/**
 * How far a role reaches with an action: `any` object, objects of the role's own `unit` and what lies below it,
 * or what concerns the person's `own` case.
 */
export type Reach = 'any' | 'unit' | 'own';

/** `public` needs no login; `signed-in` any valid account; otherwise only the roles that are named. */
export type Grant = 'public' | 'signed-in' | Readonly<Partial<Record<RoleName, Reach>>>;

/** Whoever follows or judges proposals and decisions. */
const READERS_OF_CASES = {
  'civil-servant': 'own',
  proposer: 'unit',
  'opd-verifier': 'unit',
  'bkpsdm-verifier': 'any',
  'assessment-team': 'any',
  pyb: 'any',
  ppk: 'any',
  inspector: 'any',
} as const satisfies Grant;

/** The five who act on a stage of a decision. */
const OFFICIALS = {
  'opd-verifier': 'unit',
  'bkpsdm-verifier': 'any',
  'assessment-team': 'any',
  pyb: 'any',
  ppk: 'any',
} as const satisfies Grant;

/** Any civil servant may be named a substitute; whose seat they fill is for the delegation and the rules to say. */
const SUBSTITUTES = { 'civil-servant': 'own' } as const satisfies Grant;

const PROPOSERS = { proposer: 'unit' } as const satisfies Grant;
const OPERATORS = { operator: 'any' } as const satisfies Grant;

/**
 * The access table: what each role may do, and how far. Whatever is not here is denied, and a route whose action
 * has no row does not start. Who is entitled is never written anywhere else.
 */
export const access = {
  'health.read': 'public',
  'metrics.read': 'public',
  'docs.read': 'public',
  'log.read': 'public',
  'labels.read': 'public',

  'events.publish': { publisher: 'any' },
  'events.read': { publisher: 'any', operator: 'any' },
  'event-types.read': 'signed-in',
  'imports.prepare': { importer: 'any' },
  'imports.commit': { importer: 'any' },
  'imports.read': { importer: 'any', operator: 'any' },

  'people.read': { ...READERS_OF_CASES, importer: 'any' },
  'people.list': {
    proposer: 'unit',
    'opd-verifier': 'unit',
    'bkpsdm-verifier': 'any',
    'assessment-team': 'any',
    pyb: 'any',
    ppk: 'any',
    inspector: 'any',
    importer: 'any',
  },
  'people.register': { importer: 'any' },
  'people.declare-relation': { importer: 'any', 'civil-servant': 'own' },
  'people.link-account': { importer: 'any', operator: 'any' },
  'people.open-identity': { 'bkpsdm-verifier': 'any', pyb: 'any', ppk: 'any', inspector: 'any' },
  'people.erase': OPERATORS,
  'people.confirm-erasure': { pyb: 'any', ppk: 'any' },
  'people.read-erasures': { operator: 'any', pyb: 'any', ppk: 'any', inspector: 'any' },
  'units.read': 'signed-in',
  'positions.read': 'signed-in',

  'proposals.draft': PROPOSERS,
  'proposals.amend': PROPOSERS,
  'proposals.attach-evidence': PROPOSERS,
  'proposals.submit': PROPOSERS,
  'proposals.withdraw': PROPOSERS,
  'proposals.request-scoring': PROPOSERS,
  'proposals.return': { 'opd-verifier': 'unit', 'bkpsdm-verifier': 'any' },
  'proposals.annul': { ppk: 'any' },
  'proposals.read': READERS_OF_CASES,
  'proposals.list': READERS_OF_CASES,
  'proposals.record-pertek': { 'bkpsdm-verifier': 'any' },
  'proposals.issue-decree': { 'bkpsdm-verifier': 'any' },
  'decisions.read': READERS_OF_CASES,
  'decisions.annul': { ppk: 'any' },
  'decrees.read': READERS_OF_CASES,

  'scorings.read': READERS_OF_CASES,
  'scorings.replay': { 'assessment-team': 'any', inspector: 'any' },
  'scorings.simulate': { 'policy-officer': 'any', 'assessment-team': 'any' },
  'scorings.rank-open': { 'assessment-team': 'any' },
  'policies.read': 'signed-in',
  'policies.confirm': { 'policy-officer': 'any' },
  'policies.read-confirmations': {
    'policy-officer': 'any',
    'assessment-team': 'any',
    'bkpsdm-verifier': 'any',
    pyb: 'any',
    ppk: 'any',
    inspector: 'any',
  },

  'routes.read': 'signed-in',
  'tasks.read': { ...OFFICIALS, ...SUBSTITUTES, inspector: 'any' },
  'tasks.claim': OFFICIALS,
  'tasks.release': OFFICIALS,
  'tasks.decide': { ...OFFICIALS, ...SUBSTITUTES },
  'tasks.recuse': { ...OFFICIALS, ...SUBSTITUTES },
  'delegations.grant': OFFICIALS,
  'delegations.revoke': OFFICIALS,
  'delegations.read': { ...OFFICIALS, ...SUBSTITUTES, inspector: 'any' },

  'audit.search': {
    'civil-servant': 'own',
    'bkpsdm-verifier': 'any',
    pyb: 'any',
    ppk: 'any',
    inspector: 'any',
  },
  'audit.read-entry': {
    'civil-servant': 'own',
    'bkpsdm-verifier': 'any',
    pyb: 'any',
    ppk: 'any',
    inspector: 'any',
  },
  'audit.open-personal-data': { inspector: 'any' },
  'audit.read-proof': 'signed-in',
  'audit.read-receipt': 'signed-in',
  'audit.read-public-file': 'public',
  'audit.read-own-receipt': { 'civil-servant': 'own' },
  'audit.export': { inspector: 'any' },
  'audit.verify': { inspector: 'any', operator: 'any' },

  'quarantine.read': { operator: 'any', importer: 'any' },
  'quarantine.redrive': OPERATORS,
  'quarantine.discard': OPERATORS,
  'bus.read': OPERATORS,
  'bus.redrive': OPERATORS,
  'bus.discard': OPERATORS,
  'bus.replay': OPERATORS,
  'bus.read-books': { operator: 'any', inspector: 'any', monitor: 'any' },
} as const satisfies Readonly<Record<string, Grant>>;

export type ActionName = keyof typeof access;

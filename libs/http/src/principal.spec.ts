import { access, ROLES, type Grant } from './access.js';
import { actorOf, mayAttempt, requireWithin, scopeOf, type Principal } from './principal.js';

const principal = (changes: Partial<Principal>): Principal => ({
  account: 'https://id#ani',
  roles: [],
  ...changes,
});
const PERSON = '0198a3c4-8f00-4000-8000-0000000000a1';

describe('the reach of a principal', () => {
  it.each([
    {
      who: 'an inspector',
      roles: [{ role: 'inspector' as const }],
      reach: { any: true, units: [] },
    },
    {
      who: 'a proposer of two units',
      roles: [
        { role: 'proposer' as const, unit: 'dinkes' },
        { role: 'proposer' as const, unit: 'disdik' },
      ],
      reach: { any: false, units: ['dinkes', 'disdik'] },
    },
    {
      who: 'a civil servant',
      person: PERSON,
      roles: [{ role: 'civil-servant' as const }],
      reach: { any: false, units: [], own: PERSON },
    },
    {
      who: 'a proposer, following their own case too',
      person: PERSON,
      roles: [{ role: 'civil-servant' as const }, { role: 'proposer' as const, unit: 'dinkes' }],
      reach: { any: false, units: ['dinkes'], own: PERSON },
    },
    {
      who: 'a civil servant whose account is linked to nobody yet',
      roles: [{ role: 'civil-servant' as const }],
      reach: { any: false, units: [] },
    },
    {
      who: 'a proposer without a unit',
      roles: [{ role: 'proposer' as const }],
      reach: { any: false, units: [] },
    },
    { who: 'an operator', roles: [{ role: 'operator' as const }], reach: { any: false, units: [] } },
  ])('with proposals is, for $who, $reach', ({ roles, person, reach }) => {
    const asked = principal({ roles, ...(person === undefined ? {} : { person }) });
    expect(scopeOf(asked, 'proposals.read')).toEqual(reach);
    expect(mayAttempt(asked, 'proposals.read')).toBe(reach.any || reach.units.length > 0 || 'own' in reach);
  });

  it.each([
    { object: { units: ['puskesmas', 'dinkes'] }, within: true },
    { object: { units: ['disdik'] }, within: false },
    { object: { people: [PERSON] }, within: true },
    { object: { people: ['somebody else'] }, within: false },
    { object: {}, within: false },
  ])('covers $object: $within', ({ object, within }) => {
    const check = () => requireWithin({ any: false, units: ['dinkes'], own: PERSON }, object);
    if (within) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code: 'outside-scope' }));
    expect(() => requireWithin({ any: true, units: [] }, object)).not.toThrow();
  });
});

describe('the actor of a principal', () => {
  it('is the account and the person behind it', () => {
    expect(actorOf(principal({ person: PERSON }))).toEqual({ account: 'https://id#ani', person: PERSON });
    expect(actorOf(principal({}))).toEqual({ account: 'https://id#ani' });
  });

  it('names whose seat a delegate fills', () => {
    expect(actorOf(principal({ person: PERSON }), { onBehalfOf: 'sekda' })).toEqual({
      account: 'https://id#ani',
      person: PERSON,
      onBehalfOf: 'sekda',
    });
  });
});

describe('the access table', () => {
  const rows = Object.entries(access as Readonly<Record<string, Grant>>);

  it.each(rows)('%s names only roles of the house, and somebody', (_, grant) => {
    if (typeof grant === 'string') expect(['public', 'signed-in']).toContain(grant);
    else {
      expect(Object.keys(grant).length).toBeGreaterThan(0);
      for (const role of Object.keys(grant)) expect(ROLES).toContain(role);
    }
  });

  it('opens nothing to the public but the log, what names nobody, health, figures, labels and documentation', () => {
    const open = rows.filter(([, grant]) => grant === 'public').map(([action]) => action);
    expect(open.sort()).toEqual([
      'audit.read-public-file',
      'docs.read',
      'health.read',
      'labels.read',
      'log.read',
      'metrics.read',
    ]);
  });

  it('lets no proposer, publisher, importer or operator act on a stage of a decision', () => {
    for (const role of ['proposer', 'publisher', 'importer', 'operator', 'inspector'] as const) {
      expect(mayAttempt(principal({ roles: [{ role, unit: 'dinkes' }] }), 'tasks.decide')).toBe(false);
    }
  });

  it('gives an operator no sight of people, proposals or the audit history', () => {
    const operator = principal({ roles: [{ role: 'operator' }] });
    for (const action of ['people.read', 'proposals.read', 'scorings.read', 'audit.search'] as const) {
      expect([action, mayAttempt(operator, action)]).toEqual([action, false]);
    }
  });
});

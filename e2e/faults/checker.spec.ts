import { check, redeliveries, type Given, type TopicRecord } from './checker.js';
import type { Found, Published } from './found.js';

const SUBJECT = 'proposal/p1';
const event = (
  id: string,
  topic: string,
  version: number,
  contract: string,
  causation?: string,
): Published => ({
  id,
  by: topic === 'approval' ? 'approvals' : 'proposals',
  topic,
  key: SUBJECT,
  version,
  contract,
  causation: causation ?? null,
});
const published = [
  event('e1', 'proposal', 1, 'proposal.drafted.v1'),
  event('e2', 'approval', 1, 'approval.decision-given.v1', 'e1'),
  event('e3', 'proposal', 2, 'proposal.decree-issued.v1', 'e2'),
  event('e4', 'proposal', 3, 'proposal.decision-effective.v1', 'e3'),
];
const whole: Found = {
  published,
  entries: published.map(({ id }, entry) => ({ id, entry })),
  size: 4,
  proven: 4,
  handled: [{ group: 'personnel.decisions', contract: 'proposal.decision-effective.v1', n: 1 }],
  parked: [],
  waiting: [{ by: 'proposals', n: 0 }],
  inForce: ['p1'],
};
const records: readonly TopicRecord[] = published.map(({ id, topic, key, version }) => ({
  topic,
  partition: 0,
  id,
  key,
  version,
}));
const given: Given = {
  found: whole,
  acknowledged: [{ event: 'e1' }, { subject: SUBJECT, contract: 'proposal.decree-issued.v1' }],
  decisions: ['p1'],
  records,
};
/** Which promises are broken once something is otherwise. */
const broken = (change: Partial<Found>, more: Partial<Given> = {}): string[] => [
  ...new Set(check({ ...given, ...more, found: { ...whole, ...change } }).map(({ promise }) => promise)),
];
const but = (at: number, change: Partial<Published>): Published[] =>
  published.map((one, place) => (place === at ? { ...one, ...change } : one));

describe('the checker of a fault run', () => {
  it('finds nothing where every promise was kept', () => expect(check(given)).toEqual([]));

  it('names an event that is missing from the log, and the decision that has lost its proof with it', () =>
    expect(broken({ entries: whole.entries.filter(({ id }) => id !== 'e3') })).toEqual([
      'nothing-published-is-missing-from-the-log',
      'nothing-in-the-log-without-its-cause',
      'in-force-with-entry-and-proof',
    ]));

  it('names an acknowledged command that was done twice, or never', () => {
    const twice = [...published, event('e5', 'proposal', 4, 'proposal.decree-issued.v1', 'e2')];
    expect(broken({ published: twice })).toContain('acknowledged-in-the-log-once');
    expect(broken({}, { acknowledged: [{ event: 'e9' }] })).toEqual(['acknowledged-in-the-log-once']);
  });

  it('names an entry of an event that nobody published, and an event that follows from nothing', () => {
    expect(broken({ entries: [...whole.entries, { id: 'e9', entry: 4 }], size: 5 })).toEqual([
      'nothing-in-the-log-without-its-cause',
    ]);
    expect(broken({ published: but(1, { causation: 'e9' }) })).toEqual([
      'nothing-in-the-log-without-its-cause',
    ]);
  });

  it('names a decision in force whose entries no signed checkpoint covers yet', () =>
    expect(broken({ proven: 3 })).toEqual(['in-force-with-entry-and-proof']));

  it('names a gap in a subject, and entries that stand the other way round', () => {
    expect(broken({ published: but(3, { version: 4 }) }, { records: undefined })).toEqual([
      'order-per-subject',
    ]);
    const swapped = [
      { id: 'e1', entry: 2 },
      { id: 'e2', entry: 1 },
      { id: 'e3', entry: 0 },
      { id: 'e4', entry: 3 },
    ];
    expect(broken({ entries: swapped })).toContain('order-per-subject');
  });

  it('names what a group neither handled nor has in quarantine, and what it handled twice', () => {
    const [handled] = whole.handled;
    expect(broken({ handled: [{ ...handled!, n: 0 }] })).toEqual(['published-is-handled-or-quarantined']);
    expect(broken({ handled: [{ ...handled!, n: 2 }] })).toEqual(['published-is-handled-or-quarantined']);
  });

  it('names what is left in an outbox or in quarantine, and a decision that is not in force', () => {
    expect(broken({ waiting: [{ by: 'proposals', n: 1 }] })).toEqual(['nothing-stuck']);
    expect(broken({ handled: [], parked: [...whole.handled] })).toEqual(['nothing-stuck']);
    expect(broken({}, { decisions: ['p1', 'p2'] })).toEqual(['nothing-stuck']);
  });

  it('lets a topic carry an event again, but not before an earlier one, not a stranger, and not never', () => {
    const again = [...records, records[0]!];
    expect(broken({}, { records: again })).toEqual([]);
    expect(redeliveries(again)).toBe(1);
    const reversed = [records[2]!, records[0]!, records[1]!, records[3]!];
    for (const wrong of [reversed, records.slice(1), [...records, { ...records[0]!, id: 'e9' }]])
      expect(broken({}, { records: wrong })).toEqual(['topics-carry-what-was-published']);
  });
});

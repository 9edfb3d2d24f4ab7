import type { Publisher } from '@jejak/messaging';
import { declared } from './declared.js';
import { difference, table } from './difference.js';

const simpeg: Publisher = {
  publisher: 'simpeg',
  user: 'simpeg-writer',
  source: '//simpeg.example.go.id/kepegawaian',
  types: ['intake.rank-changed.v1'],
};
const meant = declared([simpeg], { replicas: 3, minInSync: 2 });
const said = meant.grants.map(({ user, operation, kind, name, prefix }) =>
  [user, operation, kind, `${name}${prefix ? '*' : ''}`].join(' '),
);
const nothing = { topics: [], grants: [] };

describe('the topics that are declared', () => {
  it('are one per area and one per publisher: twelve partitions, 90 days, a week where NIP travels', () =>
    expect(
      meant.topics.map(({ name, partitions, settings }) => [
        name,
        partitions,
        Number(settings['retention.ms']) / 86_400_000,
        settings['min.insync.replicas'],
        settings['max.message.bytes'],
      ]),
    ).toEqual([
      ['merit.personnel.v1', 12, 90, '2', '1048588'],
      ['merit.proposal.v1', 12, 90, '2', '1048588'],
      ['merit.scoring.v1', 12, 90, '2', '1048588'],
      ['merit.approval.v1', 12, 90, '2', '1048588'],
      ['merit.audit.v1', 12, 90, '2', '1048588'],
      ['merit.intake.simpeg.v1', 12, 7, '2', '1048588'],
    ]));

  it('have one writer each', () =>
    expect(said.filter((grant) => grant.includes(' Write '))).toEqual([
      'personnel Write topic merit.personnel.v1',
      'proposals Write topic merit.proposal.v1',
      'merit-scoring Write topic merit.scoring.v1',
      'approvals Write topic merit.approval.v1',
      'audit Write topic merit.audit.v1',
      'simpeg-writer Write topic merit.intake.simpeg.v1',
    ]));

  it('are read by every service, but where NIP travels by personnel alone', () => {
    const readers = (topic: string): string[] =>
      said
        .filter((grant) => grant.endsWith(` Read topic ${topic}`))
        .map((grant) => grant.split(' ')[0] ?? '');
    expect(readers('merit.proposal.v1')).toEqual([
      'personnel',
      'proposals',
      'merit-scoring',
      'approvals',
      'audit',
    ]);
    expect(readers('merit.intake.simpeg.v1')).toEqual(['personnel']);
  });

  it('are read in groups of the service’s own name alone', () =>
    expect(said.filter((grant) => grant.includes(' Read group '))).toEqual([
      'personnel Read group personnel.*',
      'proposals Read group proposals.*',
      'merit-scoring Read group merit-scoring.*',
      'approvals Read group approvals.*',
      'audit Read group audit.*',
    ]));
});

describe('the difference between what is declared and what a broker has', () => {
  it('is everything on an empty broker', () => {
    const plan = difference(meant, nothing);
    expect(plan.make).toEqual(meant.topics);
    expect(plan.grant).toEqual(meant.grants);
    expect(plan.refused).toBe(false);
  });

  it('is nothing on a broker that is as declared', () => {
    const plan = difference(meant, meant);
    expect(plan.lines).toEqual([]);
    expect(table(plan.lines)).toBe('');
  });

  it('names a setting that was changed, another that nobody declared, and sets both back', () => {
    const [first, ...others] = meant.topics;
    const bent = {
      ...first!,
      settings: { ...first!.settings, 'retention.ms': '1000', 'compression.type': 'zstd' },
    };
    const plan = difference(meant, { ...meant, topics: [bent, ...others] });
    expect(table(plan.lines)).toBe(
      'change  topic merit.personnel.v1 compression.type  zstd → the broker’s\n' +
        'change  topic merit.personnel.v1 retention.ms      1000 → 7776000000',
    );
    expect(plan.set).toEqual([first]);
  });

  it('takes back a permission that nobody declared, and leaves a topic that nobody declares any more', () => {
    const former = declared([simpeg, { ...simpeg, publisher: 'old', user: 'old', source: '//old' }], {
      replicas: 3,
      minInSync: 2,
    });
    const plan = difference(meant, former);
    expect(plan.lines.map(({ act, what }) => `${act} ${what}`)).toEqual([
      'leave topic merit.intake.old.v1',
      'revoke personnel Read topic merit.intake.old.v1',
      'revoke personnel DescribeConfigs topic merit.intake.old.v1',
      'revoke old Write topic merit.intake.old.v1',
    ]);
  });

  it('refuses another number of partitions: keys would lose their order', () => {
    const [first, ...others] = meant.topics;
    const plan = difference(meant, { ...meant, topics: [{ ...first!, partitions: 6 }, ...others] });
    expect(plan.refused).toBe(true);
    expect(plan.lines.map(({ act, what, from }) => [act, what, from])).toEqual([
      ['refuse', 'topic merit.personnel.v1 partitions', '6'],
    ]);
  });
});

/** What cannot be read over HTTP: each fault is named with its place, in both languages. */
import { delegation, dossierHash, Hall } from './hall.fixture.js';

describe('what cannot be read', () => {
  let hall: Hall;

  beforeAll(async () => {
    hall = await Hall.open();
  });
  afterAll(() => hall.close());

  const verdict = { verdict: 'granted', reason: 'Ya.', dossierHash };

  it.each([
    { what: 'a verdict that does not exist', body: { ...verdict, verdict: 'maybe' }, pointer: '/verdict' },
    { what: 'a person who is no id', body: { ...verdict, chosen: '198001012005011001' }, pointer: '/chosen' },
    { what: 'a hash that is none', body: { ...verdict, dossierHash: '41aa' }, pointer: '/dossierHash' },
    { what: 'grounds that are missing', body: { verdict: 'granted', dossierHash }, pointer: '/reason' },
    { what: 'a member nobody knows', body: { ...verdict, stempel: true }, pointer: '/stempel' },
  ])('in a verdict: $what', async ({ body, pointer }) => {
    const url = '/v1/tasks/0198a3c4-8f00-7000-8000-000000000001.opd-verification/verdict';
    const answer = await hall.call('opd', 'POST', url, { body, etag: '"2"' });
    expect([answer.status, answer.body.code]).toEqual([422, 'values-refused']);
    expect(answer.body.errors).toEqual([
      { pointer, code: expect.any(String), messages: { id: expect.any(String), en: expect.any(String) } },
    ]);
  });

  it.each([
    'nothing',
    '0198a3c4-8f00-7000-8000-000000000001',
    '0198a3c4-8f00-7000-8000-000000000001.opd-verification',
    '0198a3c4-8f00-7000-8000-000000000001.OPD',
  ])('a task named %s is none: 404', async (id) => {
    const answer = await hall.call('opd', 'GET', `/v1/tasks/${id}`);
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });

  it.each([
    { what: 'a day that does not exist', changes: { since: '2026-02-30' }, pointer: '/since' },
    { what: 'a role without a seat', changes: { role: 'operator' }, pointer: '/role' },
    { what: 'a substitute who is no id', changes: { to: 'sekda' }, pointer: '/to' },
  ])('in a delegation: $what', async ({ changes, pointer }) => {
    const answer = await hall.call('opd', 'POST', '/v1/delegations', { body: delegation(changes) });
    expect([answer.status, answer.body.errors?.map((one: { pointer: string }) => one.pointer)]).toEqual([
      422,
      [pointer],
    ]);
  });

  it('routes of a day are told with their articles; before the first there were none', async () => {
    const now = await hall.call('pegawai', 'GET', '/v1/routes');
    expect(now.body.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      'rank-promotion',
      'position-promotion',
      'rotation',
    ]);
    expect(now.body.items[0].stages.map(({ id }: { id: string }) => id)).toEqual([
      'opd-verification',
      'bkpsdm-verification',
      'tpk-advice',
      'pyb-proposal',
      'ppk-decision',
    ]);
    expect((await hall.call('pegawai', 'GET', '/v1/routes?on=1999-01-01')).body.items).toEqual([]);
  });
});

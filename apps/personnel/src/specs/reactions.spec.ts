import {
  proposalDecisionEffectiveV1,
  proposalSubmittedV1,
  type ProposalDecisionEffectiveV1,
  type ProposalSubmittedV1,
} from '@jejak/contracts';
import { messaging, messagingTables, type Messaging, type Outgoing } from '@jejak/messaging';
import {
  Keyring,
  openDatabase,
  sqlMigration,
  type Database,
  type SchemaDefinition,
} from '@jejak/persistence';
import { eventually } from '@jejak/testing';
import { demoCast, demoFiles, SEED } from '../../../../tools/demo-data/index.js';
import { runningPersonnel, type Json, type RunningPersonnel } from './running-personnel.fixture.js';

/** The service that speaks of proposals, as far as personnel hears it: its role, its outbox, its relay. */
const proposalsSchema: SchemaDefinition = {
  schema: 'proposals',
  login: true,
  migrations: [sqlMigration('CreateNeighbour1785600000000', messagingTables('proposals'))],
};
const CAUSE = { correlationId: '0198a3c4-8f00-7000-8000-00000000c0de' };
const SEALED = (person: string) => `sealed:v1:decision-record:${person}:${'A'.repeat(40)}`;
const cast = demoCast(SEED, 60);
const PROPOSAL = '0198a3c4-8f00-7000-8000-0000000000b1';

describe('what personnel does when it hears of proposals', () => {
  let personnel: RunningPersonnel;
  let database: Database;
  let bus: Messaging;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    personnel = await runningPersonnel({ others: [proposalsSchema] });
    for (const { profile, text } of demoFiles(SEED, 60)) await personnel.import(profile, text);
    for (const { nip } of [...cast.vacancy.candidates, cast.rankPromotion, cast.accounts.tpk]) {
      ids.set(nip, (await personnel.send('importer', 'GET', `/v1/people?nip=${nip}`)).body.items[0].id);
    }
    database = await openDatabase({ url: personnel.testDatabase.url('proposals'), schema: proposalsSchema });
    const options = {
      service: 'proposals',
      source: '//lebongkab.go.id/jejak/proposals',
      prefix: 'id.go.lebongkab.merit',
    };
    bus = messaging(options, database, new Keyring({ database, keyEncryptionKey: Buffer.alloc(32, 7) }));
    await new Promise<void>((ready) => bus.server.listen(() => ready()));
  });
  afterAll(async () => {
    await bus.server.close();
    await database.close();
    await personnel.close();
  });

  const say = (event: Outgoing<Json>) => database.run((tx) => bus.outbox.add(tx, event));
  const published = (type: string) =>
    personnel.database.query<{ data: Json; subject: string; correlation: string; version: number }>(
      `select convert_from(payload, 'UTF8')::jsonb as data, headers ->> 'subject' as subject,
              headers ->> 'correlationid' as correlation, (headers ->> 'aggregateversion')::int as version
         from (select headers, payload from outbox union select headers, payload from published) said
        where headers ->> 'type' like '%' || $1 order by 1::text`,
      [type],
    );
  const heard = (type: string, count: number) =>
    eventually(`${String(count)} of ${type}`, async () => {
      const found = await published(type);
      return found.length >= count ? found : undefined;
    });

  it('attests every candidate: age on the effective date, and the version of the last fact', async () => {
    const [first] = cast.vacancy.candidates;
    const [person, nobody] = [ids.get(first.nip)!, '0198a3c4-8f00-7000-8000-0000000000ff'];
    const data: ProposalSubmittedV1 = {
      proposal: PROPOSAL,
      number: 'USL-2026-0001',
      kind: 'position-promotion',
      unit: cast.opd.id,
      effectiveDate: '2026-11-02',
      target: { post: cast.vacancy.post },
      candidates: [person, nobody].map((one) => ({ person: one, reason: SEALED(one) })),
      documents: [],
      proposedBy: nobody,
    };
    await say({ contract: proposalSubmittedV1, subject: `proposal/${PROPOSAL}`, data, cause: CAUSE });

    const attested = await heard('person-attested.v1', 2);
    const { body } = await personnel.send('inspector', 'GET', `/v1/people/${person}`);
    expect(attested).toEqual(
      expect.arrayContaining([
        {
          subject: `person/${person}`,
          correlation: CAUSE.correlationId,
          version: body.factsVersion + 1,
          // Born on 9 August 1984: forty-two on 2 November 2026.
          data: {
            proposal: PROPOSAL,
            person,
            effectiveDate: '2026-11-02',
            ageInYears: 42,
            factsVersion: body.factsVersion,
            known: true,
          },
        },
        {
          subject: `person/${nobody}`,
          correlation: CAUSE.correlationId,
          version: 1,
          data: {
            proposal: PROPOSAL,
            person: nobody,
            effectiveDate: '2026-11-02',
            factsVersion: 0,
            known: false,
          },
        },
      ]),
    );
    expect(body.factsVersion).toBe(body.timeline.length);
  });

  it('names conflicts of interest by their ground', async () => {
    const [, second] = cast.vacancy.candidates;
    const [person, official] = [ids.get(second.nip)!, ids.get(cast.accounts.tpk.nip)!];
    await personnel.send('importer', 'POST', `/v1/people/${person}/relations`, {
      body: { other: official, ground: 'kinship' },
    });
    const proposal = '0198a3c4-8f00-7000-8000-0000000000b2';
    const data: ProposalSubmittedV1 = {
      proposal,
      number: 'USL-2026-0002',
      kind: 'position-promotion',
      unit: cast.opd.id,
      effectiveDate: '2026-11-02',
      target: { post: cast.vacancy.post },
      candidates: [{ person, reason: SEALED(person) }],
      documents: [],
      proposedBy: official,
    };
    await say({ contract: proposalSubmittedV1, subject: `proposal/${proposal}`, data, cause: CAUSE });
    const [found] = await heard('conflict-found.v1', 1);
    expect(found).toMatchObject({
      subject: `proposal/${proposal}`,
      data: { proposal, a: person, b: official, ground: 'kinship' },
    });
  });

  const inForce = (data: Omit<ProposalDecisionEffectiveV1, 'anchored' | 'decree' | 'effectiveDate'>) =>
    say({
      contract: proposalDecisionEffectiveV1,
      subject: `proposal/${data.proposal}`,
      data: {
        ...data,
        effectiveDate: '2026-11-02',
        decree: { number: '821/7/BKPSDM/2026', date: '2026-10-30' },
        anchored: { event: PROPOSAL, entry: 4, treeSize: 5 },
      },
      cause: CAUSE,
    });

  it('records the new post and unit, the decree as the source, and the vacancy is filled', async () => {
    const person = ids.get(cast.vacancy.candidates[0].nip)!;
    const said = await inForce({
      proposal: PROPOSAL,
      kind: 'position-promotion',
      person,
      target: { post: cast.vacancy.post },
    });
    await eventually('the post to be held', async () => {
      const { body } = await personnel.send('importer', 'GET', `/v1/positions/${cast.vacancy.post.id}`);
      return body.vacancy === 0 && body.holders[0].person === person;
    });
    const { body } = await personnel.send('inspector', 'GET', `/v1/people/${person}?as_of=2026-11-02`);
    expect(body).toMatchObject({
      post: { id: cast.vacancy.post.id, class: 'administrator', since: '2026-11-02' },
      unit: cast.vacancy.post.unit,
    });
    const assumed = body.timeline.find(({ data }: Json) => data.post === cast.vacancy.post.id);
    expect(assumed).toMatchObject({
      source: '//lebongkab.go.id/jejak/proposals',
      sourceId: said.id,
      data: { decree: { number: '821/7/BKPSDM/2026', date: '2026-10-30' }, assignment: 'definitive' },
    });
    const left = (await published('position-left.v1')).map(({ data }) => data);
    expect(left).toMatchObject([
      { person, post: cast.vacancy.candidates[0].post, until: '2026-11-01', ground: 'promoted' },
    ]);
    const before = await personnel.send('inspector', 'GET', `/v1/people/${person}?as_of=2026-11-01`);
    expect(before.body.standing.posts.map(({ post }: Json) => post)).not.toContain(cast.vacancy.post.id);
  });

  it('records the new rank', async () => {
    const person = ids.get(cast.rankPromotion.nip)!;
    const proposal = '0198a3c4-8f00-7000-8000-0000000000b3';
    await inForce({ proposal, kind: 'rank-promotion', person, target: { rank: 'III/c' } });
    await eventually('the rank to be III/c', async () => {
      const { body } = await personnel.send('importer', 'GET', `/v1/people?nip=${cast.rankPromotion.nip}`);
      return body.items[0].grade === 'III/c' && body.items[0].gradeSince === '2026-11-02';
    });
    const [told] = (await published('rank-changed.v1')).filter(
      ({ data }) => data.person === person && data.promotionKind === '101',
    );
    expect(told!.data).toMatchObject({
      grade: 'III/c',
      since: '2026-11-02',
      decree: { number: '821/7/BKPSDM/2026' },
    });
  });

  it('parks a decision about nobody it knows, for a human to look at', async () => {
    const proposal = '0198a3c4-8f00-7000-8000-0000000000b4';
    await inForce({ proposal, kind: 'rank-promotion', person: proposal, target: { rank: 'III/c' } });
    const parked = await eventually('the message in quarantine', async () => {
      const { body } = await personnel.send('operator', 'GET', '/v1/personnel/quarantine');
      return body.items.length > 0 ? body.items : undefined;
    });
    expect(parked).toMatchObject([{ group: 'personnel.decisions' }]);
  });
});

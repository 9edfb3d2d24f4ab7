import { personnelAccountLinkedV1, personnelErasureDoneV1, type Contract } from '@jejak/contracts';
import { OUTBOX, type Outbox } from '@jejak/messaging';
import { DATABASE, type Database } from '@jejak/persistence';
import { eventually } from '@jejak/testing';
import type { AccountDirectory } from '../accounts.js';
import { ACCOUNTS } from '../tokens.js';
import { startProbe, type Probe } from './probe.fixture.js';

const ANI = '0198a3c4-8f00-4000-8000-0000000000a1';
const BUDI = '0198a3c4-8f00-4000-8000-0000000000b2';
const cause = { correlationId: '0198a3c4-8f00-4000-8000-0000000000cc' };

describe('the person behind an account', () => {
  let probe: Probe;
  let database: Database;
  let accounts: AccountDirectory;

  beforeAll(async () => {
    probe = await startProbe({}, 'personnel');
    database = probe.app.get<Database>(DATABASE);
    accounts = probe.app.get<AccountDirectory>(ACCOUNTS);
  });
  afterAll(() => probe.close());

  it('is known to a service once personnel has linked them, and forgotten when their identity is erased', async () => {
    const account = `${probe.issuer.url}#ani`;
    const token = await probe.issuer.token('ani', { roles: ['inspector'] });
    const whoami = async () =>
      (
        await probe.app.inject({
          url: '/v1/proposals/whoami',
          headers: { authorization: `Bearer ${token}` },
        })
      ).json<unknown>();
    expect(await whoami()).toEqual({ account, roles: [{ role: 'inspector' }] });

    await say(personnelAccountLinkedV1, `person/${ANI}`, { account, person: ANI });
    await eventually('the link to arrive', async () => (await accounts.personOf(account)) === ANI);
    expect(await whoami()).toEqual({ account, person: ANI, roles: [{ role: 'inspector' }] });

    const erasure = { person: ANI, legalBasis: 'UU 27/2022 Pasal 8' };
    await say(personnelErasureDoneV1, `person/${ANI}`, { ...erasure, classes: ['case-note'] });
    await say(personnelErasureDoneV1, `person/${ANI}`, { ...erasure, classes: ['identity'] });
    await eventually('the erasure to arrive', async () => (await accounts.personOf(account)) === undefined);
  });

  it('is the one linked last, in whatever order the links arrive', async () => {
    const link = (person: string, knownAt: string, last: string) =>
      database.run((tx) =>
        accounts.link(tx, {
          account: 'x',
          person,
          knownAt,
          eventId: `0198a3c4-8f00-7000-8000-00000000000${last}`,
        }),
      );
    await link(BUDI, '2026-08-03T05:00:01Z', '2');
    await link(ANI, '2026-08-03T05:00:00Z', '1');
    expect(await accounts.personOf('x')).toBe(BUDI);
    await link(ANI, '2026-08-03T05:00:01Z', '3');
    expect(await accounts.personOf('x')).toBe(ANI);
  });

  const say = <Data>(contract: Contract<Data>, subject: string, data: Data) =>
    database.run((tx) => probe.app.get<Outbox>(OUTBOX).add(tx, { contract, subject, data, cause }));
});

/** The projections of personnel: replayed from the bus they come out the same; an erased person leaves them. */
import { personnelErasureDoneV1 } from '@jejak/contracts';
import { BUS_OPERATIONS, type BusOperations } from '@jejak/messaging';
import { eventually } from '@jejak/testing';
import { ani, Office } from './office.fixture.js';

describe('what proposals know of people and posts', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  it('comes out the same when it is replayed', async () => {
    const before = await known();
    const operations = office.app.get<BusOperations>(BUS_OPERATIONS);
    await office.query(`update proposals.post set need = 99`);
    await operations.replay('proposals.people');
    await operations.replay('proposals.posts');

    await eventually('the register to be as it was', async () => {
      return JSON.stringify(await known()) === JSON.stringify(before);
    });
    expect(await office.published('proposal.drafted.v1')).toEqual([]);
  });

  it('leaves out a person whose facts were erased', async () => {
    await office.says('personnel', {
      contract: personnelErasureDoneV1,
      subject: `person/${ani}`,
      data: { person: ani, classes: ['personnel-fact'], legalBasis: 'UU 27/2022 Pasal 43' },
    });
    await eventually('the rows to be gone', async () => {
      const rows = await office.query('select from proposals.person_fact where person = $1', [ani]);
      return rows.length === 0;
    });
  });

  const known = async () => [
    await office.query('select * from proposals.person_fact order by event'),
    await office.query('select * from proposals.post order by id'),
    await office.query('select * from proposals.unit order by id'),
  ];
});

import { deliveriesOf, factTypeOf, personFact, type DeliveryNote } from './person-facts.js';

describe('delivered histories', () => {
  it('are the sanctions when their import was whole', () => {
    expect(deliveriesOf([note('n-1', 'siasn-rw-hukdis')])).toEqual([{ id: 'n-1', history: 'discipline' }]);
  });

  it('are leadership training with the training history, other training with that of courses', () => {
    expect(deliveriesOf([note('n-1', 'siasn-rw-diklat'), note('n-2', 'siasn-rw-kursus')])).toEqual([
      { id: 'n-1', history: 'leadership-training' },
      { id: 'n-2', history: 'other-training' },
    ]);
  });

  it('are nothing for a file that holds no whole history', () => {
    expect(deliveriesOf([note('n-1', 'siasn-asn')])).toEqual([]);
  });

  it('are not proven by an import that left rows in quarantine', () => {
    expect(deliveriesOf([note('n-1', 'siasn-rw-hukdis', 1)])).toEqual([]);
  });
});

describe('a personnel fact', () => {
  it('is read with what it corrects', () => {
    expect(
      personFact({ event: 'e-2', type: 'rank-changed', payload: json({ grade: 'III/a', corrects: 'e-1' }) }),
    ).toEqual({
      id: 'e-2',
      type: 'rank-changed',
      corrects: 'e-1',
      data: { grade: 'III/a', corrects: 'e-1' },
    });
  });

  it('is nothing to the rules when they do not read its kind', () => {
    expect(personFact({ event: 'e-1', type: 'award-granted', payload: json({}) })).toBeUndefined();
  });

  it('is named by its contract', () => {
    expect(factTypeOf('personnel.performance-rated.v1')).toBe('performance-rated');
  });
});

const json = (data: object): Buffer => Buffer.from(JSON.stringify(data));

function note(event: string, profile: string, quarantined = 0): DeliveryNote {
  return { event, profile, payload: json({ quarantined }) };
}

import { bar, picture, type Explanation } from './picture.js';
import { program } from '../program.js';
import { addedUp, simulationPicture, type Simulated } from './simulation.js';

describe('jejak policy', () => {
  afterEach(() => {
    process.exitCode = undefined;
  });

  it('check finds no fault in the law as it is', async () => {
    const lines = await printed('policy', 'check');
    expect(lines).toEqual([expect.stringMatching(/^merit\/\d{4}\.\d+: \d+ policies, 0 faults\.$/)]);
    expect(process.exitCode).toBeUndefined();
  });

  it('test runs every worked example of a policy, each with its article', async () => {
    const lines = await printed('policy', 'test', 'ip-asn');
    expect(lines[0]).toBe('ip-asn: Professionalism index (IP ASN)');
    expect(lines[1]).toBe(
      '  ✓ TV-2.1 | PermenPANRB 38/2018, bobot dimensi indeks | Administrator, S2, PKA, 20 hours, no seminar, Good, never sanctioned.',
    );
    expect(lines.at(-1)).toMatch(/^\d+ passed, 0 failed\.$/);
  });

  it('test names the policies there are when one is not known', async () => {
    await expect(printed('policy', 'test', 'luck')).rejects.toThrow(
      /There is no policy "luck"; there are .*ip-asn/,
    );
  });
});

describe('an explanation in the terminal', () => {
  it.each([
    { points: { low: '20.00', high: '20.00' }, max: '40.00', drawn: '█████·····' },
    { points: { low: '10.00', high: '30.00' }, max: '40.00', drawn: '███░░░░░··' },
    { points: { low: '0.00', high: '0.00' }, max: '0.00', drawn: '··········' },
  ])('draws $points of $max', ({ points, max, drawn }) => {
    expect(bar(points, max, 10)).toBe(drawn);
  });

  it('is a table with bars, the reasons, what is wanting, and what would change the outcome', () => {
    expect(picture(explanation, 'en')).toEqual([
      'Regular rank promotion, TMT 2026-04-01, merit/2026.1, p-1',
      'IP ASN 15.00 … 20.00: Very low',
      '',
      'Qualification          ██████████████████░░░░░░······ 15.00 … 20.00 / 25.00',
      '  Qualification        ██████░░·· 15.00 … 20.00 / 25.00  S1; ? Highest formal degree ← SIMPEG',
      '                       Points 3, PermenPANRB 38/2018, dimensi kualifikasi',
      '',
      'Conditions: not eligible',
      '  does not hold: Four years in rank. (PP 99/2000, Pasal 7)',
      '    → Wait.',
      '      Own request: The letter (PerBKN 5/2019, Pasal 2)',
      '',
      'Evidence that is wanting',
      '  2026-04-15  Highest formal degree (not sent) ← SIMPEG; Qualification',
      '',
      'Faults of the data',
      '  ! Two ranks on one day.',
      '',
      'What would change the outcome',
      '  meets every condition: Time alone: from 2026-09-01 (5 months).',
    ]);
  });
});

describe('a simulation in the terminal', () => {
  const page = (measured: number, rise: number): Simulated => ({
    day: '2026-04-01',
    of: 6,
    measured,
    notMeasured: 1,
    open: { today: 1, draft: 0 },
    categories: [
      { category: 'rendah', label: both('Low'), today: measured, draft: measured - rise },
      { category: 'sedang', label: both('Medium'), today: 0, draft: rise },
    ],
    moves: { rise, fall: 0, same: measured - rise },
    sinceStored: { rise: 0, fall: 1, same: 0 },
  });

  it('adds pages up and draws each category before and after', () => {
    expect(simulationPicture(addedUp(page(1, 1), page(3, 0)), 'en')).toEqual([
      'IP ASN 2026-04-01: 4 measured, 2 not (no PNS)',
      '',
      '               now                              draft',
      'Low            ████████████████████████       4 ██████████████████······       3',
      'Medium         ························       0 ██████··················       1',
      '',
      'against the answers in use: 1 rise, 0 fall, 3 stay',
      'against stored scores: 0 rise, 2 fall, 0 stay',
      'evidence missing: 2 now, 0 under the draft; what is proven counts',
    ]);
  });
});

function both(en: string) {
  return { id: en, en };
}

const explanation: Explanation = {
  person: 'p-1',
  kind: { label: both('Regular rank promotion') },
  effectiveDate: '2026-04-01',
  policy: 'merit/2026.1',
  whyThisScore: {
    low: '15.00',
    high: '20.00',
    category: { low: { label: both('Very low') }, high: { label: both('Very low') } },
    dimensions: [
      {
        label: both('Qualification'),
        low: '15.00',
        high: '20.00',
        max: '25.00',
        components: [
          {
            id: 'qualification',
            label: both('Qualification'),
            low: '15.00',
            high: '20.00',
            max: '25.00',
            rows: [
              {
                label: both('Points'),
                row: 3,
                basis: { instrument: 'PermenPANRB 38/2018', article: 'dimensi kualifikasi' },
              },
            ],
            evidence: [{ label: both('Highest formal degree'), value: 'S1' }],
            missing: [{ label: both('Highest formal degree'), state: 'not-sent', owner: both('SIMPEG') }],
          },
        ],
      },
    ],
  },
  whyNotEligible: {
    outcome: 'not-eligible',
    conditions: [
      {
        statement: both('Four years in rank.'),
        holds: 'no',
        basis: [{ instrument: 'PP 99/2000', article: 'Pasal 7' }],
        remedy: both('Wait.'),
        grounds: [
          {
            label: both('Own request'),
            proof: { label: both('The letter') },
            basis: { instrument: 'PerBKN 5/2019', article: 'Pasal 2' },
          },
        ],
        missing: [],
      },
    ],
  },
  evidence: [
    {
      label: both('Highest formal degree'),
      forLabel: both('Qualification'),
      state: { code: 'not-sent', label: both('not sent') },
      owner: both('SIMPEG'),
      due: '2026-04-15',
    },
    {
      label: both('Training'),
      forLabel: both('Leadership'),
      state: { code: 'not-applicable', label: both('not asked of this post') },
      owner: both('SIMPEG'),
    },
  ],
  faults: [{ says: both('Two ranks on one day.') }],
  whatWouldChange: {
    goal: { label: both('meets every condition') },
    says: both('Time alone: from 2026-09-01 (5 months).'),
  },
};

async function printed(...args: string[]): Promise<string[]> {
  const lines: string[] = [];
  const command = await program({}, (line) => lines.push(line), args);
  await command.parseAsync(['--lang', 'en', ...args], { from: 'user' });
  return lines;
}

import { randomUUID } from 'node:crypto';
import { eventually } from '@jejak/testing';
import { Surroundings, type Body } from './merit-scoring.fixture.js';

const team = [{ role: 'assessment-team' }];
const letter = '51'.repeat(32);
const post = {
  id: 'J-0900',
  title: 'Jabatan tujuan',
  class: 'administrator',
  echelon: 'III.a',
  unit: 'U-011',
} as const;

/** An administrator of fourteen months who is to rotate: the ground the proposal states, and what comes of it. */
type Situation = Readonly<{
  because: string;
  ground?: Readonly<{ code: 'own-request' | 'reorganisation' | 'sanction'; document?: string }>;
  attached?: readonly string[];
  sanction?: Readonly<{ since: string; until: string }>;
  outcome: string;
  holds: string;
  patterns: readonly string[];
  /** What was read of the ground, and what is wanting for it. */
  evidence: readonly string[];
  wanting: readonly string[];
}>;

describe('a rotation before two years in the post', () => {
  let house: Surroundings;

  beforeAll(async () => {
    house = await Surroundings.start();
    await house.deliver();
  });
  afterAll(() => house.close());

  it.each<Situation>([
    {
      because: 'states no ground: it is refused, with every ground there is',
      outcome: 'not-eligible',
      holds: 'no',
      patterns: ['V-04', 'V-05'],
      evidence: [],
      wanting: [],
    },
    {
      because: 'is asked for by the official, whose letter is in the file',
      ground: { code: 'own-request', document: letter },
      attached: [letter],
      outcome: 'eligible',
      holds: 'yes',
      patterns: [],
      evidence: ['own-request', `own-request ${letter}`],
      wanting: [],
    },
    {
      because: 'follows a reorganisation, whose regulation is not in the file: nobody decides yet',
      ground: { code: 'reorganisation', document: letter },
      attached: ['52'.repeat(32)],
      outcome: 'undetermined',
      holds: 'unknown',
      patterns: [],
      evidence: ['reorganisation'],
      wanting: ['proposal.ground reorganisation Proposer'],
    },
    {
      because: 'follows a sanction that is being served, as the register says',
      ground: { code: 'sanction' },
      sanction: { since: '2026-01-15', until: '2026-12-31' },
      outcome: 'eligible',
      holds: 'yes',
      patterns: [],
      evidence: ['sanction', 'light 2026-01-15/2027-01-01'],
      wanting: [],
    },
    {
      because: 'is said to follow a sanction, and the whole register has none being served',
      ground: { code: 'sanction' },
      sanction: { since: '2025-03-01', until: '2025-08-31' },
      outcome: 'not-eligible',
      holds: 'no',
      patterns: ['V-04', 'V-05'],
      evidence: ['sanction', 'light 2025-03-01/2025-09-01', 'delivered'],
      wanting: [],
    },
  ])('$because', async ({ ground, attached = [], sanction, outcome, holds, patterns, evidence, wanting }) => {
    const candidate = randomUUID();
    await house.leader(candidate, '2025-02-01', { class: 'administrator', echelon: 'III.a' });
    if (sanction !== undefined) {
      const decree = { number: '1', date: sanction.since };
      await house.fact(candidate, 'discipline-imposed', {
        level: 'light',
        kindCode: '11',
        ...sanction,
        decree,
      });
    }
    const version = await house.versionOf(candidate);
    const { proposal, submission } = await house.submit([candidate], {
      kind: 'rotation',
      target: { post },
      candidates: [
        {
          person: candidate,
          reason: `sealed:v1:decision-record:${candidate}:${'A'.repeat(40)}`,
          ...(ground === undefined ? {} : { ground }),
        },
      ],
      documents: attached.map((sha256) => ({
        title: `sealed:v1:decision-record:${candidate}:${'A'.repeat(40)}`,
        sha256,
      })),
    });
    await house.attest(submission, proposal, candidate, version);
    const { eligibility } = await eventually('it is scored', async () => {
      const seen = await house.get(`/v1/scorings/${proposal}/candidates/${candidate}`, team);
      return seen.status === 200 && seen.body;
    });

    const condition = (eligibility.conditions as Body[]).find(({ id }) => id === 'rotation/time-in-post')!;
    expect([eligibility.outcome, condition.holds]).toEqual([outcome, holds]);
    expect((eligibility.findings as Body[]).map(({ id }) => String(id)).sort()).toEqual(patterns);
    expect((condition.evidence as Body[]).slice(1).map(({ value }) => String(value))).toEqual(evidence);
    expect(
      (condition.missing as Body[]).map(
        ({ item, detail, owner }) => `${item as string} ${detail as string} ${owner.en as string}`,
      ),
    ).toEqual(wanting);
    expect((condition.grounds as Body[] | undefined)?.map(({ code }) => String(code))).toEqual(
      holds === 'yes' ? undefined : ['sanction', 'own-request', 'reorganisation'],
    );
    const replayed = await house.get(`/v1/scorings/${proposal}/replay`, team);
    expect(replayed.body.rounds[0].candidates).toMatchObject([{ result: 'equal' }]);
  });

  it('tells of each ground its article and what would show it', async () => {
    const [row] = await house.rows<{ proposal: string; person: string }>(
      `select proposal, person from merit_scoring.candidate where eligibility ->> 'outcome' = 'not-eligible' limit 1`,
    );
    const { body } = await house.get(
      `/v1/scorings/${row!.proposal}/candidates/${row!.person}/explanation`,
      team,
    );
    const [condition] = (body.whyNotEligible.conditions as Body[]).filter(
      ({ id }) => id === 'rotation/time-in-post',
    );
    expect(condition!.grounds[1]).toEqual({
      code: 'own-request',
      label: { id: 'Permintaan sendiri', en: 'Own request' },
      proof: {
        code: 'own-letter',
        label: {
          id: 'Surat permohonan pegawai, di antara dokumen usulan',
          en: 'The letter of the official, among the documents of the proposal',
        },
      },
      basis: { instrument: 'PerBKN 5/2019', article: 'Pasal 2' },
    });
  });
});

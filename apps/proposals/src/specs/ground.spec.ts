/** Why somebody is to rotate before two years in the post: stated, shown, published, and told to whoever reads the proposal. */
import { ani, draft, Office } from './office.fixture.js';

const letter = { title: 'Surat permohonan', sha256: '51'.repeat(32) };
const rotation = (ground: object, documents: readonly object[] = [letter]) =>
  draft({
    kind: 'rotation',
    target: { post: 'J-0014' },
    candidates: [{ person: ani, reason: 'Sesuai pola karier.', ground }],
    documents,
  });

describe('the ground of a rotation', () => {
  let office: Office;
  let url: string;

  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  it('V-05: a ground is refused without what shows it, and the draft says so beforehand', async () => {
    const body = rotation({ code: 'own-request' }, []);
    const drafted = await office.call('pengusul', 'POST', '/v1/proposals', { body });
    url = `/v1/proposals/${drafted.body.id}`;
    const seen = await office.call('pengusul', 'GET', url);
    const refused = await office.call('pengusul', 'POST', `${url}/submit`, { etag: '"1"' });

    const [rule] = refused.body.rules;
    expect([refused.status, refused.body.rules.length, seen.body.checks.length]).toEqual([422, 1, 1]);
    expect([rule.id, seen.body.checks[0].id]).toEqual(['proposal/ground-shown', 'proposal/ground-shown']);
    expect(rule.basis).toEqual([{ instrument: 'PerBKN 5/2019', article: 'Pasal 2' }]);
    expect(rule.messages.id).toContain('SHA-256');
    expect(rule.messages.en).toContain('SHA-256');
  });

  it('is part of the draft, with its article and its proof, once the letter is attached', async () => {
    await office.call('pengusul', 'POST', `${url}/evidence`, { body: letter, etag: '"1"' });
    const { candidates } = rotation({ code: 'own-request', document: letter.sha256 });
    await office.call('pengusul', 'PATCH', url, { body: { candidates }, etag: '"2"' });

    const seen = await office.call('pengusul', 'GET', url);
    expect(seen.body.candidates[0].ground).toEqual({
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
      document: letter.sha256,
    });
  });

  it('is published with the candidate it is stated of', async () => {
    const submitted = await office.call('pengusul', 'POST', `${url}/submit`, { etag: '"3"' });
    expect([submitted.status, submitted.body.rules]).toEqual([200, undefined]);

    const said = async (type: string) => (await office.published(type)).map(({ data }) => groundIn(data));
    expect(await said('proposal.drafted.v1')).toEqual([{ code: 'own-request' }]);
    expect(await said('proposal.amended.v1')).toEqual([{ code: 'own-request', document: letter.sha256 }]);
    expect(await said('proposal.submitted.v1')).toEqual([{ code: 'own-request', document: letter.sha256 }]);
  });

  it('has its place in the interface: a closed list of grounds, and no other member', async () => {
    const { body } = await office.call('pengusul', 'GET', '/v1/proposals/openapi.json');
    expect(JSON.stringify(body)).toContain('"enum":["sanction","own-request","reorganisation"]');
  });
});

const groundIn = (data: unknown) => (data as { candidates: { ground?: object }[] }).candidates[0]?.ground;

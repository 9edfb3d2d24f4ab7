import { createHash } from 'node:crypto';
import { demoCast, demoFiles, REFERENCE, SEED } from './index.js';
import { leadership, ratings, sanctions } from './histories.js';
import { organisation } from './organisation.js';
import { people } from './people.js';

const made = organisation(SEED, 3_500);
const everybody = people(SEED, made, 3_500);

describe('the demonstration regency', () => {
  it('has forty agencies, posts with need and holder, and the people asked for', () => {
    expect(made.units.filter(({ id, opd, parent }) => id === opd && parent !== '').length).toBe(40);
    expect(made.posts.every(({ need, filled }) => need >= filled && need > 0)).toBe(true);
    expect(everybody.length).toBe(3_500);
    expect(new Set(everybody.map(({ nip }) => nip)).size).toBe(3_500);
    expect(new Set(everybody.map(({ pnsId }) => pnsId)).size).toBe(3_500);
  });

  it('is the same for the same seed, byte for byte, and another for another', () => {
    const digest = (seed: string) =>
      createHash('sha256')
        .update(JSON.stringify(demoFiles(seed, 200)))
        .digest('hex');
    expect(digest(SEED)).toBe(digest(SEED));
    expect(digest('another')).not.toBe(digest(SEED));
  });

  it('of two hundred is the beginning of that of three and a half thousand', () => {
    const few = people(SEED, organisation(SEED, 200), 200);
    expect(few).toEqual(everybody.slice(0, 200));
    expect(demoCast(SEED, 200)).toEqual(demoCast(SEED, 3_500));
  });

  it('has well-formed numbers that agree with birth, appointment and sex', () => {
    for (const { nip, birthDate, appointed, sex, employment } of everybody) {
      expect(nip.slice(0, 8)).toBe(birthDate.replaceAll('-', ''));
      expect(nip.slice(8, 12)).toBe(appointed.slice(0, 4));
      expect(nip.slice(12, 14)).toBe(employment === 'pppk' ? '21' : appointed.slice(5, 7));
      expect(nip.slice(14)).toMatch(sex === 'male' ? /^1\d{3}$/ : /^2\d{3}$/);
      const age = Number(appointed.slice(0, 4)) - Number(birthDate.slice(0, 4));
      expect(age).toBeGreaterThanOrEqual(18);
      expect(age).toBeLessThanOrEqual(36);
    }
  });

  it('knows nothing of the time after its reference day', () => {
    for (const person of everybody) {
      for (const day of [person.appointed, person.gradeSince, person.positionSince])
        expect(day <= REFERENCE).toBe(true);
      for (const { completedOn } of leadership(SEED, person)) expect(completedOn <= REFERENCE).toBe(true);
      for (const { since } of sanctions(SEED, person)) expect(since <= REFERENCE).toBe(true);
      expect(person.gradeSince >= person.appointed && person.positionSince >= person.appointed).toBe(true);
    }
  });

  it('has five years of performance, PPPK, sanctions, and people due for promotion on 1 December 2026', () => {
    const years = new Set(everybody.flatMap((person) => ratings(SEED, person).map(({ year }) => year)));
    expect([...years].sort()).toEqual([2021, 2022, 2023, 2024, 2025]);
    const pppk = everybody.filter(({ employment }) => employment === 'pppk').length;
    expect(pppk).toBeGreaterThan(300);
    expect(everybody.filter((person) => sanctions(SEED, person).length > 0).length).toBeGreaterThan(20);
    const due = everybody.filter(
      ({ post, employment, gradeSince, grade }) =>
        post.nature.kind === 'pelaksana' &&
        employment === 'pns' &&
        gradeSince <= '2022-12-01' &&
        grade === 'III/b',
    );
    expect(due.length).toBeGreaterThan(5);
  });

  it('leaves one post of class administrator vacant, with three pengawas of its agency in the cast', () => {
    const { vacancy, opd, rankPromotion } = demoCast(SEED, 200);
    expect(vacancy.post).toMatchObject({
      title: 'Kepala Bidang Tata Ruang',
      class: 'administrator',
      echelon: 'III.b',
    });
    expect(everybody.some(({ post }) => post.id === vacancy.post.id)).toBe(false);
    for (const { nip } of vacancy.candidates) {
      const person = everybody.find((one) => one.nip === nip)!;
      expect(person.post.opd).toBe(opd.id);
      expect(person.post.nature).toEqual({ kind: 'structural', echelon: 'IV.a' });
    }
    expect(rankPromotion).toMatchObject({ from: 'III/b', to: 'III/c' });
  });

  it('writes the real headings, and the traps of the real files', () => {
    const [unor, , , asn, skp, , , hukdis] = demoFiles(SEED, 200);
    expect(unor!.text.split('\r\n')[0]).toBe(
      'Id,InstansiId,DiatasanId,EselonId,NamaUnor,NamaJabatan,CepatKode,IndukUnorId,PemimpinPnsId,JenisUnorId',
    );
    expect(asn!.text.split('\r\n')[0]!.split(',').length).toBe(64);
    expect(asn!.text).toMatch(/,'\d{18},/);
    expect(asn!.text).toContain(',null,');
    expect(asn!.text).toMatch(/,\d{2}-\d{2}-\d{4},/);
    expect(skp!.text).toContain('DIATAS ESPEKTASI');
    expect(skp!.text).toContain('DIATAS EKSPEKTASI');
    expect(hukdis!.text.split('\r\n')[0]).toContain(';');
  });
});

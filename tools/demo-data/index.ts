import { files, type DemoFile } from './files.js';
import { organisation, VACANT, type Organisation } from './organisation.js';
import type { FailingPart, Part } from './parts.js';
import { people, type Person } from './people.js';

export { REFERENCE } from './dates.js';
export type { DemoFile } from './files.js';

/** The seed of `npm start`, `npm test` and `npm run demo`. */
export const SEED = 'lebong';

/** A natural person of the demonstration: the NIP finds them at `GET /v1/people?nip=`. */
export type Player = Readonly<{ nip: string; name: string; unit: string; post: string }>;

export type DemoCast = Readonly<{
  /** The agency that proposes. */
  opd: Readonly<{ id: string; name: string }>;
  /** Which natural person is behind which account of the demonstration. */
  accounts: Readonly<
    Record<
      | 'pengusul'
      | 'verifikator-opd'
      | 'verifikator-bkpsdm'
      | 'tpk'
      | 'sekda'
      | 'inspektur'
      | 'operator'
      | 'importir'
      | 'kebijakan'
      | 'pegawai',
      Player
    >
  >;
  /** The Bupati is no civil servant: registered by `POST /v1/people`. */
  bupati: Readonly<{ name: string; birthDate: string; titleBefore: string }>;
  /** A vacant post of class administrator and three pengawas of the agency; the first has the best record. */
  vacancy: Readonly<{
    post: Readonly<{ id: string; title: string; class: 'administrator'; echelon: 'III.b'; unit: string }>;
    candidates: readonly [Player, Player, Player];
  }>;
  /** Due for a regular promotion at any TMT from 2026-10-01. */
  rankPromotion: Player & Readonly<{ from: 'III/b'; to: 'III/c' }>;
  /** Due but for one condition each. */
  failing: Readonly<Record<FailingPart, Player>>;
}>;

/** The files of the demonstration regency in the order in which they are imported. Pure: the seed decides all. */
export function demoFiles(seed: string = SEED, count = 3_500): readonly DemoFile[] {
  const made = organisation(seed, count);
  return files(seed, made, people(seed, made, count));
}

/** Who plays what. The cast is the same for every number of people from forty on. */
export function demoCast(seed: string = SEED, count = 3_500): DemoCast {
  const made = organisation(seed, count);
  const everybody = people(seed, made, count);
  const playing = (part: Part): Player => {
    const person = everybody.find((one) => one.part === part);
    if (person === undefined) throw new Error(`a regency of ${String(count)} has nobody to play ${part}`);
    return playerOf(person);
  };
  const { post, unit } = vacancyIn(made);
  const proposer = playing('pengusul');
  const failing = [
    'fails-time-in-rank',
    'fails-ceiling',
    'fails-performance',
    'fails-discipline',
    'fails-leave',
    'fails-examination',
    'fails-employment',
    'fails-post',
  ] as const satisfies readonly FailingPart[];
  return {
    opd: { id: proposer.unit, name: made.units.find(({ id }) => id === proposer.unit)!.name },
    accounts: {
      pengusul: proposer,
      'verifikator-opd': playing('verifikator-opd'),
      'verifikator-bkpsdm': playing('verifikator-bkpsdm'),
      tpk: playing('tpk'),
      sekda: playing('sekda'),
      inspektur: playing('inspektur'),
      operator: playing('operator'),
      importir: playing('importir'),
      // The same analyst of BKPSDM, at another account with another role.
      kebijakan: playing('importir'),
      pegawai: playing('rank-promotion'),
    },
    bupati: { name: 'Darma Wangsa Perkasa', birthDate: '1972-06-14', titleBefore: 'H.' },
    vacancy: {
      post: { id: post.id, title: post.title, class: 'administrator', echelon: 'III.b', unit },
      candidates: [playing('candidate-1'), playing('candidate-2'), playing('candidate-3')],
    },
    rankPromotion: { ...playing('rank-promotion'), from: 'III/b', to: 'III/c' },
    failing: Object.fromEntries(failing.map((part) => [part, playing(part)])) as Record<FailingPart, Player>,
  };
}

function vacancyIn({ posts }: Organisation): Readonly<{ post: { id: string; title: string }; unit: string }> {
  const post = posts.find(({ key }) => key === VACANT)!;
  return { post, unit: post.unit };
}

const playerOf = ({ nip, name, post }: Person): Player => ({ nip, name, unit: post.unit, post: post.id });

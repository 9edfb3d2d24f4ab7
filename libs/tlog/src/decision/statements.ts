import type { Bilingual } from '@jejak/kernel';
import type { DecisionReport } from './report.js';

/** A part of a sentence that is left out, in either language. */
const NOTHING = ((text: string): Bilingual => ({ id: text, en: text }))('');

/** What a verified file proves and what it leaves unsaid, one sentence each, in both languages. */
export type Statements = Readonly<{ proven: readonly Bilingual[]; notShown: readonly Bilingual[] }>;

const words: Readonly<Record<string, Bilingual>> = {
  granted: { id: 'dikabulkan', en: 'granted' },
  returned: { id: 'dikembalikan', en: 'returned' },
  rejected: { id: 'ditolak', en: 'rejected' },
  'rank-promotion': { id: 'kenaikan pangkat', en: 'rank promotion' },
  'position-promotion': { id: 'promosi jabatan', en: 'position promotion' },
  rotation: { id: 'rotasi', en: 'rotation' },
};

const cuts: Readonly<Record<DecisionReport['cut'], Bilingual>> = {
  whole: { id: 'seluruh jalan keputusan', en: 'the whole way of the decision' },
  own: { id: 'entri yang menyangkut pemegangnya', en: 'the entries that concern its holder' },
  public: { id: 'bagian yang tidak menyebut siapa pun', en: 'the part that names nobody' },
  receipt: { id: 'bagian satu orang saja', en: 'one person’s own part alone' },
};

export function statementsOf(report: DecisionReport): Statements {
  return { proven: provenBy(report), notShown: notShownBy(report) };
}

function provenBy({
  cut,
  proposal,
  origin,
  treeSize,
  cosignatures,
  quorum,
  entries,
  story,
}: DecisionReport): Bilingual[] {
  const { decision, decree, effective, verdicts, scores, places, facts, policies } = story;
  const said: Bilingual[] = [
    {
      id: `Usulan ${proposal}: ${String(entries.length)} entri ada di log ${origin}, di bawah titik periksa berukuran ${String(treeSize)} yang ditandatangani log. Potongan: ${cuts[cut].id}.`,
      en: `Proposal ${proposal}: ${String(entries.length)} entries are in the log ${origin}, under a checkpoint of size ${String(treeSize)} that the log signed. Cut: ${cuts[cut].en}.`,
    },
  ];
  if (cosignatures.length > 0) {
    const list = cosignatures.map(({ name, time }) => `${name} (${instant(time)})`).join(', ');
    said.push({
      id: `Saksi ikut menandatangani titik periksa itu: ${list}.${quorum === 'met' ? ' Cukup menurut kebijakan Anda.' : ''}`,
      en: `Witnesses cosigned that checkpoint: ${list}.${quorum === 'met' ? ' Enough by your policy.' : ''}`,
    });
  }
  if (facts.shown > 0)
    said.push({
      id: `${String(facts.shown)} dari ${String(facts.named)} fakta yang dipakai ada di log.`,
      en: `${String(facts.shown)} of ${String(facts.named)} facts that were used are in the log.`,
    });
  if (policies.length > 0)
    said.push({ id: `Dinilai menurut ${policies.join(', ')}.`, en: `Judged by ${policies.join(', ')}.` });
  for (const { entry, low, high, replayed } of scores) {
    const points = low === high ? low : `${low} … ${high}`;
    said.push({
      id: `Nilai merit ${points} (entri ${String(entry)})${replayed ? '; dihitung ulang dari jejaknya, cocok' : ''}.`,
      en: `A merit score of ${points} (entry ${String(entry)})${replayed ? '; computed again from its trace, equal' : ''}.`,
    });
  }
  for (const { entry, rank, low, high } of places) {
    const place = rank === undefined ? { id: 'tanpa peringkat', en: 'without a rank' } : ranked(rank);
    const points =
      low === undefined || high === undefined ? '' : `, ${low === high ? low : `${low} … ${high}`}`;
    said.push({
      id: `Peringkat merit: ${place.id}${points} (entri ${String(entry)}).`,
      en: `Order of merit: ${place.en}${points} (entry ${String(entry)}).`,
    });
  }
  if (verdicts.length > 0)
    said.push({
      id: `${String(verdicts.length)} putusan pejabat: ${verdicts.map(({ entry, stage }) => `${stage} (entri ${String(entry)})`).join(', ')}.`,
      en: `${String(verdicts.length)} verdicts of officials: ${verdicts.map(({ entry, stage }) => `${stage} (entry ${String(entry)})`).join(', ')}.`,
    });
  if (decision !== undefined) {
    const { entry, outcome, kind, effectiveDate, rank, deviates } = decision;
    const deviation: Bilingual =
      deviates === undefined
        ? NOTHING
        : deviates
          ? { id: '; menyimpang dari peringkat merit', en: '; deviates from the order of merit' }
          : { id: '; sesuai peringkat merit', en: '; by the order of merit' };
    const chosen = rank === undefined ? NOTHING : { id: `, ${ranked(rank).id}`, en: `, ${ranked(rank).en}` };
    const date =
      effectiveDate === ''
        ? NOTHING
        : { id: `, TMT ${effectiveDate}`, en: `, effective date ${effectiveDate}` };
    said.push({
      id: `Keputusan: ${`${word(kind).id} ${word(outcome).id}`.trim()}${chosen.id}${date.id}${deviation.id} (entri ${String(entry)}).`,
      en: `The decision: ${`${word(kind).en} ${word(outcome).en}`.trim()}${chosen.en}${date.en}${deviation.en} (entry ${String(entry)}).`,
    });
  }
  if (decree !== undefined) {
    const letter = decree.number === undefined ? '' : ` ${decree.number}`;
    const date = decree.date === undefined ? '' : ` (${decree.date})`;
    said.push({
      id: `Surat keputusan${letter}${date} terbit sesudah keputusan${decree.tied ? ', dan menyebut entrinya' : ''} (entri ${String(decree.entry)}).`,
      en: `The decree${letter}${date} was issued after the decision${decree.tied ? ', and names its entry' : ''} (entry ${String(decree.entry)}).`,
    });
  }
  if (effective !== undefined) {
    const date =
      effective.date === undefined
        ? NOTHING
        : { id: ` sejak ${effective.date}`, en: ` since ${effective.date}` };
    said.push({
      id: `Berlaku${date.id}, sesudah surat keputusan terbukti${effective.tied ? ' di entri yang disebutnya' : ''} (entri ${String(effective.entry)}).`,
      en: `In force${date.en}, after the decree was proven${effective.tied ? ' at the entry it names' : ''} (entry ${String(effective.entry)}).`,
    });
  }
  return said;
}

function notShownBy({ keys, cosignatures, quorum, entries, story }: DecisionReport): Bilingual[] {
  const { decision, decree, effective, verdicts, scores, facts, leftOut } = story;
  const unsaid: Bilingual[] = [];
  if (keys === 'file')
    unsaid.push({
      id: 'Bahwa kunci log ini kunci log yang Anda kenal: kunci diambil dari berkas. Bandingkan, atau beri --key.',
      en: 'That this log’s key is the one you know: the key was taken from the file. Compare it, or give --key.',
    });
  if (cosignatures.length === 0)
    unsaid.push({
      id: 'Tidak ada saksi pada titik periksa ini.',
      en: 'No witness is on this checkpoint.',
    });
  else if (quorum === 'not-asked')
    unsaid.push({
      id: 'Bahwa saksinya saksi yang Anda percaya: beri --policy.',
      en: 'That the witnesses are those you trust: give --policy.',
    });
  const absent: readonly (readonly [boolean, Bilingual])[] = [
    [facts.shown === 0, { id: 'fakta yang dipakai', en: 'the facts that were used' }],
    [!scores.some(({ replayed }) => replayed), { id: 'jejak hitungan nilai', en: 'the trace of a score' }],
    [verdicts.length === 0, { id: 'putusan para pejabat', en: 'the verdicts of officials' }],
    [decision === undefined, { id: 'keputusan', en: 'the decision' }],
    [decree === undefined, { id: 'surat keputusan', en: 'the decree' }],
    [effective === undefined, { id: 'berlakunya keputusan', en: 'that the decision is in force' }],
  ];
  const missing = absent.filter(([is]) => is).map(([, what]) => what);
  if (missing.length > 0)
    unsaid.push({
      id: `Tidak ada dalam berkas ini: ${missing.map(({ id }) => id).join(', ')}.`,
      en: `Not in this file: ${missing.map(({ en }) => en).join(', ')}.`,
    });
  if (leftOut > 0)
    unsaid.push({
      id: `${String(leftOut)} entri usulan ini tidak termasuk potongan ini.`,
      en: `${String(leftOut)} entries of this proposal are not part of this cut.`,
    });
  const closed = entries.reduce((sum, entry) => sum + entry.closed, 0);
  unsaid.push({
    id: `${String(closed)} komitmen tetap tertutup: isian yang tidak boleh dilihat pemegang berkas, yang dihapus menurut hukum, dan pengisi.`,
    en: `${String(closed)} commitments stay closed: fields the holder may not see, those erased by law, and padding.`,
  });
  unsaid.push({
    id: 'Apa yang terjadi sesudah titik periksa ini, dan nama siapa pun: log hanya mengenal nomor acak.',
    en: 'What happened after this checkpoint, and anybody’s name: the log knows random ids alone.',
  });
  return unsaid;
}

const word = (code: string): Bilingual => words[code] ?? { id: code, en: code };

const ranked = (rank: number): Bilingual => ({ id: `peringkat ${String(rank)}`, en: `rank ${String(rank)}` });

/** POSIX seconds as an instant of UTC. */
const instant = (seconds: number): string => {
  const millis = seconds * 1000;
  return millis <= 8.64e15 ? new Date(millis).toISOString().replace('.000', '') : String(seconds);
};

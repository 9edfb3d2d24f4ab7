import fc from 'fast-check';
import {
  COSIGNATURE_V1,
  formatDecisionFile,
  parseDecisionFile,
  parsePolicy,
  receiptText,
  statementsOf,
  told,
  utf8,
  verifyDecisionFile,
  withText,
  type DecisionFile,
  type Trust,
  type Verdict,
} from '../index.js';
import {
  altered,
  bytesOf,
  eventsOf,
  fileOf,
  idOf,
  ORIGIN,
  primitives,
  PROPOSAL,
  signerOf,
  signers,
  taken,
  VERIFIER_SHA256,
  vkeyOf,
  type Json,
} from './decision.fixture.js';

let file: DecisionFile;
beforeAll(async () => {
  file = await fileOf();
});

const verified = (bytes: Uint8Array, trust?: Trust): Promise<Verdict> =>
  verifyDecisionFile(primitives, bytes, trust);
const faultsIn = (verdict: Verdict): unknown =>
  verdict.ok ? 'proven' : verdict.faults.map(({ code, where }) => [code, where]);
const faultsOf = async (bytes: Uint8Array, trust?: Trust): Promise<unknown> =>
  faultsIn(await verified(bytes, trust));
const faultsAfter = (change: (json: Json) => void): Promise<unknown> => faultsOf(altered(file, change));

describe('a decision file', () => {
  it('tells the whole way of a decision, every part of it recomputed', async () => {
    const verdict = await verified(bytesOf(file), { vkey: vkeyOf(signers.log) });
    expect(faultsIn(verdict)).toBe('proven');
    const { entries, ...report } = verdict.ok ? verdict.report : ({} as never);
    expect(report).toEqual({
      cut: 'whole',
      proposal: PROPOSAL,
      origin: ORIGIN,
      treeSize: 12,
      vkey: vkeyOf(signers.log),
      keys: 'reader',
      cosignatures: [{ name: 'inspektorat.lebongkab.go.id', time: 1_790_000_000 }],
      quorum: 'not-asked',
      story: {
        facts: { named: 1, shown: 1 },
        policies: ['ip-asn/2019.1'],
        scores: [
          { entry: 4, low: '80.00', high: '80.00', replayed: true },
          { entry: 6, low: '80.00', high: '80.00', replayed: true },
        ],
        places: [
          { entry: 7, rank: 1, low: '80.00', high: '80.00' },
          { entry: 7, rank: 2, low: '80.00', high: '80.00' },
        ],
        verdicts: [{ entry: 8, stage: 'ppk-decision', verdict: 'granted' }],
        decision: {
          entry: 9,
          outcome: 'granted',
          kind: 'rank-promotion',
          effectiveDate: '2026-10-01',
          rank: 1,
          deviates: false,
        },
        decree: { entry: 10, number: '821/1/2026', date: '2026-09-20', tied: true },
        effective: { entry: 11, date: '2026-10-01', tied: true },
        leftOut: 0,
        verifier: { entry: 0, sha256: VERIFIER_SHA256 },
      },
    });
    expect(entries.map(({ index, contract }) => [index, contract]).at(-1)).toEqual([
      11,
      'proposal.decision-effective.v1',
    ]);
  });

  it('says in both languages what is proven and what is not shown', async () => {
    const verdict = await verified(bytesOf(file));
    const { proven, notShown } = statementsOf(verdict.ok ? verdict.report : ({} as never));
    expect(proven.map(({ id }) => id)).toEqual([
      `Usulan ${PROPOSAL}: 12 entri ada di log ${ORIGIN}, di bawah titik periksa berukuran 12 yang ditandatangani log. Potongan: seluruh jalan keputusan.`,
      'Saksi ikut menandatangani titik periksa itu: inspektorat.lebongkab.go.id (2026-09-21T14:13:20Z).',
      '1 dari 1 fakta yang dipakai ada di log.',
      'Dinilai menurut ip-asn/2019.1.',
      'Nilai merit 80.00 (entri 4); dihitung ulang dari jejaknya, cocok.',
      'Nilai merit 80.00 (entri 6); dihitung ulang dari jejaknya, cocok.',
      'Peringkat merit: peringkat 1, 80.00 (entri 7).',
      'Peringkat merit: peringkat 2, 80.00 (entri 7).',
      '1 putusan pejabat: ppk-decision (entri 8).',
      'Keputusan: kenaikan pangkat dikabulkan, peringkat 1, TMT 2026-10-01; sesuai peringkat merit (entri 9).',
      'Surat keputusan 821/1/2026 (2026-09-20) terbit sesudah keputusan, dan menyebut entrinya (entri 10).',
      'Berlaku sejak 2026-10-01, sesudah surat keputusan terbukti di entri yang disebutnya (entri 11).',
    ]);
    expect(notShown.map(({ en }) => en)).toEqual([
      'That this log’s key is the one you know: the key was taken from the file. Compare it, or give --key.',
      'That the witnesses are those you trust: give --policy.',
      expect.stringMatching(/^\d+ commitments stay closed: /),
      'What happened after this checkpoint, and anybody’s name: the log knows random ids alone.',
    ]);
    expect(told('en', 'f.json', verdict)[0]).toBe('PROVEN: f.json');
  });

  it('reads back as it was written, and is written in one way only', async () => {
    const text = formatDecisionFile(file);
    expect(formatDecisionFile(taken(parseDecisionFile(text)))).toBe(text);
    expect(await faultsOf(utf8(JSON.stringify(JSON.parse(text))))).toEqual([
      ['file-not-canonical', undefined],
    ]);
    const more = altered(file, (json) => Object.assign(json, { remark: 'nothing to see' }));
    expect(await faultsOf(more)).toEqual([['file-not-canonical', undefined]]);
  });

  it('is caught when any one byte of it changes, wherever that is', async () => {
    const small = await fileOf(
      eventsOf().filter(({ contract }) => contract === 'approval.decision-given.v1'),
    );
    const bytes = bytesOf({ ...small, cut: 'own' });
    expect(await faultsOf(bytes)).toBe('proven');
    const missed: number[] = [];
    for (let at = 0; at < bytes.length; at++) {
      const changed = Uint8Array.from(bytes);
      changed[at]! ^= 1 << (at % 8);
      if ((await verified(changed)).ok) missed.push(at);
    }
    expect(missed).toEqual([]);
    const whole = bytesOf(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Uint8Array.from(whole);
        changed[at]! ^= flip;
        expect((await verified(changed)).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is caught when any one byte is cut out or put in', async () => {
    const whole = bytesOf(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.option(fc.nat(255)), async (at, put) => {
        const changed = Uint8Array.from([
          ...whole.subarray(0, at),
          ...(put === null ? [] : [put]),
          ...whole.subarray(put === null ? at + 1 : at),
        ]);
        expect((await verified(changed)).ok).toBe(changed.length === whole.length);
      }),
      { numRuns: 100 },
    );
  });

  it('that is none is named by what is missing, and never crashed on', async () => {
    for (const member of ['format', 'cut', 'proposal', 'vkey', 'witnesses', 'checkpoint', 'entries']) {
      const without = altered(file, (json) => Object.assign(json, { [member]: 1 }));
      expect([member, await faultsOf(without)]).toEqual([member, [['file-malformed', `/${member}`]]]);
    }
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (entry) => {
        expect((await verified(altered(file, (json) => Object.assign(json, { entries: [entry] })))).ok).toBe(
          false,
        );
      }),
    );
    await fc.assert(fc.asyncProperty(fc.uint8Array(), async (bytes) => !(await verified(bytes)).ok));
  });
});

describe('what was tampered with is named', () => {
  it('a foreign log: another key than its reader’s, and another signer than the file’s own', async () => {
    const stranger = signerOf(ORIGIN);
    expect(await faultsOf(bytesOf(file), { vkey: vkeyOf(stranger) })).toEqual([['file-other-log', ORIGIN]]);
    const forged = await fileOf(eventsOf(), { signer: stranger });
    expect(await faultsOf(bytesOf({ ...forged, vkey: vkeyOf(signers.log) }))).toEqual([
      ['note-unverified', ORIGIN],
    ]);
  });

  it('a changed value, a changed salt, an opening of another field', async () => {
    expect(await faultsAfter(({ entries }) => (entries[9]!.openings[1]![2] = 'BUDI'))).toEqual([
      ['opening-differs', 'entry 9, /data/chosen'],
    ]);
    expect(
      await faultsAfter(({ entries }) => (entries[9]!.openings[1]![1] = entries[9]!.openings[0]![1])),
    ).toEqual([['opening-differs', 'entry 9, /data/chosen']]);
  });

  it('a missing opening that every entry must have', async () => {
    const drop = (pointer: string) =>
      faultsAfter(({ entries }) => {
        entries[8]!.openings = entries[8]!.openings.filter(([each]) => each !== pointer);
      });
    expect(await drop('/time')).toEqual([['opening-missing', 'entry 8, /time']]);
    // Any other may be closed to a reader: the file then says so, and claims no more.
    expect(await drop('/data/by')).toBe('proven');
  });

  it('a swapped proof, another place, a leaf of another entry', async () => {
    expect(
      await faultsAfter(({ entries }) => {
        [entries[2]!.proof, entries[5]!.proof] = [entries[5]!.proof, entries[2]!.proof];
      }),
    ).toEqual([
      ['proof-root-differs', 'entry 2'],
      ['proof-root-differs', 'entry 5'],
    ]);
    expect(await faultsAfter(({ entries }) => entries[3]!.proof.pop())).toEqual([
      ['proof-length-differs', 'entry 3'],
    ]);
    expect(await faultsAfter(({ entries }) => (entries[11]!.index = 99))).toEqual([
      ['proof-index-beyond-size', 'entry 99'],
    ]);
  });

  it('an unsorted one, and one entry twice', async () => {
    expect(await faultsAfter(({ entries }) => entries.reverse())).toEqual([['file-unsorted', '/entries/1']]);
    expect(await faultsAfter(({ entries }) => entries.push(entries.at(-1)!))).toEqual([
      ['file-unsorted', '/entries/12'],
    ]);
    expect(await faultsAfter(({ entries }) => entries[4]!.openings.reverse())).toEqual([
      ['file-unsorted', '/entries/4/openings/1'],
    ]);
  });

  it('a cosignature left out, one of nobody, one by a witness the policy does not name', async () => {
    const unwitnessed = file.checkpoint.split('\n').slice(0, -2).join('\n') + '\n';
    const differs = (count: string) => [['file-signatures-differ', count]];
    expect(await faultsAfter((json) => (json.checkpoint = unwitnessed))).toEqual(differs('1 ≠ 1 + 1'));
    expect(await faultsAfter((json) => (json.witnesses = []))).toEqual(differs('2 ≠ 1 + 0'));
    const policyOf = (witness: string) =>
      taken(
        parsePolicy(
          primitives.sha256,
          `log ${vkeyOf(signers.log)}\nwitness inspektorat ${witness}\nquorum inspektorat\n`,
        ),
      );
    const met = await verified(bytesOf(file), { policy: policyOf(vkeyOf(signers.witness)) });
    expect(met.ok && met.report.quorum).toBe('met');
    const other = policyOf(vkeyOf(signerOf('lain.go.id', COSIGNATURE_V1)));
    expect(await faultsOf(bytesOf(file), { policy: other })).toEqual([['quorum-missing', '0 of 1']]);
  });

  it('another proposal', async () => {
    const other = '0198a3c4-8f00-7000-8000-000000000002';
    const verdict = await verified(altered(file, (json) => (json.proposal = other)));
    const codes = verdict.ok ? [] : verdict.faults.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['file-other-proposal']));
  });

  it('an entry left out of a file of the whole; a narrower cut only says how many it leaves out', async () => {
    const withoutVerdict = (json: Json) => (json.entries = json.entries.filter(({ index }) => index !== 8));
    expect(await faultsAfter(withoutVerdict)).toEqual([
      ['file-order-differs', 'entry 9, approval.verdict-given'],
      ['file-entry-missing', 'approval: 1'],
    ]);
    const narrower = await verified(
      altered(file, (json) => {
        json.cut = 'own';
        withoutVerdict(json);
      }),
    );
    expect(narrower.ok && narrower.report.story.leftOut).toBe(1);
  });
});

describe('what the entries tell must hang together', () => {
  const told = async (changes: Parameters<typeof eventsOf>[0]): Promise<unknown> =>
    faultsOf(bytesOf(await fileOf(eventsOf(changes))));

  it.each([
    [
      'a decree that names another decision',
      'proposal.decree-issued.v1',
      { decision: { event: idOf(8), entry: 8 } },
      'file-tie-differs',
      'entry 10, /data/decision',
    ],
    [
      'a force that names another entry',
      'proposal.decision-effective.v1',
      { anchored: { event: idOf(10), entry: 9 } },
      'file-tie-differs',
      'entry 11, /data/anchored',
    ],
    [
      'a decision on other dossiers',
      'approval.decision-given.v1',
      { dossierHash: '0'.repeat(64) },
      'file-dossier-differs',
      'entry 9',
    ],
    [
      'a decision that claims another rank',
      'approval.decision-given.v1',
      { rank: 2 },
      'file-tie-differs',
      'entry 9, /data/rank',
    ],
    [
      'a ranking over other dossiers',
      'scoring.ranking-published.v1',
      { dossierHash: '0'.repeat(64) },
      'file-dossier-differs',
      'entry 7',
    ],
    [
      'a ranking against the scores',
      'scoring.ranking-published.v1',
      {
        'ranking/0': { person: 'x', rank: 2, score: { low: '90.00', high: '90.00' } },
        'ranking/1': { person: 'y', rank: 1, score: { low: '80.00', high: '80.00' } },
      },
      'file-ranking-unordered',
      'entry 7, 2',
    ],
    [
      'a score that its trace does not give',
      'scoring.score-calculated.v1',
      { low: '81.00' },
      'file-score-differs',
      'entry 4, /data/low',
    ],
    [
      'a trace of another hash',
      'scoring.score-calculated.v1',
      { trace: '{}' },
      'file-score-differs',
      'entry 4, /data/traceSha256',
    ],
  ])('%s', async (_, contract, change, code, where) => {
    expect(await told({ [contract]: change })).toContainEqual([code, where]);
  });

  it('a decision before its verdict, a decree before its decision', async () => {
    const events = eventsOf();
    const swap = async (a: number, b: number) => {
      const order = [...events];
      [order[a], order[b]] = [order[b]!, order[a]!];
      return faultsOf(bytesOf(await fileOf(order)));
    };
    expect(await swap(8, 9)).toContainEqual(['file-order-differs', 'entry 8, approval.verdict-given']);
    expect(await swap(9, 10)).toContainEqual(['file-order-differs', 'entry 9, approval.decision-given.v1']);
  });
});

describe('a receipt', () => {
  it('is read by people, and cannot be given other sentences than its file proves', async () => {
    const json = formatDecisionFile({ ...file, cut: 'receipt' });
    const verdict = await verified(utf8(json));
    const text = receiptText(verdict.ok ? verdict.report : ({} as never));
    expect(text.split('\n')[0]).toBe('TANDA TERIMA KEPUTUSAN / RECEIPT OF A DECISION');
    expect(text).toContain('- Keputusan: kenaikan pangkat dikabulkan, peringkat 1, TMT 2026-10-01');
    expect(text).toContain(`SHA-256 jejak-verify.mjs: ${VERIFIER_SHA256} (entri / entry 0)`);
    const receipt = utf8(withText(text, json));
    expect(await faultsOf(receipt)).toBe('proven');
    expect(await faultsOf(receipt, { vkey: vkeyOf(signers.log) })).toBe('proven');
    expect(await faultsOf(utf8(withText(text.replace('dikabulkan', 'ditolak'), json)))).toEqual([
      ['file-text-differs', undefined],
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(receipt.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Uint8Array.from(receipt);
        changed[at]! ^= flip;
        expect((await verified(changed)).ok).toBe(false);
      }),
    );
  });
});

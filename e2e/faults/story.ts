import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ApiRefusal } from '@jejak/http';
import { players } from '../../apps/standalone/src/demonstration/cast.js';
import type { Patient } from './patient.js';

/** One command that was acknowledged, as what must be found of it: an event, by its id or by subject and contract. */
export type Acknowledged = Readonly<{ event: string } | { subject: string; contract: string }>;

type Summary = Readonly<{ id: string; version: number; where: Readonly<{ stage: string }> }>;
type Task = Readonly<{
  state: string;
  act: string;
  version: number;
  dossierHash: string;
  candidates: Candidates;
}>;
type Candidates = readonly Readonly<{ person: string; rank?: number }>[];
type Stage = Readonly<{ id: string; role: string }>;

const SEATS: Readonly<Record<string, string>> = {
  'opd-verifier': 'verifikator-opd',
  'bkpsdm-verifier': 'verifikator-bkpsdm',
  'assessment-team': 'tpk',
  pyb: 'sekda',
  ppk: 'bupati',
};
const SOURCE = '//simpeg.lebongkab.go.id/kepegawaian';
const PREFIX = 'id.go.lebongkab.merit.';
/** How long to look away before asking whether others have gone on (milliseconds). */
const LOOK = 300;

/**
 * One decision, from the first fact about a person to its being in force, as its users make it: every command is
 * repeated until it is acknowledged, and what was acknowledged is told to `acknowledge`.
 */
export class Story {
  private readonly nip: string;
  proposal = '';

  constructor(
    private readonly run: string,
    private readonly number: number,
    private readonly today: string,
    private readonly as: (account: string) => Patient,
    private readonly acknowledge: (done: Acknowledged) => void,
  ) {
    this.nip = `199305172018031${String(number).padStart(3, '0')}`;
  }

  async play(): Promise<void> {
    await this.publish();
    await this.propose(await this.person());
    for (const stage of await this.route()) await this.judge(stage);
    await this.letter('pertek', 'awaiting-pertek');
    await this.letter('decree', 'awaiting-decree');
    await this.reached((stage) => stage === 'in-force');
  }

  /** SIMPEG publishes a civil servant who is due for the next rank. */
  private async publish(): Promise<void> {
    const { post, unit } = players.rankPromotion;
    const facts: readonly (readonly [string, object])[] = [
      [
        'person-registered',
        {
          name: `Pegawai ${this.number}`,
          birthDate: '1993-05-17',
          employment: 'pns',
          legalStatus: '01',
          since: '2018-03-01',
        },
      ],
      ['education-recorded', { level: 'S1', field: 'Teknik Sipil', graduatedYear: 2016 }],
      ['rank-changed', { grade: 'III/b', since: '2022-10-01', promotionKind: '101' }],
      [
        'position-assumed',
        { post, title: 'Pelaksana', class: 'pelaksana', unit, since: '2018-03-01', assignment: 'definitive' },
      ],
      ...[2023, 2024, 2025].map(
        (year) =>
          ['performance-rated', { year, result: 'meets', behaviour: 'meets', predicate: 'baik' }] as const,
      ),
    ];
    const events = facts.map(([fact, data], at) => ({
      specversion: '1.0',
      id: `${this.key('fact')}-${at}`,
      source: SOURCE,
      type: `${PREFIX}intake.${fact}.v1`,
      time: `${this.today}T00:00:00+07:00`,
      datacontenttype: 'application/json',
      data: { nip: this.nip, ...data },
    }));
    const { body } = await this.as('simpeg').post<{ items: readonly { status: string; eventId?: string }[] }>(
      '/v1/events',
      events,
      { contentType: 'application/cloudevents-batch+json' },
    );
    for (const { status, eventId } of body.items) {
      if (eventId === undefined) throw new Error(`a fact was ${status}: ${JSON.stringify(body)}`);
      this.acknowledge({ event: eventId });
    }
  }

  private async person(): Promise<string> {
    const { body } = await this.as('importir').get<{ items: readonly { id: string }[] }>(
      `/v1/people?nip=${this.nip}`,
    );
    const [found] = body.items;
    if (found === undefined) throw new Error('whoever was registered is not found');
    return found.id;
  }

  private async propose(person: string): Promise<void> {
    const draft = {
      kind: 'rank-promotion',
      effectiveDate: '2026-11-01',
      target: { rank: 'III/c' },
      unit: players.opd.id,
      candidates: [{ person, reason: 'Empat tahun dalam pangkat.' }],
      documents: [
        { title: 'Nota usulan', sha256: createHash('sha256').update(this.key('note')).digest('hex') },
      ],
    };
    const made = await this.as('pengusul').post<Summary>('/v1/proposals', draft, {
      idempotencyKey: this.key('draft'),
    });
    this.proposal = made.body.id;
    this.said('proposal.drafted.v1');
    // Proposals may not have heard of the person yet: then it refuses, and is asked anew, with another key.
    for (let attempt = 1; ; attempt += 1) {
      if (await this.submit(attempt)) break;
      await pause(LOOK);
    }
    this.said('proposal.submitted.v1');
  }

  private async submit(attempt: number): Promise<boolean> {
    const { body } = await this.as('pengusul').get<Summary>(`/v1/proposals/${this.proposal}`);
    if (body.where.stage !== 'draft') return true;
    try {
      await this.as('pengusul').post(`/v1/proposals/${this.proposal}/submit`, undefined, {
        idempotencyKey: this.key(`submit-${attempt}`),
        ifMatch: `"${body.version}"`,
      });
      return true;
    } catch (error) {
      if (error instanceof ApiRefusal && [412, 422].includes(error.problem.status) && attempt < 600)
        return false;
      throw error;
    }
  }

  private async route(): Promise<readonly Stage[]> {
    type Routes = { items: readonly { kind: string; stages: readonly Stage[] }[] };
    const { body } = await this.as('sekda').get<Routes>('/v1/routes');
    return body.items.find(({ kind }) => kind === 'rank-promotion')?.stages ?? [];
  }

  private async judge({ id, role }: Stage): Promise<void> {
    const official = this.as(SEATS[role] ?? role);
    const path = `/v1/tasks/${this.proposal}.${id}`;
    for (;;) {
      const task = await this.seen(() => official.get<Task>(path));
      if (task.state === 'done') break;
      const best = task.candidates.find(({ rank }) => rank === 1);
      const verdict = {
        verdict: 'granted',
        ...(task.act === 'verify' || best === undefined ? {} : { chosen: best.person }),
        reason: 'Berkas lengkap.',
        dossierHash: task.dossierHash,
      };
      const sending = { idempotencyKey: this.key(id), ifMatch: `"${task.version}"` };
      if (await unlessStale(() => official.post(`${path}/verdict`, verdict, sending))) break;
    }
    this.said('approval.verdict-given.v1');
  }

  private async letter(letter: 'pertek' | 'decree', waiting: string): Promise<void> {
    const officer = this.as('verifikator-bkpsdm');
    for (;;) {
      const { version } = await this.reached((stage) => stage === waiting);
      const body = { number: `${letter}/${this.run}/${this.number}`, date: this.today };
      const sending = { idempotencyKey: this.key(letter), ifMatch: `"${version}"` };
      if (await unlessStale(() => officer.post(`/v1/proposals/${this.proposal}/${letter}`, body, sending)))
        break;
    }
    this.said(letter === 'pertek' ? 'proposal.pertek-recorded.v1' : 'proposal.decree-issued.v1');
  }

  private async reached(there: (stage: string) => boolean): Promise<Summary> {
    for (;;) {
      const view = await this.seen(() =>
        this.as('verifikator-bkpsdm').get<Summary>(`/v1/proposals/${this.proposal}`),
      );
      const { stage } = view.where;
      if (there(stage)) return view;
      if (['returned', 'rejected', 'withdrawn', 'annulled'].includes(stage))
        throw new Error(`proposal ${this.proposal} is ${stage}`);
      await pause(LOOK);
    }
  }

  /** Asks until it is there. */
  private async seen<View>(ask: () => Promise<{ body: View }>): Promise<View> {
    for (;;) {
      try {
        return (await ask()).body;
      } catch (error) {
        if (!(error instanceof ApiRefusal && error.problem.status === 404)) throw error;
        await pause(LOOK);
      }
    }
  }

  private said(contract: string): void {
    this.acknowledge({ subject: `proposal/${this.proposal}`, contract });
  }

  private key(command: string): string {
    return `faults-${this.run}-${this.number}-${command}`;
  }
}

/** False when the version changed between reading and acting. */
async function unlessStale(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof ApiRefusal && error.problem.status === 412) return false;
    throw error;
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { ApiRefusal, type ApiClient } from '@jejak/http';
import type { Bilingual, PlainDate } from '@jejak/kernel';
import type { DemoCast } from '../../../../tools/demo-data/index.js';
import { CommandRefused, type Language } from '../saying.js';

/** What the story decides on: one person's rank, and one vacant post among three candidates. */
export type Case = 'rank' | 'post';
export const cases: readonly Case[] = ['rank', 'post'];

/** Everything a step of the demonstration may use. */
export interface Scene {
  /** Names this run: every idempotency key, event id and letter number is made of it. */
  readonly run: string;
  readonly language: Language;
  /** The day of the run in Jakarta, kept, so that a repetition sends the same. */
  readonly today: PlainDate;
  readonly cast: DemoCast;
  /** The API as an account of the demonstration uses it. */
  as(account: string): ApiClient;
  tell(id: string, en: string): void;
  print(line: string): void;
  /** Random ids of the story's people, by NIP. */
  readonly people: Map<string, string>;
  /** Ids of the story's proposals. */
  readonly proposals: Map<Case, string>;
}

export type Step = Readonly<{ name: string; title: Bilingual; run: (scene: Scene) => Promise<void> }>;

/** The key of one command: the same for the same run, so that repeating it changes nothing. */
export const keyOf = ({ run }: Scene, command: string): string => `demo-${run}-${command}`;

export function personOf({ people }: Scene, nip: string): string {
  const id = people.get(nip);
  if (id === undefined) throw new Error('a person of the story was not looked up yet');
  return id;
}

export function proposalOf({ proposals }: Scene, which: Case): string {
  const id = proposals.get(which);
  if (id === undefined) throw new Error('a proposal of the story was not made yet');
  return id;
}

const PATIENCE = 180_000;
const EVERY = 250;

/**
 * Asks until there is an answer; `undefined` and 404 mean not yet.
 *
 * @throws CommandRefused naming what did not come within three minutes
 */
export async function until<T>(what: Bilingual, probe: () => Promise<T | undefined>): Promise<T> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = await unlessMissing(probe);
    if (found !== undefined) return found;
    if (performance.now() > end) {
      throw new CommandRefused({
        id: `Sudah tiga menit menunggu, belum terjadi juga: ${what.id}. Lihat: npm run jejak -- bus status`,
        en: `Waited three minutes in vain for this: ${what.en}. Look at: npm run jejak -- bus status`,
      });
    }
    await pause(EVERY);
  }
}

async function unlessMissing<T>(probe: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await probe();
  } catch (error) {
    if (error instanceof ApiRefusal && error.problem.status === 404) return undefined;
    throw error;
  }
}

/**
 * Acts on the version that is there. When it changed between reading and acting (another step of the process went
 * on), it is read again.
 *
 * @param act answers `undefined` when there is nothing to do (any more)
 */
export async function onCurrent<View, Result>(
  read: () => Promise<View>,
  act: (view: View) => Promise<Result> | undefined,
): Promise<Result | undefined> {
  for (;;) {
    const view = await read();
    const acting = act(view);
    if (acting === undefined) return undefined;
    try {
      return await acting;
    } catch (error) {
      if (!(error instanceof ApiRefusal && error.problem.status === 412)) throw error;
    }
  }
}

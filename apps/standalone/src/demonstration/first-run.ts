import { ApiClient, signIn, type Token } from '@jejak/http';
import type { DataFolder } from '@jejak/runtime';
import { demoFiles, SEED } from '../../../../tools/demo-data/index.js';
import { players } from './cast.js';
import { linkAccounts } from './linking.js';
import { load, untilLogged, type Progress } from './loading.js';

/** What is known of the demonstration in a data folder; the command line waits for `complete`. */
export type DemonstrationState = Readonly<{
  people: number;
  loaded: boolean;
  linkedFor: readonly string[];
  complete: boolean;
}>;

export const STATE_FILE = 'demonstration.json';

export type FirstRun = Readonly<{
  url: string;
  issuer: string;
  folder: DataFolder;
  password: string;
  people: number;
  services: readonly string[];
  signal: AbortSignal;
  report: Reporting;
}>;

export interface Reporting {
  progress(progress: Progress): void;
  finished(progress: Progress): void;
}

/**
 * Fills an empty installation with the demonstration regency through the real import path, and puts natural persons
 * behind the accounts. A run that was cut short goes on at the next start; one that is complete does nothing.
 */
export async function firstRun({
  url,
  issuer,
  folder,
  password,
  people,
  services,
  signal,
  report,
}: FirstRun): Promise<void> {
  let state = folder.kept<DemonstrationState>(STATE_FILE) ?? {
    people,
    loaded: false,
    linkedFor: [],
    complete: false,
  };
  if (state.complete && state.linkedFor.includes(issuer)) return;
  const keep = (change: Partial<DemonstrationState>): void => {
    state = { ...state, ...change };
    folder.keep(STATE_FILE, state);
  };
  keep({ complete: false });
  const as = (account: string) => new ApiClient(url, tokens(issuer, account, password));
  const importer = as('importir');
  let progress: Progress | undefined;
  if (!state.loaded) {
    const files = demoFiles(SEED, state.people);
    progress = await load({ files, importer, onProgress: (now) => report.progress(now), signal });
    keep({ loaded: true });
  }
  if (!state.linkedFor.includes(issuer)) {
    await linkAccounts(importer, issuer, players);
    keep({ linkedFor: [...state.linkedFor, issuer] });
  }
  await untilLogged(
    as('operator'),
    services,
    (entries) => {
      if (progress === undefined) return;
      progress = { ...progress, entries };
      report.progress(progress);
    },
    signal,
  );
  keep({ complete: true });
  if (progress !== undefined) report.finished(progress);
}

/** A token by the real flow whenever the last one is about to expire. */
function tokens(issuer: string, account: string, password: string): () => Promise<string> {
  let token: Token | undefined;
  return async () => {
    if (token === undefined || token.expiresAt < Date.now() + 60_000)
      token = await signIn(issuer, account, password);
    return token.accessToken;
  };
}

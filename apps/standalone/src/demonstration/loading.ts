import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ApiClient } from '@jejak/http';
import type { DemoFile } from '../../../../tools/demo-data/index.js';

/** How far the loading is: rows of files worked off, events published, entries of the log under a checkpoint. */
export type Progress = Readonly<{ rows: number; of: number; events: number; entries: number }>;

export type Loading = Readonly<{
  files: readonly DemoFile[];
  /** The importer, by a token of the real flow. */
  importer: ApiClient;
  onProgress: (progress: Progress) => void;
  signal: AbortSignal;
}>;

type ImportView = Readonly<{
  id: string;
  state: 'prepared' | 'committing' | 'committed' | 'failed';
  version: number;
  rows: Readonly<{ total: number }>;
  progress: Readonly<{ rows: number; events: number }>;
  failure?: string;
}>;

const LOOK_EVERY = 500;

/** A file of the demonstration could not be imported; what the service said is in the message. */
export class LoadingFailed extends Error {
  override readonly name = 'LoadingFailed';
}

/**
 * Loads the files one after another as an importer would: dry run, commit, and waiting for its end. Every request
 * carries a key made of the file's content, so that a load that was cut short goes on where it was: what is
 * committed is not imported again.
 */
export async function load({ files, importer, onProgress, signal }: Loading): Promise<Progress> {
  const of = files.reduce((sum, { text }) => sum + rowsIn(text), 0);
  let done: Progress = { rows: 0, of, events: 0, entries: await entriesOf(importer) };
  for (const file of files) {
    const begun = done;
    const show = async ({ progress }: ImportView): Promise<void> => {
      const [rows, events] = [begun.rows + progress.rows, begun.events + progress.events];
      done = { rows, of, events, entries: await entriesOf(importer) };
      onProgress(done);
    };
    await importOne(file, importer, show, signal);
  }
  return done;
}

async function importOne(
  { profile, name, text }: DemoFile,
  importer: ApiClient,
  show: (view: ImportView) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const key = `demonstration-${profile}-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  const { body: prepared } = await importer.post<ImportView>(`/v1/imports?profile=${profile}`, text, {
    idempotencyKey: key,
    contentType: 'text/csv',
  });
  let tries = 0;
  for (;;) {
    signal.throwIfAborted();
    const { body: view } = await importer.get<ImportView>(`/v1/imports/${prepared.id}`);
    await show(view);
    if (view.state === 'committed') return;
    if (view.state === 'failed' && ++tries > 3) throw new LoadingFailed(`${name}: ${view.failure ?? ''}`);
    if (view.state === 'committing') await pause(LOOK_EVERY, undefined, { signal });
    else {
      await importer.post(
        `/v1/imports/${view.id}/commit`,
        {},
        {
          idempotencyKey: `${key}-v${view.version}`,
          ifMatch: `"${view.version}"`,
        },
      );
    }
  }
}

/** Waits until the log has everything the services have said so far. */
export async function untilLogged(
  operator: ApiClient,
  services: readonly string[],
  onLook: (entries: number) => void,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const waiting = await Promise.all(services.map((service) => behind(operator, service)));
    onLook(await entriesOf(operator));
    if (waiting.every((events) => events === 0)) return;
    await pause(LOOK_EVERY, undefined, { signal });
  }
}

/** Events that a service has not put on the bus yet, or not read from it. */
async function behind(operator: ApiClient, service: string): Promise<number> {
  const { body } = await operator.get<{ outbox: number; groups: readonly { lag: number }[] }>(
    `/v1/${service}/bus`,
  );
  return body.groups.reduce((sum, { lag }) => sum + lag, body.outbox);
}

async function entriesOf(client: ApiClient): Promise<number> {
  const response = await fetch(new URL('/v1/audit/checkpoint', client.baseUrl));
  // Before its first checkpoint the log has none to give.
  return response.ok ? ((await response.json()) as { size: number }).size : 0;
}

/** Rows behind the heading; each ends with a line break. */
const rowsIn = (text: string): number => text.split('\n').length - 2;

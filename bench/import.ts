import { setTimeout as pause } from 'node:timers/promises';
import type { ApiClient } from '@jejak/http';
import { demoFiles, type DemoFile } from '../tools/demo-data/index.js';
import { tell, timed } from './figure.js';
import { Installation } from './installation.js';

type View = Readonly<{ id: string; state: string; version: number; rows: { total: number } }>;

/**
 * Rows a second of the SIASN file of 3,500 people through `POST /v1/imports` (dry run and commit: judged, sealed, recorded
 * as facts, said on the bus), beside the same rows put into one bare table on the same server, 250 a transaction.
 */
export async function benchImport(): Promise<void> {
  const installation = new Installation();
  try {
    await installation.start({ DEMO: 'off' });
    const importer = await installation.as('importir');
    for (const file of demoFiles()) {
      const { ms, result: rows } = await timed(() => imported(importer, file));
      if (file.profile !== 'siasn-asn') continue;
      const peer = await bareRows(installation, file.text);
      tell({
        figure: 'import of the SIASN file',
        value: (rows / ms) * 1_000,
        unit: 'rows/s',
        comparedWith: 'bare inserts of the same rows, 250 a transaction',
        peerValue: peer,
        note: `${String(rows)} rows, five facts a row, dry run included`,
      });
      return;
    }
  } finally {
    await installation.remove();
  }
}

async function imported(importer: ApiClient, { profile, text }: DemoFile): Promise<number> {
  const options = { idempotencyKey: `bench-${profile}`, contentType: 'text/csv' };
  const { body } = await importer.post<View>(`/v1/imports?profile=${profile}`, text, options);
  for (;;) {
    const { body: view } = await importer.get<View>(`/v1/imports/${body.id}`);
    if (view.state === 'committed') return view.rows.total;
    if (view.state === 'failed') throw new Error(`the import of ${profile} failed`);
    if (view.state === 'committing') await pause(20);
    else
      await importer.post(
        `/v1/imports/${view.id}/commit`,
        {},
        { idempotencyKey: `bench-${profile}-commit`, ifMatch: `"${String(view.version)}"` },
      );
  }
}

async function bareRows(installation: Installation, text: string): Promise<number> {
  const client = await installation.administrator();
  try {
    const lines = text.trimEnd().split('\n').slice(1);
    await client.query(
      'create table public.bench_rows (n bigint generated always as identity primary key, line text not null)',
    );
    const { ms } = await timed(async () => {
      for (let at = 0; at < lines.length; at += 250) {
        await client.query('insert into public.bench_rows (line) select unnest($1::text[])', [
          lines.slice(at, at + 250),
        ]);
      }
    });
    return (lines.length / ms) * 1_000;
  } finally {
    await client.end();
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { Command } from 'commander';
import { dateInJakarta, type PlainDate } from '@jejak/kernel';
import { demoCast, SEED } from '../../../../tools/demo-data/index.js';
import type { CommandOf, Context } from '../context.js';
import { CommandRefused } from '../saying.js';
import { Installation } from '../installation.js';
import { tellReport, verifyInstallation } from '../verifying.js';
import type { Scene } from './scene.js';
import { stepsOf } from './steps.js';

/** The cast is the same for every number of people from forty on. */
const FEWEST = 40;

/**
 * `jejak demo`: the whole main job against the running system, over HTTP as its users would. Every command carries
 * a key made of `--run`, so that a run that was cut short, or is repeated, ends with the same decisions.
 */
export const demoCommand: CommandOf = (context) =>
  new Command('demo')
    .description('peragakan satu keputusan dari fakta sampai bukti / walk one decision from facts to proof')
    .option(
      '--run <id>',
      'nama peragaan; yang sama berakhir sama / name of the run; the same ends the same',
      'contoh',
    )
    .action(async ({ run }: { run: string }) => {
      if (!/^[a-z0-9][a-z0-9-]{0,30}$/.test(run)) throw badRun(run);
      await awaitDemonstration(context);
      const scene = sceneOf(context, run);
      const steps = stepsOf((name) => context.folder().inside(name));
      for (const [at, { title, run: perform }] of steps.entries()) {
        scene.tell(`\n${at + 1}/${steps.length} ${title.id}`, `\n${at + 1}/${steps.length} ${title.en}`);
        await perform(scene);
      }
      await verify(context);
      scene.tell(
        '\nSelesai: keputusan berlaku dan terbukti.',
        '\nDone: the decisions are in force and proven.',
      );
    });

function sceneOf(context: Context, run: string): Scene {
  const session = context.session();
  const folder = context.folder();
  const file = `demo-${run}.state.json`;
  const today = folder.kept<{ today: PlainDate }>(file)?.today ?? dateInJakarta(new Date());
  folder.prepare();
  folder.keep(file, { today });
  return {
    run,
    language: context.language(),
    today,
    cast: demoCast(SEED, FEWEST),
    as: (account) => session.asDemo(account),
    tell: context.say,
    print: context.print,
    people: new Map(),
    proposals: new Map(),
  };
}

/** The first start fills the installation behind an open door; the story begins when it is filled. */
async function awaitDemonstration(context: Context): Promise<void> {
  const folder = context.folder();
  const waiting = (): boolean => folder.kept<{ complete: boolean }>('demonstration.json')?.complete === false;
  if (!waiting()) return;
  context.say(
    'Menunggu kabupaten contoh selesai dimuat …',
    'Waiting for the demonstration regency to be loaded …',
  );
  while (waiting()) {
    if (folder.running() === undefined) throw stopped;
    await pause(500);
  }
}

/** At last the whole log from its stored bytes, where the database can be reached from here. */
async function verify(context: Context): Promise<void> {
  context.say('\nSeluruh log diperiksa ulang', '\nThe whole log is checked again');
  const installation = await Installation.open(context.folder());
  try {
    const report = await verifyInstallation(installation);
    tellReport(context, report);
    if (!report.ok) throw notWhole;
  } finally {
    await installation.close();
  }
}

const notWhole = new CommandRefused({ id: 'Log tidak utuh.', en: 'The log is not whole.' });

const stopped = new CommandRefused({
  id: 'Sistem berhenti sebelum kabupaten contoh selesai dimuat; jalankan npm start, lalu ulangi.',
  en: 'The system stopped before the demonstration regency was loaded; run npm start, then repeat.',
});

const badRun = (run: string): CommandRefused =>
  new CommandRefused({
    id: `"${run}" bukan nama peragaan (huruf kecil, angka, tanda hubung).`,
    en: `"${run}" is not the name of a run (lower-case letters, digits, hyphens).`,
  });

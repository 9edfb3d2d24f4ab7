import { randomUUID } from 'node:crypto';
import { Command, Option } from 'commander';
import type { ApiClient, Page } from '@jejak/http';
import type { Bilingual } from '@jejak/kernel';
import type { CommandOf, Context } from '../context.js';

type Rule = Readonly<{ id: string; statement: Bilingual }>;
type Preview = Readonly<{
  kept: Readonly<{ facts: number; accounts: number; relations: number; publications: number }>;
  inTheWay: readonly Rule[];
}>;
type Erasure = Readonly<{
  id: string;
  classes: readonly string[];
  basis: Readonly<{ instrument: string; number: string; date: string; article?: string }>;
  reason: string;
  state: 'ordered' | 'replaced' | 'done';
  version: number;
  services?: readonly Readonly<{ service: string; appliedAt: string | null; events: number | null }>[];
  topicsKeepUntil?: string;
  complete?: boolean;
}>;
type Ordering = Readonly<{
  class: string;
  instrument: string;
  number: string;
  date: string;
  article?: string;
  item?: string;
  ended?: string;
  reason: string;
  yes?: true;
  as: string;
}>;

/** `jejak person erase|confirm-erasure|erasures`: erasing what is kept of a person, by two natural persons. */
export const personCommand: CommandOf = (context) => {
  const person = new Command('person').description('data seseorang / what is kept of a person');
  person
    .command('erase')
    .argument('<person>', 'id acak / random id')
    .description(
      'perintahkan penghapusan; tanpa --yes hanya pratinjau / order an erasure; without --yes a dry run',
    )
    .requiredOption('--class <classes>', 'identity,personnel-fact,decision-record,case-note')
    .requiredOption('--instrument <name>', 'dasar, misalnya / basis, such as "Keputusan Bupati Lebong"')
    .requiredOption('--number <number>', 'nomornya / its number')
    .requiredOption('--date <date>', 'tanggalnya / its date')
    .option('--article <article>', 'pasalnya / its article')
    .option('--item <item>', 'butir jadwal retensi arsip / item of the retention schedule')
    .option('--ended <date>', 'tanggal berakhirnya retensi / the day retention ended')
    .requiredOption('--reason <text>', 'alasan / reason')
    .option('--yes', 'lakukan, setelah pratinjau / do it, having seen the preview')
    .addOption(new Option('--as <account>', 'akun / account').default('operator'))
    .action((id: string, given: Ordering) => order(context, context.session().as(given.as), id, given));
  person
    .command('confirm-erasure')
    .argument('<person>', 'id acak / random id')
    .argument('<erasure>', 'id penghapusan / id of the erasure')
    .description('sahkan penghapusan, oleh orang lain / confirm an erasure, by another person')
    .option('--yes', 'lakukan; tidak dapat dibatalkan / do it; it cannot be undone')
    .addOption(new Option('--as <account>', 'akun / account').default('sekda'))
    .action(async (id: string, erasure: string, { yes, as }: { yes?: true; as: string }) => {
      const client = context.session().as(as);
      const path = `/v1/people/${id}/erasures/${erasure}`;
      const { body, etag } = await client.get<Erasure>(path);
      told(context, body);
      if (body.state !== 'ordered' || !confirmed(context, yes)) return;
      await client.post(`${path}/confirm`, undefined, {
        idempotencyKey: randomUUID(),
        ...(etag && { ifMatch: etag }),
      });
      context.say(
        'Kuncinya dihancurkan. Kemajuannya: jejak person erasures <id>.',
        'The keys are destroyed. How far it is: jejak person erasures <id>.',
      );
    });
  person
    .command('erasures')
    .argument('<person>', 'id acak / random id')
    .description('penghapusan dan kemajuannya / erasures and how far they are')
    .addOption(new Option('--as <account>', 'akun / account').default('operator'))
    .action(async (id: string, { as }: { as: string }) => {
      const { body } = await context
        .session()
        .as(as)
        .get<Page<Erasure>>(`/v1/people/${id}/erasures?limit=200`);
      for (const erasure of body.items) told(context, erasure);
      context.say(`${body.items.length} penghapusan.`, `${body.items.length} erasures.`);
    });
  return person;
};

async function order(context: Context, client: ApiClient, id: string, given: Ordering): Promise<void> {
  const path = `/v1/people/${id}/erasures`;
  const { body } = await client.get<Preview>(`${path}/preview?classes=${encodeURIComponent(given.class)}`);
  const { facts, accounts, relations, publications } = body.kept;
  context.say(
    `Akan hilang untuk selamanya: kunci ${given.class}; di personnel ${facts} fakta, ${accounts} akun, ${relations} hubungan, ${publications} kiriman; di layanan lain semua yang bergantung padanya.`,
    `What would be gone for ever: the keys ${given.class}; in personnel ${facts} facts, ${accounts} accounts, ${relations} relations, ${publications} publications; in other services whatever rests on them.`,
  );
  for (const { id: rule, statement } of body.inTheWay)
    context.print(`  ${rule}: ${statement[context.language()]}`);
  if (body.inTheWay.length > 0) {
    process.exitCode = 1;
    return;
  }
  if (!confirmed(context, given.yes)) return;
  const { instrument, number, date, article, item, ended, reason } = given;
  const answer = await client.post<{ erasure: string; state: Erasure['state'] }>(
    path,
    {
      classes: given.class.split(','),
      basis: { instrument, number, date, ...(article === undefined ? {} : { article }) },
      ...(item === undefined || ended === undefined ? {} : { schedule: { item, endedOn: ended } }),
      reason,
    },
    { idempotencyKey: randomUUID() },
  );
  const { erasure, state } = answer.body;
  if (state === 'done') return context.say(`Sudah dihapus: ${erasure}.`, `Erased already: ${erasure}.`);
  context.say(
    `Diperintahkan: ${erasure}. Orang lain mengesahkannya: jejak person confirm-erasure ${id} ${erasure}`,
    `Ordered: ${erasure}. Another person confirms it: jejak person confirm-erasure ${id} ${erasure}`,
  );
}

function told(
  context: Context,
  { id, classes, basis, reason, state, services, topicsKeepUntil, complete }: Erasure,
): void {
  const { instrument, number, date, article } = basis;
  context.print(
    [
      id,
      state,
      classes.join(','),
      `${instrument} ${number} (${date})${article === undefined ? '' : `, ${article}`}`,
    ].join('  '),
  );
  context.print(`  ${reason}`);
  for (const { service, appliedAt, events } of services ?? [])
    context.print(`  ${service.padEnd(14)} ${appliedAt ?? '…'}  ${events ?? ''}`);
  if (topicsKeepUntil !== undefined)
    context.say(
      `  topik menyimpan sampai ${topicsKeepUntil}; ${complete ? 'selesai' : 'belum selesai'}`,
      `  topics keep until ${topicsKeepUntil}; ${complete ? 'complete' : 'not complete'}`,
    );
}

function confirmed(context: Context, yes: true | undefined): boolean {
  if (yes) return true;
  context.say('Ulangi dengan --yes untuk melakukannya.', 'Repeat with --yes to do it.');
  return false;
}

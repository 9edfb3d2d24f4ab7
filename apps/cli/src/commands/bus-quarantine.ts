import { randomUUID } from 'node:crypto';
import { Command, Option } from 'commander';
import type { ApiClient, Page } from '@jejak/http';
import type { Preview, Quarantined, Redriven, RedrivenMany } from '@jejak/messaging';
import { services } from '../../../standalone/src/services.js';
import { paintFor, table } from '../bus/picture.js';
import type { Context } from '../context.js';
import { CommandRefused } from '../saying.js';

/** What personnel calls the quarantine of the intake, beside those of consumer groups. */
const INTAKE = 'personnel.intake';
const INTAKE_PATH = '/v1/personnel/intake/quarantine';

/** What the intake holds, as far as it is shown here. */
type HeldEvent = Readonly<{
  id: string;
  source: string;
  eventId: string;
  type: string;
  reason: string;
  problems: readonly Readonly<{ pointer: string; code: string }>[];
  version: number;
  receivedAt: string;
}>;

type Choice = Readonly<{ key?: string; type?: string; reason?: string; errorClass?: string }>;

const names = services.map(({ name }) => name);
const asOperator = () => new Option('--as <account>', 'akun / account').default('operator');
const group = () => new Option('--group <group>', 'grup, misalnya / group, such as merit-scoring.facts');

/** `jejak bus quarantine|redrive|discard`: what could not be handled, until it is redriven or given up. */
export const quarantineCommands = (context: Context): readonly Command[] => [
  new Command('quarantine')
    .description('pesan di karantina, yang terlama dahulu / messages in quarantine, oldest first')
    .addOption(group())
    .option('--json', 'untuk program / for programs')
    .addOption(asOperator())
    .action(async ({ group: chosen, json, as }: { group?: string; json?: true; as: string }) => {
      const client = context.session().as(as);
      const [messages, held] = [await messagesOf(client, chosen), await heldOf(client, chosen)];
      if (json) return context.print(JSON.stringify({ messages, intake: held }));
      draw(context, messages, held);
    }),
  new Command('redrive')
    .description('serahkan lagi kepada penanganannya, berurutan / hand to the handler again, in order')
    .argument('[id]', 'satu pesan; tanpa ini: semua yang cocok / one message; without it: all that fit')
    .addOption(group().makeOptionMandatory())
    .option('--subject <subject>', 'subjek, misalnya / subject, such as person/<uuid>')
    .option('--type <type>', 'jenis kejadian / type of event')
    .option('--reason <reason>', 'alasan karantina / why it is in quarantine')
    .option('--error <class>', 'kelas kesalahan / class of the error')
    .option('--yes', 'lakukan, setelah pratinjau / do it, having seen the preview')
    .addOption(asOperator())
    .action(async (id: string | undefined, given: RedriveOptions) => {
      const client = context.session().as(given.as);
      if (given.group === INTAKE) return redriveIntake(context, client, id, given);
      return id === undefined ? redriveMany(context, client, given) : redriveOne(context, client, id, given);
    }),
  new Command('discard')
    .description('lepaskan sebuah pesan, dengan alasan / give a message up, with a reason')
    .argument('<id>')
    .addOption(group().makeOptionMandatory())
    .requiredOption('--reason <text>', 'alasan / reason')
    .addOption(asOperator())
    .action(async (id: string, { group: of, reason, as }: { group: string; reason: string; as: string }) => {
      const client = context.session().as(as);
      const path = of === INTAKE ? `${INTAKE_PATH}/${id}` : `/v1/${serviceOf(of)}/quarantine/${id}`;
      const ifMatch = of === INTAKE ? (await client.get(path)).etag : undefined;
      await client.post(`${path}/discard`, { reason }, sending(ifMatch));
      context.say(`Pesan ${id} dilepaskan.`, `Message ${id} was given up.`);
    }),
];

type RedriveOptions = Readonly<{
  group: string;
  subject?: string;
  type?: string;
  reason?: string;
  error?: string;
  yes?: true;
  as: string;
}>;

async function redriveOne(context: Context, client: ApiClient, id: string, { group: of }: RedriveOptions) {
  const path = `/v1/${serviceOf(of)}/quarantine/${id}/redrive`;
  const { body } = await client.post<Redriven>(path, { group: of }, sending());
  context.say(
    `${body.redriven.length} pesan berhasil diproses.`,
    `${body.redriven.length} messages went through.`,
  );
  if (body.stopped === undefined) return;
  const { id: at, errorClass } = body.stopped;
  context.say(`Berhenti pada ${at} (${errorClass}).`, `Stopped at ${at} (${errorClass}).`);
  process.exitCode = 1;
}

/** The count first; then, once somebody has seen it, the act. */
async function redriveMany(context: Context, client: ApiClient, given: RedriveOptions): Promise<void> {
  const { group: of, subject, type, reason, error, yes } = given;
  const choice: Choice = {
    ...(subject === undefined ? {} : { key: subject }),
    ...(type === undefined ? {} : { type }),
    ...(reason === undefined ? {} : { reason }),
    ...(error === undefined ? {} : { errorClass: error }),
  };
  const path = `/v1/${serviceOf(of)}/quarantine`;
  const query = new URLSearchParams({ group: of, ...choice });
  const { body: preview } = await client.get<Preview>(`${path}/preview?${query.toString()}`);
  told(context, preview.messages, preview.subjects);
  if (preview.messages === 0 || !confirmed(context, yes)) return;
  const { body } = await client.post<RedrivenMany>(
    `${path}/redrive`,
    { group: of, ...choice, ...preview },
    sending(),
  );
  context.say(
    `${body.redriven} pesan berhasil diproses; ${body.failed} subjek gagal lagi; ${body.left} pesan belum dicoba.`,
    `${body.redriven} messages went through; ${body.failed} subjects failed again; ${body.left} messages not come to.`,
  );
  if (body.failed > 0 || body.left > 0) process.exitCode = 1;
}

/**
 * Events of the intake stand each for itself: those whose cause is gone are accepted, the others stay held. Many are
 * those that were not understood: a contradiction never takes effect.
 */
async function redriveIntake(
  context: Context,
  client: ApiClient,
  id: string | undefined,
  { type, yes }: RedriveOptions,
): Promise<void> {
  const fits = ({ id: own, type: its, reason }: HeldEvent): boolean =>
    (id === undefined ? reason === 'not-understood' : own === id) &&
    (type === undefined || its === type || its.endsWith(`.${type}`));
  const chosen = (await heldOf(client, INTAKE)).filter(fits);
  told(context, chosen.length, chosen.length);
  if (chosen.length === 0 || (id === undefined && !confirmed(context, yes))) return;
  let accepted = 0;
  for (const one of chosen) {
    const path = `${INTAKE_PATH}/${one.id}/redrive`;
    const { body } = await client.post<{ status: string }>(path, undefined, sending(`"${one.version}"`));
    if (body.status === 'accepted') accepted += 1;
  }
  context.say(
    `${accepted} diterima; ${chosen.length - accepted} masih ditahan.`,
    `${accepted} accepted; ${chosen.length - accepted} still held.`,
  );
  if (accepted < chosen.length) process.exitCode = 1;
}

const told = (context: Context, messages: number, subjects: number): void =>
  context.say(
    `${messages} pesan dari ${subjects} subjek cocok.`,
    `${messages} messages of ${subjects} subjects fit.`,
  );

function confirmed(context: Context, yes: true | undefined): boolean {
  if (yes) return true;
  context.say('Ulangi dengan --yes untuk melakukannya.', 'Repeat with --yes to do it.');
  return false;
}

async function messagesOf(client: ApiClient, group: string | undefined): Promise<readonly Quarantined[]> {
  if (group === INTAKE) return [];
  const of = group === undefined ? '' : `&group=${encodeURIComponent(group)}`;
  const asked = group === undefined ? names : [serviceOf(group)];
  const all = await Promise.all(
    asked.map((name) => everyPage<Quarantined>(client, `/v1/${name}/quarantine?limit=200${of}`)),
  );
  return all.flat();
}

const heldOf = (client: ApiClient, group: string | undefined): Promise<readonly HeldEvent[]> =>
  group === undefined || group === INTAKE
    ? everyPage<HeldEvent>(client, `${INTAKE_PATH}?limit=200`)
    : Promise.resolve([]);

async function everyPage<Item>(client: ApiClient, path: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let after = ''; ;) {
    const { body } = await client.get<Page<Item>>(path + after);
    items.push(...body.items);
    if (body.next === null) return items;
    after = `&after=${encodeURIComponent(body.next)}`;
  }
}

function draw(context: Context, messages: readonly Quarantined[], held: readonly HeldEvent[]): void {
  const paint = paintFor(process.stdout, context.environment);
  const rows = [
    ...messages.map(({ id, group: of, type, key, reason, errorClass, attempts, parkedAt }) => [
      ...[id, of, type, key, paint(reason, 'red'), errorClass, String(attempts), parkedAt],
    ]),
    ...held.map(({ id, source, type, problems, receivedAt }) => [
      ...[id, INTAKE, type, source],
      ...[paint([...new Set(problems.map(({ code }) => code))].join(' '), 'red'), '', '', receivedAt],
    ]),
  ];
  const titles =
    context.language() === 'id'
      ? ['Id', 'Grup', 'Jenis', 'Subjek', 'Alasan', 'Kesalahan', 'Percobaan', 'Sejak']
      : ['Id', 'Group', 'Type', 'Subject', 'Reason', 'Error', 'Attempts', 'Since'];
  if (rows.length > 0)
    for (const line of table(
      titles.map((title) => ({ title })),
      rows,
      paint,
    ))
      context.print(line);
  context.say(`${rows.length} pesan di karantina.`, `${rows.length} messages in quarantine.`);
}

/** @throws CommandRefused when no service has a group of that name */
function serviceOf(group: string): string {
  const service = group.split('.', 1)[0] ?? '';
  if (names.includes(service)) return service;
  throw new CommandRefused({
    id: `Grup "${group}" tidak dikenal: namanya diawali nama layanan (${names.join(', ')}) dan titik.`,
    en: `Unknown group "${group}": its name begins with a service (${names.join(', ')}) and a dot.`,
  });
}

const sending = (ifMatch?: string) => ({
  idempotencyKey: randomUUID(),
  ...(ifMatch === undefined ? {} : { ifMatch }),
});

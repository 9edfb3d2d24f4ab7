import { randomUUID } from 'node:crypto';
import { Argument, Command, Option } from 'commander';
import type { BusStatus } from '@jejak/messaging';
import { services } from '../../../standalone/src/services.js';
import { paintFor } from '../bus/picture.js';
import { drawStatus, type Publisher, type WholeStatus } from '../bus/status-picture.js';
import type { Context, CommandOf } from '../context.js';
import { quarantineCommands } from './bus-quarantine.js';

const names = services.map(({ name }) => name);
const asOperator = () => new Option('--as <account>', 'akun / account').default('operator');
const asJson = () => new Option('--json', 'untuk program / for programs');

/** `jejak bus …`: how the event bus is doing, and what operators do with it. */
export const busCommand: CommandOf = (context) => {
  const bus = new Command('bus').description('bus kejadian / the event bus');
  bus
    .command('status')
    .description('topik, ketertinggalan, karantina, penerbit / topics, lag, quarantine, publishers')
    .addOption(asJson())
    .addOption(asOperator())
    .action(async ({ as, json }: { as: string; json?: true }) => {
      const status = await wholeStatus(context, as);
      if (json) return context.print(JSON.stringify(status));
      const paint = paintFor(process.stdout, context.environment);
      for (const line of drawStatus(status, context.language(), paint)) context.print(line);
    });
  for (const command of quarantineCommands(context)) bus.addCommand(command);
  bus
    .command('replay')
    .description('bangun ulang sebuah proyeksi / rebuild a projection')
    .argument('<group>', 'grup, misalnya / group, such as merit-scoring.facts')
    .addOption(asOperator())
    .action(async (group: string, { as }: { as: string }) => {
      await context
        .session()
        .as(as)
        .post(`/v1/${group.split('.', 1)[0] ?? ''}/bus/replay`, { group }, { idempotencyKey: randomUUID() });
      context.say(
        `${group} dikosongkan; kejadian dikirim ulang.`,
        `${group} was emptied; its events come again.`,
      );
    });
  bus
    .command('reannounce')
    .description('umumkan ulang semua kejadian sebuah layanan / announce every event of a service once more')
    .addArgument(new Argument('<service>').choices(names))
    .addOption(asOperator())
    .action(async (service: string, { as }: { as: string }) => {
      const { body } = await context
        .session()
        .as(as)
        .post<{ events: number }>(`/v1/${service}/bus/reannounce`, {}, { idempotencyKey: randomUUID() });
      context.say(`${body.events} kejadian diumumkan ulang.`, `${body.events} events announced once more.`);
    });
  return bus;
};

async function wholeStatus(context: Context, as: string): Promise<WholeStatus> {
  const client = context.session().as(as);
  const [publishers, ...all] = await Promise.all([
    client.get<{ items: readonly Publisher[] }>('/v1/personnel/intake/publishers'),
    ...names.map((service) => client.get<BusStatus>(`/v1/${service}/bus`)),
  ]);
  return {
    services: all.map(({ body }, at) => ({ service: names[at]!, ...body })),
    publishers: publishers.body.items,
  };
}

import { randomUUID } from 'node:crypto';
import { Argument, Command, Option } from 'commander';
import type { BusStatus } from '@jejak/messaging';
import { services } from '../../../standalone/src/services.js';
import type { CommandOf } from '../context.js';

const names = services.map(({ name }) => name);
const asOperator = () => new Option('--as <account>', 'akun / account').default('operator');

/** `jejak bus …`: how far the readers of the bus are, and what operators do with them. */
export const busCommand: CommandOf = (context) => {
  const bus = new Command('bus').description('bus kejadian / the event bus');
  bus
    .command('status')
    .description('ketertinggalan tiap pembaca / how far each reader is behind')
    .addOption(asOperator())
    .action(async ({ as }: { as: string }) => {
      const client = context.session().as(as);
      for (const service of names) {
        const { body } = await client.get<BusStatus>(`/v1/${service}/bus`);
        context.print(`${service}  outbox ${body.outbox}`);
        for (const { group, topic, lag, generation, resting } of body.groups) {
          context.print(
            `  ${group.padEnd(32)} ${topic.padEnd(22)} lag ${lag}  gen ${generation}  resting ${resting}`,
          );
        }
        for (const { group, subjects, messages } of body.blocked) {
          context.say(
            `  ${group}: ${messages} pesan di karantina, ${subjects} subjek menunggu`,
            `  ${group}: ${messages} messages in quarantine, ${subjects} subjects wait`,
          );
        }
      }
    });
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

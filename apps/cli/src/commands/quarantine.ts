import { randomUUID } from 'node:crypto';
import { Argument, Command, Option } from 'commander';
import type { Page } from '@jejak/http';
import type { Quarantined, Redriven } from '@jejak/messaging';
import { services } from '../../../standalone/src/services.js';
import type { CommandOf } from '../context.js';

const names = services.map(({ name }) => name);
const service = () => new Argument('<service>').choices(names);
const asOperator = () => new Option('--as <account>', 'akun / account').default('operator');

/** `jejak quarantine …`: what could not be handled, kept with its reason until redriven or given up. */
export const quarantineCommand: CommandOf = (context) => {
  const quarantine = new Command('quarantine').description('karantina pesan / messages in quarantine');
  quarantine
    .command('list')
    .description('tampilkan, yang terlama dahulu / list, oldest first')
    .addArgument(new Argument('[service]').choices(names))
    .addOption(asOperator())
    .action(async (chosen: string | undefined, { as }: { as: string }) => {
      const client = context.session().as(as);
      let found = 0;
      for (const name of chosen === undefined ? names : [chosen]) {
        let after: string | null = null;
        do {
          const cursor: string = after === null ? '' : `&after=${encodeURIComponent(after)}`;
          const { body } = await client.get<Page<Quarantined>>(`/v1/${name}/quarantine?limit=200${cursor}`);
          for (const message of body.items) context.print(`${name}  ${JSON.stringify(message)}`);
          found += body.items.length;
          after = body.next;
        } while (after !== null);
      }
      context.say(`${found} pesan di karantina.`, `${found} messages in quarantine.`);
    });
  quarantine
    .command('redrive')
    .description('serahkan lagi kepada penanganannya, berurutan / hand to the handler again, in order')
    .addArgument(service())
    .argument('<id>')
    .requiredOption('--group <group>', 'grup / group')
    .addOption(asOperator())
    .action(async (name: string, id: string, { group, as }: { group: string; as: string }) => {
      const { body } = await context
        .session()
        .as(as)
        .post<Redriven>(`/v1/${name}/quarantine/${id}/redrive`, { group }, { idempotencyKey: randomUUID() });
      context.say(
        `${body.redriven.length} pesan berhasil diproses.`,
        `${body.redriven.length} messages went through.`,
      );
      if (body.stopped === undefined) return;
      const { id: at, errorClass } = body.stopped;
      context.say(`Berhenti pada ${at} (${errorClass}).`, `Stopped at ${at} (${errorClass}).`);
      process.exitCode = 1;
    });
  quarantine
    .command('discard')
    .description('lepaskan sebuah pesan, dengan alasan / give a message up, with a reason')
    .addArgument(service())
    .argument('<id>')
    .requiredOption('--reason <text>', 'alasan / reason')
    .addOption(asOperator())
    .action(async (name: string, id: string, { reason, as }: { reason: string; as: string }) => {
      await context
        .session()
        .as(as)
        .post(`/v1/${name}/quarantine/${id}/discard`, { reason }, { idempotencyKey: randomUUID() });
      context.say(`Pesan ${id} dilepaskan.`, `Message ${id} was given up.`);
    });
  return quarantine;
};

import { Command, Option } from 'commander';
import type { Page } from '@jejak/http';
import type { CommandOf } from '../context.js';

type Found = Readonly<{
  index: number;
  type: string;
  subject?: string;
  occurredAt: string;
  outcome: string;
  actor?: Readonly<{ id: string }>;
}>;

const FILTERS = ['person', 'actor', 'action', 'object', 'time'] as const;
type Search = Readonly<
  Partial<Record<(typeof FILTERS)[number], string>> & { as: string; limit: string; json?: true }
>;

/** `jejak audit search`: what the log has, newest first. Every search is itself an entry of the log. */
export const auditCommand: CommandOf = (context) => {
  const audit = new Command('audit').description('log audit / the audit log');
  audit
    .command('search')
    .description('cari entri; pencarian ini sendiri tercatat / search entries; this search is logged itself')
    .argument(
      '[query]',
      'bahasa saringan, misalnya / filter language, such as aksi:approval.* terjadi:hari_ini',
    )
    .option('--person <id>', 'pegawai, dengan id acak / a person, by random id')
    .option('--actor <id>', 'pelaku / who acted')
    .option('--action <type>', 'jenis, misalnya / type, such as approval.decision-given or approval.*')
    .option('--object <subject>', 'objek, misalnya / subject, such as proposal/<uuid>')
    .option('--time <range>', 'waktu, misalnya / time, such as 2026-01-01..2026-03-31')
    .option('--limit <n>', 'paling banyak / at most', '50')
    .option('--json', 'tampilkan apa adanya / print as it is')
    .addOption(new Option('--as <account>', 'akun / account').default('inspektur'))
    .action(async (query: string | undefined, options: Search) => {
      const asked = new URLSearchParams({
        limit: options.limit,
        ...(query === undefined ? {} : { q: query }),
      });
      for (const filter of FILTERS) if (options[filter] !== undefined) asked.set(filter, options[filter]);
      const { body } = await context
        .session()
        .as(options.as)
        .get<Page<Found>>(`/v1/audit/entries?${asked.toString()}`);
      if (options.json) return context.print(JSON.stringify(body, undefined, 2));
      for (const { index, type, subject, occurredAt, outcome, actor } of body.items) {
        context.print(
          [String(index).padStart(8), occurredAt, type, subject ?? '', actor?.id ?? '', outcome].join('  '),
        );
      }
      context.say(
        `${body.items.length} entri${body.next === null ? '' : ', masih ada lagi'}.`,
        `${body.items.length} entries${body.next === null ? '' : ', and more'}.`,
      );
    });
  return audit;
};

import { randomUUID } from 'node:crypto';
import { Command, Option } from 'commander';
import { dateInJakarta, type Bilingual, type Citation } from '@jejak/kernel';
import type { CommandOf } from '../context.js';

type Confirmed = Readonly<{ confirmed?: Readonly<{ at: string; basis: Citation }> }>;
type Open = Readonly<{
  questions: readonly (Readonly<{
    id: string;
    question: Bilingual;
    inUse: string;
    alternatives: readonly Readonly<{ value: string; label: Bilingual; seen: string }>[];
  }> &
    Confirmed)[];
  recalled: readonly (Readonly<{ id: string; label: Bilingual; basis: Citation }> & Confirmed)[];
  repealed: readonly (Readonly<{ id: string; by?: string; resting: readonly Readonly<{ id: string }>[] }> &
    Confirmed)[];
}>;
type Sent = Readonly<{
  basis: string;
  article: string;
  note: string;
  as: string;
  value?: true;
  successor?: true;
}>;

const asOfficer = () => new Option('--as <account>', 'akun / account').default('kebijakan');
const cited = ({ instrument, article }: Citation): string => `${instrument}, ${article}`;

/** `jejak policy settings`: what an officer still has to confirm, and what was confirmed on which basis. */
export const settingsCommand: CommandOf = (context) =>
  new Command('settings')
    .description('apa yang menunggu konfirmasi pejabat / what awaits an officer’s confirmation')
    .addOption(asOfficer())
    .action(async ({ as }: Readonly<{ as: string }>) => {
      const language = context.language();
      const { body } = await context.session().as(as).get<Open>('/v1/policies/settings');
      const mark = ({ confirmed }: Confirmed): string =>
        confirmed === undefined
          ? '?'
          : `✓ ${dateInJakarta(new Date(confirmed.at))} ${cited(confirmed.basis)}`;
      for (const { id, question, inUse, alternatives, ...more } of body.questions) {
        context.print(`${id}: ${question[language]}  [${mark(more)}]`);
        for (const { value, label, seen } of alternatives) {
          context.print(`  ${value === inUse ? '●' : '○'} ${value}: ${label[language]} (${seen})`);
        }
        if (!alternatives.some(({ value }) => value === inUse)) context.print(`  ● ${inUse}`);
      }
      context.say('Nilai yang belum dibaca pada sumbernya:', 'Values not read in their source yet:');
      for (const { id, label, basis, ...more } of body.recalled) {
        context.print(`  ${id}: ${label[language]} (${cited(basis)})  [${mark(more)}]`);
      }
      context.say('Ketentuan yang dicabut dan masih dirujuk:', 'Repealed articles that are still relied on:');
      for (const { id, by = '', resting, ...more } of body.repealed) {
        context.print(`  ${id} → ${by}: ${resting.map((rule) => rule.id).join(', ')}  [${mark(more)}]`);
      }
    });

/** `jejak policy confirm`: an officer confirms an answer, a value that was read, or where a repealed article stands now. */
export const confirmCommand: CommandOf = (context) =>
  new Command('confirm')
    .argument(
      '<item>',
      'pertanyaan, nilai, atau ketentuan yang dicabut / question, value or repealed article',
    )
    .argument('[answer]', 'jawabannya, bagi pertanyaan / its answer, of a question')
    .description(
      'konfirmasi atas suatu dasar, tercatat sebagai fakta / confirm on a basis, recorded as a fact',
    )
    .requiredOption('--basis <instrument>', 'instrumen / instrument')
    .requiredOption('--article <article>', 'pasalnya / its article')
    .requiredOption('--note <text>', 'di mana dibaca / where it was read')
    .addOption(
      new Option('--value', 'nilai yang sudah dibaca / a value that was read').conflicts('successor'),
    )
    .option('--successor', 'penerus ketentuan yang dicabut / the successor of a repealed article')
    .addOption(asOfficer())
    .action(async (item: string, answer: string | undefined, { basis, article, note, as, ...of }: Sent) => {
      const subject = of.successor ? 'successor' : of.value ? 'value' : 'setting';
      const { body } = await context
        .session()
        .as(as)
        .post<Readonly<{ id: string }>>(
          '/v1/policies/confirmations',
          {
            subject,
            id: item,
            ...(answer === undefined ? {} : { answer }),
            basis: { instrument: basis, article },
            note,
          },
          { idempotencyKey: randomUUID() },
        );
      context.say(
        `Dikonfirmasi: ${item}${answer === undefined ? '' : ` = ${answer}`} (${basis}, ${article}); fakta ${body.id}.`,
        `Confirmed: ${item}${answer === undefined ? '' : ` = ${answer}`} (${basis}, ${article}); fact ${body.id}.`,
      );
    });

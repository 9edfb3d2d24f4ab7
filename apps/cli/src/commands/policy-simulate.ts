import { Command, Option } from 'commander';
import type { Bilingual } from '@jejak/kernel';
import type { CommandOf } from '../context.js';
import { addedUp, simulationPicture, type Simulated } from '../policy/simulation.js';

type Sent = Readonly<{ as: string; day?: string; answer: readonly string[]; json?: true }>;
type Answer = Simulated & Readonly<{ next: string | null }>;

const collect = (one: string, all: readonly string[]): readonly string[] => [...all, one];
const PROGRESS: Bilingual = { id: 'orang dihitung', en: 'people scored' };

/** `jejak policy simulate`: the whole population under other answers, a page at a time, told in counts. */
export const simulateCommand: CommandOf = (context) =>
  new Command('simulate')
    .description(
      'nilai ulang seluruh pegawai dengan jawaban lain, dalam hitungan saja / score everybody under other answers, in counts',
    )
    .option(
      '--answer <id:answer>',
      'jawaban yang dicoba, boleh berulang / an answer to try, repeatable',
      collect,
      [],
    )
    .option(
      '--day <date>',
      'hukum hari mana; hari ini bila tidak disebut / the law of which day; today without it',
    )
    .addOption(new Option('--as <account>', 'akun / account').default('kebijakan'))
    .option('--json', 'tampilkan apa adanya / print as it is')
    .action(async ({ as, day, answer, json }: Sent) => {
      const api = context.session().as(as);
      const asked = new URLSearchParams({
        ...(day === undefined ? {} : { day }),
        ...(answer.length === 0 ? {} : { answers: answer.join(',') }),
      });
      let whole: Simulated | undefined;
      for (let next: string | null = ''; next !== null;) {
        if (next !== '') asked.set('after', next);
        const { body }: { body: Answer } = await api.get<Answer>(`/v1/scorings/simulation?${String(asked)}`);
        whole = whole === undefined ? body : addedUp(whole, body);
        ({ next } = body);
        if (!json) {
          const done = whole.measured + whole.notMeasured;
          context.print(`${String(done)}/${String(body.of)} ${PROGRESS[context.language()]}`);
        }
      }
      if (whole === undefined) return;
      if (json) context.print(JSON.stringify(whole, undefined, 2));
      else for (const line of simulationPicture(whole, context.language())) context.print(line);
    });

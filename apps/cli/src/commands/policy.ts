import { Command, Option } from 'commander';
import {
  allPolicyFaults,
  defects,
  policies,
  policy as law,
  run,
  scenarios,
  type PolicyId,
} from '@jejak/policies';
import type { CommandOf } from '../context.js';
import { picture, type Explanation } from '../policy/picture.js';
import { CommandRefused } from '../saying.js';
import { confirmCommand, settingsCommand } from './policy-confirm.js';
import { simulateCommand } from './policy-simulate.js';

type Counts = Readonly<{ scorings: number; equal: number; different: number; erased: number }>;
type Rounds = Readonly<{
  rounds: readonly Readonly<{
    candidates: readonly Readonly<{ person: string; result: string }>[];
    sameRanking?: boolean;
  }>[];
}>;
type As = Readonly<{ as: string; json?: true }>;

/** `jejak policy check|test|explain|replay|settings|confirm|simulate`: the law as data looked at, tried out, explained and held to what it said. */
export const policyCommand: CommandOf = (context) => {
  const policy = new Command('policy').description('aturan merit sebagai data / merit rules as data');
  const as = (): Option => new Option('--as <account>', 'akun / account').default('tpk');

  policy
    .command('check')
    .description('periksa hukum sebagai data / check the law as data')
    .action(() => {
      const faults = [...defects(), ...allPolicyFaults()];
      for (const fault of faults) context.print(`  ${fault}`);
      context.say(
        `${law.version}: ${String(Object.keys(policies).length)} kebijakan, ${String(faults.length)} cacat.`,
        `${law.version}: ${String(Object.keys(policies).length)} policies, ${String(faults.length)} faults.`,
      );
      if (faults.length > 0) process.exitCode = 1;
    });

  policy
    .command('test')
    .argument('[policy]', 'satu kebijakan saja / one policy alone')
    .description(
      'jalankan contoh kasus, masing-masing dengan pasalnya / run the worked examples, each with its article',
    )
    .action((only: string | undefined) => {
      const ids = (Object.keys(scenarios) as PolicyId[]).filter((id) => only === undefined || id === only);
      if (ids.length === 0) {
        throw new CommandRefused({
          id: `Tidak ada kebijakan "${only ?? ''}"; yang ada: ${Object.keys(scenarios).join(', ')}.`,
          en: `There is no policy "${only ?? ''}"; there are ${Object.keys(scenarios).join(', ')}.`,
        });
      }
      const language = context.language();
      let [passed, failed] = [0, 0];
      for (const id of ids) {
        context.print(`${id}: ${policies[id].label[language]}`);
        for (const scenario of scenarios[id]) {
          const differences = run(id, scenario);
          if (differences.length === 0) passed += 1;
          else failed += 1;
          const { instrument, article } = scenario.basis;
          context.print(
            `  ${differences.length === 0 ? '✓' : '✗'} ${scenario.id} | ${instrument}, ${article} | ${scenario.says[language]}`,
          );
          for (const { of, expected, found } of differences) {
            context.say(
              `      ${of}: diharapkan ${expected}, hasilnya ${found}`,
              `      ${of}: expected ${expected}, found ${found}`,
            );
          }
        }
      }
      context.say(
        `${String(passed)} lulus, ${String(failed)} gagal.`,
        `${String(passed)} passed, ${String(failed)} failed.`,
      );
      if (failed > 0) process.exitCode = 1;
    });

  policy
    .command('explain')
    .argument('<proposal>', 'id usulan / id of the proposal')
    .argument('<person>', 'id acak calon / random id of the candidate')
    .description(
      'mengapa skor ini, mengapa tidak memenuhi syarat, apa yang mengubahnya / why so, and what would change it',
    )
    .addOption(new Option('--goal <goal>', 'eligible | place').choices(['eligible', 'place']))
    .addOption(as())
    .option('--json', 'tampilkan apa adanya / print as it is')
    .action(async (proposal: string, person: string, options: As & Readonly<{ goal?: string }>) => {
      const goal = options.goal === undefined ? '' : `?goal=${options.goal}`;
      const { body } = await context
        .session()
        .as(options.as)
        .get<Explanation>(`/v1/scorings/${proposal}/candidates/${person}/explanation${goal}`);
      if (options.json) return context.print(JSON.stringify(body, undefined, 2));
      for (const line of picture(body, context.language())) context.print(line);
    });

  policy
    .command('replay')
    .argument('[proposal]', 'satu usulan saja; tanpa ini semua / one proposal alone; all without it')
    .description(
      'hitung ulang skor tersimpan dan bandingkan bit demi bit / compute stored scores again, bit for bit',
    )
    .addOption(as())
    .action(async (proposal: string | undefined, { as: account }: As) => {
      const api = context.session().as(account);
      if (proposal === undefined) {
        const { body } = await api.get<Counts>('/v1/scorings/replay');
        const { scorings, equal, different, erased } = body;
        context.say(
          `${String(scorings)} penilaian: ${String(equal)} skor sama, ${String(different)} berbeda, ${String(erased)} dihapus menurut hukum.`,
          `${String(scorings)} scorings: ${String(equal)} scores equal, ${String(different)} different, ${String(erased)} erased by law.`,
        );
        if (different > 0) process.exitCode = 1;
        return;
      }
      const { body } = await api.get<Rounds>(`/v1/scorings/${proposal}/replay`);
      body.rounds.forEach(({ candidates, sameRanking }, round) => {
        for (const { person, result } of candidates) {
          context.print(`  ${String(round + 1)}  ${person}  ${result}`);
          if (result !== 'equal' && result !== 'erased') process.exitCode = 1;
        }
        if (sameRanking === false) {
          process.exitCode = 1;
          context.say('     urutannya berbeda', '     the order differs');
        }
      });
    });
  policy.addCommand(settingsCommand(context));
  policy.addCommand(confirmCommand(context));
  policy.addCommand(simulateCommand(context));
  return policy;
};

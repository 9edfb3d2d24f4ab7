import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { demoFiles, SEED } from './index.js';

const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 40 || number > 100_000) {
    throw new InvalidArgumentError('bilangan bulat 40-100000 / a whole number from 40 to 100000');
  }
  return number;
};

const program = new Command('npm run demo:data --')
  .description('Membuat berkas kabupaten contoh / makes the files of the demonstration regency')
  .requiredOption('--out <folder>', 'folder tujuan / where the files go')
  .option('--people <number>', 'jumlah ASN / how many civil servants', wholeNumber, 3_500)
  .option('--seed <text>', 'benih / seed', SEED)
  .parse();

const { out, people, seed } = program.opts<{ out: string; people: number; seed: string }>();
mkdirSync(out, { recursive: true });
for (const { name, text } of demoFiles(seed, people)) {
  writeFileSync(join(out, name), text);
  console.log(`${join(out, name)}  ${String(text.split('\r\n').length - 2)} baris / rows`);
}

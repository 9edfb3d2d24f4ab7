import { verifyLog, type VerifyReport } from '../../audit/src/audit.module.js';
import type { Context } from './context.js';
import type { Installation } from './installation.js';

/** Re-checks the whole log and every opening of an installation from the stored bytes, as the role that may read them. */
export function verifyInstallation(installation: Installation, vkey?: string): Promise<VerifyReport> {
  return verifyLog({
    databaseUrl: installation.urlOf('audit'),
    kekFile: installation.folder.kekFile,
    dataDir: installation.folder.path,
    ...(vkey === undefined ? {} : { vkey }),
  });
}

/** Tells what was checked and everything that is wrong, each entry by its number; ends with OK or not. */
export function tellReport(
  { say, print }: Context,
  { ok, vkey, size, root, checked, erased, faults }: VerifyReport,
): void {
  print(`  vkey   ${vkey ?? '–'}`);
  print(`  root   ${root}`);
  say(
    `  ${size} entri; diperiksa ulang: ${checked.entries} entri, ${checked.fields} bukaan, ${checked.tiles} petak, ${checked.checkpoints} titik periksa; terhapus menurut hukum: ${erased}`,
    `  ${size} entries; checked again: ${checked.entries} entries, ${checked.fields} openings, ${checked.tiles} tiles, ${checked.checkpoints} checkpoints; erased by law: ${erased}`,
  );
  for (const { messages } of faults) say(`  - ${messages.id}`, `  - ${messages.en}`);
  if (ok) say('OK: log utuh.', 'OK: the log is whole.');
  else say(`RUSAK: ${faults.length} kesalahan.`, `BROKEN: ${faults.length} faults.`);
}

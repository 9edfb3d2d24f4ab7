import { Command } from 'commander';
import type { CommandOf } from '../context.js';
import { Installation } from '../installation.js';
import { tellReport, verifyInstallation } from '../verifying.js';

/** `jejak verify`: the whole log again, from the stored bytes; exit code 1 when anything is wrong. */
export const verifyCommand: CommandOf = (context) =>
  new Command('verify')
    .description('periksa ulang seluruh log dan semua bukaan / re-check the whole log and every opening')
    .option('--key <vkey>', 'kunci verifikasi log yang Anda kenal / the verifier key you know the log by')
    .action(async ({ key }: { key?: string }) => {
      const installation = await Installation.open(context.folder());
      try {
        const report = await verifyInstallation(installation, key);
        tellReport(context, report);
        if (!report.ok) process.exitCode = 1;
      } finally {
        await installation.close();
      }
    });

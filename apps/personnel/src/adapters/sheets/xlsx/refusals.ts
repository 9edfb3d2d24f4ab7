import type { Bilingual } from '@jejak/kernel';
import { SheetBroken, SheetRefused } from '../../../application/sheets.port.js';

/** `cell` is a place in the workbook: `Sheet1!C7`, a part of the package, or `-` for the whole file. */
export const broken = (cell: string, messages: Bilingual, cause?: unknown): SheetBroken =>
  new SheetBroken([{ cell, code: 'file/readable', messages }], { cause });

export const refusedAt = (cell: string, code: string, messages: Bilingual): SheetRefused =>
  new SheetRefused([{ cell, code, messages }]);

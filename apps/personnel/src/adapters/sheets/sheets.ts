import type { Sheet, SheetFormat, Sheets } from '../../application/sheets.port.js';
import { openCsv } from './csv.js';
import { openXlsx } from './xlsx/xlsx.js';

/** Files of rows in the formats that offices exchange. */
export class OfficeSheets implements Sheets {
  open(bytes: Uint8Array, format: SheetFormat): Promise<Sheet> {
    return format === 'xlsx' ? openXlsx(bytes) : openCsv(bytes);
  }
}

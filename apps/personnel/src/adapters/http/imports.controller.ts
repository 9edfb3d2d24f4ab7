import { createHash } from 'node:crypto';
import { Controller, Get, Header, Inject, Param, Post, Query, Req } from '@nestjs/common';
import {
  Action,
  actorOf,
  causeOf,
  Commands,
  COMMANDS,
  CurrentPrincipal,
  Describe,
  pageOf,
  Problem,
  requireMatch,
  startAfter,
  tag,
  UuidParam,
  type HttpRequest,
  type Outcome,
  type Page,
  type Principal,
} from '@jejak/http';
import type { Clock, Tx } from '@jejak/kernel';
import { DATABASE, sql, type Database } from '@jejak/persistence';
import { CLOCK } from '@jejak/runtime';
import { ImportPreparation } from '../../application/import-preparation.js';
import { SheetBroken, SheetRefused, type SheetFormat } from '../../application/sheets.port.js';
import type { Imports } from '../../application/imports.port.js';
import { profileNamed } from '../../domain/profiles/index.js';
import { IMPORTS } from '../../tokens.js';
import { templateOf } from '../sheets/xlsx/template.js';
import { ImportRunner } from '../import.runner.js';
import { ImportRowsQuery, PrepareQuery } from './imports.dto.js';
import { inSheet, viewOf, type ImportRowView, type ImportView } from './imports.view.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FORMATS = new Map<string, SheetFormat>([
  ['text/csv', 'text'],
  ['text/tab-separated-values', 'text'],
  [XLSX, 'xlsx'],
]);
const TYPES = [...FORMATS.keys()];

type ShownRow = Omit<ImportRowView, 'refusals' | 'warnings'> &
  Readonly<{
    refusals: ImportRowView['refusals'] | null;
    warnings: ImportRowView['warnings'] | null;
    sheet: string | null;
  }>;

/** Where files are imported: a dry run first, then the commit, worked off behind the answer. */
@Controller('v1/imports')
export class ImportsController {
  constructor(
    @Inject(ImportPreparation) private readonly preparation: ImportPreparation,
    @Inject(IMPORTS) private readonly imports: Imports,
    @Inject(ImportRunner) private readonly runner: ImportRunner,
    @Inject(COMMANDS) private readonly commands: Commands,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Action('imports.prepare')
  @Describe({
    summary: 'Import a file: dry run',
    description:
      'Keeps the file sealed and tells, row by row, what committing it would do. Separator and encoding are detected and shown. A missing required heading, or a file that cannot be read as rows, is refused whole; so is a workbook with formulas, macros, links to other files or a password: each refusal names sheet, cell and rule.',
    bodies: {
      'text/csv': { type: 'string' },
      'text/tab-separated-values': { type: 'string' },
      [XLSX]: { type: 'string', format: 'binary' },
    },
    mediaTypes: TYPES,
    answers: { 201: 'The dry run.' },
  })
  prepare(
    @Query() { profile: name }: PrepareQuery,
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ImportView> {
    const profile = profileNamed(name)!;
    const { bytes, format } = fileOf(request);
    const context = { by: actorOf(principal), cause: causeOf(request) };
    return this.commands.run(request, async (tx): Promise<Outcome<ImportView>> => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const prepared = await this.prepared(() =>
        this.preparation.prepare(tx, profile, { bytes, format, sha256 }, context),
      );
      if (prepared.kind === 'refused') {
        throw Problem.values(prepared.refusals.map(({ cell, code, messages }) => ({ cell, code, messages })));
      }
      const view = await this.view(tx, prepared.id);
      return {
        status: 201,
        body: view,
        version: view.version,
        headers: { location: `/v1/imports/${prepared.id}` },
      };
    });
  }

  @Get('templates/:profile')
  @Action('imports.read')
  @Header('content-type', XLSX)
  @Describe({
    summary: 'Download an empty workbook with the headings of a profile',
    description: 'Its cells are formatted as text, so that no NIP becomes a number.',
    answers: {
      200: { description: 'The workbook.', body: { type: 'string', format: 'binary' }, mediaType: XLSX },
    },
  })
  template(@Param('profile') name: string): Buffer {
    const profile = profileNamed(name);
    if (profile === undefined) throw Problem.notFound({ id: 'Format berkas', en: 'file format' });
    return templateOf(profile);
  }

  @Get(':id')
  @Action('imports.read')
  @Describe({ summary: 'Read an import and how far its commit came', answers: { 200: 'The import.' } })
  async read(@UuidParam('id') id: string, @Req() request: HttpRequest): Promise<ImportView> {
    const view = await this.database.run((tx) => this.view(tx, id));
    tag(request, view.version);
    return view;
  }

  @Get(':id/rows')
  @Action('imports.read')
  @Describe({
    summary: 'List the rows of an import',
    description: 'Each refused row names its cells as a spreadsheet addresses them, e.g. D17.',
    answers: { 200: 'A page of rows.' },
  })
  async rows(@UuidParam('id') id: string, @Query() query: ImportRowsQuery): Promise<Page<ImportRowView>> {
    const [after] = startAfter(query, ['number']) ?? [0];
    const rows = await this.database.query<ShownRow>(
      `select r.number, r.outcome, r.refusals, r.warnings, i.sheet from import_row r join import i on i.id = r.import
        where r.import = $1 and r.number > $2 and ($3::text is null or r.outcome = $3) order by r.number limit $4`,
      [id, after, query.outcome ?? null, query.limit + 1],
    );
    // An empty page may be of an import that there is none of.
    if (rows.length === 0) await this.database.run((tx) => this.view(tx, id));
    return pageOf(
      rows,
      query,
      ({ number }) => [number],
      ({ number, outcome, refusals, warnings, sheet }) => ({
        number,
        outcome,
        refusals: inSheet(sheet, refusals ?? []),
        warnings: inSheet(sheet, warnings ?? []),
      }),
    );
  }

  @Post(':id/commit')
  @Action('imports.commit')
  @Describe({
    summary: 'Commit an import',
    description:
      'Refused rows are left out. Goes on behind the answer and after a restart; see how far at the import.',
    answers: { 202: 'The import, being committed.' },
    ifMatch: true,
  })
  async commit(
    @UuidParam('id') id: string,
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ImportView> {
    const context = { by: actorOf(principal), cause: causeOf(request) };
    return this.commands.run(request, async (tx): Promise<Outcome<ImportView>> => {
      const record = await this.imports.find(tx, id);
      if (record === undefined) throw Problem.notFound({ id: 'Impor', en: 'import' });
      requireMatch(request, record.version);
      if (record.state !== 'prepared' && record.state !== 'failed') {
        throw Problem.conflict('import-committed-once', {
          id: 'Impor ini sudah atau sedang dijalankan.',
          en: 'This import was committed already, or is being committed.',
        });
      }
      await this.imports.beginCommit(tx, id, context, this.clock.now());
      sql(tx).afterCommit(() => this.runner.wake());
      const view = await this.view(tx, id);
      return { status: 202, body: view, version: view.version };
    });
  }

  private view(tx: Tx, id: string): Promise<ImportView> {
    return viewOf(tx, id);
  }

  private async prepared<T>(prepare: () => Promise<T>): Promise<T> {
    try {
      return await prepare();
    } catch (error) {
      if (error instanceof SheetRefused) throw Problem.values(error.faults);
      if (!(error instanceof SheetBroken)) throw error;
      const { faults } = error;
      throw Problem.of('unreadable-request', { messages: faults[0].messages, errors: faults });
    }
  }
}

/** @throws Problem 415 for anything but separated values and workbooks */
function fileOf(request: HttpRequest): { bytes: Buffer; format: SheetFormat } {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  const format = FORMATS.get(type);
  if (format === undefined || !Buffer.isBuffer(request.body)) {
    throw Problem.of('unsupported-media-type', {
      messages: {
        id: `Kirim berkas sebagai ${TYPES.join(' atau ')}.`,
        en: `Send the file as ${TYPES.join(' or ')}.`,
      },
    });
  }
  return { bytes: request.body, format };
}

import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Post, Query, Req } from '@nestjs/common';
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
import { SheetBroken } from '../../application/sheets.port.js';
import type { Imports } from '../../application/imports.port.js';
import { profileNamed } from '../../domain/profiles/index.js';
import { IMPORTS } from '../../tokens.js';
import { ImportRunner } from '../import.runner.js';
import { ImportRowsQuery, PrepareQuery } from './imports.dto.js';
import { viewOf, type ImportRowView, type ImportView } from './imports.view.js';

const TYPES = ['text/csv', 'text/tab-separated-values'];

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
      'Keeps the file sealed and tells, row by row, what committing it would do. Separator and encoding are detected and shown. A missing required heading, or a file that cannot be read as rows, is refused whole.',
    mediaTypes: TYPES,
    body: { type: 'string' },
    answers: { 201: 'The dry run.' },
  })
  prepare(
    @Query() { profile: name }: PrepareQuery,
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ImportView> {
    const profile = profileNamed(name)!;
    const bytes = fileOf(request);
    const context = { by: actorOf(principal), cause: causeOf(request) };
    return this.commands.run(request, async (tx): Promise<Outcome<ImportView>> => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const prepared = await this.prepared(() =>
        this.preparation.prepare(tx, profile, { bytes, sha256 }, context),
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
    const rows = await this.database.query<ImportRowView & { refusals: ImportRowView['refusals'] | null }>(
      `select number, outcome, refusals, warnings from import_row
        where import = $1 and number > $2 and ($3::text is null or outcome = $3) order by number limit $4`,
      [id, after, query.outcome ?? null, query.limit + 1],
    );
    // An empty page may be of an import that there is none of.
    if (rows.length === 0) await this.database.run((tx) => this.view(tx, id));
    return pageOf(
      rows,
      query,
      ({ number }) => [number],
      ({ number, outcome, refusals, warnings }) => ({
        number,
        outcome,
        refusals: refusals ?? [],
        warnings: warnings ?? [],
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
      if (!(error instanceof SheetBroken)) throw error;
      const { row, messages } = error;
      throw Problem.of('unreadable-request', {
        messages,
        errors: [{ cell: String(row), code: 'file/readable', messages }],
      });
    }
  }
}

/** @throws Problem 415 for anything but separated values */
function fileOf(request: HttpRequest): Buffer {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type === undefined || !TYPES.includes(type) || !Buffer.isBuffer(request.body)) {
    throw Problem.of('unsupported-media-type', {
      messages: {
        id: `Kirim berkas sebagai ${TYPES.join(' atau ')}.`,
        en: `Send the file as ${TYPES.join(' or ')}.`,
      },
    });
  }
  return request.body;
}

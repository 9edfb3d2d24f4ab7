import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body, Controller, Get, Inject, Module, Patch, Post, Query, Req, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { refuse, type Tx } from '@jejak/kernel';
import { booksTables, busSchema, erasureTables, messagingTables } from '@jejak/messaging';
import { factTables, keysSchema, sql, sqlMigration, type SchemaDefinition } from '@jejak/persistence';
import { createLogger, readConfig, type PlatformConfig, type ServiceDefinition } from '@jejak/runtime';
import { testDatabase, testIssuer, type TestDatabase, type TestIssuer } from '@jejak/testing';
import {
  Action,
  Commands,
  COMMANDS,
  createService,
  CurrentPrincipal,
  Describe,
  httpTables,
  ListQuery,
  pageOf,
  Problem,
  requireMatch,
  requireWithin,
  scopeOf,
  startAfter,
  tag,
  UuidParam,
  type HttpRequest,
  type Outcome,
  type Page,
  type Principal,
  type Refusal,
} from '../index.js';

class NoteRequest {
  @IsString() @MaxLength(20) text!: string;
  @IsOptional() @IsIn(['plain', 'forbidden', 'broken', 'slow']) mood?: string;
}

class NotesQuery extends ListQuery {
  @IsOptional() @IsString() @MaxLength(20) like?: string;
}

type Note = { id: string; text: string };
const NOTE = '0198a3c4-8f00-4000-8000-00000000000a';

/** A rule that a spec can break. */
export const calmNotes = {
  id: 'note/calm',
  statement: { id: 'Catatan ditulis dengan tenang.', en: 'Notes are written calmly.' },
  basis: [{ instrument: 'PP 94/2021', article: 'Pasal 3' }],
} as const;

/** Routes that do what services do, on a real table, to try the platform with. */
@Controller('v1/proposals')
class NotesController {
  constructor(@Inject(COMMANDS) private readonly commands: Commands) {}

  @Get()
  @Action('proposals.list')
  @Describe({ summary: 'List notes', answers: { 200: 'A page of notes.' } })
  list(@Query() query: NotesQuery): Page<string> {
    const after = startAfter(query, ['number'])?.[0] ?? 0;
    const rows = Array.from({ length: 5 }, (_, at) => at + 1).filter((row) => row > Number(after));
    return pageOf(rows.slice(0, query.limit + 1), query, (row) => [row], String);
  }

  @Get('whoami')
  @Action('proposals.read')
  @Describe({ summary: 'Say who asks', answers: { 200: 'The principal.' } })
  whoami(@CurrentPrincipal() principal: Principal): Principal {
    return principal;
  }

  @Post()
  @Action('proposals.draft')
  @Describe({
    summary: 'Write a note',
    answers: { 201: { description: 'The note.', body: { type: 'object' } } },
  })
  write(@Req() request: HttpRequest, @Body() { text, mood }: NoteRequest): Promise<Note> {
    return this.commands.run(request, async (tx): Promise<Outcome<Note> | Refusal> => {
      await note(tx, text);
      if (mood === 'slow') await sql(tx).query('select pg_sleep(0.2)');
      if (mood === 'forbidden') return refuse(calmNotes);
      if (mood === 'broken') throw new Error('the secret of note 198001012005011001');
      return {
        status: 201,
        body: { id: NOTE, text },
        version: 1,
        headers: { location: `/v1/proposals/${NOTE}` },
      };
    });
  }

  @Get(':id')
  @Action('proposals.read')
  @Describe({ summary: 'Read a note', answers: { 200: 'The note.' } })
  read(
    @Req() request: HttpRequest,
    @UuidParam('id') id: string,
    @CurrentPrincipal() principal: Principal,
  ): Note {
    if (id !== NOTE) throw Problem.notFound({ id: 'Catatan', en: 'note' });
    requireWithin(scopeOf(principal, 'proposals.read'), { units: ['dinkes'] });
    tag(request, 7);
    return { id, text: 'seven' };
  }

  @Patch(':id')
  @Action('proposals.amend')
  @Describe({ summary: 'Change a note', ifMatch: true, answers: { 200: 'The note.' } })
  change(
    @Req() request: HttpRequest,
    @UuidParam('id') id: string,
    @Body() { text }: NoteRequest,
  ): Promise<Note> {
    return this.commands.run(request, async (tx) => {
      requireMatch(request, 7);
      await note(tx, text);
      return { status: 200, body: { id, text }, version: 8 };
    });
  }
}

const note = (tx: Tx, text: string) => sql(tx).query('insert into note (text) values ($1)', [text]);

/** The probe may bear any name that has a right to the bus; `proposals` unless told. */
export type ProbeName = 'proposals' | 'personnel';

const schemaOf = (schema: ProbeName): SchemaDefinition => ({
  schema,
  login: true,
  migrations: [
    sqlMigration('CreateNotes1785600000000', [
      ...factTables(schema),
      ...messagingTables(schema),
      ...booksTables(schema),
      ...erasureTables(schema),
      ...httpTables(schema),
      `create table ${schema}.note (text text not null)`,
      `grant select, insert on ${schema}.note to ${schema}`,
    ]),
  ],
});

export const probe = (
  controllers: Type[] = [NotesController],
  name: ProbeName = 'proposals',
): ServiceDefinition => {
  @Module({})
  class NotesModule {}
  return {
    name,
    title: 'Jejak: notes',
    prefixes: ['decisions'],
    schema: schemaOf(name),
    readConfig: (environment) => readConfig(name, {}, environment),
    module: () => ({ module: NotesModule, controllers }),
  };
};

/** A running probe service with its own database and issuer, and what it logged. */
export interface Probe {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly issuer: TestIssuer;
  readonly config: PlatformConfig;
  readonly log: () => string;
  /** What Nest logged. */
  readonly frameworkLog: () => string;
  /** Texts of the notes that were committed. */
  notes(): Promise<string[]>;
  close(): Promise<void>;
}

export async function startProbe(
  environment: Record<string, string> = {},
  name: ProbeName = 'proposals',
): Promise<Probe> {
  const folder = mkdtempSync(join(tmpdir(), 'probe-'));
  const [database, issuer] = await Promise.all([
    testDatabase([busSchema, keysSchema, schemaOf(name)]),
    testIssuer(),
  ]);
  const definition = probe([NotesController], name);
  const config = definition.readConfig({
    DATABASE_URL: database.url(name),
    ISSUER_URL: issuer.url,
    KEK_FILE: join(folder, 'kek'),
    BODY_LIMIT: '2048',
    ...environment,
  });
  const written: string[] = [];
  const ofNest: string[] = [];
  const logger = createLogger(config, { write: (line) => void written.push(line) });
  const framework = createLogger(
    { service: 'process', logLevel: 'debug' },
    { write: (line) => void ofNest.push(line) },
  );
  const app = await createService(definition, config, { logger, framework });
  return {
    app,
    database,
    issuer,
    config,
    log: () => written.join(''),
    frameworkLog: () => ofNest.join(''),
    notes: async () => {
      const { Client } = await import('pg').then((module) => module.default);
      const client = new Client(database.adminUrl);
      await client.connect();
      const { rows } = await client.query<{ text: string }>(`select text from ${name}.note order by text`);
      await client.end();
      return rows.map(({ text }) => text);
    },
    close: async () => {
      await app.close();
      await Promise.all([database.drop(), issuer.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}

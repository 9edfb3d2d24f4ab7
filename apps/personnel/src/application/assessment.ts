import type { Ids, PlainDate, Tx } from '@jejak/kernel';
import type { Refusal } from '../domain/cell.js';
import { judgeRow, type Accepted } from '../domain/intake.js';
import { entityOf } from '../domain/organisation.js';
import type { Profile } from '../domain/profiles/index.js';
import { cellBehind, statementsOf, type Directory, type RowStatement } from '../domain/row-statements.js';
import { duplicateRow, readRow, type KeptColumn, type Row, type Warning } from '../domain/sheet.js';
import type {
  AssessedRow,
  Directories,
  Entities,
  EntityChange,
  Naming,
  RowOutcome,
  Statements,
  StoredRow,
} from './imports.port.js';
import type { Recording, Registers } from './ports.js';

/** Rows with what they would record. */
export type Assessed = Readonly<{
  rows: readonly AssessedRow[];
  recordings: readonly Recording[];
  changes: readonly EntityChange[];
}>;

/** What the rows of one file are judged against. */
export type AssessedFile = Readonly<{
  profile: Profile;
  fileSha256: string;
  columns: readonly KeptColumn[];
  directory: Directory;
  /** The units that the file itself names. */
  ownUnits: ReadonlySet<string>;
  today: PlainDate;
}>;

/** The directory, where the rows refer to units or structures at all; histories of persons do not. */
export async function directoryFor(profile: Profile, directories: Directories, tx: Tx): Promise<Directory> {
  const refers = profile.columns.some(({ field }) => field === 'unit' || field === 'structure');
  return refers ? directories.load(tx) : nowhere;
}

const nowhere: Directory = {
  unit: () => undefined,
  postAt: () => undefined,
  postCode: (unit, title) => `${unit}/${title}`,
  structure: () => undefined,
};

/** Judges rows of a file: the dry run and the commit ask the same questions. */
export class Assessment {
  constructor(
    private readonly registers: Registers,
    private readonly statements: Statements,
    private readonly entities: Entities,
    private readonly naming: Naming,
    private readonly ids: Ids,
    /** `//<host>/impor`: what is imported has this source, by profile. */
    private readonly origin: string,
  ) {}

  /** With `reading` nothing is locked, and what would be recorded must not be. */
  async assess(
    tx: Tx,
    file: AssessedFile,
    stored: readonly StoredRow[],
    reading: boolean,
  ): Promise<Assessed> {
    const read = stored.map((row) => readStored(file, row));
    return file.profile.states.of === 'person'
      ? this.assessPeople(tx, file, read, reading)
      : this.assessEntities(tx, file, file.profile.states.of, read);
  }

  private async assessPeople(
    tx: Tx,
    file: AssessedFile,
    rows: readonly Row[],
    reading: boolean,
  ): Promise<Assessed> {
    const readings = rows.map((row) => {
      const said = row.refusals.length > 0 ? undefined : statementsOf(file.profile, row, file.directory);
      if (said?.kind !== 'read') return { row, refusals: said?.refusals ?? row.refusals };
      const refusals = said.statements.flatMap((statement) =>
        this.statements
          .faults(statement.fact.fact, statement.data)
          .map((fault) => refusalOf(row, statement, fault)),
      );
      if (refusals.length > 0) return { row, refusals };
      const made = said.statements.map(({ fact, of, data }) => this.statements.make(fact.fact, of, data));
      return { row, said, made };
    });
    const all = readings.flatMap(({ made }) => made ?? []);
    const register = await this.registers.load(tx, { statements: all }, { reading });
    const name = await this.naming.open(tx);

    const recordings: Recording[] = [];
    const assessed = readings.map(({ row, refusals, said, made }): AssessedRow => {
      if (made === undefined || said === undefined) return refusedRow(row, refusals ?? []);
      const judged = judgeRow(made, register, file.today, this.ids);
      if (judged.kind === 'refused') {
        return refusedRow(
          row,
          judged.problems.map(({ statement, problem }) =>
            refusalOf(row, said.statements[statement]!, problem),
          ),
        );
      }
      const accepted = judged.outcomes.filter((outcome) => outcome.kind === 'accepted');
      for (const one of accepted) {
        const { statement, corrects } = one;
        const content = `${one.person} ${statement.kind} ${statement.digest} ${statement.identityDigest ?? ''}`;
        const origin = {
          source: `${this.origin}/${file.profile.name}`,
          id: name(file.profile.name, content, corrects?.event),
          sha256: file.fileSha256,
        };
        recordings.push({ accepted: one, origin });
      }
      return { number: row.number, outcome: outcomeOf(accepted), refusals: [], warnings: said.warnings };
    });
    return { rows: assessed, recordings, changes: [] };
  }

  private async assessEntities(
    tx: Tx,
    file: AssessedFile,
    of: 'unit' | 'structure' | 'post',
    rows: readonly Row[],
  ): Promise<Assessed> {
    const isUnit = (id: string): boolean => file.ownUnits.has(id) || file.directory.unit(id) !== undefined;
    const readings = rows.map((row) => ({ row, read: entityOf(of, row, file.directory, isUnit) }));
    const ids = readings.flatMap(({ read }) => (read.kind === 'read' ? [read.entity.id] : []));
    const known = await this.entities.known(tx, of, ids);
    const name = await this.naming.open(tx);
    const changes: EntityChange[] = [];
    const assessed = readings.map(({ row, read }): AssessedRow => {
      if (read.kind === 'refused') return refusedRow(row, read.refusals);
      const { entity } = read;
      const digest = this.entities.digest(entity);
      const earlier = known.get(entity.id);
      const done = (outcome: RowOutcome): AssessedRow => ({
        number: row.number,
        outcome,
        refusals: [],
        warnings: [],
      });
      if (earlier?.digest === digest) return done('unchanged');
      const version = (earlier?.version ?? 0) + 1;
      const origin = {
        source: `${this.origin}/${file.profile.name}`,
        id: name(file.profile.name, `${of} ${entity.id} ${digest}`, earlier && String(earlier.version)),
        sha256: file.fileSha256,
      };
      changes.push({ entity, digest, version, origin });
      return done(earlier === undefined ? 'ok' : 'changed');
    });
    return { rows: assessed, recordings: [], changes };
  }
}

function readStored({ profile, columns }: AssessedFile, stored: StoredRow): Row {
  const row = readRow(columns, stored.c, stored.n);
  if (stored.x === true) return { ...row, refusals: [unevenRow(stored.n)] };
  return stored.d === undefined ? row : { ...row, refusals: [duplicateRow(profile, row, stored.d)] };
}

const unevenRow = (number: number): Refusal => ({
  cell: String(number),
  code: 'row/as-wide-as-headings',
  messages: {
    id: 'Jumlah sel baris ini berbeda dari jumlah judul kolom; mungkin ada pemisah di dalam sel tanpa tanda kutip.',
    en: 'This row has another number of cells than there are headings; perhaps a separator stands in a cell without quotes.',
  },
});

const refusedRow = (row: Row, refusals: readonly Refusal[]): AssessedRow => ({
  number: row.number,
  outcome: 'refused',
  refusals,
  warnings: [] as readonly Warning[],
});

const refusalOf = (
  row: Row,
  statement: RowStatement,
  { pointer, code, messages }: Readonly<{ pointer: string; code: string; messages: Refusal['messages'] }>,
): Refusal => ({ ...cellBehind(row, statement, pointer), code, messages });

function outcomeOf(accepted: readonly Accepted[]): RowOutcome {
  if (accepted.length === 0) return 'unchanged';
  const corrects = accepted.some((one) => one.corrects !== undefined || (one.identity && !one.first));
  return corrects ? 'changed' : 'ok';
}

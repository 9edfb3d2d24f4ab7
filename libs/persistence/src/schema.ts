import type { Bilingual } from '@jejak/kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export type MigrationClass = new () => MigrationInterface;

/** One schema of the database: its tables by migrations, owned by `<schema>_owner`, used by the role `<schema>`. */
export interface SchemaDefinition {
  readonly schema: string;
  /** Whether a service logs in as the role named like the schema. */
  readonly login: boolean;
  /** Applied in the order of the 13 digits (milliseconds) their names end with; recorded in `<schema>.migrations`. */
  readonly migrations: readonly MigrationClass[];
  /** Idempotent SQL run as the owner at the end of each migrate, e.g. rows generated from code. */
  readonly everyTime?: readonly string[];
}

/**
 * A migration that is a list of SQL statements, run in one transaction as the schema's owner. The name ends with
 * 13 digits of milliseconds, e.g. `CreatePersonnel1785600000000`; released ones are never edited, and none goes back.
 */
export function sqlMigration(name: string, up: readonly string[]): MigrationClass {
  return class implements MigrationInterface {
    readonly name = name;
    readonly statements = up;

    async up(runner: QueryRunner): Promise<void> {
      for (const statement of this.statements) await runner.query(statement);
    }

    down(): Promise<void> {
      return Promise.reject(
        new Error(`migration ${name} does not go back: write a later one that changes what it made`),
      );
    }
  };
}

export const migrationNames = (definition: SchemaDefinition): string[] =>
  definition.migrations.map((migration) => new migration().name ?? migration.name);

/** The database is of another version than the code; the service must not start on it, nor migrate it. */
export class SchemaMismatch extends Error {
  override readonly name = 'SchemaMismatch';
  readonly messages: Bilingual;

  constructor(
    readonly schema: string,
    /** Known to the code, not applied. */
    readonly missing: readonly string[],
    /** Applied, not known to the code. */
    readonly unknown: readonly string[],
  ) {
    const [absent, strange] = [missing.join(', '), unknown.join(', ')];
    const messages = {
      id:
        `Skema "${schema}" bukan versi yang dikenal program ini` +
        (absent === '' ? '' : `; belum diterapkan: ${absent} (jalankan: jejak migrate)`) +
        (strange === ''
          ? '.'
          : `; diterapkan tetapi tidak dikenal: ${strange} (jalankan versi program yang lebih baru).`),
      en:
        `Schema "${schema}" is of another version than this program` +
        (absent === '' ? '' : `; not applied yet: ${absent} (run: jejak migrate)`) +
        (strange === ''
          ? '.'
          : `; applied but unknown here: ${strange} (run a newer version of the program).`),
    };
    super(messages.en);
    this.messages = messages;
  }
}

/** Throws `SchemaMismatch` unless the applied migrations are exactly those of the definition. */
export async function assertMigrated(
  definition: SchemaDefinition,
  query: (statement: string) => Promise<Record<string, unknown>[]>,
): Promise<void> {
  const { missing, unknown } = await migrationState(definition, query);
  if (missing.length + unknown.length > 0) throw new SchemaMismatch(definition.schema, missing, unknown);
}

/** Which migrations are still to be applied, and which were applied by a version newer than this code. */
export async function migrationState(
  definition: SchemaDefinition,
  query: (statement: string) => Promise<Record<string, unknown>[]>,
): Promise<{ missing: string[]; unknown: string[] }> {
  const [found] = await query(`select to_regclass('${definition.schema}.migrations') is not null as there`);
  const rows = found?.there === true ? await query(`select name from ${definition.schema}.migrations`) : [];
  const applied = rows.map((row) => String(row.name));
  const known = migrationNames(definition);
  return {
    missing: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name)),
  };
}

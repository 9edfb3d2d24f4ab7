import type { SchemaDefinition } from '@jejak/persistence';

/** A database of one spec file, on the server that the whole run shares. */
export interface TestDatabase {
  readonly name: string;
  /** Superuser's address of this database. */
  readonly adminUrl: string;
  /** Address for a role, e.g. `url('personnel')`. */
  url(role: string): string;
  /** Disconnects everybody and removes it. */
  drop(): Promise<void>;
}

export declare function testDatabase(schemas: readonly SchemaDefinition[]): Promise<TestDatabase>;

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { busSchema } from '@jejak/messaging';
import { keysSchema } from '@jejak/persistence';
import { schemaSnapshot, testDatabase, type TestDatabase } from '@jejak/testing';
import pg from 'pg';
import { approvalsSchema } from '../apps/approvals/src/approvals.module.js';
import { auditSchema } from '../apps/audit/src/audit.module.js';
import { meritScoringSchema } from '../apps/merit-scoring/src/merit-scoring.module.js';
import { personnelSchema } from '../apps/personnel/src/personnel.module.js';
import { issuerSchema } from '../apps/standalone/src/issuer/schema.js';
import { proposalsSchema } from '../apps/proposals/src/proposals.module.js';

/**
 * Each schema as its migrations leave it. A change of a snapshot is a change of the database, to be read as such;
 * `UPDATE_SNAPSHOTS=1 npm test -- tools/schema-snapshots` writes them.
 */
const schemas = [
  { definition: busSchema, folder: 'libs/messaging/src/postgres' },
  { definition: keysSchema, folder: 'libs/persistence/src/keys' },
  { definition: personnelSchema, folder: 'apps/personnel/src/adapters/postgres' },
  { definition: proposalsSchema, folder: 'apps/proposals/src/adapters/postgres' },
  { definition: meritScoringSchema, folder: 'apps/merit-scoring/src/adapters/postgres' },
  { definition: approvalsSchema, folder: 'apps/approvals/src/adapters/postgres' },
  { definition: auditSchema, folder: 'apps/audit/src/adapters/postgres' },
  { definition: issuerSchema, folder: 'apps/standalone/src/issuer' },
];

describe('the snapshot of a schema', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await testDatabase(schemas.map(({ definition }) => definition));
    client = new pg.Client(database.adminUrl);
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it.each(schemas.map(({ definition, folder }) => [definition.schema, folder] as const))(
    'is what the migrations of %s make',
    async (schema, folder) => {
      const made = await schemaSnapshot(client, schema);
      const file = `${folder}/schema.snapshot.sql`;
      if (process.env['UPDATE_SNAPSHOTS'] === '1') writeFileSync(file, made);

      expect(made).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
    },
  );
});

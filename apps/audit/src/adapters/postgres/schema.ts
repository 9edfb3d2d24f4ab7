import { httpTables } from '@jejak/http';
import { booksTables, erasureTables, kafkaTables, messagingTables } from '@jejak/messaging';
import { sqlMigration, type SchemaDefinition } from '@jejak/persistence';
import { batchIdentity } from './batch-identity.js';
import { cheaperAppend } from './cheaper-append.js';
import { cheaperIndex } from './cheaper-index.js';
import { leafMarks } from './leaf-marks.js';
import { logFunctions, logTables } from './log-tables.js';
import { readTables } from './read-tables.js';
import { differingBooks, watchTables } from './watch-tables.js';
import { witnessTables } from './witness-tables.js';

/** The schema `audit`: the log is its truth, so it has no table of facts beside it. */
export const auditSchema: SchemaDefinition = {
  schema: 'audit',
  login: true,
  migrations: [
    sqlMigration('CreateAudit1785600000000', [
      ...logTables,
      ...logFunctions,
      ...readTables,
      ...messagingTables('audit'),
      ...httpTables('audit'),
    ]),
    sqlMigration('ListenOnKafka1795375200005', kafkaTables('audit')),
    sqlMigration('CloseTheBooks1795375800005', [
      ...booksTables('audit'),
      // Which event of its subject it is: the books of a service sum it.
      'alter table audit.entry_index add column version integer',
    ]),
    sqlMigration('WatchTheLog1795376400005', watchTables),
    sqlMigration('KeepCosignatures1795376400006', witnessTables),
    sqlMigration('AppendCheaper1795377300005', cheaperAppend),
    sqlMigration('HearErasures1795388400005', erasureTables('audit')),
    sqlMigration('IndexCheaper1795389000005', cheaperIndex),
    sqlMigration('CompareBooksAgain1795397000005', differingBooks),
    sqlMigration('MarkLeaves1795400600005', leafMarks),
    sqlMigration('KnowEventsByBatch1795400700005', batchIdentity),
  ],
};

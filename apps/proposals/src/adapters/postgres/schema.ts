import { httpTables } from '@jejak/http';
import { booksTables, erasureTables, kafkaTables, messagingTables } from '@jejak/messaging';
import { appendOnly, factTables, sqlMigration, type SchemaDefinition } from '@jejak/persistence';
import { confirmationTables, flowTables, proposalTables, registerTables } from './tables.js';

/** The schema `proposals`: proposals from draft to force, and what their rules know of people and posts. */
export const proposalsSchema: SchemaDefinition = {
  schema: 'proposals',
  login: true,
  migrations: [
    sqlMigration('CreateProposals1785600000000', [
      ...factTables('proposals'),
      ...messagingTables('proposals'),
      ...httpTables('proposals'),
      ...proposalTables,
      ...flowTables,
      ...registerTables,
    ]),
    sqlMigration('ListenOnKafka1795375200002', kafkaTables('proposals')),
    sqlMigration('CloseTheBooks1795375800002', [
      ...booksTables('proposals'),
      ...appendOnly('proposals', ['anchor']),
    ]),
    sqlMigration('HearConfirmations1795382400002', confirmationTables),
    sqlMigration('HearErasures1795388400002', erasureTables('proposals')),
  ],
};

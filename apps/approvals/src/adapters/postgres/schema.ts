import { httpTables } from '@jejak/http';
import { booksTables, erasureTables, kafkaTables, messagingTables } from '@jejak/messaging';
import { appendOnly, factTables, sqlMigration, type SchemaDefinition } from '@jejak/persistence';
import { caseTables, conflictTables, revocationTables } from './tables.js';

/** The schema `approvals`: cases with their stages and verdicts, delegations, conflicts of interest. */
export const approvalsSchema: SchemaDefinition = {
  schema: 'approvals',
  login: true,
  migrations: [
    sqlMigration('CreateApprovals1785600000000', [
      ...factTables('approvals'),
      ...messagingTables('approvals'),
      ...httpTables('approvals'),
      ...caseTables,
      ...conflictTables,
    ]),
    sqlMigration('ListenOnKafka1795375200004', kafkaTables('approvals')),
    sqlMigration('CloseTheBooks1795375800004', [
      ...booksTables('approvals'),
      ...appendOnly('approvals', ['delegation']),
    ]),
    sqlMigration('HearErasures1795388400004', erasureTables('approvals')),
    sqlMigration('RevokeDelegations1795389600004', [
      ...revocationTables,
      `create trigger delegation_revocation_is_append_only before update or delete or truncate
         on approvals.delegation_revocation for each statement execute function approvals.refuse_change()`,
    ]),
  ],
};

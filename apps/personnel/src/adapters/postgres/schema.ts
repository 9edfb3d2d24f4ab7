import { httpTables } from '@jejak/http';
import { booksTables, kafkaTables, messagingTables } from '@jejak/messaging';
import { appendOnly, factTables, sqlMigration, type SchemaDefinition } from '@jejak/persistence';
import {
  importSheet,
  importTables,
  intakeBySource,
  intakeRecords,
  intakeTables,
  personnelTables,
} from './tables.js';

/** The schema `personnel`: the only home of identity. */
export const personnelSchema: SchemaDefinition = {
  schema: 'personnel',
  login: true,
  migrations: [
    sqlMigration('CreatePersonnel1785600000000', [
      ...factTables('personnel'),
      ...messagingTables('personnel'),
      ...httpTables('personnel'),
      ...personnelTables,
      ...intakeTables,
      ...importTables,
    ]),
    sqlMigration('IndexIntakeBySource1795374700000', intakeBySource),
    sqlMigration('ListenOnKafka1795375200001', kafkaTables('personnel')),
    sqlMigration('CloseTheBooks1795375800001', [
      ...booksTables('personnel'),
      ...appendOnly('personnel', ['secret']),
    ]),
    sqlMigration('NameTheSheetOfAnImport1795376000000', importSheet),
    sqlMigration('HoldRecordsByPlace1795376800000', intakeRecords),
  ],
};

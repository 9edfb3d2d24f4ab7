import { httpTables } from '@jejak/http';
import { booksTables, erasureTables, kafkaTables, messagingTables } from '@jejak/messaging';
import { appendOnly, factTables, sqlMigration, type SchemaDefinition } from '@jejak/persistence';
import { erasureOrderTables } from './erasure-tables.js';
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
    sqlMigration('HearErasures1795388400001', erasureTables('personnel')),
    sqlMigration('EraseByOrder1795388400011', erasureOrderTables),
  ],
};

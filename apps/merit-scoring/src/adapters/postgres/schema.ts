import { httpTables } from '@jejak/http';
import { booksTables, erasureTables, kafkaTables, messagingTables } from '@jejak/messaging';
import { appendOnly, factTables, sqlMigration, type SchemaDefinition } from '@jejak/persistence';
import {
  confirmationTables,
  factsTables,
  openRangesTables,
  readTables,
  sealTables,
  waitingTables,
} from './tables.js';

/** The schema `merit_scoring`: dossiers, eligibility, scores and rankings, and the facts they are made of. */
export const meritScoringSchema: SchemaDefinition = {
  schema: 'merit_scoring',
  login: true,
  migrations: [
    sqlMigration('CreateMeritScoring1785600000000', [
      ...factTables('merit_scoring'),
      ...messagingTables('merit_scoring'),
      ...httpTables('merit_scoring'),
      ...factsTables,
      ...waitingTables,
      ...readTables,
    ]),
    sqlMigration('ListenOnKafka1795375200003', kafkaTables('merit_scoring')),
    sqlMigration('CloseTheBooks1795375800003', [...booksTables('merit_scoring')]),
    sqlMigration('HoldOpenRankings1795375900000', openRangesTables),
    sqlMigration('ConfirmValues1795375900001', confirmationTables),
    sqlMigration('WatchSeals1795375900002', sealTables),
    sqlMigration('KeepConfirmations1795377300003', appendOnly('merit_scoring', ['confirmation'])),
    sqlMigration('HearErasures1795388400003', erasureTables('merit_scoring')),
  ],
};

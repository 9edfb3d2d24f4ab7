import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { approvalCommandRefusedV1 } from '@jejak/contracts';
import type { Clock, Ids } from '@jejak/kernel';
import { CommandRefusals, OUTBOX, type Outbox } from '@jejak/messaging';
import { DATABASE, FACTS, KEYRING, type Database, type FactStore, type Keyring } from '@jejak/persistence';
import { CLOCK, IDS, type ServiceDefinition } from '@jejak/runtime';
import { ConflictsConsumer } from './adapters/events/conflicts.consumer.js';
import { RequestsConsumer } from './adapters/events/requests.consumer.js';
import { DelegationsController } from './adapters/http/delegations.controller.js';
import { RoutesController } from './adapters/http/routes.controller.js';
import { TaskReader } from './adapters/http/task-reader.js';
import { TasksController } from './adapters/http/tasks.controller.js';
import { KeyringSeals } from './adapters/keyring-seals.js';
import { Readings } from './adapters/postgres/readings.js';
import { approvalsSchema } from './adapters/postgres/schema.js';
import { SqlCases } from './adapters/postgres/sql-cases.js';
import { SqlConflicts } from './adapters/postgres/sql-conflicts.js';
import { SqlDelegations } from './adapters/postgres/sql-delegations.js';
import { Delegating } from './application/delegating.js';
import { Openings } from './application/openings.js';
import type { Cases, Conflicts, Delegations, Refusals, Seals } from './application/ports.js';
import { Verdicts } from './application/verdicts.js';
import { readConfig, type ApprovalsConfig } from './config.js';
import { CASES, CONFLICTS, DELEGATIONS, REFUSALS, SEALS } from './tokens.js';

export { approvalsSchema } from './adapters/postgres/schema.js';

const ports: Provider[] = [
  {
    provide: CASES,
    useFactory: (facts: FactStore, outbox: Outbox) => new SqlCases(facts, outbox),
    inject: [FACTS, OUTBOX],
  },
  {
    provide: DELEGATIONS,
    useFactory: (facts: FactStore, outbox: Outbox) => new SqlDelegations(facts, outbox),
    inject: [FACTS, OUTBOX],
  },
  { provide: CONFLICTS, useFactory: () => new SqlConflicts() },
  {
    provide: REFUSALS,
    useFactory: (outbox: Outbox) => new CommandRefusals(outbox, approvalCommandRefusedV1),
    inject: [OUTBOX],
  },
  { provide: SEALS, useFactory: (keyring: Keyring) => new KeyringSeals(keyring), inject: [KEYRING] },
  { provide: Readings, useFactory: (database: Database) => new Readings(database), inject: [DATABASE] },
];

const activities: Provider[] = [
  {
    provide: Openings,
    useFactory: (cases: Cases, clock: Clock) => new Openings(cases, clock),
    inject: [CASES, CLOCK],
  },
  {
    provide: Verdicts,
    useFactory: (
      cases: Cases,
      delegations: Delegations,
      conflicts: Conflicts,
      refusals: Refusals,
      seals: Seals,
    ) => new Verdicts(cases, delegations, conflicts, refusals, seals),
    inject: [CASES, DELEGATIONS, CONFLICTS, REFUSALS, SEALS],
  },
  {
    provide: Delegating,
    useFactory: (delegations: Delegations, refusals: Refusals, seals: Seals, ids: Ids) =>
      new Delegating(delegations, refusals, seals, ids),
    inject: [DELEGATIONS, REFUSALS, SEALS, IDS],
  },
];

/** Routes, tasks, verdicts, recusal and delegation. */
@Module({})
export class ApprovalsModule {
  static forRoot(_config: ApprovalsConfig): DynamicModule {
    return {
      module: ApprovalsModule,
      controllers: [
        TasksController,
        DelegationsController,
        RoutesController,
        RequestsConsumer,
        ConflictsConsumer,
      ],
      providers: [...ports, ...activities, TaskReader],
    };
  }
}

export const service: ServiceDefinition<ApprovalsConfig> = {
  name: 'approvals',
  title: 'Jejak: approvals',
  prefixes: ['tasks', 'delegations', 'routes'],
  schema: approvalsSchema,
  readConfig,
  module: (config) => ApprovalsModule.forRoot(config),
};

import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import type { Clock, Ids } from '@jejak/kernel';
import { OUTBOX, type Outbox } from '@jejak/messaging';
import { DATABASE, FACTS, KEYRING, type Database, type FactStore, type Keyring } from '@jejak/persistence';
import { CLOCK, IDS, type ServiceDefinition } from '@jejak/runtime';
import { Admission } from './adapters/admission.js';
import { CasesConsumer } from './adapters/events/cases.consumer.js';
import { AppliedErasuresConsumer } from './adapters/events/erasures.consumer.js';
import { DecisionsConsumer, ProposalsConsumer } from './adapters/events/proposals.consumer.js';
import { PublicationsConsumer } from './adapters/events/publications.consumer.js';
import { Records } from './adapters/events/records.js';
import { ErasuresController } from './adapters/http/erasures.controller.js';
import { EventsController } from './adapters/http/events.controller.js';
import { IdentitiesController } from './adapters/http/identities.controller.js';
import { ImportsController } from './adapters/http/imports.controller.js';
import { PositionsController, UnitsController } from './adapters/http/organisation.controllers.js';
import { PeopleController } from './adapters/http/people.controller.js';
import { Publications } from './adapters/publications.js';
import { PublishersController } from './adapters/http/publishers.controller.js';
import { QuarantineController } from './adapters/http/quarantine.controller.js';
import { ImportRunner } from './adapters/import.runner.js';
import { SqlCandidates } from './adapters/postgres/candidates.js';
import { ErasureReader } from './adapters/postgres/erasure-reader.js';
import { SqlErasures } from './adapters/postgres/erasures.js';
import { SqlHeldItems } from './adapters/postgres/held-items.js';
import { SqlIdentities } from './adapters/postgres/identities.js';
import { SqlImports } from './adapters/postgres/imports.js';
import { SqlIntakeLog } from './adapters/postgres/intake-log.js';
import { KeyedNaming } from './adapters/postgres/naming.js';
import { SqlDirectories, SqlEntities } from './adapters/postgres/organisation.js';
import { People } from './adapters/postgres/people.js';
import { SqlRecordings } from './adapters/postgres/recordings.js';
import { SqlRegisters } from './adapters/postgres/registers.js';
import { personnelSchema } from './adapters/postgres/schema.js';
import { OfficeSheets } from './adapters/sheets/sheets.js';
import { ContractStatements } from './adapters/statements.js';
import { Assessment } from './application/assessment.js';
import { Attestations } from './application/attestations.js';
import { Decisions } from './application/decisions.js';
import { ErasureOrders, type ErasureStore } from './application/erasure-orders.js';
import { Identities } from './application/identities.js';
import { ImportCommits } from './application/import-commits.js';
import { ImportPreparation } from './application/import-preparation.js';
import type { Directories, Entities, Imports, Statements } from './application/imports.port.js';
import { Intake } from './application/intake.js';
import type { IntakeLog, Recordings, Registers } from './application/ports.js';
import { QuarantineSettlement, type HeldItems } from './application/quarantine.js';
import { importOrigin, readConfig, type PersonnelConfig } from './config.js';
import {
  CANDIDATES,
  DIRECTORIES,
  ENTITIES,
  ERASURE_STORE,
  HELD_ITEMS,
  IMPORTS,
  INTAKE_LOG,
  RECORDINGS,
  REGISTERS,
  STATEMENTS,
} from './tokens.js';

export { personnelSchema } from './adapters/postgres/schema.js';

/** Which adapter fills which port. */
const ports = (config: PersonnelConfig): Provider[] => [
  { provide: REGISTERS, useClass: SqlRegisters },
  {
    provide: RECORDINGS,
    useFactory: (facts: FactStore, keyring: Keyring, outbox: Outbox) =>
      new SqlRecordings(facts, keyring, outbox),
    inject: [FACTS, KEYRING, OUTBOX],
  },
  {
    provide: INTAKE_LOG,
    useFactory: (keyring: Keyring, outbox: Outbox) => new SqlIntakeLog(keyring, outbox),
    inject: [KEYRING, OUTBOX],
  },
  { provide: Admission, useFactory: () => new Admission(config.publishers) },
  {
    provide: Publications,
    useFactory: (admission: Admission) => new Publications(config.eventPrefix, admission),
    inject: [Admission],
  },
  {
    provide: Records,
    useFactory: (admission: Admission, publications: Publications) => new Records(admission, publications),
    inject: [Admission, Publications],
  },
  {
    provide: STATEMENTS,
    useFactory: (publications: Publications) => new ContractStatements(publications),
    inject: [Publications],
  },
  {
    provide: HELD_ITEMS,
    useFactory: (keyring: Keyring, outbox: Outbox, publications: Publications) =>
      new SqlHeldItems(keyring, outbox, publications),
    inject: [KEYRING, OUTBOX, Publications],
  },
  {
    provide: IMPORTS,
    useFactory: (keyring: Keyring, outbox: Outbox) => new SqlImports(keyring, outbox),
    inject: [KEYRING, OUTBOX],
  },
  { provide: DIRECTORIES, useClass: SqlDirectories },
  {
    provide: ENTITIES,
    useFactory: (facts: FactStore, outbox: Outbox) => new SqlEntities(facts, outbox),
    inject: [FACTS, OUTBOX],
  },
  { provide: CANDIDATES, useFactory: (outbox: Outbox) => new SqlCandidates(outbox), inject: [OUTBOX] },
  {
    provide: ERASURE_STORE,
    useFactory: (facts: FactStore, keyring: Keyring, outbox: Outbox) =>
      new SqlErasures(facts, keyring, outbox),
    inject: [FACTS, KEYRING, OUTBOX],
  },
  {
    provide: ErasureReader,
    useFactory: (database: Database, keyring: Keyring) => new ErasureReader(database, keyring),
    inject: [DATABASE, KEYRING],
  },
  { provide: People, useFactory: (database: Database) => new People(database), inject: [DATABASE] },
];

/** What personnel does, on its ports. */
const activities = (config: PersonnelConfig): Provider[] => [
  {
    provide: Intake,
    useFactory: (registers: Registers, recordings: Recordings, log: IntakeLog, clock: Clock, ids: Ids) =>
      new Intake(registers, recordings, log, clock, ids),
    inject: [REGISTERS, RECORDINGS, INTAKE_LOG, CLOCK, IDS],
  },
  {
    provide: QuarantineSettlement,
    useFactory: (items: HeldItems, intake: Intake, clock: Clock) =>
      new QuarantineSettlement(items, intake, clock),
    inject: [HELD_ITEMS, Intake, CLOCK],
  },
  {
    provide: Assessment,
    useFactory: (
      registers: Registers,
      statements: Statements,
      entities: Entities,
      keyring: Keyring,
      ids: Ids,
    ) => new Assessment(registers, statements, entities, new KeyedNaming(keyring), ids, importOrigin(config)),
    inject: [REGISTERS, STATEMENTS, ENTITIES, KEYRING, IDS],
  },
  {
    provide: ImportPreparation,
    useFactory: (
      imports: Imports,
      assessment: Assessment,
      directories: Directories,
      clock: Clock,
      ids: Ids,
    ) => new ImportPreparation(new OfficeSheets(), imports, assessment, directories, clock, ids),
    inject: [IMPORTS, Assessment, DIRECTORIES, CLOCK, IDS],
  },
  {
    provide: ImportCommits,
    useFactory: (
      database: Database,
      imports: Imports,
      assessment: Assessment,
      directories: Directories,
      recordings: Recordings,
      entities: Entities,
      clock: Clock,
    ) => new ImportCommits(database, imports, assessment, directories, recordings, entities, clock),
    inject: [DATABASE, IMPORTS, Assessment, DIRECTORIES, RECORDINGS, ENTITIES, CLOCK],
  },
  {
    provide: Identities,
    useFactory: (facts: FactStore, keyring: Keyring, outbox: Outbox, clock: Clock, ids: Ids) =>
      new Identities(new SqlIdentities(facts, keyring, outbox), clock, ids),
    inject: [FACTS, KEYRING, OUTBOX, CLOCK, IDS],
  },
  {
    provide: ErasureOrders,
    useFactory: (store: ErasureStore, clock: Clock, ids: Ids) => new ErasureOrders(store, clock, ids),
    inject: [ERASURE_STORE, CLOCK, IDS],
  },
  {
    provide: Attestations,
    useFactory: (candidates: SqlCandidates) => new Attestations(candidates),
    inject: [CANDIDATES],
  },
  {
    provide: Decisions,
    useFactory: (
      registers: Registers,
      recordings: Recordings,
      statements: Statements,
      holdings: SqlCandidates,
      clock: Clock,
      ids: Ids,
    ) => new Decisions(registers, recordings, statements, holdings, clock, ids),
    inject: [REGISTERS, RECORDINGS, STATEMENTS, CANDIDATES, CLOCK, IDS],
  },
];

/** The only home of identity: people, posts, units, and everything that is published or imported about them. */
@Module({})
export class PersonnelModule {
  static forRoot(config: PersonnelConfig): DynamicModule {
    return {
      module: PersonnelModule,
      controllers: [
        EventsController,
        ImportsController,
        PeopleController,
        IdentitiesController,
        ErasuresController,
        UnitsController,
        PositionsController,
        PublishersController,
        QuarantineController,
        ProposalsConsumer,
        PublicationsConsumer,
        DecisionsConsumer,
        CasesConsumer,
        AppliedErasuresConsumer,
      ],
      providers: [...ports(config), ...activities(config), ImportRunner],
    };
  }
}

/** Personnel as launchers start it. */
export const service: ServiceDefinition<PersonnelConfig> = {
  name: 'personnel',
  title: 'Jejak: personnel',
  prefixes: ['people', 'positions', 'units', 'events', 'imports'],
  schema: personnelSchema,
  readConfig,
  module: (config) => PersonnelModule.forRoot(config),
};

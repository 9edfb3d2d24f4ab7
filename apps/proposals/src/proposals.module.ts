import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import type { Clock, Ids } from '@jejak/kernel';
import { OUTBOX, type Outbox } from '@jejak/messaging';
import { DATABASE, FACTS, KEYRING, type Database, type FactStore, type Keyring } from '@jejak/persistence';
import { CLOCK, IDS, type ServiceDefinition } from '@jejak/runtime';
import { EffectTimer } from './adapters/effect-timer.js';
import { ConfirmationsConsumer } from './adapters/events/confirmations.consumer.js';
import { FlowConsumer } from './adapters/events/flow.consumer.js';
import { PeopleConsumer } from './adapters/events/people.consumer.js';
import { PostsConsumer } from './adapters/events/posts.consumer.js';
import { DecisionsController, DecreesController } from './adapters/http/decisions.controller.js';
import { ProposalReader } from './adapters/http/proposal-reader.js';
import { ProposalsController } from './adapters/http/proposals.controller.js';
import { KeyringSeals } from './adapters/keyring-seals.js';
import { Readings } from './adapters/postgres/readings.js';
import { proposalsSchema } from './adapters/postgres/schema.js';
import { SqlAnchors } from './adapters/postgres/sql-anchors.js';
import { SqlConfirmations } from './adapters/postgres/sql-confirmations.js';
import { SqlNumbers } from './adapters/postgres/sql-numbers.js';
import { SqlProposals } from './adapters/postgres/sql-proposals.js';
import { SqlRegister } from './adapters/postgres/sql-register.js';
import { Decrees } from './application/decrees.js';
import { Drafting } from './application/drafting.js';
import { Flow } from './application/flow.js';
import { PatternWatch } from './application/pattern-watch.js';
import type { Anchors, Confirmations, Numbers, Proposals, Register, Seals } from './application/ports.js';
import { Submissions } from './application/submissions.js';
import { readConfig, type ProposalsConfig } from './config.js';
import { ANCHORS, CONFIRMATIONS, NUMBERS, PROPOSALS, REGISTER, SEALS } from './tokens.js';

export { proposalsSchema } from './adapters/postgres/schema.js';

const ports: Provider[] = [
  {
    provide: PROPOSALS,
    useFactory: (facts: FactStore, outbox: Outbox) => new SqlProposals(facts, outbox),
    inject: [FACTS, OUTBOX],
  },
  { provide: REGISTER, useFactory: () => new SqlRegister() },
  { provide: NUMBERS, useFactory: () => new SqlNumbers() },
  { provide: SEALS, useFactory: (keyring: Keyring) => new KeyringSeals(keyring), inject: [KEYRING] },
  { provide: CONFIRMATIONS, useFactory: () => new SqlConfirmations() },
  { provide: ANCHORS, useFactory: (clock: Clock) => new SqlAnchors(clock), inject: [CLOCK] },
];

const readings = ({ finalUnder }: ProposalsConfig): Provider => ({
  provide: Readings,
  useFactory: (database: Database) =>
    new Readings(database, finalUnder === 'witnessed' ? 'witness' : 'audit'),
  inject: [DATABASE],
});

const activities: Provider[] = [
  {
    provide: PatternWatch,
    useFactory: (register: Register, confirmations: Confirmations) =>
      new PatternWatch(register, confirmations),
    inject: [REGISTER, CONFIRMATIONS],
  },
  {
    provide: Drafting,
    useFactory: (proposals: Proposals, register: Register, numbers: Numbers, seals: Seals, ids: Ids) =>
      new Drafting(proposals, register, numbers, seals, ids),
    inject: [PROPOSALS, REGISTER, NUMBERS, SEALS, IDS],
  },
  {
    provide: Submissions,
    useFactory: (proposals: Proposals, register: Register, watch: PatternWatch, seals: Seals) =>
      new Submissions(proposals, register, watch, seals),
    inject: [PROPOSALS, REGISTER, PatternWatch, SEALS],
  },
  {
    provide: Decrees,
    useFactory: (proposals: Proposals, watch: PatternWatch, ids: Ids) => new Decrees(proposals, watch, ids),
    inject: [PROPOSALS, PatternWatch, IDS],
  },
  {
    provide: Flow,
    useFactory: (
      proposals: Proposals,
      anchors: Anchors,
      confirmations: Confirmations,
      database: Database,
      clock: Clock,
      ids: Ids,
    ) => new Flow(proposals, anchors, confirmations, database, clock, ids),
    inject: [PROPOSALS, ANCHORS, CONFIRMATIONS, DATABASE, CLOCK, IDS],
  },
];

/** Proposals, decrees and decisions in force. */
@Module({})
export class ProposalsModule {
  static forRoot(config: ProposalsConfig): DynamicModule {
    return {
      module: ProposalsModule,
      controllers: [
        ProposalsController,
        DecisionsController,
        DecreesController,
        ConfirmationsConsumer,
        FlowConsumer,
        PeopleConsumer,
        PostsConsumer,
      ],
      providers: [...ports, readings(config), ...activities, ProposalReader, EffectTimer],
    };
  }
}

export const service: ServiceDefinition<ProposalsConfig> = {
  name: 'proposals',
  title: 'Jejak: proposals',
  prefixes: ['proposals', 'decisions', 'decrees'],
  schema: proposalsSchema,
  readConfig,
  module: (config) => ProposalsModule.forRoot(config),
};

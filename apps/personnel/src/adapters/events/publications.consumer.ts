import { Inject } from '@nestjs/common';
import type { Clock, Tx } from '@jejak/kernel';
import { Consumer, HearsAllInBatches, type BusEvent } from '@jejak/messaging';
import { CLOCK } from '@jejak/runtime';
import { Intake } from '../../application/intake.js';
import { Admission } from '../admission.js';
import { Records } from './records.js';

/**
 * The intake over Kafka, one topic of each publisher: the same path, and the same outcomes, as over HTTP. A record
 * that comes again is a replay by its source and id, or by its place where no event can be read from it.
 */
@Consumer('personnel.publications', 'reaction', { inbox: 'own', judging: 'own' })
export class PublicationsConsumer {
  constructor(
    @Inject(Intake) private readonly intake: Intake,
    @Inject(Records) private readonly records: Records,
    @Inject(Admission) private readonly admission: Admission,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @HearsAllInBatches('intake')
  async published(events: readonly BusEvent<unknown>[], tx: Tx): Promise<void> {
    const now = this.clock.now();
    for (const [topic, own] of byTopic(events)) {
      const { user } = this.admission.publisherOf(topic);
      const received = own.map((event) => this.records.read(event, now));
      await this.intake.receive(tx, received, { by: { account: `kafka/${user}` }, cause: own[0].cause });
    }
  }
}

type Events = readonly [BusEvent<unknown>, ...BusEvent<unknown>[]];

function byTopic(events: readonly BusEvent<unknown>[]): ReadonlyMap<string, Events> {
  const found = new Map<string, Events>();
  for (const event of events) {
    const { topic } = event.position;
    const before = found.get(topic);
    found.set(topic, before === undefined ? [event] : [...before, event]);
  }
  return found;
}

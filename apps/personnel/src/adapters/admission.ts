import { intakeTopicOf, type Publisher } from '@jejak/messaging';
import type { FactKind } from '../domain/person-fact.js';

/** Who may publish what, over HTTP and over Kafka alike: whoever is not listed may publish nothing. */
export class Admission {
  readonly #bySource: ReadonlyMap<string, Publisher>;

  constructor(readonly publishers: readonly Publisher[]) {
    this.#bySource = new Map(publishers.map((publisher) => [publisher.source, publisher]));
  }

  /** Who alone may write a topic of the intake. @throws Error for a topic that is nobody's */
  publisherOf(topic: string): Publisher {
    const found = this.publishers.find(({ publisher }) => intakeTopicOf(publisher) === topic);
    if (found === undefined) throw new Error(`${topic} is the topic of no publisher on the list`);
    return found;
  }

  knows(source: string): boolean {
    return this.#bySource.has(source);
  }

  allows(source: string, kind: FactKind): boolean {
    return this.#bySource.get(source)?.types.includes(`intake.${kind}.v1`) === true;
  }
}

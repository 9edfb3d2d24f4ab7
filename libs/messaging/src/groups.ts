import type { MessageHandler } from '@nestjs/microservices';
import { topicOf, type AnyContract } from '@jejak/contracts';
import type { Hearing } from './consumer.js';
import type { Group } from './engine.js';

/** What Nest made of a decorated method. */
export interface BoundHandler {
  readonly handle: MessageHandler;
  /** The method that takes these events in batches, the same for all its types; absent when it takes them singly. */
  readonly together?: object;
}

/** A group with the handlers Nest made for it. */
export interface BoundGroup extends Group {
  /** By contract type, e.g. `proposal.submitted.v1`. */
  readonly handlers: ReadonlyMap<string, BoundHandler & { contract: AnyContract }>;
  /** Hears every envelope. */
  readonly all: BoundHandler | undefined;
  /** It judges the records of others itself. */
  readonly ownJudging: boolean;
}

/** The consumer groups of one service, gathered while Nest binds its handlers. */
export class Groups {
  readonly #hearings: { hearing: Hearing; handle: MessageHandler }[] = [];
  #bound: ReadonlyMap<string, BoundGroup> | undefined;

  constructor(
    private readonly service: string,
    private readonly prefix: string,
    /** The topics of the intake: one of each publisher on Kafka, none on PostgreSQL. */
    private readonly intake: readonly string[] = [],
  ) {}

  bind(hearing: Hearing, handle: MessageHandler): void {
    this.#hearings.push({ hearing, handle });
    this.#bound = undefined;
  }

  all(): readonly BoundGroup[] {
    this.#bound ??= new Map(
      [...new Set(this.#hearings.map(({ hearing }) => hearing.group))].map((name) => [
        name,
        this.#group(name),
      ]),
    );
    return [...this.#bound.values()];
  }

  find(name: string): BoundGroup | undefined {
    return this.all().find((group) => group.name === name);
  }

  /** An area has one topic, but for the intake. */
  readonly #topics = (topic: string): readonly string[] =>
    topic === topicOf('intake') ? this.intake : [topic];

  #group(name: string): BoundGroup {
    const own = this.#hearings.filter(({ hearing }) => hearing.group === name);
    const { kind, ownInbox } = own[0]!.hearing;
    if (!name.startsWith(`${this.service}.`))
      throw new Error(`group ${name}: a group of this service begins with "${this.service}."`);
    if (own.some(({ hearing }) => hearing.kind !== kind || hearing.ownInbox !== ownInbox))
      throw new Error(`group ${name}: its classes disagree about its kind or inbox`);
    const handlers = new Map<string, BoundHandler & { contract: AnyContract }>();
    const catchAll = own.filter(({ hearing }) => hearing.contract === undefined);
    for (const { hearing, handle } of own) {
      if (hearing.contract === undefined) continue;
      if (handlers.has(hearing.contract.type))
        throw new Error(
          `group ${name}: two handlers for ${hearing.contract.type}; one type has one handler per group`,
        );
      handlers.set(hearing.contract.type, { contract: hearing.contract, ...bound(hearing, handle) });
    }
    if (catchAll.length > 1 || (catchAll.length === 1 && handlers.size > 0))
      throw new Error(`group ${name}: @HearsAll stands alone in its group`);
    const [all] = catchAll;
    return {
      name,
      kind,
      ownInbox,
      ownJudging: own[0]!.hearing.ownJudging,
      tables: [...new Set(own.flatMap(({ hearing }) => hearing.tables))],
      topics: [...new Set(own.flatMap(({ hearing }) => hearing.topics.flatMap(this.#topics)))].sort(),
      heard:
        all === undefined
          ? [...handlers.keys()].map((type) => `${this.prefix}.${withoutMajor(type)}`)
          : undefined,
      handlers,
      all: all === undefined ? undefined : bound(all.hearing, all.handle),
    };
  }
}

const bound = ({ inBatches, method }: Hearing, handle: MessageHandler): BoundHandler => ({
  handle,
  ...(inBatches ? { together: method } : {}),
});

/** `proposal.submitted` of `proposal.submitted.v1`. */
const withoutMajor = (type: string): string => type.slice(0, type.lastIndexOf('.'));

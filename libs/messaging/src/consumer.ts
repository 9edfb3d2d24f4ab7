import 'reflect-metadata';
import { Controller, UseFilters } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { AnyContract, Area, Contract } from '@jejak/contracts';
import { topicOf } from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import type { BusEvent } from './event.js';
import { OriginalError } from './original-error.filter.js';

/**
 * A projection writes only the tables it names, publishes nothing, and can be replayed from the start. A reaction
 * (process manager, task opener, sender) may do and publish anything; it is never replayed, only redriven.
 */
export type ConsumerKind = 'projection' | 'reaction';

export interface ConsumerOptions {
  /** The tables of a projection, emptied when it is replayed. */
  tables?: readonly string[];
  /** `own`: the handlers recognise repetitions themselves, and the bus keeps no inbox for the group. */
  inbox?: 'own';
  /**
   * `own`: records of others than our services come to the handler whatever they are, without a proper envelope and
   * too large ones too, for it to judge and to answer whoever sent them; the bus parks none of them by itself.
   */
  judging?: 'own';
}

/** Only handlers that are decorated here are bound to the bus, whatever else the application listens to. */
export const BUS_TRANSPORT = Symbol('jejak-bus');

/** What the decorators tell the bus server, as extras of Nest's event pattern. */
export interface Hearing {
  readonly group: string;
  readonly kind: ConsumerKind;
  readonly tables: readonly string[];
  readonly ownInbox: boolean;
  readonly ownJudging: boolean;
  /** The contract heard, or none: every well-formed envelope of the topics. */
  readonly contract?: AnyContract;
  readonly topics: readonly string[];
  /** The handler takes `(events, tx)`. */
  readonly inBatches: boolean;
  /** The decorated method: events it hears in batches come to it together, whatever their types. */
  readonly method: object;
}

type Heard = Pick<Hearing, 'contract' | 'topics' | 'inBatches'>;
const HEARD = Symbol('heard');
const HEARINGS = Symbol('hearings');
const GROUP = /^[a-z][a-z-]*[.][a-z][a-z0-9-]*$/;

/**
 * Makes a class a consumer of the bus. `group` begins with the service's name and a dot, e.g.
 * `merit-scoring.facts`; several classes may share a group, but an event type has one handler in it.
 * Each handler is called as `handler(event, tx)`: what it does in `tx` is committed together with the fact that
 * the group has had this event, so it happens once.
 */
export function Consumer(group: string, kind: ConsumerKind, options: ConsumerOptions = {}): ClassDecorator {
  if (!GROUP.test(group)) throw new TypeError(`"${group}" is no group: <service>.<name>, lower case`);
  const tables = options.tables ?? [];
  if (kind === 'projection' && tables.length === 0)
    throw new TypeError(`${group}: a projection names the tables it owns, or it cannot be replayed`);
  const unclear = tables.find((table) => !/^[a-z][a-z0-9_]*$/.test(table));
  if (unclear !== undefined) throw new TypeError(`${group}: "${unclear}" is no table of its own schema`);
  return (target) => {
    const prototype = target.prototype as object;
    const heard = heardBy(prototype);
    const told: Hearing[] = [];
    if (heard.size === 0)
      throw new TypeError(`${target.name} hears nothing: mark a method with @Hears(contract)`);
    for (const [method, all] of heard) {
      const descriptor = Object.getOwnPropertyDescriptor(prototype, method)!;
      const hearings = all.map((what): Hearing => {
        const [ownInbox, ownJudging] = [options.inbox === 'own', options.judging === 'own'];
        return { ...what, group, kind, tables, ownInbox, ownJudging, method: descriptor.value as object };
      });
      told.push(...hearings);
      EventPattern(hearings.map(patternOf), BUS_TRANSPORT, { hearings })(prototype, method, descriptor);
      Payload()(prototype, method, 0);
      Ctx()(prototype, method, 1);
    }
    Reflect.defineMetadata(HEARINGS, told, target);
    UseFilters(OriginalError)(target);
    Controller()(target);
  };
}

/** What a class hears, for catalogues: nothing when it is no consumer. */
export const hearingsOf = (target: object): readonly Hearing[] =>
  (Reflect.getOwnMetadata(HEARINGS, target) as readonly Hearing[] | undefined) ?? [];

/** One pattern per group and type, so that two groups of one service never share a handler chain. */
export const patternOf = ({ group, contract }: Hearing): string => `${group} ${contract?.type ?? '*'}`;

type Handles<Argument> = (argument: Argument, tx: Tx) => unknown;

/**
 * Subscribes a handler to a contract; a handler of any other event does not compile. Stands several times on one
 * method that takes the union of the events.
 */
export function Hears<Data>(contract: Contract<Data>) {
  return <Handler extends Handles<BusEvent<Data>>>(
    target: object,
    method: string | symbol,
    _descriptor: TypedPropertyDescriptor<Handler>,
  ): void => remember(target, method, { contract, topics: [topicOf(contract.area)], inBatches: false });
}

/**
 * As `Hears`, but the handler takes events that follow one another at once, `handler(events, tx)`: those that one
 * transaction delivers and that this method hears, in order, until one for another method comes between. When it
 * throws, the events come again one by one. For projections that write rows: one statement instead of hundreds.
 */
export function HearsInBatches<Data>(contract: Contract<Data>) {
  return <Handler extends Handles<readonly BusEvent<Data>[]>>(
    target: object,
    method: string | symbol,
    _descriptor: TypedPropertyDescriptor<Handler>,
  ): void => remember(target, method, { contract, topics: [topicOf(contract.area)], inBatches: true });
}

/** Subscribes a handler to every well-formed envelope of the areas, types unknown to this build included. */
export function HearsAll(...areas: readonly [Area, ...Area[]]) {
  return <Handler extends Handles<BusEvent<unknown>>>(
    target: object,
    method: string | symbol,
    _descriptor: TypedPropertyDescriptor<Handler>,
  ): void => remember(target, method, { topics: areas.map(topicOf), inBatches: false });
}

/**
 * As `HearsAll`, but the handler takes what one transaction delivers at once, `handler(events, tx)`: in order per
 * subject, at most some hundreds. When it throws, the events come again one by one.
 */
export function HearsAllInBatches(...areas: readonly [Area, ...Area[]]) {
  return <Handler extends Handles<readonly BusEvent<unknown>[]>>(
    target: object,
    method: string | symbol,
    _descriptor: TypedPropertyDescriptor<Handler>,
  ): void => remember(target, method, { topics: areas.map(topicOf), inBatches: true });
}

type HeardByMethod = Map<string | symbol, Heard[]>;

const heardBy = (prototype: object): HeardByMethod =>
  (Reflect.getOwnMetadata(HEARD, prototype) as HeardByMethod | undefined) ??
  new Map<string | symbol, Heard[]>();

function remember(prototype: object, method: string | symbol, what: Heard): void {
  const heard = heardBy(prototype);
  heard.set(method, [...(heard.get(method) ?? []), what]);
  Reflect.defineMetadata(HEARD, heard, prototype);
}

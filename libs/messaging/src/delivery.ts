import { isObservable, lastValueFrom } from 'rxjs';
import { contracts } from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import { attributesOf, foreignAttributesOf } from './envelope.js';
import { PayloadTooLarge, Unreadable, UnknownMajor } from './errors.js';
import type { Attributes, BusEvent, Received } from './event.js';
import type { BoundGroup, BoundHandler } from './groups.js';
import { isOutage } from './outage.js';
import { silently } from './outbox.js';
import { DeliveryFailed } from './retries.js';
import type { Schemas } from './schemas.js';

/** Events that one call of a handler takes. */
type Run = Readonly<{ bound: BoundHandler; events: BusEvent<unknown>[] }>;

const known = new Set(contracts.map(({ type }) => type));

/** Judges received records and hands them to their handlers, inside the group's transaction. */
export class Delivery {
  constructor(
    private readonly schemas: Schemas,
    private readonly prefix: string,
  ) {}

  /**
   * Delivers in order: one after the other, or, to a method that hears in batches, all that follow one another.
   * @throws DeliveryFailed naming the record; the transaction must then be rolled back
   */
  async deliver(tx: Tx, group: BoundGroup, records: readonly Received[]): Promise<void> {
    if (records.length === 0) return;
    const work = async () => {
      for (const run of this.#runs(group, records)) await hand(run, tx);
    };
    await (group.kind === 'projection' ? silently(tx, work) : work());
  }

  *#runs(group: BoundGroup, records: readonly Received[]): Iterable<Run> {
    let run: Run | undefined;
    for (const record of records) {
      const heard = this.#heard(group, record);
      if (heard === undefined) continue;
      const { bound, event } = heard;
      if (run !== undefined && bound.together !== undefined && bound.together === run.bound.together) {
        run.events.push(event);
        continue;
      }
      if (run !== undefined) yield run;
      run = { bound, events: [event] };
    }
    if (run !== undefined) yield run;
  }

  /** The event and who hears it; undefined when nobody in the group does. */
  #heard(group: BoundGroup, record: Received): { bound: BoundHandler; event: BusEvent<unknown> } | undefined {
    const { tooLarge, foreign } = record;
    if (foreign && group.ownJudging && group.all !== undefined)
      return { bound: group.all, event: this.#unjudged(record) };
    if (tooLarge !== undefined) {
      const { type } = record.attributes;
      const error = new PayloadTooLarge(typeof type === 'string' ? type : record.topic, tooLarge.bytes);
      throw new DeliveryFailed(record, error, 'bus');
    }
    if (group.all !== undefined) return { bound: group.all, event: this.#anyEvent(record) };
    const attributes = judged(record, () => attributesOf(record.attributes));
    const type = this.#contractOf(attributes.type);
    const bound = group.handlers.get(type);
    if (bound === undefined) {
      // A major this build knows but the group does not hear is somebody else's; one it does not know is a loss.
      if (known.has(type)) return undefined;
      throw new DeliveryFailed(record, new UnknownMajor(type), 'bus');
    }
    const data = judged(record, () => {
      const parsed = parse(record.bytes);
      this.schemas.judgeReceived(bound.contract, parsed);
      return parsed;
    });
    return { bound, event: eventOf(record, attributes, type, data) };
  }

  /** Of others, whatever it is: nothing of the envelope is certain. */
  #unjudged(record: Received): BusEvent<unknown> {
    const { type } = record.attributes;
    const contract = this.#contractOf(typeof type === 'string' ? type : '');
    return eventOf(record, record.attributes as unknown as Attributes, contract, dataOf(record.bytes));
  }

  /** Whatever has a proper envelope, its type known or not; data that is no JSON stays with the bytes. */
  #anyEvent(record: Received): BusEvent<unknown> {
    const attributes = judged(record, () =>
      (record.foreign === true ? foreignAttributesOf : attributesOf)(record.attributes),
    );
    return eventOf(record, attributes, this.#contractOf(attributes.type), dataOf(record.bytes));
  }

  #contractOf(type: string): string {
    return type.startsWith(`${this.prefix}.`) ? type.slice(this.prefix.length + 1) : type;
  }
}

/** W3C Trace Context, section 3.2. */
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

function eventOf(
  record: Received,
  attributes: Attributes,
  contract: string,
  data: unknown,
): BusEvent<unknown> {
  const { topic, partition, pos, bytes, foreign, eventId, tooLarge } = record;
  const { id, correlationid, traceparent } = attributes;
  return {
    attributes,
    contract,
    data,
    bytes,
    // A foreign id is any text: what it leads to here is correlated by the UUID of its place.
    cause: {
      correlationId: foreign === true ? eventId : correlationid,
      causationId: foreign === true ? eventId : id,
      ...(typeof traceparent === 'string' && TRACEPARENT.test(traceparent) ? { traceparent } : {}),
    },
    position: { topic, partition, pos },
    ...(tooLarge === undefined ? {} : { tooLarge }),
  };
}

function judged<T>(record: Received, judge: () => T): T {
  try {
    return judge();
  } catch (error) {
    throw new DeliveryFailed(record, error, 'bus');
  }
}

/** Undefined for what is no JSON. */
function dataOf(bytes: Buffer): unknown {
  try {
    return parse(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes)) as unknown;
  } catch {
    throw new Unreadable({ id: 'Isi kejadian bukan JSON UTF-8.', en: 'the payload is no UTF-8 JSON' });
  }
}

/** Runs the handler through Nest's pipeline to its end, whatever it returns: nothing, a promise, a stream. */
async function hand({ bound: { handle, together }, events }: Run, tx: Tx): Promise<void> {
  try {
    const result: unknown = await handle(together === undefined ? events[0] : events, tx);
    if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
  } catch (error) {
    // No message's fault: whoever opened this transaction runs the whole of it again, now or when it can.
    if (isOutage(error)) throw error;
    throw new DeliveryFailed(events.at(-1)!.position, error, 'handler', events.length > 1);
  }
}

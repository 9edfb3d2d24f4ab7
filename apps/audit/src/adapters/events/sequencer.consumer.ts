import { Inject } from '@nestjs/common';
import { contracts, personnelErasureDoneV1, type PersonnelErasureDoneV1 } from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import { Consumer, HearsAllInBatches, type BusEvent } from '@jejak/messaging';
import { Sequencing } from '../../application/sequencing.js';
import type { Arrived } from '../../application/appender.js';

const known = new Map(contracts.map((contract) => [contract.type, contract]));

/**
 * Brings every well-formed event of every area but audit's own and the intake to the log, types unknown to this
 * build included: audit never waits for a schema. The log knows repetitions itself, so the group has no inbox.
 */
@Consumer('audit.sequencer', 'reaction', { inbox: 'own' })
export class SequencerConsumer {
  constructor(@Inject(Sequencing) private readonly sequencing: Sequencing) {}

  @HearsAllInBatches('personnel', 'proposal', 'scoring', 'approval')
  async arrived(events: readonly BusEvent<unknown>[], tx: Tx): Promise<void> {
    await this.sequencing.take(tx, events.map(arrivedFrom), events.flatMap(erasureIn));
  }
}

/** An event of the bus as the log takes it. */
export function arrivedFrom({ contract: type, attributes, bytes, data }: BusEvent<unknown>): Arrived {
  const contract = known.get(type);
  return {
    contract: type,
    attributes: { ...attributes },
    bytes,
    ...(data === undefined ? {} : { data }),
    ...(contract === undefined ? {} : { disclosure: contract }),
    awaitsProof: contract?.awaitsProof ?? false,
  };
}

function erasureIn({ contract, data }: BusEvent<unknown>): { person: string; classes: readonly string[] }[] {
  if (contract !== personnelErasureDoneV1.type) return [];
  const { person, classes } = (data ?? {}) as Partial<PersonnelErasureDoneV1>;
  return typeof person === 'string' && Array.isArray(classes) ? [{ person, classes }] : [];
}

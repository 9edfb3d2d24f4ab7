import { Inject, type Type } from '@nestjs/common';
import { personnelErasureDoneV1, type PersonnelErasureDoneV1 } from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import { Consumer, ERASURES, Hears, type BusEvent, type Erasures } from '@jejak/messaging';

/** Keeps what a service has to erase, as group `<service>.erasures`. Every service has it by `PlatformModule`. */
export function erasuresConsumer(service: string): Type {
  @Consumer(`${service}.erasures`, 'reaction')
  class ErasuresConsumer {
    constructor(@Inject(ERASURES) private readonly erasures: Erasures) {}

    @Hears(personnelErasureDoneV1)
    erased(event: BusEvent<PersonnelErasureDoneV1>, tx: Tx): Promise<void> {
      return this.erasures.hear(tx, event);
    }
  }
  return ErasuresConsumer;
}

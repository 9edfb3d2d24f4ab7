import { Inject, type Type } from '@nestjs/common';
import {
  personnelAccountLinkedV1,
  personnelErasureDoneV1,
  type PersonnelAccountLinkedV1,
  type PersonnelErasureDoneV1,
} from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import { Consumer, Hears, type BusEvent } from '@jejak/messaging';
import type { AccountDirectory } from './accounts.js';
import { ACCOUNTS } from './tokens.js';

/** Keeps the service's `account_person`, as group `<service>.accounts`. Every service has it by `PlatformModule`. */
export function accountsConsumer(service: string): Type {
  @Consumer(`${service}.accounts`, 'projection', { tables: ['account_person'] })
  class AccountsConsumer {
    constructor(@Inject(ACCOUNTS) private readonly accounts: AccountDirectory) {}

    @Hears(personnelAccountLinkedV1)
    linked({ data, attributes }: BusEvent<PersonnelAccountLinkedV1>, tx: Tx): Promise<void> {
      return this.accounts.link(tx, { ...data, knownAt: attributes.recordedtime, eventId: attributes.id });
    }

    @Hears(personnelErasureDoneV1)
    async erased({ data }: BusEvent<PersonnelErasureDoneV1>, tx: Tx): Promise<void> {
      if (data.person !== undefined && data.classes.includes('identity')) {
        await this.accounts.forget(tx, data.person);
      }
    }
  }
  return AccountsConsumer;
}

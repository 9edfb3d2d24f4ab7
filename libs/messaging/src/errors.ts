import type { Bilingual } from '@jejak/kernel';

/** Thrown by a handler that will never succeed with this message: it goes to quarantine at once. */
export class Permanent extends Error {
  readonly permanent = true;
  override readonly name: string = 'Permanent';
}

/** A refusal of the bus itself, told in both languages; repeating the same call cannot succeed. */
export class BusRefusal extends Permanent {
  constructor(
    readonly code: string,
    readonly messages: Bilingual,
  ) {
    super(messages.en);
  }
  override readonly name: string = 'BusRefusal';
}

/** Largest payload of one event, in bytes (design, "Names": documents travel by link and SHA-256). */
export const PAYLOAD_LIMIT = 64 * 1024;

export class PayloadTooLarge extends BusRefusal {
  override readonly name = 'PayloadTooLarge';
  constructor(
    readonly contract: string,
    readonly bytes: number,
  ) {
    super('payload-too-large', {
      id: `Isi kejadian ${contract} berukuran ${bytes} bita; paling besar ${PAYLOAD_LIMIT}. Kirim dokumen sebagai tautan dan SHA-256.`,
      en: `the payload of ${contract} is ${bytes} bytes; the limit is ${PAYLOAD_LIMIT}. Send documents by link and SHA-256.`,
    });
  }
}

/** One place where data breaks its schema. Never carries the value, which may be personal. */
export type Breach = Readonly<{ pointer: string; keyword: string; message: string }>;

export class ContractBroken extends BusRefusal {
  override readonly name = 'ContractBroken';
  constructor(
    readonly contract: string,
    readonly breaches: readonly Breach[],
  ) {
    const where = breaches.map(({ pointer, message }) => `${pointer || '/'} ${message}`).join('; ');
    super('contract-broken', {
      id: `Data kejadian ${contract} melanggar kontraknya: ${where}`,
      en: `the data of ${contract} breaks its contract: ${where}`,
    });
  }
}

/** The bytes are no JSON, or the envelope lacks what every event has. */
export class Unreadable extends BusRefusal {
  override readonly name = 'Unreadable';
  constructor(what: Bilingual) {
    super('unreadable', what);
  }
}

/** The fact is heard, but this build knows no such major version of it: deploy consumers before producers. */
export class UnknownMajor extends BusRefusal {
  override readonly name = 'UnknownMajor';
  constructor(readonly type: string) {
    super('unknown-major', {
      id: `Versi mayor ${type} tidak dikenal oleh rilis ini.`,
      en: `this release knows no such major version: ${type}`,
    });
  }
}

/** A projection only writes its own tables, so that it can be replayed (design, invariant 3). */
export class ProjectionPublishes extends BusRefusal {
  override readonly name = 'ProjectionPublishes';
  constructor() {
    super('projection-publishes', {
      id: 'Proyeksi tidak boleh menerbitkan kejadian: pemutaran ulang akan menerbitkannya lagi.',
      en: 'a projection must not publish: replaying it would publish again',
    });
  }
}

/** What an operator asked of the bus cannot be done; says why. */
export class OperationRefused extends BusRefusal {
  override readonly name = 'OperationRefused';

  static retentionHasCut(group: string, topics: string): OperationRefused {
    return new OperationRefused('retention-has-cut', {
      id: `Grup ${group} tidak dapat diputar ulang: masa simpan telah memotong ${topics}, dan penerbitnya belum mengumumkan ulang (jejak <layanan> reannounce).`,
      en: `group ${group} cannot be replayed: retention has cut ${topics}, and its producer has not announced it again (jejak <service> reannounce)`,
    });
  }
}

/** Kafka could not be reached just now, or has not answered: the same may succeed a little later. */
export class BrokerAway extends Error {
  override readonly name = 'BrokerAway';
}

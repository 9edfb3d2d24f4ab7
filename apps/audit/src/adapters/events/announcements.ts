import { auditDecisionAnchoredV1, type AuditDecisionAnchoredV1 } from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import type { Outbox, Outgoing } from '@jejak/messaging';
import type { Anchored, Announcements } from '../../application/checkpoints.js';

/** Tells those who wait for a proof, on audit's topic. Anchoring is mechanics: it is no entry of the log itself. */
export class OutboxAnnouncements implements Announcements {
  constructor(private readonly outbox: Outbox) {}

  async anchored(tx: Tx, entries: readonly Anchored[], treeSize: number): Promise<void> {
    await this.outbox.addAll(
      tx,
      entries.map(
        ({
          entry,
          eventId,
          contract,
          subject,
          correlation,
          traceparent,
        }): Outgoing<AuditDecisionAnchoredV1> => {
          return {
            contract: auditDecisionAnchoredV1,
            subject,
            data: { event: eventId, type: contract, subject, entry, treeSize, receipt: receiptPath(eventId) },
            cause: {
              correlationId: correlation,
              causationId: eventId,
              ...(traceparent === undefined ? {} : { traceparent }),
            },
            by: { account: 'system/audit' },
          };
        },
      ),
    );
  }
}

/** Where the receipt of an event is found. */
export const receiptPath = (eventId: string): string => `/v1/audit/receipts/${eventId}`;

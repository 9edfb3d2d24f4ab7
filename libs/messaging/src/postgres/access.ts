import { topicOf, type Area } from '@jejak/contracts';

/** The one service that speaks in each area; nobody does on the intake, which exists on Kafka alone. */
export const producers: Readonly<Record<Area, string | undefined>> = {
  intake: undefined,
  personnel: 'personnel',
  proposal: 'proposals',
  scoring: 'merit-scoring',
  approval: 'approvals',
  audit: 'audit',
};

/** The database role of a service. */
export const roleOf = (service: string): string => service.replaceAll('-', '_');

/** The roles that may use the bus at all. */
export const busRoles = Object.values(producers).flatMap((service) =>
  service === undefined ? [] : [roleOf(service)],
);

export type BusAccess = Readonly<{ role: string; topic: string; may: 'publish' | 'read' }>;

/**
 * Who may do what on which topic, as Kafka's ACLs say it too: a topic has its one producer, everybody reads it,
 * but the intake, where NIP travels, is read by personnel alone (design, invariant 7).
 */
export const busAccess: readonly BusAccess[] = (Object.keys(producers) as Area[]).flatMap((area) => {
  const topic = topicOf(area);
  const producer = producers[area];
  const readers = area === 'intake' ? ['personnel'] : busRoles;
  return [
    ...(producer === undefined ? [] : [{ role: roleOf(producer), topic, may: 'publish' as const }]),
    ...readers.map((role) => ({ role, topic, may: 'read' as const })),
  ];
});

import { contracts, topicOf, type Area } from '@jejak/contracts';
import { accountsConsumer, erasuresConsumer } from '@jejak/http';
import { hearingsOf, producers, type ConsumerKind } from '@jejak/messaging';
import { services } from '../../apps/standalone/src/services.js';

/** A consumer group: what kind it is, and which event types reach its handlers. */
export type Hearer = Readonly<{
  service: string;
  group: string;
  kind: ConsumerKind;
  topics: readonly string[];
  /** Contract types, sorted. A group that hears everything hears every contract of its topics. */
  types: readonly string[];
  everything: boolean;
}>;

/** The service that speaks in an area; internal systems do on the intake. */
export const speakerOf = (area: Area): string => producers[area] ?? 'internal-systems';

/** Every group of the house, as the decorators of its handlers tell. */
export function hearers(): Hearer[] {
  return services.flatMap((service) => {
    const { controllers = [] } = service.module(service.readConfig(placeholders));
    const hearings = [...controllers, accountsConsumer(service.name), erasuresConsumer(service.name)].flatMap(
      hearingsOf,
    );
    const groups = [...new Set(hearings.map(({ group }) => group))].sort();
    return groups.map((group): Hearer => {
      const own = hearings.filter((hearing) => hearing.group === group);
      const topics = [...new Set(own.flatMap((hearing) => hearing.topics))].sort();
      const everything = own.some(({ contract }) => contract === undefined);
      const types = everything
        ? contracts.filter(({ area }) => topics.includes(topicOf(area))).map(({ type }) => type)
        : own.map(({ contract }) => contract!.type);
      const { kind } = own[0]!;
      return { service: service.name, group, kind, topics, types: [...types].sort(), everything };
    });
  });
}

/** A service's classes are listed without starting it, so that no address is ever called. */
const placeholders = {
  DATABASE_URL: 'postgres://nobody@localhost/nowhere',
  ISSUER_URL: 'http://localhost',
  KEK_FILE: 'nowhere',
  DATA_DIR: 'nowhere',
};

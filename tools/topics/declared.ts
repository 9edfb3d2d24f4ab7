import { PARTITIONS, topicOf, type Area } from '@jejak/contracts';
import { busAccess, intakeTopicOf, producers, type Publisher } from '@jejak/messaging';

const DAY = 86_400_000;

export type Topic = Readonly<{
  name: string;
  partitions: number;
  replicas: number;
  /** Settings of this topic; every other one is the broker's. */
  settings: Readonly<Record<string, string>>;
}>;

/** What Kafka tells apart. We grant to read, write and describe; whatever else is found on ours is taken back. */
export type Operation =
  | 'All'
  | 'Alter'
  | 'AlterConfigs'
  | 'ClusterAction'
  | 'Create'
  | 'Delete'
  | 'Describe'
  | 'DescribeConfigs'
  | 'IdempotentWrite'
  | 'Read'
  | 'Write';

/** A permission: `user` may `operation` on the topic or group of that name, or on all whose name begins with it. */
export type Grant = Readonly<{
  user: string;
  operation: Operation;
  kind: 'topic' | 'group';
  name: string;
  prefix: boolean;
}>;

export type Sizes = Readonly<{ replicas: number; minInSync: number }>;

/** How topics and permissions are meant to be: from the registry of contracts, the table of access and the allow list. */
export function declared(
  publishers: readonly Publisher[],
  sizes: Sizes,
): Readonly<{ topics: readonly Topic[]; grants: readonly Grant[] }> {
  const areas = (Object.keys(producers) as Area[]).filter((area) => area !== 'intake');
  const intake = publishers.map(({ publisher }) => intakeTopicOf(publisher));
  return {
    topics: [
      ...areas.map((area) => topic(topicOf(area), 90 * DAY, sizes)),
      // Where NIP travels: a week, then only personnel's sealed copy is left (design, invariant 7).
      // The broker writes anew whatever publishers compress in ways that not every client of ours reads.
      ...intake.map((name) => topic(name, 7 * DAY, sizes, { 'compression.type': 'gzip' })),
    ],
    grants: [
      ...busAccess.flatMap(({ role, topic, may }) => {
        const names = topic === topicOf('intake') ? intake : [topic];
        return names.map((name) => onTopic(userOf(role), name, may === 'publish' ? 'Write' : 'Read'));
      }),
      // A service looks at the limits of its topics before it works with them.
      ...busAccess
        .filter(({ may }) => may === 'read')
        .flatMap(({ role, topic }) =>
          (topic === topicOf('intake') ? intake : [topic]).map((name) =>
            onTopic(userOf(role), name, 'DescribeConfigs'),
          ),
        ),
      // A service joins groups of its own name alone, `<service>.whole` among them.
      ...services.map((user): Grant => ({
        user,
        operation: 'Read',
        kind: 'group',
        name: `${user}.`,
        prefix: true,
      })),
      ...publishers.map(({ user, publisher }) => onTopic(user, intakeTopicOf(publisher), 'Write')),
    ],
  };
}

export const services: readonly string[] = Object.values(producers).filter((name) => name !== undefined);

/** Whether a topic or group is ours to grant: what else a broker carries is not looked at. */
export const isOurs = (kind: 'topic' | 'group', name: string): boolean =>
  kind === 'topic'
    ? name.startsWith('merit.')
    : services.some((service) => name === service || name.startsWith(`${service}.`));

function topic(
  name: string,
  retention: number,
  { replicas, minInSync }: Sizes,
  more: Topic['settings'] = {},
): Topic {
  return {
    name,
    partitions: PARTITIONS,
    replicas,
    settings: {
      'cleanup.policy': 'delete',
      'max.message.bytes': '1048588',
      // The broker's clock: retention counts from arrival, and no publisher's wrong clock has a record refused.
      'message.timestamp.type': 'LogAppendTime',
      'min.insync.replicas': String(minInSync),
      'retention.ms': String(retention),
      'unclean.leader.election.enable': 'false',
      ...more,
    },
  };
}

/** To read or to write includes, with Kafka, to be told that it is there. */
const onTopic = (user: string, name: string, operation: Operation): Grant => ({
  user,
  operation,
  kind: 'topic',
  name,
  prefix: false,
});

/** The SASL user of a service's database role: the service's own name. */
const userOf = (role: string): string => role.replaceAll('_', '-');

import kafkajs, { type AclEntry, type Admin } from 'kafkajs';
import { isOurs, type Grant, type Operation, type Topic } from './declared.js';
import type { Found, Plan } from './difference.js';

const {
  AclOperationTypes,
  AclPermissionTypes,
  AclResourceTypes,
  ConfigResourceTypes,
  ConfigSource,
  ResourcePatternTypes,
} = kafkajs;
const operations: Readonly<Record<Operation, AclEntry['operation']>> = {
  All: AclOperationTypes.ALL,
  Alter: AclOperationTypes.ALTER,
  AlterConfigs: AclOperationTypes.ALTER_CONFIGS,
  ClusterAction: AclOperationTypes.CLUSTER_ACTION,
  Create: AclOperationTypes.CREATE,
  Delete: AclOperationTypes.DELETE,
  Describe: AclOperationTypes.DESCRIBE,
  DescribeConfigs: AclOperationTypes.DESCRIBE_CONFIGS,
  IdempotentWrite: AclOperationTypes.IDEMPOTENT_WRITE,
  Read: AclOperationTypes.READ,
  Write: AclOperationTypes.WRITE,
};
const kinds = { topic: AclResourceTypes.TOPIC, group: AclResourceTypes.GROUP } as const;

/** Reads what the broker has of ours. */
export async function found(admin: Admin): Promise<Found> {
  const names = (await admin.listTopics()).filter((name) => isOurs('topic', name));
  return { topics: names.length === 0 ? [] : await topics(admin, names), grants: await grants(admin) };
}

/** Carries a plan out. Each step can be repeated: stopped half-way, the next run does the rest. */
export async function carryOut(admin: Admin, plan: Plan): Promise<void> {
  if (plan.make.length > 0)
    await admin.createTopics({
      // The client's own waiting gives up when a broker has not heard of the topic yet; `apply` waits for what it shows.
      waitForLeaders: false,
      topics: plan.make.map(({ name, partitions, replicas, settings }) => ({
        topic: name,
        numPartitions: partitions,
        replicationFactor: replicas,
        configEntries: entries(settings),
      })),
    });
  if (plan.set.length > 0)
    await admin.alterConfigs({
      validateOnly: false,
      resources: plan.set.map(({ name, settings }) => ({
        type: ConfigResourceTypes.TOPIC,
        name,
        configEntries: entries(settings),
      })),
    });
  // First what is taken away: nobody holds more than declared for longer than needed.
  if (plan.revoke.length > 0) await admin.deleteAcls({ filters: plan.revoke.map(entry) });
  if (plan.grant.length > 0) await admin.createAcls({ acl: plan.grant.map(entry) });
}

async function topics(admin: Admin, names: string[]): Promise<Topic[]> {
  const { topics: described } = await admin.fetchTopicMetadata({ topics: names });
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: names.map((name) => ({ type: ConfigResourceTypes.TOPIC, name })),
  });
  return described.map(({ name, partitions }) => {
    const own = resources.find(({ resourceName }) => resourceName === name)?.configEntries ?? [];
    return {
      name,
      partitions: partitions.length,
      replicas: Math.max(...partitions.map(({ replicas }) => replicas.length)),
      settings: Object.fromEntries(
        own
          .filter(({ configSource }) => configSource === ConfigSource.TOPIC_CONFIG)
          .map(({ configName, configValue }) => [configName, configValue]),
      ),
    };
  });
}

async function grants(admin: Admin): Promise<Grant[]> {
  const { resources } = await admin.describeAcls({
    resourceType: AclResourceTypes.ANY,
    resourcePatternType: ResourcePatternTypes.ANY,
    operation: AclOperationTypes.ANY,
    permissionType: AclPermissionTypes.ALLOW,
  });
  return resources.flatMap(({ resourceType, resourceName, resourcePatternType, acls }) => {
    const kind = resourceType === kinds.topic ? 'topic' : resourceType === kinds.group ? 'group' : undefined;
    if (kind === undefined || !isOurs(kind, resourceName)) return [];
    return acls.flatMap(({ principal, operation }) => {
      const name = (Object.keys(operations) as Operation[]).find((one) => operations[one] === operation);
      return name === undefined
        ? []
        : [
            {
              user: principal.replace(/^User:/, ''),
              operation: name,
              kind,
              name: resourceName,
              prefix: resourcePatternType === ResourcePatternTypes.PREFIXED,
            },
          ];
    });
  });
}

const entries = (settings: Readonly<Record<string, string>>): { name: string; value: string }[] =>
  Object.entries(settings).map(([name, value]) => ({ name, value }));

const entry = ({ user, operation, kind, name, prefix }: Grant): AclEntry => ({
  resourceType: kinds[kind],
  resourceName: name,
  resourcePatternType: prefix ? ResourcePatternTypes.PREFIXED : ResourcePatternTypes.LITERAL,
  principal: `User:${user}`,
  host: '*',
  operation: operations[operation],
  permissionType: AclPermissionTypes.ALLOW,
});

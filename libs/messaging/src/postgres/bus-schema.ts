import { forExistingRoles, sqlMigration, type SchemaDefinition } from '@jejak/persistence';
import { busAccess, busRoles } from './access.js';
import { busEntryPoints, busFunctions, kafkaWholeness } from './bus-functions.js';
import { busTables } from './bus-tables.js';

const aclRows = busAccess.map(({ role, topic, may }) => `('${role}', '${topic}', '${may}')`).join(', ');

/**
 * Schema `bus`, the embedded engine's log. Nobody has a right on its tables: services call its functions, which look
 * the logged-in role up in `bus.acl`, rewritten from the contract registry at each migrate.
 */
export const busSchema: SchemaDefinition = {
  schema: 'bus',
  login: false,
  migrations: [
    sqlMigration('CreateBus1785600000000', [
      ...busTables,
      ...busFunctions,
      'revoke all on all functions in schema bus from public',
    ]),
    sqlMigration('SayWhatIsWholeOnKafka1795374700000', kafkaWholeness),
  ],
  everyTime: [
    'delete from bus.acl',
    `insert into bus.acl (role, topic, may) values ${aclRows}`,
    forExistingRoles(
      busRoles,
      (role) =>
        // The owner compiles functions that name the bus's types; it may call nothing.
        `grant usage on schema bus to ${role}, ${role}_owner; grant execute on function ${busEntryPoints.join(', ')} to ${role}`,
    ),
    'select bus.maintain()',
  ],
};

export { accessTo, connectionTo, environmentOf, namedBroker, withKafka, type KafkaAccess } from './access.js';
export { LocalKafka, SUPERUSER } from './broker.js';
export { NoLocalKafka } from './java.js';
export { users } from './users.js';

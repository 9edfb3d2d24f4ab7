export { LocalKafka, SUPERUSER } from './broker.js';
export { NoLocalKafka } from './java.js';
export { withKafka, type KafkaAccess } from './access.js';

import base from './jest.config.js';

/** Specs that need an Apache Kafka: `npm run test:kafka` gives them one by KAFKA_BROKERS. */
export default { ...base, testRegex: '[.]kafka[.]ts$' };

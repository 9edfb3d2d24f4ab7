import { busContract } from '@jejak/testing';
import { busSchema } from '../postgres/bus-schema.js';
import { accessFromEnvironment, freshTopics } from './broker.fixture.js';

const access = accessFromEnvironment();

busContract({
  name: 'Kafka through kafkajs',
  schemas: [busSchema],
  options: { engine: { ...access, client: 'kafkajs' } },
  prepare: ({ adminUrl }) => freshTopics(access, adminUrl),
});

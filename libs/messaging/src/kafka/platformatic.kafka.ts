import { busContract } from '@jejak/testing';
import { busSchema } from '../postgres/bus-schema.js';
import { accessFromEnvironment, freshTopics } from './broker.fixture.js';

const access = accessFromEnvironment();

busContract({
  name: 'Kafka through @platformatic/kafka',
  schemas: [busSchema],
  options: { engine: { ...access, client: 'platformatic' } },
  prepare: ({ adminUrl }) => freshTopics(access, adminUrl),
});

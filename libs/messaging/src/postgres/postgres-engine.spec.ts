import { busContract } from '@jejak/testing';
import { busSchema } from './bus-schema.js';

busContract({ name: 'PostgreSQL', schemas: [busSchema], options: { engine: 'postgres' } });

import { kafkaContract } from '@jejak/testing';

kafkaContract('platformatic');

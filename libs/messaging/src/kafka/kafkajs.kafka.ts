import { kafkaContract } from '@jejak/testing';

kafkaContract('kafkajs');

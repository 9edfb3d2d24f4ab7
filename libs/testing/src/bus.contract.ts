import { batchesContract } from './bus/batches.contract.js';
import { boundsContract } from './bus/bounds.contract.js';
import { deathContract } from './bus/death.contract.js';
import { deliveryContract } from './bus/delivery.contract.js';
import type { BusEngine } from './bus/laboratory.js';
import { orderContract } from './bus/order.contract.js';
import { replayContract } from './bus/replay.contract.js';
import { troubleContract } from './bus/trouble.contract.js';

export type { BusEngine } from './bus/laboratory.js';

/** What every engine of the bus promises, on a real one: the whole suite runs for each. Called by the engine's spec. */
export function busContract(engine: BusEngine): void {
  describe(`the bus on ${engine.name}`, () => {
    describe('delivery', () => deliveryContract(engine));
    describe('bounds', () => boundsContract(engine));
    describe('batches', () => batchesContract(engine));
    describe('order', () => orderContract(engine));
    describe('trouble', () => troubleContract(engine));
    describe('replay', () => replayContract(engine));
    describe('death', () => deathContract(engine));
  });
}

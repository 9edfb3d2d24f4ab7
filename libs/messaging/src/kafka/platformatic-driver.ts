import type { KafkaAccess, KafkaDriver } from './driver.js';

export function platformaticDriver(_access: KafkaAccess): KafkaDriver {
  throw new Error('to be written');
}

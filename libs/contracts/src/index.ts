export {
  define,
  PARTITIONS,
  topicOf,
  type AnyContract,
  type Area,
  type Contract,
  type DataOf,
  type RetentionClass,
} from './contract.js';
export * from './generated/index.js';
export { commonSchema } from './generated/common.js';

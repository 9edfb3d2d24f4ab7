import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { commonSchema, type AnyContract } from '@jejak/contracts';
import { ContractBroken, type Breach } from './errors.js';

/**
 * Judges data by its contract. Publishing is strict: what the schema does not name is refused
 * (`unevaluatedProperties: false`). Reading is tolerant: that keyword is removed, so that a producer may add
 * members before its readers know them.
 */
export class Schemas {
  /** @throws ContractBroken naming every place, never a value */
  judgePublished(contract: AnyContract, data: unknown): void {
    (published ??= new Compiled((schema) => schema)).judge(contract, data);
  }

  /** @throws ContractBroken naming every place, never a value */
  judgeReceived(contract: AnyContract, data: unknown): void {
    (received ??= new Compiled(withoutClosing)).judge(contract, data);
  }
}

// One of each for all services of a process: to compile them costs more than anything else at a start.
let published: Compiled | undefined;
let received: Compiled | undefined;

/** Validators of one way of reading the schemas, each compiled when first needed. */
class Compiled {
  readonly #ajv = new Ajv2020({ strict: true, allErrors: true, keywords: ['x-jejak'] });
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(private readonly read: (schema: object) => object) {
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(read(commonSchema));
  }

  judge(contract: AnyContract, data: unknown): void {
    let accepts = this.#validators.get(contract.type);
    if (accepts === undefined) {
      accepts = this.#ajv.compile(this.read(contract.schema));
      this.#validators.set(contract.type, accepts);
    }
    if (accepts(data)) return;
    const breaches = (accepts.errors ?? []).map(({ instancePath, keyword, message }): Breach => {
      return { pointer: instancePath, keyword, message: message ?? keyword };
    });
    throw new ContractBroken(contract.type, breaches);
  }
}

/** The same schema with every `unevaluatedProperties` left out. */
function withoutClosing(schema: object): object {
  return JSON.parse(
    JSON.stringify(schema, (name, value: unknown) => (name === 'unevaluatedProperties' ? undefined : value)),
  ) as object;
}

/** Checks what a YAML file of libs/policies says against the JSON Schema of its kind (libs/policies/schemas). */
import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';

const folder = new URL('../../libs/policies/schemas/', import.meta.url);
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
for (const file of readdirSync(folder))
  ajv.addSchema(JSON.parse(readFileSync(new URL(file, folder), 'utf8')), file);

/** `parameters/post/x.yaml` is a parameter, `units.yaml` is itself. */
const kindOf = (path) => {
  const [first, ...rest] = path.split('/');
  return rest.length === 0 ? first.replace('.yaml', '') : first;
};

/** @throws Error naming every place of the file that is not as its schema asks */
export function checkShape(path, content) {
  const validate = ajv.getSchema(`${kindOf(path)}.schema.json`);
  if (validate === undefined) throw new Error(`${path}: libs/policies/schemas has no schema for its kind`);
  if (validate(content)) return content;
  const says = validate.errors.map(
    ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
  throw new Error(`${path} is not as schemas/${kindOf(path)}.schema.json asks:\n  ${says.join('\n  ')}`);
}

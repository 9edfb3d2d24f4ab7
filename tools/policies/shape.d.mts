/** Checks the content of a YAML file of libs/policies against the JSON Schema of its kind; gives it back when it fits. */
export function checkShape<Content>(path: string, content: Content): Content;

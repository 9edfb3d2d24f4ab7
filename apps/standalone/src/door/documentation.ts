import { escaped, htmlPage } from '@jejak/http';

type Operation = Readonly<{
  summary?: string;
  description?: string;
  parameters?: readonly Readonly<{ name: string; in: string; required?: boolean; description?: string }>[];
  requestBody?: unknown;
  responses?: Readonly<Record<string, Readonly<{ description?: string; content?: unknown }>>>;
}>;

type OpenApi = Readonly<{
  info: Readonly<{ title: string; version: string; description?: string }>;
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components?: Readonly<{ schemas?: Readonly<Record<string, unknown>> }>;
}>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/**
 * The documentation of one service, with a picker over all of them, rendered from its OpenAPI document: what the
 * door leads to. Health and figures of the service itself are for whoever runs it, at its own address.
 */
export async function documentationPage(
  names: readonly string[],
  chosen: string,
  address: string | undefined,
  leads: (path: string) => boolean,
): Promise<string> {
  const document = address === undefined ? undefined : await openApiOf(address, chosen);
  const options = names
    .map((name) => `<option${name === chosen ? ' selected' : ''}>${escaped(name)}</option>`)
    .join('');
  return htmlPage(
    `Jejak API: ${chosen}`,
    `<h1>API Jejak <span class="en">/ The Jejak API</span></h1>
    <form method="get" action="/docs"><label>Layanan <span class="en">/ service</span>
      <select name="service">${options}</select></label> <button>Tampilkan / Show</button></form>
    ${document === undefined ? absent(chosen) : rendered(document, chosen, leads)}`,
  );
}

const absent = (name: string): string =>
  `<p>Layanan ${escaped(name)} belum siap; muat ulang sebentar lagi.
   <span class="en">/ The service ${escaped(name)} is not ready yet; load this page again in a moment.</span></p>`;

async function openApiOf(address: string, name: string): Promise<OpenApi | undefined> {
  try {
    const response = await fetch(`${address}/v1/${name}/openapi.json`, {
      signal: AbortSignal.timeout(5_000),
    });
    return response.ok ? ((await response.json()) as OpenApi) : undefined;
  } catch {
    // A service that is going down or coming up: the page says so, and its own log why.
    return undefined;
  }
}

function rendered(
  { info, paths, components }: OpenApi,
  name: string,
  leads: (path: string) => boolean,
): string {
  const reachable = Object.entries(paths).filter(([path]) => leads(path));
  const operations = reachable.flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [operationOf(method, path, operation)];
    }),
  );
  const schemas = Object.entries(components?.schemas ?? {}).map(([title, schema]) =>
    detail(`<code>${escaped(title)}</code>`, json(schema)),
  );
  return `<h2>${escaped(info.title)} ${escaped(info.version)}</h2>
    ${info.description === undefined ? '' : `<p>${escaped(info.description)}</p>`}
    <p>OpenAPI 3.1: <a href="/v1/${name}/openapi.json">/v1/${name}/openapi.json</a></p>
    ${operations.join('')}
    <h2>Skema <span class="en">/ Schemas</span></h2>${schemas.join('')}`;
}

function operationOf(method: string, path: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map(
    ({ name, in: place, required, description }) =>
      `<tr><td><code>${escaped(name)}</code></td><td>${escaped(place)}${required ? ', wajib / required' : ''}</td><td>${escaped(description ?? '')}</td></tr>`,
  );
  const responses = Object.entries(operation.responses ?? {}).map(
    ([status, { description, content }]) =>
      `<tr><td>${escaped(status)}</td><td>${escaped(description ?? '')}${content === undefined ? '' : json(content)}</td></tr>`,
  );
  return detail(
    `<span class="method">${method.toUpperCase()}</span><code>${escaped(path)}</code> ${escaped(operation.summary ?? '')}`,
    [
      operation.description === undefined ? '' : `<p>${escaped(operation.description)}</p>`,
      parameters.length === 0 ? '' : `<table>${parameters.join('')}</table>`,
      operation.requestBody === undefined ? '' : `<p>Isi / body</p>${json(operation.requestBody)}`,
      responses.length === 0 ? '' : `<p>Jawaban / responses</p><table>${responses.join('')}</table>`,
    ].join(''),
  );
}

const detail = (summary: string, body: string): string =>
  `<details><summary>${summary}</summary>${body}</details>`;

const json = (value: unknown): string => `<pre>${escaped(JSON.stringify(value, undefined, 2))}</pre>`;

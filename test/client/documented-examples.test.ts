import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { buildModel } from '../../generator/build-model.ts';
import { type PathChoice, pathChoices } from '../../generator/emit/operation-path.ts';
import type { Api, Example, Operation } from '../../generator/ir/ir.ts';
import { buildPackage } from '../requests/build-package.ts';
import { describeShared, sharedPath } from '../shared.ts';
import { type ClientModule, caller, type RequestFunction } from './package.ts';
import { startServer } from './server.ts';

type Request = NonNullable<Example['request']>;
type Answered = NonNullable<Example['response']> & { readonly status: number };

/** A documented request that a function of the package can make, and its documented response. */
interface Exchange {
  readonly operation: Operation;
  readonly request: Request;
  readonly response: Answered;
  readonly choice: PathChoice;
  readonly options: object;
}

const server = await startServer();
afterAll(() => server.close());

/** Headers that the runtime or the network sets. */
const ownHeaders = new Set(['authorization', 'content-length', 'content-type', 'host']);

function exchangesOf(api: Api): Exchange[] {
  return api.operations.flatMap((operation) =>
    (operation.examples ?? []).flatMap(({ request, response }) => {
      if (!request || !isAnswered(response) || request.method !== operation.method) return [];
      const isStream = operation.requestBody?.kind === 'stream';
      if (request.body && !request.body.json && !isStream) return [];
      const [path = '', search = ''] = request.url.replace(/^https:\/\/[^/]+\/(?:v1\.0|beta)/i, '').split('?');
      const found = pathChoices(operation).flatMap((choice) => match(choice, path));
      const [first] = found;
      if (first === undefined || hasBadEscape(search)) return [];
      const query = Object.fromEntries([...new URLSearchParams(search)].map(([name, value]) => [name.replace(/^\$/, ''), value]));
      const headers = Object.fromEntries(request.headers.filter(([name]) => !ownHeaders.has(name.toLowerCase())));
      const options = {
        path: first.path,
        route: first.choice.literal,
        query,
        headers,
        ...(request.body && { body: isStream ? request.body.text : request.body.json }),
      };
      return [{ operation, request, response, choice: first.choice, options }];
    }),
  );
}

/** Some pages show a response without its first line. */
function isAnswered(response: Example['response']): response is Answered {
  return response?.status !== undefined;
}

function hasBadEscape(text: string): boolean {
  try {
    decodeURIComponent(text);
    return false;
  } catch {
    return true;
  }
}

/** The parameters that make the path of a template; none where it is another one's. */
function match(choice: PathChoice, path: string): { choice: PathChoice; path: object }[] {
  const escaped = choice.template.replace(/[.*+?^$()[\]|\\]/g, '\\$&');
  const pattern = escaped.replace(/(:\/)?('?)\{\w+\}/g, (_, drive: string = '', quote: string) =>
    quote ? "'((?:[^']|'')+)" : drive ? ':/([^:]+)' : '([^/]+)',
  );
  const values = new RegExp(`^${pattern}$`).exec(path)?.slice(1);
  if (values === undefined || values.some(hasBadEscape)) return [];
  return [
    {
      choice,
      path: Object.fromEntries(
        choice.parameters.map((name, index) => [name, decodeURIComponent(values[index] ?? '').replaceAll("''", "'")]),
      ),
    },
  ];
}

/** Path and query, decoded. */
function decoded(url: string): [path: string, query: string[]] {
  const [path = '', search = ''] = url.split('?');
  const entries = [...new URLSearchParams(search)].map(([name, value]) => `${name.replace(/^\$/, '')}=${value}`);
  return [decodeURIComponent(path), entries.sort()];
}

/** Makes every documented request with the function of its operation; returns how many there were, and of which kinds. */
async function replay(api: Api, name: string): Promise<{ count: number; kinds: Set<string> }> {
  const load = buildPackage(api, name);
  const runtime = (await load('client/index.js')) as ClientModule;
  const functions = (await load(`${api.version}/index.js`)) as Readonly<Record<string, RequestFunction>>;
  const call = caller(functions, runtime.createFetchClient({ token: () => 'token', baseUrl: server.url }));
  const exchanges = exchangesOf(api);
  for (const { operation, request, response, options } of exchanges) {
    const { status, body } = response;
    const type = response.headers.find(([header]) => header.toLowerCase() === 'content-type')?.[1] ?? 'application/json';
    const content = body?.json === undefined ? (status === 204 ? '' : (body?.text ?? '')) : JSON.stringify(body.json);
    server.answer({ status, headers: { 'Content-Type': type }, body: content });
    const result = await call(operation.id, options).catch((error: unknown) => error);
    const [seen] = server.seen;
    const title = `${operation.id}: ${request.method} ${request.url}`;
    const documented = request.url.replace(/^https:\/\/[^/]+\/(?:v1\.0|beta)/i, '');
    expect(seen?.method, title).toBe(request.method);
    expect(decoded(seen?.url ?? ''), title).toEqual(decoded(`/${api.version}${documented}`));
    const sent = seen?.body.toString() ?? '';
    if (request.body)
      expect(operation.requestBody?.kind === 'stream' ? sent : JSON.parse(sent), title).toEqual(
        operation.requestBody?.kind === 'stream' ? request.body.text : request.body.json,
      );
    if (body?.json !== undefined && status < 400 && !(result instanceof Response))
      expect(unwrapped(result, body.json), title).toMatchObject(body.json as object);
    if (status >= 400) expect(result, title).toMatchObject({ name: 'GraphError', status });
  }
  return { count: exchanges.length, kinds: new Set(exchanges.map(({ operation }) => operation.kind)) };
}

/** A primitive comes without its wrapper. */
function unwrapped(result: unknown, json: unknown): unknown {
  const { value } = json as { value?: unknown };
  return typeof result === 'object' && result !== null ? result : value === undefined ? result : { ...(json as object), value: result };
}

const noProgress = () => {};

test('the documented requests of docs-input, each with the documented response', async () => {
  const { apis } = buildModel({ docs: [fileURLToPath(new URL('../../docs-input', import.meta.url))] }, noProgress);
  for (const api of apis) {
    const { count, kinds } = await replay(api, `documented-${api.version}`);
    expect(count).toBeGreaterThan(api.operations.length / 2);
    if (api.version === 'v1.0') expect([...kinds].sort()).toEqual([...new Set(api.operations.map((operation) => operation.kind))].sort());
  }
});

describeShared('real pages', 'modern', () => {
  test.each(['seeds', 'modern'])('the documented requests of %s', async (name) => {
    const { apis } = buildModel({ docs: [sharedPath(name)] }, noProgress);
    for (const api of apis) expect((await replay(api, `documented-${name}-${api.version}`)).count).toBeGreaterThan(0);
  });
});

// Documented examples against the model: every request and response body of every API page.

import type { Origin, Report } from '../diagnostics.ts';
import type { Api, Example, ExampleBody, Operation, Property, StructuredType } from '../ir/ir.ts';
import { collectionItem, itemOf } from '../ir/type-name.ts';
import { wrappedObject } from '../ir/wrapped-object.ts';
import { offsetOf } from '../page/lenient-json.ts';
import { originWithin } from '../page/origin.ts';
import { checkValue, type JsonPath, type ReportAt } from './check-value.ts';
import { indexModel, lineOf, type ModelIndex } from './model-index.ts';

/** Reports what examples have that the model does not, at the JSON key. */
export function checkExamples(api: Api, report: Report): void {
  const index = indexModel(api);
  for (const operation of api.operations) {
    for (const example of operation.examples ?? []) {
      checkRequest(index, operation, example, report);
      checkResponse(index, operation, example, report);
    }
  }
}

function checkRequest(index: ModelIndex, operation: Operation, example: Example, report: Report): void {
  const body = example.request?.body;
  if (body?.json === undefined || operation.requestBody === undefined) return;
  if (example.request?.method !== operation.method) return; // another operation of the page
  const at = reporterFor(body, report);
  const { requestBody } = operation;
  if (requestBody.kind === 'object') {
    checkValue(index, body.json, requestBody.type, [], at);
  } else if (requestBody.kind === 'parameters') {
    checkParameters(index, requestBody.parameters, body.json, at);
  }
}

/** Parameters of an action are members of an object without a name. */
function checkParameters(index: ModelIndex, parameters: readonly Property[], json: unknown, at: ReportAt): void {
  const body: StructuredType = {
    kind: 'complex',
    name: 'the request body',
    properties: parameters,
    relationships: [],
    source: { file: '' },
  };
  checkValue({ ...index, types: new Map([...index.types, [body.name, body]]) }, json, body.name, [], at);
}

function checkResponse(index: ModelIndex, operation: Operation, example: Example, report: Report): void {
  const body = example.response?.body;
  const type = responseType(index, operation, example);
  if (body?.json === undefined || type === undefined || !isSuccess(example)) return;
  if (example.request !== undefined && example.request.method !== operation.method) return;
  const at = reporterFor(body, report);
  const { value, path } = unwrap(index, body.json, type, at);
  if (value === undefined) return;
  checkValue(index, value, type, path, at);
  const structure = index.types.get(type.toLowerCase());
  if (structure && isWhole(example)) reportMissing(index, structure, value, path, at);
}

/**
 * The type of the operation, unless the annotation of the example names a documented type that is no relative of it: that the page shows
 * something else is a finding of its own (`response-conflict`), or the example is about a neighbour, and is what it says it is.
 */
function responseType(index: ModelIndex, { response }: Operation, example: Example): string | undefined {
  const find = (name: string | undefined): StructuredType | undefined =>
    name === undefined ? undefined : index.types.get(itemOf(name).toLowerCase());
  const [shown, expected] = [find(example.response?.type), find(response?.type)];
  const areRelated = !shown || !expected || lineOf(index, shown).includes(expected) || lineOf(index, expected).includes(shown);
  return areRelated ? response?.type : example.response?.type;
}

function isSuccess(example: Example): boolean {
  const status = example.response?.status ?? 0;
  return status >= 200 && status < 300;
}

/** The annotation does not say `truncated`, and the request does not ask for a part. */
function isWhole(example: Example): boolean {
  return example.response?.truncated === false && !/[?&](?:\$|%24)?select=/i.test(example.request?.url ?? '');
}

/** Collections and primitives come inside `value`. Where a single object does, too, that is a finding, and its members are checked inside. */
function unwrap(index: ModelIndex, json: unknown, type: string, at: ReportAt): { value: unknown; path: JsonPath } {
  const structure = index.types.get(type.toLowerCase());
  if (!structure) {
    const isCollection = collectionItem(type) !== undefined;
    if (isObject(json) && json.value !== undefined) return { value: json.value, path: ['value'] };
    return { value: isCollection || isObject(json) ? undefined : json, path: [] };
  }
  const wrapped = wrappedObject(json, lineOf(index, structure));
  if (!wrapped) return { value: json, path: [] };
  at(['value'], 'example-wrapped', { type });
  return wrapped;
}

function reportMissing(index: ModelIndex, type: StructuredType, value: unknown, path: JsonPath, at: ReportAt): void {
  if (!isObject(value)) return;
  const present = new Set(Object.keys(value).map((key) => key.toLowerCase()));
  const missing = lineOf(index, type)
    .flatMap(({ properties }) => properties)
    .filter(({ name }) => !present.has(name.toLowerCase()));
  if (missing.length > 0) at(path, 'example-property-missing', { type: type.name, names: missing.map(({ name }) => name) });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Turns the path of a value into its position in the page. */
function reporterFor(body: ExampleBody, report: Report): ReportAt {
  const originOf = (path: JsonPath): Origin => {
    const offset = path.length === 0 ? 0 : offsetOf(body.text, [...path]);
    const key = path.at(-1);
    const length = typeof key === 'string' ? key.length + 2 : 1;
    return offset === undefined ? body.origin : originWithin(body.text, body.origin, offset, Math.min(offset + length, body.text.length));
  };
  return (path, ...[code, data, extra]) => report(code, originOf(path), data as never, extra);
}

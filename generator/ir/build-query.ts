// Query options of an operation, from the section about them, from request lines (`?startDateTime={start}`) and from examples.
// `This method supports the `$count`, `$filter`, `$skip`, and `$top` OData query parameters to help customize the response.`

import { compareText } from '../diagnostics.ts';
import type { PageExample } from '../page/example.ts';
import { cleanUrl, type RequestLine } from '../page/http-request.ts';
import type { OperationPage } from '../page/operation-page.ts';
import { buildParameter, distinct, type ParameterContext } from './build-parameter.ts';
import type { Property, TypeName } from './ir.ts';

/** OData 4.01, Part 2, 5.1: system query options and the types of their values. */
const OPTIONS: ReadonlyMap<string, TypeName> = new Map([
  ['$apply', 'Edm.String'],
  ['$count', 'Edm.Boolean'],
  ['$deltatoken', 'Edm.String'],
  ['$expand', 'Edm.String'],
  ['$filter', 'Edm.String'],
  ['$format', 'Edm.String'],
  ['$orderby', 'Edm.String'],
  ['$search', 'Edm.String'],
  ['$select', 'Edm.String'],
  ['$skip', 'Edm.Int32'],
  ['$skiptoken', 'Edm.String'],
  ['$top', 'Edm.Int32'],
]);

export interface Query {
  readonly query?: readonly Property[];
  /** The page supports OData options that `query` does not name. */
  readonly queryOpen?: true;
  /** Options that it says are not among those. */
  readonly queryDenied?: readonly string[];
}

interface Input {
  readonly page: OperationPage;
  readonly lines: readonly RequestLine[];
  readonly examples: readonly PageExample[];
  /** Arguments of functions in its paths, which some pages list among the options. */
  readonly isArgument: (name: string) => boolean;
  readonly context: ParameterContext;
}

/** The options of one operation; no `query` where the page does not say, an empty one where it says that there are none. */
export function buildQuery({ page, lines, examples, isArgument, context }: Input): Query {
  const { query } = page;
  const documented = (query?.rows ?? []).filter((row) => !isArgument(row.name.value));
  const inLines = lines.flatMap(lineOptions);
  const all = allLines(page, lines).map(lineOptions);
  const isCarried = ({ name }: Property): boolean => all.every((options) => options.some((one) => one.name === name));
  const required = (option: Property): Property => (query?.required?.includes(option.name) ? { ...option, required: true } : option);
  const rows = documented.map((row) => required(normalized(buildParameter(row, context, 'Edm.String'))));
  const inExamples = examples.flatMap((example) => exampleOptions(example));
  // `content?format={format}`: what a sentence calls **format** is no `$format`
  const inProse = (query?.named ?? []).filter((name) => !inLines.some((one) => `$${one.name}` === name)).map((name) => option(name));
  const needed = inLines.map((one) => (isNeeded(one) && isCarried(one) ? { ...one, required: true } : one));
  const stated = [...rows, ...[...needed, ...inProse].map((one) => ({ ...required(one), ...valuesOf(one, page) }))];
  const denied = (query?.denied ?? []).filter((name) => !stated.some((one) => one.name === name));
  const queryDenied = denied.length > 0 && { queryDenied: denied.toSorted(compareText) };
  if (stated.length === 0 && !query?.none) return { ...queryDenied };
  const options = distinct([...stated, ...inExamples]).filter(({ name }) => !denied.includes(name));
  // a page without a section, or whose section says nothing about OData options, leaves them open
  const onlyOwn = stated.every(({ name }) => !name.startsWith('$'));
  const open = !query?.none && (query === undefined || query.open === true || onlyOwn);
  return { query: options, ...(open && { queryOpen: true, ...queryDenied }) };
}

function valuesOf({ name }: Property, { query }: OperationPage): Pick<Property, 'values'> {
  const values = query?.values?.find((one) => one.name === name)?.values ?? [];
  return values.length > 0 ? { values } : {};
}

/** With those for a path that another line has: of `GET /lamps` and `GET /lamps?$filter={filter}` an operation keeps the first. */
function allLines({ requests }: OperationPage, lines: readonly RequestLine[]): readonly RequestLine[] {
  const keyOf = ({ method, path }: RequestLine): string => `${method} ${path.toLowerCase()}`;
  const keys = new Set(lines.map(keyOf));
  return [...lines, ...requests.filter((line) => keys.has(keyOf(line)))];
}

function option(name: string): Property {
  return { name, type: OPTIONS.get(name) ?? 'Edm.String' };
}

/** `$orderBy` -> `$orderby`; a system option has the type that OData gives it. */
function normalized(property: Property): Property {
  const name = property.name.toLowerCase();
  const type = OPTIONS.get(name);
  return type === undefined ? property : { ...property, name, type };
}

/** Options of a request line's query: `startDateTime={start_datetime}&endDateTime={end_datetime}`. */
function lineOptions({ query = '' }: RequestLine): Property[] {
  return optionNames(query).map((name) => option(OPTIONS.has(name.toLowerCase()) ? name.toLowerCase() : name));
}

/** Whether an option that every request line has is required. Others only ask for less, for an order, or, as annotations, for another behavior. */
function isNeeded({ name }: Property): boolean {
  return /^\$(?:filter|expand|search|apply)$/.test(name) || !(OPTIONS.has(name) || name.startsWith('@'));
}

function exampleOptions({ request }: PageExample): Property[] {
  const clean = request && cleanUrl(request.url);
  if (!clean || !('path' in clean) || clean.query === undefined) return [];
  return optionNames(clean.query)
    .filter((name) => OPTIONS.has(name.toLowerCase()) && !/token$/i.test(name))
    .map((name) => option(name.toLowerCase()));
}

/** Names of the options at the top level: `$expand=a($filter=id eq '{id}')` has one. */
function optionNames(query: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of `${query}&`) {
    if (character === '(') depth++;
    else if (character === ')') depth--;
    if (character !== '&' || depth > 0) {
      part += character;
      continue;
    }
    // $filter=...   %24top=5   requiresReview:{Boolean}   @microsoft.graph.conflictBehavior=replace
    const name = /^\s*(?:%24|(?=\$))?(\$?[A-Za-z][\w-]*|@[A-Za-z]\w*(?:\.\w+)+)\s*[=:]/.exec(part);
    if (name?.[1]) names.push(part.trimStart().startsWith('%24') ? `$${name[1]}` : name[1]);
    part = '';
  }
  return names;
}

// Documented query options of an operation -> type text of `query`.
// "This method supports the `$select` and `$filter` OData query parameters" -> { select?: readonly S[]; filter?: string }

import type { Operation, Property } from '../ir/ir.ts';
import { collectionItem } from '../ir/type-name.ts';
import type { PagePlace } from './doc-link.ts';
import type { FileScope } from './file-scope.ts';
import { memberText, objectText } from './object-text.ts';
import { sendableText } from './request-body.ts';

export interface QueryText {
  readonly type: string;
  readonly required: boolean;
  /** The type parameters of the options that narrow the result: S of `select`, X of `expand`. */
  readonly narrowing: readonly Narrowing[];
}

export type Narrowing = 'S' | 'X';

/** OData options in the order of the type, with the text of their types where there is no structured result to check them against. */
const odataOptions: ReadonlyMap<string, string> = new Map([
  ['select', 'readonly string[]'],
  ['expand', 'readonly string[]'],
  ['filter', 'string'],
  ['orderby', 'string | readonly string[]'],
  ['top', 'number'],
  ['skip', 'number'],
  ['search', 'string'],
  ['count', 'boolean'],
  ['skiptoken', 'string'],
  ['deltatoken', 'string'],
  ['apply', 'string'],
  ['levels', "number | 'max'"],
]);

// A page that says nothing, or `the OData query parameters, including $search`, may still support these.
const listDefaults = ['select', 'expand', 'filter', 'orderby', 'top', 'skip', 'search', 'count'];
const entityDefaults = ['select', 'expand'];

/** Text of the options that the page documents; where it leaves others open, also of those that the kind of operation may have. */
export function queryText(operation: Operation, structured: boolean, scope: FileScope, place: PagePlace): QueryText | undefined {
  const byName = queryOptions(operation, structured);
  if (byName.size === 0) return undefined;
  const odata = [...odataOptions].filter(([name]) => byName.has(name));
  const own = [...byName].filter(([name]) => !odataOptions.has(name));
  const members = [
    ...odata.map(([name, type]) =>
      memberText({ ...byName.get(name), name }, odataType(name, type, structured), byName.get(name)?.required !== true, place),
    ),
    ...own.map(([name, option]) => memberText({ ...option, name }, ownType(option, scope), option.required !== true, place)),
  ];
  const required = [...byName.values()].some((option) => option.required === true);
  return { type: objectText(members), required, narrowing: structured ? narrowingOf(byName) : [] };
}

function narrowingOf(byName: ReadonlyMap<string, Property>): Narrowing[] {
  return [...(byName.has('select') ? (['S'] as const) : []), ...(byName.has('expand') ? (['X'] as const) : [])];
}

/** The options by their name in `query`; what the page says about each, where it names them. */
export function queryOptions(operation: Operation, structured: boolean): ReadonlyMap<string, Property> {
  const documented = new Map((operation.query ?? []).map((option) => [optionName(option.name), option]));
  if (operation.query !== undefined && operation.queryOpen !== true) return documented;
  const denied = new Set((operation.queryDenied ?? []).map(optionName));
  const others = defaultOptions(operation, structured).filter((name) => !denied.has(name) && !documented.has(name));
  return new Map([...documented, ...others.map((name): [string, Property] => [name, { name, type: 'unknown' }])]);
}

function odataType(name: string, type: string, structured: boolean): string {
  if (!structured) return type;
  return name === 'select' ? 'readonly S[]' : name === 'expand' ? 'X' : type;
}

function ownType(option: Property, scope: FileScope): string {
  const text = sendableText(option, scope);
  return text === 'unknown' || option.type === 'Edm.Stream' ? 'string | number | boolean' : text;
}

/** `$orderBy` -> orderby; what is no OData option keeps its name. */
export function optionName(name: string): string {
  const bare = name.replace(/^\$/, '').toLowerCase();
  return odataOptions.has(bare) ? bare : name;
}

function defaultOptions({ kind, method, response }: Operation, structured: boolean): readonly string[] {
  if (kind === 'count') return ['filter', 'search'];
  if (method !== 'GET' || !structured) return [];
  return kind === 'list' || kind === 'delta' || collectionItem(response?.type ?? '') !== undefined ? listDefaults : entityDefaults;
}

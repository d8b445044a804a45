// Operation -> the type of its `options`: `{ path, route, query, headers, body, signal }` with what the page documents.
// `| If-Match | Last known ETag value for the plan. Required. |` -> headers: CommonHeaders & { 'If-Match': string }

import type { Operation } from '../ir/ir.ts';
import type { PagePlace } from './doc-link.ts';
import type { FileScope } from './file-scope.ts';
import { memberText, objectText } from './object-text.ts';
import { ambiguousChoices, type PathChoice } from './operation-path.ts';
import { bodyText } from './request-body.ts';
import { pathText, routesText } from './request-path.ts';
import { type Narrowing, queryText } from './request-query.ts';
import type { SentMembers } from './sent-members.ts';

export interface OptionsDeclaration {
  /** Text, because ts-morph indents the lines of a nested type once more than their member. */
  readonly text: string;
  /** A call needs options: a path, a body, a query parameter or a header is required. */
  readonly required: boolean;
  /** The same where path and route are given elsewhere. */
  readonly requiredBesidePath: boolean;
  /** The type parameters that the type has. */
  readonly narrowing: readonly Narrowing[];
  /** Names of client/types that the declaration uses. */
  readonly clientTypes: readonly string[];
}

/** Type text of one option. */
interface Option {
  readonly type: string;
  readonly required: boolean;
  readonly clientTypes?: readonly string[];
}

/** What the declaration is made for and with. */
export interface OptionsContext {
  readonly identifier: string;
  readonly name: string;
  readonly choices: readonly PathChoice[];
  readonly sent: SentMembers;
  readonly scope: FileScope;
  readonly place: PagePlace;
  /** The result is of a structured type, so that there is something to select and expand. */
  readonly structured: boolean;
}

/** Declares the options of an operation: an interface, or an intersection where a route has to be named. */
export function optionsDeclaration(operation: Operation, context: OptionsContext): OptionsDeclaration {
  const { name, choices, sent, scope, place, structured } = context;
  const ambiguous = ambiguousChoices(choices);
  const query = queryText(operation, structured, scope, place);
  const options: [name: string, option: Option | undefined][] = [
    ['path', ambiguous.size === 0 ? pathText(choices, operation, scope, place) : undefined],
    ['query', query],
    ['headers', headersText(operation, place)],
    ['body', bodyText(operation, sent, scope, place)],
  ];
  const members = options.flatMap(([name, option]) =>
    option === undefined ? [] : [`${name}${option.required ? '' : '?'}: ${option.type};`],
  );
  const narrowing = query?.narrowing ?? [];
  const routes = ambiguous.size === 0 ? undefined : routesText(choices, ambiguous, operation, scope, place);
  const parameters = narrowing.map((parameter) => (parameter === 'S' ? 'S = string' : 'X = unknown'));
  const declared = parameters.length === 0 ? name : `${name}<${parameters.join(', ')}>`;
  return {
    text: `/** Options of \`${context.identifier}\`. */\n${declarationText(declared, members, routes?.type)}`,
    required: options.some(([, option]) => option?.required === true) || routes?.required === true,
    requiredBesidePath: options.some(([name, option]) => name !== 'path' && option?.required === true),
    narrowing,
    clientTypes: ['CommonOptions', ...options.flatMap(([, option]) => option?.clientTypes ?? [])],
  };
}

/** An interface, or an intersection with the union of routes. */
function declarationText(name: string, members: readonly string[], routes: string | undefined): string {
  if (routes === undefined) return `export interface ${name} extends CommonOptions ${members.length === 0 ? '{}' : objectText(members)}`;
  return `export type ${name} = ${['CommonOptions', ...(members.length === 0 ? [] : [objectText(members)]), routes].join(' & ')};`;
}

/** Set by the runtime or by adapters, the same for every operation. */
const ownHeaders: ReadonlySet<string> = new Set(['accept', 'authorization', 'client-request-id', 'content-length', 'content-type']);

// `If-Match`
const headerName = /^[A-Za-z][\w-]*$/;

/** `ConsistencyLevel: eventual`, which the runtime sends by itself where the page has it. */
const consistency = 'consistencylevel';

/** The headers that the page documents, what it says about `Prefer` included. */
function headersText(operation: Operation, place: PagePlace): Option | undefined {
  const documented = (operation.headers ?? []).filter(({ name }) => headerName.test(name) && !ownHeaders.has(name.toLowerCase()));
  if (documented.length === 0) return undefined;
  const byName = new Map(documented.map((header) => [header.name.toLowerCase(), header]));
  const members = [...byName].map(([key, header]) =>
    key === consistency
      ? memberText({ ...header, name: 'ConsistencyLevel' }, "'eventual'", true, place)
      : memberText(header, 'string', header.required !== true, place),
  );
  const required = [...byName].some(([key, header]) => key !== consistency && header.required === true);
  return { type: `CommonHeaders & ${objectText(members)}`, required, clientTypes: ['CommonHeaders'] };
}

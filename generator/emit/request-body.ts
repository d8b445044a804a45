// Request body of an operation -> type text of `body`. "In the request body, provide a JSON object with the following parameters."

import type { Operation, Property, RequestBody } from '../ir/ir.ts';
import type { PagePlace } from './doc-link.ts';
import type { FileScope } from './file-scope.ts';
import { memberText, objectText } from './object-text.ts';
import type { SentMembers } from './sent-members.ts';
import { orNull } from './type-text.ts';

export interface BodyText {
  readonly type: string;
  readonly required: boolean;
  /** Names of types.ts and odata.ts that `type` uses. */
  readonly clientTypes: readonly string[];
}

/** Text of the body's type; absent where the operation takes none. */
export function bodyText(operation: Operation, { beside, inside }: SentMembers, scope: FileScope, place: PagePlace): BodyText | undefined {
  const body = operation.requestBody;
  if (body === undefined) return undefined;
  const membersOf: MembersText = (properties) => membersText(properties, inside, scope, place);
  switch (body.kind) {
    case 'object':
      return objectBody(body, operation, beside, scope, membersOf);
    case 'parameters':
      return parametersBody(body.parameters, membersOf);
    case 'reference':
      return { type: 'Reference', required: true, clientTypes: ['Reference'] };
    case 'stream':
      return { type: 'GraphContent', required: true, clientTypes: ['GraphContent'] };
    case 'unknown':
      return { type: 'unknown', required: false, clientTypes: [] };
  }
}

type MembersText = (properties: readonly Property[]) => string;

/**
 * `Sendable<graph.User>`. Where the page of an update lists members, only these may be sent, and what it does not know of an open type; of a new
 * object what is sent beside, too.
 */
function objectBody(
  body: Extract<RequestBody, { kind: 'object' }>,
  { kind }: Operation,
  beside: readonly Property[],
  scope: FileScope,
  membersOf: MembersText,
): BodyText {
  const type = scope.anyText(body.type);
  const listed = body.properties ?? [];
  if (kind === 'update' && listed.length > 0) {
    const undocumented = scope.isOpen(body.type) ? ` & ${scope.alias('Undocumented')}<${scope.typeText(body.type)}>` : '';
    return { type: `Annotated<${membersOf(listed)}${undocumented}>`, required: true, clientTypes: ['Annotated'] };
  }
  const whole = type === 'unknown' ? 'object' : `${scope.alias('Sendable')}<${type}>`;
  return { type: beside.length === 0 ? whole : `${whole} & ${membersOf(beside)}`, required: true, clientTypes: [] };
}

function parametersBody(parameters: readonly Property[], membersOf: MembersText): BodyText {
  if (parameters.length === 0) return { type: 'object', required: false, clientTypes: [] };
  const required = !parameters.every((parameter) => parameter.required === false);
  return { type: `Annotated<${membersOf(parameters)}>`, required, clientTypes: ['Annotated'] };
}

/** `inside` are members in the properties, beside those that `Sendable` has. */
function membersText(properties: readonly Property[], inside: SentMembers['inside'], scope: FileScope, place: PagePlace): string {
  const members = new Map<string, string>();
  for (const property of properties) {
    const own = sendableText(property, scope);
    const more = inside.get(property.name);
    const type = more ? `(${own} & ${membersText(more, new Map(), scope, place)})` : own;
    const orNullText = property.required === true || property.nullable === false ? type : orNull(type, property.type);
    members.set(property.name, memberText(property, orNullText, property.required !== true, place));
  }
  return objectText([...members.values()]);
}

/** `Sendable<graph.Importance>`; primitives and unions of documented values are sendable as they are. */
export function sendableText(property: Pick<Property, 'type' | 'values'>, scope: FileScope): string {
  const text = scope.valueText(property);
  const isOwn = /^(?:Collection\()*Edm\./.test(property.type);
  return isOwn || text === 'unknown' || text === 'unknown[]' ? text : `${scope.alias('Sendable')}<${text}>`;
}

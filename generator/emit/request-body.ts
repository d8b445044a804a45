// Request body of an operation -> type text of `body`. "In the request body, provide a JSON object with the following parameters."

import type { Operation, Property, RequestBody } from '../ir/ir.ts';
import type { PagePlace } from './doc-link.ts';
import type { FileScope } from './file-scope.ts';
import { memberText, objectText } from './object-text.ts';
import type { PathChoice } from './operation-path.ts';
import { sentMembers } from './sent-members.ts';
import { orNull } from './type-text.ts';

export interface BodyText {
  readonly type: string;
  readonly required: boolean;
  /** Names of types.ts and odata.ts that `type` uses. */
  readonly clientTypes: readonly string[];
}

/** Text of the body's type; absent where the operation takes none. */
export function bodyText(operation: Operation, choices: readonly PathChoice[], scope: FileScope, place: PagePlace): BodyText | undefined {
  const body = operation.requestBody;
  if (body === undefined) return undefined;
  switch (body.kind) {
    case 'object':
      return objectBody(body, operation, choices, scope, place);
    case 'parameters':
      return parametersBody(body.parameters, scope, place);
    case 'reference':
      return { type: 'Reference', required: true, clientTypes: ['Reference'] };
    case 'stream':
      return { type: 'GraphContent', required: true, clientTypes: ['GraphContent'] };
    case 'unknown':
      return { type: 'unknown', required: false, clientTypes: [] };
  }
}

/**
 * `Sendable<graph.User>`. Where the page of an update lists members, only these may be sent, and what it does not know of an open type; of a new
 * object what is sent beside, too (see sent-members.ts).
 */
function objectBody(
  body: Extract<RequestBody, { kind: 'object' }>,
  operation: Operation,
  choices: readonly PathChoice[],
  scope: FileScope,
  place: PagePlace,
): BodyText {
  const type = scope.anyText(body.type);
  const listed = body.properties ?? [];
  if (operation.kind === 'update' && listed.length > 0) {
    const undocumented = scope.isOpen(body.type) ? ` & ${scope.alias('Undocumented')}<${scope.typeText(body.type)}>` : '';
    return { type: `Annotated<${membersText(listed, scope, place)}${undocumented}>`, required: true, clientTypes: ['Annotated'] };
  }
  const whole = type === 'unknown' ? 'object' : `${scope.alias('Sendable')}<${type}>`;
  const sent = sentMembers(operation, choices, scope.members);
  return { type: sent.length === 0 ? whole : `${whole} & ${membersText(sent, scope, place)}`, required: true, clientTypes: [] };
}

function parametersBody(parameters: readonly Property[], scope: FileScope, place: PagePlace): BodyText {
  if (parameters.length === 0) return { type: 'object', required: false, clientTypes: [] };
  const required = !parameters.every((parameter) => parameter.required === false);
  return { type: `Annotated<${membersText(parameters, scope, place)}>`, required, clientTypes: ['Annotated'] };
}

function membersText(properties: readonly Property[], scope: FileScope, place: PagePlace): string {
  const members = new Map<string, string>();
  for (const property of properties) {
    const type = sendableText(property, scope);
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

// What a user types -> the declarations that it may mean: `user`, `User.displayName`, `microsoft.graph.user/displayName`,
// `security.action`, `security.Action.disable`, `userList`. Letter case does not count.

import type { Origin } from '../diagnostics.ts';
import type { Api, EnumType, Operation, StructuredType } from '../ir/ir.ts';

export interface FoundSymbol {
  /** `type`, `property`, `relationship`, `enum`, `enum member` or `operation`. */
  readonly kind: string;
  readonly version: string;
  /** `microsoft.graph.user/displayName`, as in corrections.jsonc. */
  readonly name: string;
  /** What it is, in one line: `Edm.String, read-only`. */
  readonly facts: string;
  readonly origin?: Origin;
  /** The type or enum around a member, and where else its members stand: the pages that may say more about it. */
  readonly files: readonly string[];
}

/** All symbols of all versions, in the order of the model. */
export function allSymbols(apis: readonly Api[]): FoundSymbol[] {
  return apis.flatMap((api) => [
    ...api.types.flatMap((type) => typeSymbols(api.version, type)),
    ...api.enums.flatMap((type) => enumSymbols(api.version, type)),
    ...api.operations.map((operation) => operationSymbol(api.version, operation)),
  ]);
}

/** The symbols whose full name ends in what was typed: `action` finds every type of that name, `user/mail` the member. */
export function findSymbols(symbols: readonly FoundSymbol[], typed: string): FoundSymbol[] {
  const wanted = comparable(typed);
  const exact = symbols.filter(({ name }) => comparable(name) === wanted);
  if (exact.length > 0) return exact;
  const shortest = symbols.filter(({ name }) => comparable(name) === `microsoft.graph.${wanted}`);
  return shortest.length > 0 ? shortest : symbols.filter(({ name }) => comparable(name).endsWith(`.${wanted}`));
}

/** Members may be set off by a dot as in TypeScript or by a slash as in OData. */
function comparable(name: string): string {
  return name.toLowerCase().replace('/', '.');
}

function typeSymbols(version: string, type: StructuredType): FoundSymbol[] {
  const members = [...type.properties, ...type.relationships];
  const files = filesOf([type, ...members]);
  const facts = [type.kind, type.abstract && 'abstract', type.open && 'open', type.baseType && `based on ${type.baseType}`];
  const own: FoundSymbol = { kind: 'type', version, name: type.name, facts: listed(facts), files, ...at(type.origin) };
  const of = (kind: string, list: StructuredType['properties']): FoundSymbol[] =>
    list.map((member) => {
      const details = [member.type, member.readOnly && 'read-only', member.nullable === false && 'not nullable'];
      return { kind, version, name: `${type.name}/${member.name}`, facts: listed(details), files, ...at(member.origin) };
    });
  return [own, ...of('property', type.properties), ...of('relationship', type.relationships)];
}

function enumSymbols(version: string, type: EnumType): FoundSymbol[] {
  const files = filesOf([type, ...type.members]);
  const facts = [`${type.members.length} members`, type.evolvable && 'evolvable', type.flags && 'flags'];
  const own: FoundSymbol = { kind: 'enum', version, name: type.name, facts: listed(facts), files, ...at(type.origin) };
  const members = type.members.map((member): FoundSymbol => {
    const value = member.value === undefined ? '' : `value ${member.value}`;
    return { kind: 'enum member', version, name: `${type.name}/${member.name}`, facts: value, files, ...at(member.origin) };
  });
  return [own, ...members];
}

function operationSymbol(version: string, operation: Operation): FoundSymbol {
  const facts = [operation.kind, ...operation.paths.map((path) => `${operation.method} ${path}`), operation.response?.type ?? 'no body'];
  return { kind: 'operation', version, name: operation.id, facts: listed(facts), files: filesOf([operation]), ...at(operation.origin) };
}

function at(origin: Origin | undefined): { origin?: Origin } {
  return origin ? { origin } : {};
}

function listed(facts: readonly (string | false | undefined)[]): string {
  return facts.filter(Boolean).join(', ');
}

function filesOf(items: readonly { readonly origin?: Origin }[]): string[] {
  return [...new Set(items.flatMap(({ origin }) => (origin ? [origin.file] : [])))];
}

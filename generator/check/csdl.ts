// A CSDL document ($metadata of the service) -> its declarations with their positions, for comparison with the docs.
// `<EntityType Name="user" BaseType="graph.directoryObject" OpenType="true">`

import { SaxesParser } from 'saxes';
import type { Origin } from '../diagnostics.ts';

export interface Csdl {
  /** By qualified name in lower case. */
  readonly types: ReadonlyMap<string, CsdlType>;
  readonly enums: ReadonlyMap<string, CsdlEnum>;
  readonly operations: readonly CsdlOperation[];
  /** Entity sets and singletons by name in lower case: the type of the first segment of a path. */
  readonly roots: ReadonlyMap<string, string>;
}

export interface CsdlType {
  readonly name: string;
  readonly baseType?: string;
  /** By name in lower case. Structural and navigation properties. */
  readonly members: Map<string, CsdlMember>;
  readonly origin: Origin;
}

export interface CsdlMember {
  readonly name: string;
  readonly type: string;
  readonly origin: Origin;
}

export interface CsdlEnum {
  readonly name: string;
  readonly members: Map<string, CsdlMember>;
  readonly origin: Origin;
}

/** An action or function. */
export interface CsdlOperation {
  readonly name: string;
  readonly bound: boolean;
  readonly parameters: { readonly name: string; readonly type: string }[];
  returnType?: string;
}

interface Building {
  readonly types: Map<string, CsdlType>;
  readonly enums: Map<string, CsdlEnum>;
  readonly operations: CsdlOperation[];
  readonly roots: Map<string, string>;
  namespace: string;
  type: CsdlType | undefined;
  enumType: CsdlEnum | undefined;
  operation: CsdlOperation | undefined;
}

/** A CSDL document that cannot be read: no XML, or no Schema in it. `line` counts from 1. */
export interface CsdlProblem {
  readonly message: string;
  readonly line: number;
}

/** Reads CSDL XML. `file` names the document in origins. Aliases of namespaces (`graph.user`) are resolved. */
export function readCsdl(file: string, xml: string): Csdl | CsdlProblem {
  const aliases = new Map<string, string>();
  const building: Building = {
    types: new Map(),
    enums: new Map(),
    operations: [],
    roots: new Map(),
    namespace: '',
    type: undefined,
    enumType: undefined,
    operation: undefined,
  };
  const parser = new SaxesParser({ xmlns: true });
  let schemas = 0;
  let problem: CsdlProblem | undefined;
  parser.on('error', (error) => {
    problem ??= { message: error.message.replace(/^\d+:\d+: /, ''), line: parser.line };
  });
  parser.on('opentag', ({ local, attributes }) => {
    const attribute = (name: string): string | undefined => attributes[name]?.value;
    if (local === 'Schema') {
      schemas++;
      building.namespace = attribute('Namespace') ?? '';
      const alias = attribute('Alias');
      if (alias) aliases.set(alias, building.namespace);
    }
    const origin = { file, line: parser.line, column: 1, endLine: parser.line, endColumn: Math.max(2, parser.column + 1) };
    openElement(building, local, attribute, origin);
  });
  parser.on('closetag', ({ local }) => closeElement(building, local));
  parser.write(xml).close();
  if (problem) return problem;
  if (schemas === 0) return { message: 'no <Schema> element', line: 1 };
  return withoutAliases(building, aliases);
}

function openElement(building: Building, element: string, attribute: (name: string) => string | undefined, origin: Origin): void {
  const name = attribute('Name') ?? '';
  const qualified = `${building.namespace}.${name}`;
  const type = attribute('Type') ?? '';
  switch (element) {
    case 'EntityType':
    case 'ComplexType': {
      const baseType = attribute('BaseType');
      building.type = { name: qualified, members: new Map(), origin, ...(baseType && { baseType }) };
      building.types.set(qualified.toLowerCase(), building.type);
      return;
    }
    case 'Property':
    case 'NavigationProperty':
      building.type?.members.set(name.toLowerCase(), { name, type, origin });
      return;
    case 'EnumType':
      building.enumType = { name: qualified, members: new Map(), origin };
      building.enums.set(qualified.toLowerCase(), building.enumType);
      return;
    case 'Member':
      building.enumType?.members.set(name.toLowerCase(), { name, type: '', origin });
      return;
    case 'Action':
    case 'Function':
      building.operation = { name: qualified, bound: attribute('IsBound') === 'true', parameters: [] };
      building.operations.push(building.operation);
      return;
    case 'Parameter':
      building.operation?.parameters.push({ name, type });
      return;
    case 'ReturnType':
      if (building.operation) building.operation.returnType = type;
      return;
    case 'EntitySet':
      building.roots.set(name.toLowerCase(), `Collection(${attribute('EntityType') ?? ''})`);
      return;
    case 'Singleton':
      building.roots.set(name.toLowerCase(), type);
      return;
  }
}

function closeElement(building: Building, element: string): void {
  if (element === 'EntityType' || element === 'ComplexType') building.type = undefined;
  if (element === 'EnumType') building.enumType = undefined;
  if (element === 'Action' || element === 'Function') building.operation = undefined;
}

function withoutAliases(building: Building, aliases: ReadonlyMap<string, string>): Csdl {
  // Collection(graph.user)   graph.user   microsoft.graph.user   Edm.String
  const full = (type: string): string =>
    type.replace(/^(Collection\()?([\w.]+)\.(\w+)/, (_, open: string | undefined, namespace: string, name: string) => {
      return `${open ?? ''}${aliases.get(namespace) ?? namespace}.${name}`;
    });
  const types = new Map<string, CsdlType>();
  for (const [key, type] of building.types) {
    const members = new Map([...type.members].map(([name, member]) => [name, { ...member, type: full(member.type) }]));
    types.set(key, { ...type, members, ...(type.baseType && { baseType: full(type.baseType) }) });
  }
  const operations = building.operations.map((operation) => ({
    ...operation,
    parameters: operation.parameters.map((parameter) => ({ ...parameter, type: full(parameter.type) })),
    ...(operation.returnType && { returnType: full(operation.returnType) }),
  }));
  const roots = new Map([...building.roots].map(([name, type]) => [name, full(type)]));
  return { types, enums: building.enums, operations, roots };
}

/** Own and inherited members by name in lower case. */
export function membersOf(csdl: Csdl, type: CsdlType): Map<string, CsdlMember> {
  const members = new Map<string, CsdlMember>();
  for (const ancestor of lineOf(csdl, type)) {
    for (const [name, member] of ancestor.members) if (!members.has(name)) members.set(name, member);
  }
  return members;
}

/** The type, its base type, and so on; a cycle in a broken document ends the line. */
export function lineOf(csdl: Csdl, type: CsdlType): CsdlType[] {
  const line: CsdlType[] = [];
  for (let at: CsdlType | undefined = type; at && !line.includes(at); at = csdl.types.get(at.baseType?.toLowerCase() ?? '')) line.push(at);
  return line;
}

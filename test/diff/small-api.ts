// Small models for tests of diff/: `api({ types: [type('user', [property('mail')])] })`.

import type { Finding } from '../../generator/diff/finding.ts';
import type { Api, EnumMember, EnumType, Operation, Property, StructuredType } from '../../generator/ir/ir.ts';

export function api(parts: Partial<Api> = {}): Api {
  return { format: 1, version: 'v1.0', types: [], enums: [], operations: [], ...parts };
}

/** `type('user')` is microsoft.graph.user on resources/user.md. */
export function type(name: string, properties: readonly Property[] = [], facts: Partial<StructuredType> = {}): StructuredType {
  const source = { file: `resources/${name.toLowerCase()}.md` };
  return { kind: 'complex', name: `microsoft.graph.${name}`, properties, relationships: [], source, ...facts };
}

export function property(name: string, facts: Partial<Property> = {}): Property {
  return { name, type: 'Edm.String', ...facts };
}

export function enumType(name: string, members: readonly (string | EnumMember)[], facts: Partial<EnumType> = {}): EnumType {
  const list = members.map((member) => (typeof member === 'string' ? { name: member } : member));
  const evolvable = list.some((member) => member.name === 'unknownFutureValue');
  return {
    name: `microsoft.graph.${name}`,
    members: list,
    evolvable,
    flags: false,
    source: { file: `resources/${name.toLowerCase()}.md` },
    ...facts,
  };
}

/** `operation('userGet', 'GET /users/{id}')` */
export function operation(id: string, request: string, facts: Partial<Operation> = {}): Operation {
  const [method = 'GET', ...paths] = request.split(' ');
  return {
    id,
    kind: 'get',
    method: method as Operation['method'],
    paths,
    pathParameters: [],
    source: { file: `api/${id.toLowerCase()}.md` },
    ...facts,
  };
}

/** `breaking/breaking property-removed microsoft.graph.user/mail (Edm.String -> )` */
export function lineOf({ read, write, rule, symbol, before = '', after = '', runtime, version }: Finding): string {
  const marks = `${runtime ? ' runtime' : ''}${version === 'v1.0' ? '' : ` ${version}`}`;
  return `${read}/${write} ${rule} ${symbol.replace('microsoft.graph.', '')} (${[before, after].map(short).join(' -> ')})${marks}`;
}

function short(text: string): string {
  return text.replaceAll('microsoft.graph.', '');
}

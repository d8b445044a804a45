// Small models for the tests of emit/: what is not given is as empty as the contract allows.

import type { Api, EnumType, Operation, Property, StructuredType } from '../../generator/ir/ir.ts';

const source = { file: 'resources/sample.md', section: 'Properties' };

export function api(content: Partial<Api> = {}): Api {
  return { format: 1, version: 'v1.0', types: [], enums: [], operations: [], ...content };
}

export function entity(name: string, content: Partial<StructuredType> = {}): StructuredType {
  return { kind: 'entity', name, properties: [], relationships: [], source, ...content };
}

export function complex(name: string, content: Partial<StructuredType> = {}): StructuredType {
  return entity(name, { kind: 'complex', ...content });
}

export function enumeration(name: string, members: readonly string[], content: Partial<EnumType> = {}): EnumType {
  const evolvable = members.includes('unknownFutureValue');
  return { name, members: members.map((member) => ({ name: member })), evolvable, flags: false, source, ...content };
}

export function property(name: string, type: string, content: Partial<Property> = {}): Property {
  return { name, type, ...content };
}

export function operation(id: string, content: Partial<Operation> = {}): Operation {
  return { id, kind: 'list', method: 'GET', paths: ['/users'], pathParameters: [], source: { file: 'api/user-list.md' }, ...content };
}

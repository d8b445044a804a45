// Texts of pages -> the model and the findings, for tests of reading and building.

import { createReport, type Diagnostic } from '../../generator/diagnostics.ts';
import { buildIr } from '../../generator/ir/build-ir.ts';
import type { Api, EnumType, Property, StructuredType } from '../../generator/ir/ir.ts';
import type { Page } from '../../generator/page/page.ts';
import { parsePage } from '../../generator/page/parse-page.ts';

export interface Model {
  readonly api: Api;
  readonly found: readonly Diagnostic[];
  readonly codes: readonly string[];
}

/** Parses one page of v1.0. */
export function parse(file: string, text: string): { page: Page; found: readonly Diagnostic[] } {
  const version = file.split('/')[0] ?? 'v1.0';
  const { page, diagnostics } = parsePage({ file, version, diskPath: file, text, includes: new Map() });
  return { page, found: diagnostics };
}

/** Builds v1.0 from pages by file name: `{ 'resources/lamp.md': '# lamp resource type ...' }`. */
export function modelOf(pages: Readonly<Record<string, string>>): Model {
  const found: Diagnostic[] = [];
  const parsed = Object.entries(pages).map(([file, text]) => {
    const one = parse(`v1.0/${file}`, text);
    found.push(...one.found);
    return one.page;
  });
  const api = buildIr('v1.0', parsed, createReport(found));
  return { api, found, codes: found.map((one) => one.code) };
}

/** A resource page in the usual form. `rows` are table rows without the outer pipes. */
export function resource(name: string, options: Partial<ResourceText> = {}): string {
  const {
    intro = '',
    properties = [],
    relationships = [],
    more = '',
    annotation = {},
    body = '{}',
    namespace = 'microsoft.graph',
  } = options;
  return `---
title: "${name} resource type"
---

# ${name} resource type

Namespace: ${namespace}

${intro}

## Properties
${table('Property', properties)}
${more}
## Relationships
${table('Relationship', relationships)}
## JSON representation
<!-- ${JSON.stringify({ blockType: 'resource', '@odata.type': `${namespace}.${name}`, ...annotation })} -->
\`\`\`json
${body}
\`\`\`
`;
}

export interface ResourceText {
  readonly intro: string;
  readonly properties: readonly string[];
  readonly relationships: readonly string[];
  /** Text below the table of properties. */
  readonly more: string;
  readonly annotation: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly namespace: string;
}

function table(first: string, rows: readonly string[]): string {
  if (rows.length === 0) return 'None.\n';
  return `|${first}|Type|Description|\n|:---|:---|:---|\n${rows.map((row) => `|${row}|\n`).join('')}`;
}

export function typeNamed({ api }: Model, name: string): StructuredType {
  const found = api.types.find((one) => one.name === `microsoft.graph.${name}`);
  if (!found) throw new Error(`no type ${name} among ${api.types.map((one) => one.name).join(', ')}`);
  return found;
}

export function enumNamed({ api }: Model, name: string): EnumType {
  const found = api.enums.find((one) => one.name === `microsoft.graph.${name}`);
  if (!found) throw new Error(`no enum ${name} among ${api.enums.map((one) => one.name).join(', ')}`);
  return found;
}

/** `id: Edm.String, color: microsoft.graph.color` */
export function shown(members: readonly Property[]): string {
  return members.map(({ name, type, values }) => `${name}: ${type}${values ? ` {${values.join(' ')}}` : ''}`).join(', ');
}

export function members(type: EnumType): string {
  return type.members.map((one) => one.name).join(' ');
}

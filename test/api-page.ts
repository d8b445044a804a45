// API pages for tests: text in the real conventions -> page, or pages -> operations.

import { createReport, type Diagnostic } from '../generator/diagnostics.ts';
import { buildIr } from '../generator/ir/build-ir.ts';
import type { Api, Operation } from '../generator/ir/ir.ts';
import type { OperationPage } from '../generator/page/operation-page.ts';
import { parsePage } from '../generator/page/parse-page.ts';
import type { SourcePage } from '../generator/read/source-page.ts';

const fence = '```';

/** A fence of HTTP. */
export function http(...lines: string[]): string {
  return [`${fence}http`, ...lines, fence].join('\n');
}

/** A page with a heading, request lines and further text. */
export function apiText(title: string, requests: readonly string[], ...rest: string[]): string {
  return [`# ${title}`, 'Namespace: microsoft.graph', 'Work with lamps.', '## HTTP request', http(...requests), ...rest].join('\n\n');
}

export function source(file: string, text: string): SourcePage {
  return { file, version: file.split('/')[0] ?? '', diskPath: file, text, includes: new Map() };
}

/** The page that a text is; fails where it is no API page. */
export function operationPage(text: string, file = 'v1.0/api/lamp-get.md'): { page: OperationPage; diagnostics: readonly Diagnostic[] } {
  const { page, diagnostics } = parsePage(source(file, text));
  if (page.kind !== 'operation') throw new Error(`${file} is a page of kind ${page.kind}`);
  return { page, diagnostics };
}

/** Codes of findings with line and column: `row-unread 12:3`. */
export function places(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.filter(({ code }) => code !== 'front-matter-missing').map(({ code, line, column }) => `${code} ${line}:${column}`);
}

/** The model of pages by file below `v1.0/`: `api/lamp-get.md`. */
export function model(pages: Readonly<Record<string, string>>): { api: Api; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const parsed = Object.entries(pages).map(([file, text]) => parsePage(source(`v1.0/${file}`, text)));
  for (const page of parsed) diagnostics.push(...page.diagnostics);
  const api = buildIr(
    'v1.0',
    parsed.map(({ page }) => page),
    createReport(diagnostics),
  );
  return { api, diagnostics };
}

/** Resource pages that the API pages of tests talk about: an entity, another, and a complex type. */
export const lampPages: Readonly<Record<string, string>> = {
  'resources/lamp.md': resourceText(
    'lamp',
    ['|id|String|The key.|', '|color|String|The color.|', '|lampId|String|A second key.|'],
    ['|room|[room](room.md)|Where it stands.|'],
  ),
  'resources/room.md': resourceText(
    'room',
    ['|id|String|The key.|', '|name|String|The name.|'],
    ['|lamps|[lamp](lamp.md) collection|All lamps.|'],
  ),
  'resources/lampstate.md': resourceText('lampState', ['|on|Boolean|Whether it is lit.|'], []),
};

function resourceText(name: string, properties: readonly string[], relationships: readonly string[]): string {
  const members = (kind: string, rows: readonly string[]): string => [`|${kind}|Type|Description|`, '|:---|:---|:---|', ...rows].join('\n');
  return [
    `# ${name} resource type`,
    'Namespace: microsoft.graph',
    `A ${name}.`,
    '## Properties',
    members('Property', properties),
    '## Relationships',
    relationships.length > 0 ? members('Relationship', relationships) : 'None.',
    '## JSON representation',
    `<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.${name}"${properties[0]?.startsWith('|id|') ? ', "keyProperty": "id"' : ''} } -->`,
    `${fence}json\n{ "@odata.type": "#microsoft.graph.${name}" }\n${fence}`,
  ].join('\n\n');
}

/** The operations of one API page among the lamp pages, and the findings about it. */
export function operationsOf(
  text: string,
  file = 'api/lamp-get.md',
  others: Readonly<Record<string, string>> = {},
): { operations: Operation[]; found: string[] } {
  const { api, diagnostics } = model({ ...lampPages, ...others, [file]: text });
  const operations = api.operations.filter((operation) => operation.source.file === file);
  return { operations, found: diagnostics.filter((diagnostic) => diagnostic.file === `v1.0/${file}`).map(({ code }) => code) };
}

/** The only operation of a page. */
export function operationOf(text: string, file?: string, others?: Readonly<Record<string, string>>): Operation {
  const { operations } = operationsOf(text, file, others);
  const [operation, ...rest] = operations;
  if (!operation || rest.length > 0)
    throw new Error(`expected one operation, found ${operations.map(({ id }) => id).join(', ') || 'none'}`);
  return operation;
}

/** The comment that annotates the fence below it. */
export const json = (annotation: object): string => `<!-- ${JSON.stringify(annotation)} -->`;

export const lampLink = '[lamp](../resources/lamp.md)';

/** A table of a header, its delimiter row and rows. */
export const table = (header: string, ...rows: string[]): string => [header, header.replace(/[^|]+/g, ':--'), ...rows].join('\n');

/** The section that says what comes back. */
export const returns = (text: string): string => `## Response\n\nIf successful, this method returns ${text}`;

export const oneLamp = `a \`200 OK\` response code and a ${lampLink} object in the response body.`;

export const manyLamps = `a \`200 OK\` response code and a collection of ${lampLink} objects in the response body.`;

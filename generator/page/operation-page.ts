// An API page -> what it says about its operations: request lines, permissions, query options, parameters, headers, body, response, examples.
// Sections `HTTP request`, `Permissions`, `Request body`, `Response`, ... of `v1.0/api/user-list.md`

import type { Origin, Report } from '../diagnostics.ts';
import { type Annotation, annotationsOf } from './annotation.ts';
import type { Block, Code } from './blocks.ts';
import { type BodyStatement, bodyStatement } from './body-statement.ts';
import { type PageExample, pageExamples } from './example.ts';
import { isRequestFence, type RequestLine, requestLines } from './http-request.ts';
import { plainText } from './inline.ts';
import type { Member } from './member.ts';
import { type OpeningSentence, openingSentence } from './opening-sentence.ts';
import { type Part, partsOf, type Role } from './operation-sections.ts';
import type { PageHead } from './page.ts';
import { isPageAnnotation } from './page-head.ts';
import { type ParameterTable, parameterTables } from './parameter-table.ts';
import { type PermissionTable, permissionTables } from './permission-table.ts';
import { type QueryStatement, queryStatement } from './query-statement.ts';
import { type ResponseStatement, responseStatements } from './response-sentence.ts';
import type { Section } from './sections.ts';
import { tablesIn } from './table.ts';
import { reportUnused, splitValueParts, withSectionValues } from './value-section.ts';

export interface OperationPage extends PageHead {
  readonly kind: 'operation';
  readonly opening?: OpeningSentence;
  /** In page order, of all HTTP request sections. Never empty. */
  readonly requests: readonly RequestLine[];
  readonly permissions: readonly PermissionTable[];
  /** Absent: there is no such section. */
  readonly query?: QueryStatement;
  /** Arguments of functions, and segments of paths. */
  readonly functionParameters: readonly ParameterTable[];
  readonly pathParameters: readonly ParameterTable[];
  readonly headers: readonly Member[];
  readonly body?: BodyStatement;
  readonly responses: readonly ResponseStatement[];
  readonly examples: readonly PageExample[];
}

/** The most that are read; the longest list in the docs has 80. */
const mostLines = 500;

/** Whether a page documents requests: it has a fence with a request line where request lines stand. */
export function hasRequestLines(root: Section): boolean {
  return requestFences(partsOf(root)).length > 0;
}

/** Reads an API page; undefined, and reported, where no request line of it can be read. */
export function parseOperationPage(head: PageHead, root: Section, report: Report): OperationPage | undefined {
  const { sections, others: parts } = splitValueParts(partsOf(root), report);
  const lines = requestFences(parts).flatMap(({ code, when }) =>
    requestLines(code, report).map((line) => (when === undefined ? line : { when, ...line })),
  );
  const requests = lines.slice(0, mostLines);
  const cut = lines[mostLines];
  if (cut) report('request-url-invalid', cut.origin, { url: cut.path, problem: `line ${mostLines + 1} of ${lines.length}` });
  if (requests.length === 0) {
    report('no-request-line', head.heading?.origin ?? { file: head.file, line: 1, column: 1, endLine: 1, endColumn: 1 }, {});
    return undefined;
  }
  const blocks = parts.flatMap((part) => part.blocks);
  // the annotation of the page as a whole is read with its head
  const annotations = annotationsOf(
    blocks.filter((block) => block.kind !== 'comment' || !isPageAnnotation(block)),
    report,
  );
  for (const annotation of annotations) checkKeys(annotation, report);
  const byCode = new Map<Code, Annotation>(annotations.flatMap((one) => (one.code ? [[one.code, one]] : [])));
  const byOrigin = new Map<Origin, Annotation>(annotations.map((one) => [one.origin, one]));
  const of = (role: Role): Part[] => parts.filter((part) => part.role === role);
  reportUnplaced(head.file, parts, report);
  const query = mergeParts(of('query'), (blocks, section) => queryStatement(blocks, section, report));
  const body = mergeParts(of('body'), (blocks, section) => bodyStatement(blocks, section, report));
  const functionParameters = tablesOf(of('functionParameters'), report);
  const pathParameters = tablesOf(of('pathParameters'), report);
  const tables = [...functionParameters, ...pathParameters, ...(body?.tables ?? []), ...(query ? [query] : [])];
  reportUnused(
    sections,
    tables.flatMap((table) => table.rows),
    report,
  );
  const opening = openingSentence(head.intro);
  return {
    kind: 'operation',
    requests,
    permissions: permissionTables(of('permissions'), byOrigin, report),
    functionParameters: functionParameters.map((table) => withSectionValues(table, sections)),
    pathParameters: pathParameters.map((table) => withSectionValues(table, sections)),
    headers: of('headers')
      .filter((part) => !part.inherited)
      .flatMap((part) => parameterTables(part.blocks, 'header', sectionOf(part), report).flatMap((table) => table.rows)),
    responses: responsesOf(parts),
    examples: pageExamples(parts, byCode, report),
    ...head,
    ...(opening && { opening }),
    ...(query && { query: withSectionValues(query, sections) }),
    ...(body && { body: { ...body, tables: body.tables.map((table) => withSectionValues(table, sections)) } }),
  };
}

/** Tables of sections that say nothing in tables, as far as is known. Those of examples illustrate, those of includes tell of clouds. */
function reportUnplaced(file: string, parts: readonly Part[], report: Report): void {
  for (const part of parts.filter(({ role }) => /^(?:intro|request|response|other)$/.test(role))) {
    for (const { origin } of part.blocks.flatMap(tablesIn)) {
      if (origin.file === file) report('table-unplaced', origin, { section: sectionOf(part) });
    }
  }
}

/** Keys of annotations of fences and tables that mean something to us, or to the docs' own tools. */
const keys: ReadonlySet<string> = new Set([
  ...['blockType', 'name', '@odata.type', '@type', '@odata.annotations', 'truncated', 'isCollection', 'isEmpty', 'optionalProperties'],
  ...['sampleKeys', 'sampleIds', 'isComposable', 'idempotent', 'id', 'scopes', 'scope', 'tags', 'target', 'opaqueUrl', 'displayName'],
  ...['expectError', 'nullableProperties', 'requestUrls', 'mergePermissions', 'validate', 'description'],
]);

function checkKeys(annotation: Annotation, report: Report): void {
  if (!/^(?:request|response|permissions)$/.test(annotation.blockType)) return;
  for (const key of Object.keys(annotation.values)) {
    if (!keys.has(key)) report('annotation-unknown-key', annotation.originOf(key), { key });
  }
}

interface RequestFence {
  readonly code: Code;
  readonly when: string | undefined;
}

/** Fences of the HTTP request sections; where a page has none, fences above the examples that hold nothing but lines with relative URLs. */
function requestFences(parts: readonly Part[]): RequestFence[] {
  const inSections = parts.filter((part) => part.role === 'request').flatMap(fencesOf);
  if (inSections.length > 0) return inSections;
  const end = parts.findIndex((part) => part.role === 'example');
  const above = (end < 0 ? parts : parts.slice(0, end)).filter((part) => part.role !== 'response');
  return above.flatMap(fencesOf).filter(({ code }) => code.text.trim().split('\n').every(isRelativeRequest));
}

function fencesOf(part: Part): RequestFence[] {
  return part.blocks.flatMap((block, i) =>
    block.kind === 'code' && isRequestFence(block) ? [{ code: block, when: whenOf(part, i) }] : [],
  );
}

// GET /chats/{chat-id}/messages
function isRelativeRequest(line: string): boolean {
  return line.trim() === '' || /^(?:GET|POST|PUT|PATCH|DELETE)\s+\/\S/.test(line.trim());
}

/** What a fence is about: the heading below `## HTTP request`, the sentence above the fence, or the heading above `### HTTP request`. */
function whenOf(part: Part, index: number): string | undefined {
  const heading = part.trail.findLast((title) => !/^http requests?\b/i.test(title));
  return (part.inherited ? heading : undefined) ?? topicAbove(part, index) ?? heading;
}

/** The sentence that introduces a fence: `To delete an assignment for the signed-in user:` */
function topicAbove(part: Part, index: number): string | undefined {
  for (const block of part.blocks.slice(Math.max(0, index - 3), index).reverse()) {
    if (block.kind === 'code') return undefined;
    if (block.kind === 'paragraph') return plainText(block.content).replace(/[:.]$/, '');
  }
  return undefined;
}

function sectionOf(part: Part): string {
  return part.trail.at(-1) ?? '';
}

/** The section is below a heading without requests of the page, which has them below other headings: `## Upload bytes` > `### Response`. */
function isAside({ trail }: Part, parts: readonly Part[]): boolean {
  const requests = parts.filter((part) => part.role === 'request' && !part.inherited);
  return trail.length > 1 && requests.length > 0 && requests.every((part) => part.trail.length > 1 && part.trail[0] !== trail[0]);
}

function tablesOf(parts: readonly Part[], report: Report): ParameterTable[] {
  return parts.flatMap((part) => parameterTables(part.blocks, 'parameter', sectionOf(part), report));
}

/** Reads all parts of one role as one text; the heading is that of the first. */
function mergeParts<T>(parts: readonly Part[], read: (blocks: readonly Block[], section: string) => T): T | undefined {
  const [first] = parts;
  return (
    first &&
    read(
      parts.flatMap((part) => part.blocks),
      sectionOf(first),
    )
  );
}

/** Statements of the response sections, or of `### Response` below an example where the page has no other. */
function responsesOf(parts: readonly Part[]): ResponseStatement[] {
  const sections = parts.filter((part) => part.role === 'response' && !isAside(part, parts));
  const stated = sections.flatMap((part) => responseStatements(part.blocks));
  if (stated.length > 0) return stated;
  const examples = parts.filter((part) => part.role === 'example' && part.trail.some((title) => /^responses?\b/i.test(title)));
  return examples.flatMap((part) => responseStatements(part.blocks));
}

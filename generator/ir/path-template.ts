// A documented request path -> segments with parameters, each with its canonical name. Pure; used by ir/, emit/ and diff/.
// `/users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}` has the parameters userId, mailFolderId and messageId;
// `/applications(uniqueName='{uniqueName}')/microsoft.graph.x` has uniqueName, an OData string.

import { memoised } from '../memo.ts';
import { parameterName, uniqueName } from './path-names.ts';

export interface PathTemplate {
  readonly segments: readonly Segment[];
  /** Of all segments in order. */
  readonly parameters: readonly PathParameter[];
}

/** What stands between two slashes. A slash inside braces, quotes or parentheses does not split. */
export interface Segment {
  /** As written. */
  readonly text: string;
  readonly parts: readonly Part[];
}

export type Part = { readonly kind: 'text'; readonly text: string } | PathParameter;

export interface PathParameter {
  readonly kind: 'parameter';
  /** As written: `{id | userPrincipalName}`, `'{uniqueName}'`, `<address>`, `startDateTime-value`. */
  readonly text: string;
  /** Unique in the path, see path-names.ts. */
  readonly name: string;
  /** Left side of `key={value}`: the name of a function's parameter or of a key property. */
  readonly argument?: string;
  /** What the placeholder offers: `id`, `userPrincipalName`. Empty where a sample value stands for the parameter. */
  readonly alternatives: readonly string[];
  /** Written between single quotes: an OData string. */
  readonly quoted: boolean;
  /** `path`: a drive path such as `root:/{item-path}:`, the only place where a value may hold slashes. */
  readonly style: 'value' | 'path';
}

/**
 * Reads a path as documented, less host, version and query, starting with `/`. Never fails: what is no parameter is text,
 * so that `formatPathTemplate(parsePathTemplate(path)) === path`.
 * Parameters are: `{x}`, `<x>`, quoted ones (`'{x}'`), `key=x-value`, `key=n`, `key=640`, `key='2016-01-01'`, `key='parameterValue'`,
 * a segment `(team-id)`, and a GUID as a whole segment (a sample). Other literals, such as `on='reviewer'`, are part of the path:
 * sample-arguments.ts has replaced those that the page documents as parameters.
 */
export const parsePathTemplate = memoised((path): PathTemplate => {
  const segments: Segment[] = [];
  const parameters: PathParameter[] = [];
  const taken = new Set<string>();
  for (const text of pathSegments(path)) {
    const context = { text, before: segments, taken };
    const parts = partsOf(text).map((part, i): Part => {
      if (part.kind === 'text') return part;
      const parameter = named(part, i, context);
      parameters.push(parameter);
      return parameter;
    });
    segments.push({ text, parts });
  }
  return { segments, parameters };
});

/** The texts of a path's segments. */
export function pathSegments(path: string): string[] {
  return splitSegments(path.startsWith('/') ? path.slice(1) : path);
}

/** Whether a segment is a parameter and nothing else. */
export function isParameter(segment: Segment | undefined): boolean {
  return segment?.parts.length === 1 && segment.parts[0]?.kind === 'parameter';
}

/** The path as written; the inverse of `parsePathTemplate`. */
export function formatPathTemplate(template: PathTemplate): string {
  return template.segments.map((segment) => `/${segment.parts.map((part) => part.text).join('')}`).join('');
}

/** Canonical parameter names of a documented path in order: `/users/{id}/messages/{id}` -> userId, messageId. */
export function pathParameterNames(path: string): string[] {
  return parsePathTemplate(path).parameters.map((parameter) => parameter.name);
}

/**
 * Key of paths.ts, in the convention of Graph's OpenAPI description: `/users/{user-id}/messages/{message-id}`, and
 * `/applications(uniqueName='{uniqueName}')` for arguments. `-x` read as `X` gives the canonical name again.
 */
export function kebabPath(path: string): string {
  const { segments } = parsePathTemplate(path);
  return segments.map((segment) => `/${segment.parts.map(kebabPart).join('')}`).join('');
}

function kebabPart(part: Part): string {
  if (part.kind === 'text') return part.text.replace(AFTER_COMMA, ',');
  const name = part.argument === undefined ? part.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : part.name;
  return part.quoted ? `'{${name}}'` : `{${name}}`;
}

/** `deltaRows={n}, deltaColumns={n}`: no blank may reach a URL. */
const AFTER_COMMA = /,\s+/g;

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '<': '>', "'": "'" };

/** Splits at slashes outside `{}`, `<>`, quotes and parentheses; a bracket that is never closed is plain text. */
function splitSegments(text: string): string[] {
  const segments: string[] = [];
  let start = 0;
  let closeParen = -1;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '/' && at > closeParen) {
      segments.push(text.slice(start, at));
      start = at + 1;
    } else if (character === '(') {
      closeParen = Math.max(closeParen, closingParen(text, at));
    } else {
      at = skipDelimited(text, at);
    }
  }
  return [...segments, text.slice(start)];
}

/** Last index of the `{...}`, `<...>` or `'...'` that opens at `at`; `at` itself where none does. */
function skipDelimited(text: string, at: number): number {
  const close = CLOSING[text.charAt(at)];
  if (close === undefined) return at;
  const end = text.indexOf(close, at + 1);
  const nested = text.slice(at + 1, end).includes(text.charAt(at));
  return end === -1 || nested ? at : end;
}

/** Index of the parenthesis that closes the one at `open`, or -1: `range(address='<address>'/entireRow` is not closed. */
function closingParen(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at;
    else at = skipDelimited(text, at);
  }
  return -1;
}

// One alternative a kind of parameter:
//   key=   of a parameter: `uniqueName='{uniqueName}'`, `roleTemplateId={roleTemplateId}`, `TimeZoneStandard=microsoft.graph.timeZoneStandard'{x}'`
//   placeholder: `{id | name}`, `<address>`, each perhaps quoted; `{user-id} | user-principal-name` at the end of a segment
//   sample after a key: `=n`, `=640`, `=startDateTime-value`, `='2016-01-01'`, `='parameterValue'`
const PARAMETER =
  /(?:([A-Za-z_]\w*)=(?:[\w.]*(?='[{<]))?)?('\{[^{}']*\}'|'<[^<>']*>'|\{[^{}]*\}(?:\s*\|\s*[\w-]+$)?|<[^<>]*>)|([A-Za-z_]\w*)=('\d[^']*'|'parameterValue'|-?\d+(?:\.\d+)?(?=[,)]|$)|(?!(?:true|false|null)\b)[A-Za-z]\w*(?:-\w+)*(?=[,)]|$))/g;

/** `ee0f5ae2-8bc6-4ae5-8466-7daeebbfa062` or `(team-id)` as a whole segment. */
const SAMPLE_SEGMENT = /^(?:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|\([a-z]+(?:-[a-z]+)*-id\))$/i;

/** A part as its own segment shows it: what it is called depends on the segments before it, and so does whether it is a drive path. */
type WrittenPart = Exclude<Part, PathParameter> | WrittenParameter;
type WrittenParameter = Omit<PathParameter, 'name' | 'style'> & { readonly sample: boolean };

/** `{id}` stands in most paths. */
const partsOf = memoised((text): readonly WrittenPart[] => {
  if (SAMPLE_SEGMENT.test(text)) {
    const alternatives = text.startsWith('(') ? [text.slice(1, -1)] : [];
    return [{ kind: 'parameter', text, alternatives, quoted: false, sample: true }];
  }
  // mailFolders
  if (!/[{<=]/.test(text)) return [{ kind: 'text', text }];
  const parts: WrittenPart[] = [];
  let end = 0;
  for (const match of text.matchAll(PARAMETER)) {
    const [whole, key, placeholder, sampleKey, sample] = match;
    const written = placeholder ?? sample ?? '';
    const argument = key ?? sampleKey;
    const start = match.index + whole.length - written.length;
    if (start > end) parts.push({ kind: 'text', text: text.slice(end, start) });
    end = match.index + whole.length;
    parts.push({
      kind: 'parameter',
      text: written,
      alternatives: placeholder === undefined ? [] : alternativesOf(placeholder),
      quoted: written.startsWith("'"),
      sample: placeholder === undefined,
      ...(argument !== undefined && { argument }),
    });
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
});

/** `'{id | userPrincipalName}'` -> id, userPrincipalName */
function alternativesOf(text: string): string[] {
  return text
    .split('|')
    .map((word) => word.replace(/[{}<>']/g, '').trim())
    .filter((word) => word !== '');
}

/** The segment before ends with a colon: `root:`, `{site-id}:`. */
function followsColon(before: readonly Segment[]): boolean {
  return before.at(-1)?.text.endsWith(':') ?? false;
}

interface Context {
  /** Of the parameter's own segment. */
  readonly text: string;
  readonly before: readonly Segment[];
  readonly taken: Set<string>;
}

function named(part: WrittenParameter, index: number, { text, before, taken }: Context): PathParameter {
  const name = uniqueName(
    parameterName(part.argument ?? part.alternatives[0] ?? '', () => collections(text, before)),
    taken,
  );
  taken.add(name);
  const isPath = index === 0 && !part.sample && part.argument === undefined && followsColon(before);
  return { name, style: isPath ? 'path' : 'value', ...part };
}

/** Texts that may say what a parameter identifies, nearest first: `worksheets` of `worksheets('{id}')`, then the segments before. */
function collections(text: string, before: readonly Segment[]): string[] {
  const literals = before.flatMap(({ parts: [first] }) => (first?.kind === 'text' ? first.text : []));
  return [text.split(/[({<=]/, 1)[0] ?? '', ...literals.reverse()];
}

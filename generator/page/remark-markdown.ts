// Text of a page -> blocks, through unified and remark-parse with tables and front matter: the reference that says what markdown means.
// markdown.ts gives the same blocks sooner, and comes here with whatever it does not know for certain.
// The only file that knows mdast. Other GFM (autolinks, footnotes, task lists) carries no facts in these docs and is left to plain text.

import type { Nodes, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { invariant } from '../assert.ts';
import type { Origin } from '../diagnostics.ts';
import type { Block, Code, Definitions, Markdown, Row, Span, Text } from './blocks.ts';
import { splitHtml } from './html-comment.ts';
import { irregularTable } from './irregular-table.ts';
import { withoutDeepNesting } from './nesting.ts';
import { contentOrigin } from './origin.ts';
import { holdsOnlySnippets } from './snippets.ts';

/** Block constructs that a fragment of inline text must not start. */
const flowConstructs = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
];

const paragraphProcessor = unified().use(remarkParse).freeze();
const pageProcessor = unified().use(remarkParse).use(tablesAndFrontMatter).freeze();
const inlineProcessor = unified().use(remarkParse).use(inlineOnly).freeze();

function tablesAndFrontMatter(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable(), frontmatter(['yaml'])];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), frontmatterFromMarkdown(['yaml'])];
}

function inlineOnly(this: Processor): void {
  this.data().micromarkExtensions = [{ disable: { null: flowConstructs } }];
}

/** Reads the markdown of `file`. Never fails: every text is markdown. */
export function remarkMarkdown(file: string, source: string): Markdown {
  const text = withoutDeepNesting(source);
  const root: Root = pageProcessor.parse(text);
  const context: Context = { file, text, lines: text.split('\n'), definitions: definitionsOf(root) };
  const [first] = root.children;
  const frontMatter = first?.type === 'yaml' ? { text: first.value, origin: originOf(context, first) } : undefined;
  return { ...(frontMatter && { frontMatter }), blocks: blocksOf(context, root.children) };
}

/** Reads the text of a paragraph or heading; `definitions` are the lines of the link definitions of its page. */
export function remarkParagraph(text: string, definitions: string): Span[] {
  // behind a word no line looks like the start of another block
  const root: Root = paragraphProcessor.parse(`x ${text}\n\n${definitions}`);
  const [paragraph] = root.children;
  invariant(paragraph?.type === 'paragraph', 'text behind a word is a paragraph');
  const [first, ...rest] = spansOf(paragraph.children, definitionsOf(root));
  invariant(first, 'a word is text');
  const own = first.text.replace(/^x ?/, '');
  return own === '' ? rest : [{ ...first, text: own }, ...rest];
}

/** Reads the text of a cell of a table, as `remarkParagraph`. */
export function remarkCell(text: string, definitions: string): Span[] {
  const root: Root = pageProcessor.parse(`| ${text} |\n|-|\n\n${definitions}`);
  const [table] = root.children;
  invariant(table?.type === 'table', 'a cell makes a table');
  return spansOf(table.children[0]?.children[0]?.children ?? [], definitionsOf(root));
}

function spansOf(nodes: readonly PhrasingContent[], definitions: Definitions): Span[] {
  const spans: Span[] = [];
  pushSpans(spans, nodes, {}, definitions);
  return spans;
}

/** Reads a fragment of inline text, such as one cell of a line that is no table, as spans. `definitions` are the link definitions of its page. */
export function remarkInline(text: string, definitions: Definitions = new Map()): Span[] {
  const root: Root = inlineProcessor.parse(text);
  const spans: Span[] = [];
  for (const child of root.children) {
    if (child.type === 'paragraph') pushSpans(spans, child.children, {}, definitions);
  }
  return definitions.size > 0 ? spans.flatMap((span) => withReferences(span, definitions)) : spans;
}

interface Context {
  readonly file: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly definitions: Definitions;
}

function definitionsOf(root: Root): Definitions {
  const found = new Map<string, string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'definition') {
      if (!found.has(node.identifier)) found.set(node.identifier, node.url);
    } else if (node.type === 'root' || node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') {
      for (const child of node.children) visit(child);
    }
  };
  visit(root);
  return found;
}

function blocksOf(context: Context, nodes: readonly RootContent[]): Block[] {
  return nodes.flatMap((node) => blockOf(context, node));
}

function blockOf(context: Context, node: RootContent): readonly Block[] {
  const origin = originOf(context, node);
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, content: textOf(context, node), origin }];
    case 'paragraph': {
      if (holdsOnlySnippets(textAt(context, origin))) return [];
      const content = textOf(context, node);
      const table = irregularTable(context.lines, origin, (text) => remarkInline(text, context.definitions));
      return [table ?? { kind: 'paragraph', content, origin }];
    }
    case 'list':
      return [{ kind: 'list', items: node.children.map((item) => blocksOf(context, item.children)), origin }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(context, node.children), origin }];
    case 'table': {
      const [header, ...rows] = node.children;
      invariant(header, 'a table has a header row');
      return [{ kind: 'table', header: cellsOf(context, header), rows: rows.map((row) => rowOf(context, row)), origin }];
    }
    case 'code':
      return [codeOf(context, node.value, node.lang ?? '', origin)];
    case 'html':
      return splitHtml(node.value, origin);
    case 'thematicBreak':
      return [{ kind: 'rule', origin }];
    default:
      return []; // definitions and front matter are read elsewhere
  }
}

/** The text of a paragraph, without the marks of containers around it. */
function textAt({ lines }: Context, { line, column, endLine }: Origin): string {
  const [first = '', ...rest] = lines.slice(line - 1, endLine);
  return [first.slice(column - 1), ...rest.map((one) => one.replace(/^[ \t>]*/, ''))].join('\n');
}

function codeOf(context: Context, text: string, info: string, node: Origin): Code {
  const fence = /^[ \t>*+-]*(`{3,}|~{3,})/.exec((context.lines[node.line - 1] ?? '').slice(node.column - 1))?.[1];
  const language = info.toLowerCase();
  if (!fence) return { kind: 'code', language, text, origin: node };
  const last = context.lines[node.endLine - 1]?.trim() ?? '';
  const closed = node.endLine > node.line && last.endsWith(fence);
  return { kind: 'code', language, text, origin: contentOrigin(context.lines, node), ...(!closed && { unterminated: true }) };
}

function cellsOf(context: Context, row: TableRow): Text[] {
  return row.children.map((cell) => textOf(context, cell));
}

function rowOf(context: Context, row: TableRow): Row {
  const origin = originOf(context, row);
  return { cells: cellsOf(context, row), piped: startsWithPipe(context.lines[origin.line - 1] ?? ''), origin };
}

/** `|name|String|...|`, also inside a list or quote. */
function startsWithPipe(line: string): boolean {
  return /^[ \t>]*\|/.test(line);
}

function textOf(context: Context, node: Extract<Nodes, { children: PhrasingContent[] }>): Text {
  return { spans: spansOf(node.children, context.definitions), origin: originOf(context, node) };
}

type Style = Omit<Span, 'text'>;

function pushSpans(into: Span[], nodes: readonly PhrasingContent[], style: Style, definitions: Definitions): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        into.push({ text: node.value, ...style });
        break;
      case 'inlineCode':
        into.push({ text: node.value, ...style, code: true });
        break;
      case 'html':
        into.push({ text: node.value, ...style, html: true });
        break;
      case 'break':
        into.push({ text: '\n', ...style });
        break;
      case 'strong':
        pushSpans(into, node.children, { ...style, strong: true }, definitions);
        break;
      case 'emphasis':
        pushSpans(into, node.children, { ...style, emphasis: true }, definitions);
        break;
      case 'link':
        pushSpans(into, node.children, { ...style, url: node.url }, definitions);
        break;
      case 'linkReference': {
        const url = definitions.get(node.identifier);
        pushSpans(into, node.children, url === undefined ? style : { ...style, url }, definitions);
        break;
      }
      case 'image':
      case 'imageReference':
        if (node.alt) into.push({ text: node.alt, ...style });
        break;
      default:
        break; // footnotes and strikethrough: extensions that are not enabled
    }
  }
}

/** A fragment is parsed away from its page's definitions, so `[identitySet][]` is still text in it. */
function withReferences(span: Span, definitions: Definitions): Span[] {
  if (span.code || span.html || span.url !== undefined) return [span];
  const parts: Span[] = [];
  let end = 0;
  // [**identitySet**][identitySet]   [identitySet][]   [identitySet]
  for (const match of span.text.matchAll(/\[([^\][]+)\](?:\[([^\][]*)\])?/g)) {
    const url = definitions.get((match[2] || match[1] || '').trim().toLowerCase());
    if (url === undefined) continue;
    if (match.index > end) parts.push({ ...span, text: span.text.slice(end, match.index) });
    parts.push({ ...span, text: match[1] ?? '', url });
    end = match.index + match[0].length;
  }
  if (end < span.text.length) parts.push({ ...span, text: span.text.slice(end) });
  return parts;
}

function originOf(context: Context, node: Nodes): Origin {
  const { position } = node;
  invariant(position, 'remark gives positions');
  const { start, end } = position;
  return { file: context.file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

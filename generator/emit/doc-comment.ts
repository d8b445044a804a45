// Descriptions of the docs -> JSDoc that shows well on hover and cannot leave its comment:
// "Inherited from [entity](entity.md). The `id`*/" -> lines of text with links to learn.microsoft.com and `*\/`.

import type { JSDocStructure } from 'ts-morph';
import { StructureKind } from 'ts-morph';
import { linkUrl, type PagePlace, pageUrl } from './doc-link.ts';

/** What a comment is made of. Texts are docs markdown of one paragraph. */
export interface DocFacts {
  readonly description?: string | undefined;
  readonly deprecated?: string | undefined;
  /** Further tags in order, for example `param` with `options What to ask for.`; their text is markdown too. */
  readonly tags?: readonly { readonly name: string; readonly text?: string }[];
  /** The comment has `@see` the page. */
  readonly see?: boolean;
  /** Code that means the same inside a comment; the comment ends with it. */
  readonly example?: string | undefined;
}

/** JSDoc for a structure's `docs`: none where the docs say nothing. `place` is the page that the texts come from. */
export function docComment(facts: DocFacts, place: PagePlace): JSDocStructure[] {
  const lines = docLines(facts, place);
  if (lines.length === 0) return [];
  // A first line break makes the printer write one line of the comment for each line of the text.
  const description = lines.length === 1 ? (lines[0] ?? '') : `\n${lines.join('\n')}`;
  return [{ kind: StructureKind.JSDoc, description }];
}

/** The same comment as lines of text, for what is written as text. */
export function commentLines(facts: DocFacts, place: PagePlace): string[] {
  const lines = docLines(facts, place);
  if (lines.length === 0) return [];
  if (lines.length === 1) return [`/** ${lines[0]} */`];
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'];
}

/** The lines of a comment, without stars. */
export function docLines(facts: DocFacts, place: PagePlace): string[] {
  const description = docText(facts.description ?? '', place);
  const tags: string[] = [];
  for (const { name, text } of facts.tags ?? []) tags.push(`@${name} ${docText(text ?? '', place)}`.trimEnd());
  if (facts.deprecated !== undefined) tags.push(`@deprecated ${docText(facts.deprecated, place)}`.trimEnd());
  if (facts.see) tags.push(`@see {@link ${pageUrl(place)}}`);
  if (facts.example !== undefined) tags.push('@example', ...facts.example.split('\n'));
  if (description === '') return tags;
  return tags.length === 0 ? [description] : [description, '', ...tags];
}

// Line ends, tabs and everything else that is not shown, bidirectional controls included
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;
// `[!INCLUDE [x](../y.md)]`, `[!NOTE]`
const directive = /\[!(?:INCLUDE\s*\[[^[\]]*\]\([^()]*\)|[A-Za-z]+)\]/gi;
// `<br/>`, `<b>`, `</sup>`, `<a href="x">`; not `<id>` or `<user name>`, which are text
const htmlTag =
  /<\/?(?:a|b|br|blockquote|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?\/?>/gi;

/** One line of markdown that is safe inside a comment. Code spans are kept as they are but for what would end the comment. */
export function docText(markdown: string, place: PagePlace): string {
  return escapeComment(inlineMarkdown(markdown, place));
}

/** One line of markdown without tags, comments and directives; links lead to learn.microsoft.com or become their label. */
export function inlineMarkdown(markdown: string, place: PagePlace): string {
  const line = withoutComments(markdown.replace(invisible, ' ')).replace(directive, ' ');
  const text = line
    .split(codeSpan)
    .map((part, index) => (index % 2 === 1 ? part : withLinks(part.replace(htmlTag, ' '), place)))
    .join('');
  return text.replace(/\s+/g, ' ').trim();
}

/** Drops `<!-- ... -->`; by hand, as an expression would take quadratic time on many openings. */
function withoutComments(text: string): string {
  let rest = '';
  let at = 0;
  for (;;) {
    const start = text.indexOf('<!--', at);
    const end = start < 0 ? -1 : text.indexOf('-->', start);
    if (end < 0) return rest + text.slice(at);
    rest += `${text.slice(at, start)} `;
    at = end + '-->'.length;
  }
}

// `` `x` `` in "The `x` of": parts with an odd index are code
const codeSpan = /(`+[^`]*`+)/;
// `![alt](image.png)`, `[user](../resources/user.md "title")`; the text has no brackets, the target no spaces
const link = /(!?)\[([^[\]]*)\]\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?(?:\s+"[^"]*")?\s*\)/g;

function withLinks(text: string, place: PagePlace): string {
  return text.replace(link, (_, image: string, label: string, href: string) => {
    const url = image === '!' ? undefined : linkUrl(href, place);
    return url === undefined || label.trim() === '' ? label : `[${label}](${url})`;
  });
}

// `*/` would end the comment; `@x` after a space starts a tag, and `{@` an inline tag, for TypeScript.
function escapeComment(text: string): string {
  return text.replaceAll('*/', '*\\/').replace(/(^|[\s{])@/g, '$1\\@');
}

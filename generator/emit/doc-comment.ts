// Descriptions of the docs -> JSDoc that shows well on hover and cannot leave its comment:
// "Inherited from [entity](entity.md). The `id`*/" -> text with links to learn.microsoft.com and `*\/`.

import { linkUrl, type PagePlace, pageUrl } from './doc-link.ts';
import { holeInComment, isHole } from './hole.ts';

/** What a comment is made of. Texts are docs markdown of one paragraph. */
export interface DocFacts {
  readonly description?: string | undefined;
  readonly deprecated?: string | undefined;
  /** A paragraph of its own below the description. */
  readonly permissions?: string | undefined;
  /** The comment leads to the page. */
  readonly see?: boolean;
  /** Code that means the same inside a comment; the comment ends with it. */
  readonly example?: string | undefined;
}

/** A comment with the line end after it, as it stands before a declaration; empty where the docs say nothing. `place` is the page of the texts. */
export function commentText({ description, permissions, see, deprecated, example }: DocFacts, place: PagePlace): string {
  const tags = [
    ...(deprecated === undefined ? [] : [`@deprecated ${docText(deprecated, place)}`.trimEnd()]),
    ...(example === undefined ? [] : [`@example\n${example}`]),
  ];
  const paragraphs = [
    description === undefined ? '' : docText(description, place),
    permissions === undefined ? '' : docText(permissions, place),
    see ? pageLink(place) : '',
    tags.join('\n'),
  ].filter((text) => text !== '');
  if (paragraphs.length === 0) return '';
  const text = paragraphs.map((paragraph) => paragraph.replaceAll('\n', '\n * ')).join('\n *\n * ');
  return text.includes('\n') ? `/**\n * ${text}\n */\n` : lineComment(text);
}

/** A comment of one line. */
export function lineComment(text: string): string {
  return `/** ${text} */\n`;
}

/** No `@see`, for which compilers, and not only editors, would parse the comment and keep what they found in memory. */
function pageLink(place: PagePlace): string {
  return `[Documentation](${pageUrl(place)})`;
}

// Line ends, tabs and everything else that is not shown, bidirectional controls included
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;
// `[!INCLUDE [x](../y.md)]`, `[!NOTE]`
const directive = /\[!(?:INCLUDE\s*\[[^[\]]*\]\([^()]*\)|[A-Za-z]+)\]/gi;
// `<br/>`, `<b>`, `</sup>`, `<a href="x">`; not `<id>` or `<user name>`, which are text
const htmlTag =
  /<\/?(?:a|b|br|blockquote|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?\/?>/gi;

// `The format is <languagecode2>-<regioncode2>`, which editors would hide as HTML; not `<https://contoso.com>`
const placeholder = /<(?!https?:)(?=[a-z/!?])/gi;

// All that is not printable ASCII, and all that the rules below are about
const special = /[^\x20-\x7e]|[<[@]|\*\/| {2}/;

/** One line of markdown that is safe inside a comment, or the hole for one. Code spans are kept as they are but for what would end the comment. */
export function docText(markdown: string, place: PagePlace): string {
  if (!special.test(markdown)) return markdown.trim();
  if (isHole(markdown)) return holeInComment(markdown, place.file);
  return escapeComment(plainPunctuation(inlineMarkdown(markdown, place)));
}

/** Curly quotes and long dashes as typed; a file that has nothing else beyond Latin-1 takes half the memory in a compiler that runs on V8. */
function plainPunctuation(text: string): string {
  return text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2014]/g, '-')
    .replaceAll('\u2026', '...');
}

/** One line of markdown without tags, comments and directives; links lead to learn.microsoft.com or become their label. */
export function inlineMarkdown(markdown: string, place: PagePlace): string {
  const line = withoutComments(markdown.replace(invisible, ' ')).replace(directive, ' ');
  const text = line
    .split(codeSpan)
    .map((part, index) => (index % 2 === 1 ? part : withLinks(part.replace(htmlTag, ' '), place).replace(placeholder, '\\<')))
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

// Questions to a heading, paragraph or cell: its plain text, its markdown, its links.
// `Inherited from [entity](entity.md)` has the plain text `Inherited from entity` and one link.

import { memoisedByObject } from '../memo.ts';
import type { Span, Text } from './blocks.ts';
import { isListTag, joinListParts, type ListPart } from './html-list.ts';

/** HTML that formats; other tags such as `<Country>` are placeholders that belong to the text. */
const formatting = /^<\/?(?:a|b|br|code|div|em|i|img|li|ol|p|pre|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)\b[^>]*>$/i;
const lineBreak = /^<(?:br|\/?li|\/?p|\/?tr|\/?ul|\/?ol)\b/i;

/** A text, wherever it stands. Equal texts of many pages share their spans, so what is read from them is kept. */
export type Inline = Pick<Text, 'spans'>;

export interface Link {
  readonly text: string;
  readonly url: string;
}

/** Plain text: formatting dropped, white space (also no-break and zero-width) collapsed to single spaces, trimmed. */
export function plainText({ spans }: Inline): string {
  return plainOf(spans);
}

const plainOf = memoisedByObject((spans: readonly Span[]) => collapse(spansText(spans)));

/** Plain text of spans as they are, white space kept. */
export function spansText(spans: readonly Span[]): string {
  let text = '';
  for (const span of spans) text += span.html ? htmlText(span.text) : span.text;
  return text;
}

/** White space that is not one space between words. */
const untidy = /[^\S ]| {2}|\u200b/;

/** Collapses every run of white space, among it U+00A0 and U+200B, to one space and trims. */
export function collapse(text: string): string {
  return (untidy.test(text) ? text.replace(/[\s\u200b]+/g, ' ') : text).trim();
}

function htmlText(tag: string): string {
  if (tag.startsWith('<!--')) return '';
  if (!formatting.test(tag)) return tag;
  return lineBreak.test(tag) ? ' ' : '';
}

/** The text as one line of markdown for documentation: code, bold and links kept with their targets as written, other formatting dropped. */
export function docMarkdown({ spans }: Inline): string {
  return markdownOf(spans);
}

const markdownOf = memoisedByObject((spans: readonly Span[]) => {
  if (spans.some(isOfList)) return joinListParts(listParts(spans));
  let out = '';
  for (const { url, spans: inside } of linkGroups(spans)) {
    let inner = '';
    for (const span of inside) inner += spanMarkdown(span);
    out += url === undefined ? inner : `[${collapse(inner)}](${url})`;
  }
  return collapse(out);
});

function isOfList(span: Span): boolean {
  return span.html === true && isListTag(span.text);
}

function listParts(spans: readonly Span[]): ListPart[] {
  const parts: { tags: string; spans: Span[] }[] = [{ tags: '', spans: [] }];
  for (const span of spans) {
    const last = parts.at(-1);
    if (!isOfList(span)) last?.spans.push(span);
    else if (last && spansText(last.spans).trim() === '') last.tags += span.text;
    else parts.push({ tags: span.text, spans: [] });
  }
  return parts.map((part) => ({ tags: part.tags, text: markdownOf(part.spans) }));
}

function spanMarkdown(span: Span): string {
  if (span.html) return htmlText(span.text);
  if (span.code) return codeSpan(span.text);
  return span.strong && span.text.trim() !== '' ? `**${span.text.trim()}**` : span.text;
}

/** A code span fenced by more backticks than it holds. */
function codeSpan(text: string): string {
  if (!text.includes('`')) return `\`${text}\``;
  return `\`\` ${text} \`\``;
}

/** Links in order. */
export function linksOf({ spans }: Inline): readonly Link[] {
  return linksIn(spans);
}

const linksIn = memoisedByObject((spans: readonly Span[]): readonly Link[] =>
  linkGroups(spans).flatMap((group) => (group.url === undefined ? [] : [{ text: collapse(spansText(group.spans)), url: group.url }])),
);

function linkGroups(spans: readonly Span[]): { url: string | undefined; spans: Span[] }[] {
  const groups: { url: string | undefined; spans: Span[] }[] = [];
  for (const span of spans) {
    const last = groups.at(-1);
    if (last && last.url === span.url) last.spans.push(span);
    else groups.push({ url: span.url, spans: [span] });
  }
  return groups;
}

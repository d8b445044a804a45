// Text from pages -> markdown that shows it and does nothing else: no link, mention, tag, table cell or code fence of its own.
// ``a | b` <img src=x> @octocat`` -> `<code>a &#124; b&#96; ...</code>`

import { visibleText } from '../check/visible-text.ts';

/** Longest text that is shown whole. */
const MOST = 160;

// `appRoleAssignment.createdDateTime: Collection(Edm.String)`: nothing that could end a code span or a cell
const PLAIN = /^[^`|\\]+$/;
// What markdown, tags, addresses and emoji are made of. Inside of `<code>` GitHub looks for nothing else.
const MARKUP = /[&<>|`\\*_[\]~:@#$]/g;
// Outside of it any punctuation may mean something; what is above ASCII, and commas, dots and hyphens, may stay
const MARKUP_IN_WORDS = /[!-&*+/<-@[-`{-~]/g;

/** A code span of one line. Text that could leave a code span or a table cell is written with entities. */
export function code(text: string): string {
  const line = shortened(visibleText(text.replace(/\s+/g, ' ').trim()));
  if (line === '') return '`` ``';
  return PLAIN.test(line) ? `\`${line}\`` : `<code>${inert(line, MARKUP)}</code>`;
}

/** Plain words for text outside of code spans: no markup, no address, nobody mentioned. */
export function words(text: string): string {
  return inert(shortened(visibleText(text.replace(/\s+/g, ' ').trim())), MARKUP_IN_WORDS);
}

/**
 * Entities for markup, and a `<wbr>` inside of what GitHub makes links of even when it is written with entities:
 * `https://`, `www.`, `@octocat`, `#1`.
 */
function inert(text: string, markup: RegExp): string {
  return text
    .split(/(?<=:)(?=\/\/)|(?<=www)(?=\.)|(?<=[@#])|(?=[@#])/i)
    .map((part) => part.replace(markup, (character) => `&#${character.charCodeAt(0)};`))
    .join('<wbr>');
}

/** Notes of our own hold code spans around names from pages: these stay code, the rest becomes plain words. */
export function note(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : wordsKeepingBlanks(part)))
    .join('');
}

function wordsKeepingBlanks(part: string): string {
  const [start, end] = [/^\s/.test(part) ? ' ' : '', /\s$/.test(part) && part.trim() !== '' ? ' ' : ''];
  return `${start}${words(part)}${end}`;
}

/** By characters as people see them, never through the middle of one. */
function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= MOST ? text : `${characters.slice(0, MOST - 1).join('')}…`;
}

/** What differs between two texts, with a few words around it: `… cannot be changed …`, `… can't be changed …`. */
export function excerpt(before: string, after: string): [string, string] {
  const [a, b] = [before.split(/\s+/), after.split(/\s+/)];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [around(a, start, end), around(b, start, end)];
}

const CONTEXT = 3;

function around(all: readonly string[], start: number, end: number): string {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(all.length, all.length - end + CONTEXT);
  return [from > 0 ? '…' : '', ...all.slice(from, to), to < all.length ? '…' : ''].filter((word) => word !== '').join(' ');
}

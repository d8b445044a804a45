// The pieces of a line -> its spans: marks that pair up become formatting, the others text.
// `The `, `**`, `id`, `**`, ` of the ` -> `The `, `id` (strong), ` of the `

import type { Span } from './blocks.ts';

/** A piece of inline text. */
export type Item =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'leaf'; readonly span: Span }
  | { readonly kind: 'link'; readonly url: string; readonly items: readonly Item[] }
  | Mark;

/** A run of `*` or `_`. */
interface Mark {
  readonly kind: 'mark';
  readonly text: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

type Style = Omit<Span, 'text'>;

/** `items` as spans; undefined where it is not beyond doubt which marks pair up. */
export function spansOfItems(items: readonly Item[]): Span[] | undefined {
  const spans: Span[] = [];
  return render(items, {}, spans, false) ? spans : undefined;
}

/** Writes `items` as spans; false for doubt. `inLink`: what stays unpaired might pair with a mark outside. */
function render(items: readonly Item[], style: Style, into: Span[], inLink: boolean): boolean {
  const partners = pairMarks(items, inLink);
  if (!partners) return false;
  const around: Style[] = [];
  let current = style;
  let text = '';
  let index = 0;
  for (const item of items) {
    const isText = item.kind === 'text' || (item.kind === 'mark' && !partners.has(index));
    index++;
    if (isText) {
      text += item.text;
      continue;
    }
    if (text !== '') into.push({ text, ...current });
    text = '';
    if (item.kind === 'leaf') into.push({ ...item.span, ...current });
    else if (item.kind === 'link') {
      if (!render(item.items, { url: item.url, ...current }, into, true)) return false;
    } else if (item.closes) current = around.pop() ?? style;
    else {
      around.push(current);
      current = item.text.length === 2 ? { ...current, strong: true } : { ...current, emphasis: true };
    }
  }
  if (text !== '') into.push({ text, ...current });
  return true;
}

const noMarks: ReadonlySet<number> = new Set();

/** Numbers of the marks that pair up; undefined for doubt. Only marks that nest cleanly pair without doubt. */
function pairMarks(items: readonly Item[], inLink: boolean): ReadonlySet<number> | undefined {
  if (items.every((item) => item.kind !== 'mark')) return noMarks;
  const paired = new Set<number>();
  const open: { index: number; text: string }[] = [];
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'mark') continue;
    if (item.opens && !item.closes) {
      open.push({ index, text: item.text });
      continue;
    }
    const last = open.pop();
    // `**teamsApp**s`: what may do both closes what is open, and opens what only remark knows
    if (item.opens && last?.text !== item.text) return undefined;
    if (!last) {
      if (inLink) return undefined;
      continue;
    }
    if (last.text !== item.text) return undefined;
    paired.add(last.index).add(index);
  }
  return inLink && open.length > 0 ? undefined : paired;
}

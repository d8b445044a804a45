// What a page says and in which words: `|city|String|The city of the user.|` says that there is a `city`; "The city of the user." and
// where the row stands are its wording, which later stages pass on without reading it. While only the wording changes, what follows from
// the page stays as it is but for the places that the wording goes to.

import { itemAt } from '../assert.ts';
import type { Origin } from '../diagnostics.ts';
import type { Page } from './page.ts';

/** The parts of a page that were taken out of it, in the order of the page. */
export interface Wording {
  readonly intro: Page['intro'];
  readonly texts: readonly string[];
  /** Distinct files of the places: the page, and what it includes. */
  readonly files: readonly string[];
  /** Of each place the number of its file, line, column, last line, last column; all in one row, a tenth of what objects would take. */
  readonly places: readonly number[];
}

/** Numbers of a place in `places`. */
const PER_PLACE = 5;

/** A place by its number. */
export function placeAt({ files, places }: Wording, index: number): Origin {
  const [file = -1, line = 0, column = 0, endLine = 0, endColumn = 0] = places.slice(index * PER_PLACE, (index + 1) * PER_PLACE);
  return { file: itemAt(files, file), line, column, endLine, endColumn };
}

/** A page without its wording: where a part was, there is its number. Plain data. */
export type Facts = Readonly<Record<string, unknown>>;

/** What stands where a part was. */
export interface Substitutes {
  readonly intro: Page['intro'];
  readonly text: (index: number) => string;
  readonly place: (index: number) => Origin;
}

/** What stands in the facts for a text or a place: its number, by names that no field of a page has. */
interface Mark {
  readonly '#'?: number;
  readonly '@'?: number;
}

/** Fields that hold neither descriptions nor places: what a page itself names, and text that many pages share. */
const closed: ReadonlySet<string> = new Set(['json', 'spans']);

// A text that is one however it is printed, where tags and links alone might leave nothing: The city of the user.   `true` if ...
const prose = /^[A-Za-z0-9`*]/;

/** Takes a page apart, which is used up: what is of this page alone has its parts in it, and what pages share has none. */
export function splitPage(page: Page): { readonly facts: Facts; readonly wording: Wording } {
  const texts: string[] = [];
  const files: string[] = [];
  const places: number[] = [];

  function markText(text: string): Mark {
    return { '#': texts.push(text) - 1 };
  }

  function markPlace({ file, line, column, endLine, endColumn }: Origin): Mark {
    if (!files.includes(file)) files.push(file);
    return { '@': places.push(files.indexOf(file), line, column, endLine, endColumn) / PER_PLACE - 1 };
  }

  /** What stands in the facts for a value. */
  function split(value: unknown, field: string): unknown {
    if (typeof value === 'string') return field === 'description' && prose.test(value) ? markText(value) : value;
    if (typeof value !== 'object' || value === null || closed.has(field)) return value;
    if ('endColumn' in value) return markPlace(value as Origin);
    if (Array.isArray(value)) splitItems(value, field);
    else splitFields(value as Record<string, unknown>, field);
    return value;
  }

  /** Of a list, which is called `name`. */
  function splitItems(items: unknown[], name: string): void {
    for (let index = 0; index < items.length; index++) {
      const value = items[index];
      const part = split(value, name);
      if (part !== value) items[index] = part;
    }
  }

  /** Of an object, which is called `name`. */
  function splitFields(fields: Record<string, unknown>, name: string): void {
    for (const field in fields) {
      // headers are told apart by what is said of them: build-headers.ts and others read it
      if (name === 'headers' && field === 'description') continue;
      const value = fields[field];
      const part = split(value, field);
      if (part !== value) fields[field] = part;
    }
  }

  // What the introduction says is in other fields.
  const { intro, ...facts } = page as unknown as Record<string, unknown> & Pick<Page, 'intro'>;
  splitFields(facts, '');
  return { facts, wording: { intro, texts, files, places } };
}

/** The page with substitutes where parts were taken out; `facts` is used up. */
export function joinPage(facts: Facts, { intro, text, place }: Substitutes): Page {
  /** What stands in the page for a value of the facts. */
  function join(value: unknown, field: string): unknown {
    if (typeof value !== 'object' || value === null || closed.has(field)) return value;
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) value[index] = join(value[index], field);
      return value;
    }
    const { '#': textNumber, '@': placeNumber } = value as Mark;
    if (textNumber !== undefined) return text(textNumber);
    return placeNumber === undefined ? joinFields(value) : place(placeNumber);
  }

  function joinFields(whole: object): object {
    const fields = whole as Record<string, unknown>;
    for (const field in fields) {
      const value = fields[field];
      const part = join(value, field);
      if (part !== value) fields[field] = part;
    }
    return whole;
  }

  joinFields(facts);
  return { intro, ...facts } as unknown as Page;
}

// The sentences above the first H2 of a resource page -> base type, derived types, abstract, open.
// `This is an abstract type. Inherits from [entity](../resources/entity.md).`

import type { Block, Text } from './blocks.ts';
import { plainText } from './inline.ts';
import type { PageHead } from './page.ts';
import { textsOf } from './page-head.ts';
import { type Reference, referenceAfter, referencesIn } from './reference.ts';
import { allSections, type Section } from './sections.ts';

export interface TypeProse {
  /** Of `Inherits from [entity](entity.md)`. */
  readonly base?: Reference;
  /** Types that the page lists as derived from its own. */
  readonly derived: readonly Reference[];
  readonly abstract?: true;
  readonly open?: true;
}

// `Inherits from`, `Derived from`, `inherits properties from`, `is derived from the base type`, `It is a subtype of`, `extends the`, `inherits all the properties of the`
// Not `All shades inherit from`: it is about other types.
const BASE =
  /\b(?:(?:inherit(?:s|ed|ing)|(?:will|to|does) (?:inherit|derive)|(?<!\bare )derive[sd])(?:\s+(?:all|the|its|of|other|some|and|properties|relationships|methods)){0,6}\s+(?:from|of)|sub-?(?:type|class) (?:of|from)|derived type of|specialization of)(?:\s+(?:the|a|an|base|abstract|parent|generic|type|class|resource|entity)){0,4}\s*$/i;

// `This is an abstract type`, `An abstract type that`, `derived from this abstract type`, `is abstract and can't be instantiated`, `Abstract entity used to`
const ABSTRACT =
  /(?:^|\b(?:is|as|an|represents|a|the|this)\s+)abstract(?:,|\s+(?:base\s+|and\b|type|class|resource|entity|complex|parent))/i;
// `This resource is an open type`, `This is an open type that`, `open entity type`
const OPEN = /\b(?:is|as) an? open (?:complex |entity )?type\b|\bopen type that\b/i;
// `Base type of`, `is the base type for the following`, `Derived types include:`, `Implementations of this type include:`, `types that are derived from it:`, `inherited by`,
// `from which the following resources are derived`, `Entities that derive from **device** include:`, `are derived from the **device** resource type:`
const DERIVED =
  /\bbase (?:type|class|resource|entity|complex type)\b[^.]*?\b(?:of|for)\b|\bderived (?:types?|resources?)\b[^.]*?(?:\b(?:include|are)\b|:)|\bimplementations of this\b|\bderive[sd]? from (?:it|this)\b|\binherit(?:s|ed)? (?:by|from (?:it|this))\b|\bsub-?types?\b[^.]*?(?:\b(?:include|are)\b|:)|\bfrom which\b[^.]*\bderive[sd]?\b|\b(?:are derived|derive) from\b[^.]*:\s*$/i;

/** Reads the prose of a resource page. */
export function readProse(head: PageHead, root: Section): TypeProse {
  const { intro } = head;
  const base = [...intro, ...abovePropertyTables(root)].map((text) => referenceAfter(text, BASE)).find((one) => one !== undefined);
  const title = root.children.find((section) => section.depth === 1);
  const above = [...root.blocks, ...(title?.blocks ?? [])];
  const notes = above.filter((block) => block.kind === 'quote').flatMap(textsOf);
  const sentences = [...intro, ...notes].flatMap((text) => plainText(text).split(/(?<=\.)\s+/));
  const heading = head.heading ? plainText(head.heading) : '';
  const abstract = sentences.some((sentence) => ABSTRACT.test(sentence) && !BASE_OTHER.test(sentence));
  const open = /\bopen type\b/i.test(heading) || sentences.some((sentence) => OPEN.test(sentence) && !/\bnot an open\b/i.test(sentence));
  return {
    derived: [...derivedIn(above), ...derivedInSections(root)],
    ...(base && { base }),
    ...(abstract && { abstract: true as const }),
    ...(open && { open: true as const }),
  };
}

/** Sentences directly below `## Properties`: `lampShade derives from [shade](shade.md)`. */
function abovePropertyTables(root: Section): Text[] {
  return allSections(root)
    .filter((section) => section.title.toLowerCase() === 'properties')
    .flatMap(({ blocks: [first] }) => (first?.kind === 'paragraph' ? [first.content] : []));
}

/** The sentence is about the base, not the page's own type: `Inherits from the abstract type device`. */
const BASE_OTHER = /\b(?:inherits?|derives?|derived) (?:properties )?from\b(?! this\b).*\babstract\b/i;

/** Whether a sentence of the paragraph announces derived types, in it or in the list or table below. */
export function announcesDerived(text: Text): boolean {
  return DERIVED.test(plainText(text));
}

/** References to derived types: in the sentence that announces them, or in the list or table below it. */
function derivedIn(blocks: readonly Block[]): Reference[] {
  return blocks.flatMap((block, i) => {
    if (block.kind !== 'paragraph') return [];
    const text = plainText(block.content);
    const match = DERIVED.exec(text);
    if (!match) return [];
    const next = blocks[i + 1];
    if (next?.kind === 'list' || next?.kind === 'table') return listed(next);
    return referencesIn(afterPhrase(block.content, match[0]));
  });
}

/** Tables and lists of the section `Derived types`. */
function derivedInSections(root: Section): Reference[] {
  return allSections(root)
    .filter((section) => DERIVED_TITLE.test(section.title))
    .flatMap(({ blocks }) => blocks.flatMap(listed));
}

// `## Derived types`, `### Derived resources`, `## Subtypes`
const DERIVED_TITLE = /^(?:derived (?:types|resources|classes)|sub-?types)$/i;

function listed(block: Block): Reference[] {
  if (block.kind === 'list') return block.items.flatMap(itemReference);
  if (block.kind !== 'table') return [];
  return block.rows.flatMap((row) => (row.cells[0] ? referencesIn(row.cells[0]).slice(0, 1) : []));
}

function itemReference(item: readonly Block[]): Reference[] {
  const [first] = item;
  return first?.kind === 'paragraph' ? referencesIn(first.content).slice(0, 1) : [];
}

/** The spans behind the one in which the phrase begins, up to the end of the sentence. */
function afterPhrase(text: Text, phrase: string): Text {
  const words = phrase.split(/\s+/).slice(0, 2).join(' ').toLowerCase();
  const start = text.spans.findIndex((span) => span.text.toLowerCase().includes(words));
  const behind = text.spans.slice(start < 0 ? text.spans.length : start + 1);
  const end = behind.findIndex((span) => span.url === undefined && /\.(?:\s|$)/.test(span.text));
  return { ...text, spans: end < 0 ? behind : behind.slice(0, end) };
}

// The section tree of an API page -> parts with a role, in page order. Headings vary (`Permissions`, `Prerequisites`), nest
// (`## Get a user's OneDrive` > `### HTTP request`) and repeat; below an example every heading belongs to the example.

import { memoised } from '../memo.ts';
import type { Block } from './blocks.ts';
import type { Section } from './sections.ts';

export type Role =
  | 'intro'
  | 'permissions'
  | 'request'
  | 'query'
  | 'functionParameters'
  | 'pathParameters'
  | 'headers'
  | 'body'
  | 'response'
  | 'example'
  | 'other';

/** The content of one section, without what stands below further headings. */
export interface Part {
  readonly role: Role;
  /** The section has its role from a heading above: `### Prefer header values` below `## Request headers`. */
  readonly inherited: boolean;
  /** Titles from the H2 down to the section itself; empty above the first H2. */
  readonly trail: readonly string[];
  /** Lists and quotes are dissolved into what they hold. */
  readonly blocks: readonly Block[];
}

/** Headings by role, in the spellings of 2021 to 2026. */
const headings: readonly (readonly [RegExp, Role])[] = [
  // Permissions   Prerequisites   Permissions acting on self
  [/^(?:permissions?|prerequisites?)\b/i, 'permissions'],
  // HTTP request   HTTP Requests   HTTP request (to upload a new file)
  [/^http requests?\b/i, 'request'],
  // Optional query parameters   Query parameters   OData query parameters
  [/^(?:optional |odata |supported )*query (?:parameters?|options?|strings?)\b/i, 'query'],
  // Function parameters
  [/^function parameters?\b/i, 'functionParameters'],
  // Path parameters
  [/^path parameters?\b/i, 'pathParameters'],
  // Request headers   Optional request headers
  [/^(?:optional )?(?:request )?headers?$/i, 'headers'],
  // Request body   Parameters
  [/^request body\b|^parameters$/i, 'body'],
  // Example   Examples   Example 1: Get all users   Example (item attachment)
  [/^examples?\b/i, 'example'],
  // Response   Response body
  [/^responses?\b/i, 'response'],
  // Error responses   Error handling   Exceptions   See also   Remarks
  [/^(?:errors?\b|exceptions?\b|see also\b|remarks?\b|next steps\b|related content\b)/i, 'other'],
];

/** Every section of the page as a part, in page order. */
export function partsOf(root: Section): Part[] {
  const parts: Part[] = [];
  collect(root, { role: 'intro', inherited: false }, [], parts);
  return parts;
}

type Place = Pick<Part, 'role' | 'inherited'>;

function collect(section: Section, place: Place, trail: readonly string[], parts: Part[]): void {
  const { role, inherited } = place;
  parts.push({ role, inherited, trail, blocks: flatten(section.blocks) });
  for (const child of section.children) {
    const inner = child.depth > 1 ? [...trail, child.title] : trail;
    collect(child, placeOf(child, place.role), inner, parts);
  }
}

function placeOf(section: Section, parent: Role): Place {
  // `### Exceptions` below `## Optional query parameters`: options that are not supported
  const isPartOfParent = parent === 'example' || (parent === 'query' && /^exceptions?$/i.test(section.title));
  const own = isPartOfParent ? undefined : roleOf(section.title);
  if (own) return { role: own, inherited: false };
  return parent === 'intro' && section.depth > 1 ? { role: 'other', inherited: false } : { role: parent, inherited: true };
}

const roleOf = memoised((title): Role | undefined => headings.find(([heading]) => heading.test(title))?.[1]);

/** The blocks with those in lists and quotes put in their place. */
export function flatten(blocks: readonly Block[]): readonly Block[] {
  if (blocks.every(({ kind }) => kind !== 'list' && kind !== 'quote')) return blocks;
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(flatten);
    return block.kind === 'quote' ? flatten(block.blocks) : [block];
  });
}

// The values of `@odata.type`: "Inherits from attachment" on fileAttachment gives its interface
// `'@odata.type'?: '#microsoft.graph.fileAttachment'`, and attachment's the tags of all that inherit from it.

import type { StructuredType } from '../ir/ir.ts';
import type { Families } from './families.ts';
import { stringLiteral } from './identifier.ts';

/** TypeScript compares a value whose tag is a union with a discriminated union one tag at a time, up to this many. */
const tagLimit = 25;

/**
 * Type of `@odata.type` in the interface of a type: undefined where the type has neither base nor descendants; the literal where
 * nothing inherits from it; else a union that also admits every descendant, so that their interfaces can extend this one. A type with
 * more descendants than can be told apart, or with an abstract one whose own descendants are not documented, takes any string.
 */
export function tagText(type: StructuredType, families: Families): string | undefined {
  const children = families.children(type.name);
  if (children.length === 0 && families.base(type.name) === undefined) return undefined;
  const tags = tagsOf(type, families);
  return tags === undefined || tags.length > tagLimit ? 'string' : tags.join(' | ');
}

/** `'#microsoft.graph.user'` */
export function tagOf(type: StructuredType): string {
  return stringLiteral(`#${type.name}`);
}

/** The tags that values of a type may have; undefined where they are not all known. */
function tagsOf(type: StructuredType, families: Families): readonly string[] | undefined {
  const descendants = families.concreteDescendants(type.name);
  const open = type.abstract === true && families.children(type.name).length === 0;
  if (open || families.hasAbstractLeaf(type.name)) return undefined;
  return [...(type.abstract === true ? [] : [tagOf(type)]), ...descendants.map(tagOf)];
}

// Types that sentences and annotations name -> documented types.
// `a collection of [user](../resources/user.md) objects` -> microsoft.graph.user; `a new agent identity blueprint object` -> microsoft.graph.agentIdentityBlueprint

import type { Origin, Report } from '../diagnostics.ts';
import type { Mention } from '../page/mention.ts';
import type { TypeName } from './ir.ts';
import { findType, type Names, resolveType, type Scope, typeOfPage } from './names.ts';
import { readType, type TypeExpression, typeNamed } from './type-expression.ts';

/** The type of a mention without `Collection`; undefined where it names no documented type. Only a link whose text and target name different types is reported. */
export function mentionedType(names: Names, mentions: readonly Mention[], scope: Scope, report: Report): TypeName | undefined {
  const [first, ...rest] = mentions;
  if (!first) return undefined;
  const end = rest.findIndex((mention) => !mention.alternative);
  const more = end < 0 ? rest : rest.slice(0, end);
  const parts = [first, ...more].map((mention) => resolvable(names, mention, scope));
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0) return undefined;
  const alternatives = known.flatMap((part) => part.alternatives);
  const text = [first, ...more].map((mention) => mention.text).join(' or ');
  return resolveType(names, { text, origin: first.origin, collection: false, alternatives }, scope, withoutCase(report));
}

/** In prose the case of a type name is no finding. */
function withoutCase(report: Report): Report {
  return (code, origin, data, extra) => {
    if (code !== 'type-case-mismatch') report(code, origin, data, extra);
  };
}

/** The mention as an expression that resolves, or undefined. */
function resolvable(names: Names, mention: Mention, scope: Scope): TypeExpression | undefined {
  if (mention.kind === 'words') return wordsAsType(names, mention);
  const links = mention.url === undefined ? {} : { links: [{ text: mention.text, url: mention.url }] };
  const expression = readType({ text: mention.text, ...links, origin: mention.origin });
  const [reference] = expression.alternatives;
  const found = reference && findType(names, reference, scope);
  if (!found) return undefined;
  if (found.via === 'name') return { ...expression, alternatives: expression.alternatives.slice(0, 1) };
  // prose as link text: the target tells the type
  const target = mention.url === undefined ? undefined : typeOfPage(names, mention.url, scope.file);
  return target === undefined ? undefined : typeNamed(target, mention.origin);
}

/** `agent identity blueprint` -> agentIdentityBlueprint, if there is exactly one such type. */
function wordsAsType(names: Names, mention: Mention): TypeExpression | undefined {
  const found = names.short.get(mention.text.replace(/\s/g, '').toLowerCase()) ?? [];
  const [name] = found;
  return found.length === 1 && name !== undefined ? typeNamed(name, mention.origin) : undefined;
}

/** The type that an annotation or JSON names; undefined where no page documents it. */
export function statedType(names: Names, text: string, origin: Origin, scope: Scope): { name: TypeName; collection: boolean } | undefined {
  const expression = typeNamed(text, origin);
  const [reference] = expression.alternatives;
  const found = reference && findType(names, reference, scope);
  return found && { name: found.name, collection: expression.collection };
}

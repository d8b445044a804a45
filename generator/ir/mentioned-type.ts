// Types that sentences and annotations name -> documented types.
// `a collection of [user](../resources/user.md) objects` -> microsoft.graph.user; `a new agent identity blueprint object` -> microsoft.graph.agentIdentityBlueprint

import type { Origin, Report } from '../diagnostics.ts';
import type { Mention } from '../page/mention.ts';
import type { TypeName } from './ir.ts';
import { derivesFrom, findType, type Names, resolveType, type Scope, typeOfPage } from './names.ts';
import { readType, typeNamed } from './type-expression.ts';

/** Where sentences are read, and what else is known. */
export interface MentionContext {
  readonly names: Names;
  readonly scope: Scope;
  readonly report: Report;
  /** The type that an example shows: decides where text and target of a link name different types. */
  readonly shown?: TypeName | undefined;
}

/** The type of a mention without `Collection`; undefined where it names no documented type. */
export function mentionedType(mentions: readonly Mention[], context: MentionContext): TypeName | undefined {
  const [first, ...rest] = mentions;
  if (!first) return undefined;
  const end = rest.findIndex((mention) => !mention.alternative);
  const all = [first, ...(end < 0 ? rest : rest.slice(0, end))];
  const known = all.map((mention) => typeOf(mention, context)).filter((type) => type !== undefined);
  if (known.length < 2) return known[0];
  const alternatives = known.map((name) => ({ name }));
  const text = all.map((mention) => mention.text).join(' or ');
  // without a common base nothing is known; whoever asks reports it
  const common = resolveType(context.names, { text, origin: first.origin, collection: false, alternatives }, context.scope, () => {});
  return common === 'unknown' ? undefined : common;
}

function typeOf(mention: Mention, context: MentionContext): TypeName | undefined {
  if (mention.kind === 'words') return wordsAsType(context.names, mention);
  const [reference] = readType({ text: mention.text, origin: mention.origin }).alternatives;
  const byText = reference && findType(context.names, reference, context.scope)?.name;
  const byTarget = mention.url === undefined ? undefined : typeOfPage(context.names, mention.url, context.scope.file);
  if (byText === undefined || byTarget === undefined || byText === byTarget) return byTarget ?? byText;
  const used = chosen(byText, byTarget, context);
  context.report(
    'link-text-target-mismatch',
    mention.origin,
    { text: mention.text, target: byTarget, used },
    { actual: mention.text, expected: byTarget },
  );
  return used;
}

/** In prose the text of a link is a word (`the [message](chatmessage.md)`), so the target counts unless the example shows the text's type. */
function chosen(byText: TypeName, byTarget: TypeName, { names, shown }: MentionContext): TypeName {
  const fits = (type: TypeName): boolean => shown !== undefined && (derivesFrom(names, shown, type) || derivesFrom(names, type, shown));
  return fits(byText) && !fits(byTarget) ? byText : byTarget;
}

/** `agent identity blueprint` -> agentIdentityBlueprint, if there is exactly one such type. */
function wordsAsType(names: Names, mention: Mention): TypeName | undefined {
  const found = names.short.get(mention.text.replace(/\s/g, '').toLowerCase()) ?? [];
  const [name] = found;
  return found.length === 1 ? name : undefined;
}

/** The type that an annotation or JSON names; undefined where no page documents it. */
export function statedType(names: Names, text: string, origin: Origin, scope: Scope): { name: TypeName; collection: boolean } | undefined {
  const expression = typeNamed(text, origin);
  const [reference] = expression.alternatives;
  const found = reference && findType(names, reference, scope);
  return found && { name: found.name, collection: expression.collection };
}

// Parameters that a call gives by name (of an action, query options, headers, listed properties of a body) before and after -> changes.
// `|$top|Int32|The page size. Optional.|` that is new needs nothing from callers; `|If-Match|...|Required.|` breaks them.

import type { Property } from '../ir/ir.ts';
import { diffPropertyType } from './diff-members.ts';
import { diffText } from './diff-text.ts';
import type { Change } from './finding.ts';
import { nameSimilarity, pairBest, textSimilarity } from './similarity.ts';
import type { Comparison } from './type-change.ts';

type Place = Pick<Change, 'owner' | 'base' | 'head'>;

/** Changes of one list. `group` names it in symbols: `userList/query/$top`. Order makes no difference. */
export function diffParameters(
  had: readonly Property[],
  has: readonly Property[],
  group: string,
  place: Place,
  comparison: Comparison,
): Change[] {
  const [before, after] = [firstOfEach(had), firstOfEach(has)];
  const symbolOf = ({ name }: Property) => `${place.owner}/${group}/${name}`;
  const gone = before.filter(({ name }) => !after.some((is) => keyOf(is.name) === keyOf(name)));
  const come = after.filter(({ name }) => !before.some((was) => keyOf(was.name) === keyOf(name)));
  const renames = pairBest(gone, come, (was, is) => renameScore(was, is), 0.8);
  const side = 'write' as const;
  // A body concerns its sender only; without an option that the request needs nobody receives anything.
  const at = group === 'body' ? { ...place, side } : place;
  return [
    ...renames.map(({ before: was, after: is, score }): Change => {
      const renameOf = { symbol: symbolOf(was), score };
      return { rule: 'option-renamed', ...at, symbol: symbolOf(is), before: was.name, after: is.name, renameOf };
    }),
    ...gone
      .filter((was) => !renames.some((pair) => pair.before === was))
      .map((was): Change => ({ rule: 'option-removed', ...at, symbol: symbolOf(was), before: factOf(was) })),
    ...come
      .filter((is) => !renames.some((pair) => pair.after === is))
      .map((is): Change => {
        const rule = is.required ? 'required-option-added' : 'option-added';
        return { rule, ...at, symbol: symbolOf(is), after: factOf(is) };
      }),
    ...before.flatMap((was) => {
      const is = after.find(({ name }) => keyOf(name) === keyOf(was.name));
      if (is === undefined) return [];
      const own = { ...place, symbol: symbolOf(is) };
      return [...diffPropertyType(was, is, { ...own, side }, comparison), ...diffRequired(was, is, group, own), ...diffText(was, is, own)];
    }),
  ];
}

/** A page can list an option twice, once in a sentence and once in a table. */
function firstOfEach(parameters: readonly Property[]): Property[] {
  const byKey = new Map(parameters.toReversed().map((parameter) => [keyOf(parameter.name), parameter]));
  return parameters.filter((parameter) => byKey.get(keyOf(parameter.name)) === parameter);
}

/** `$top` and `top` are one option. */
function keyOf(name: string): string {
  return name.replace(/^\$/, '');
}

function renameScore(was: Property, is: Property): number {
  const name = nameSimilarity(was.name, is.name);
  if (name === 1) return 1;
  const text = textSimilarity(was.description, is.description);
  const sameType = was.type === is.type ? 1 : 0;
  if (text === undefined) return name >= 0.8 ? 0.8 * name + 0.2 * sameType : 0;
  return text >= 0.9 || name >= 0.8 ? 0.3 * name + 0.5 * text + 0.2 * sameType : 0;
}

function factOf({ type, required }: Property): string {
  return required ? `${type}, required` : type;
}

function diffRequired(was: Property, is: Property, group: string, place: Place & { readonly symbol: string }): Change[] {
  const [before, after] = [was.required === true, is.required === true];
  if (before === after) return [];
  const required = group === 'body' ? 'parameter-became-required' : 'option-became-required';
  const rule = after ? required : 'parameter-became-optional';
  return [{ rule, ...place, before: before ? 'required' : 'optional', after: after ? 'required' : 'optional' }];
}

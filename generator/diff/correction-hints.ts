// Findings -> the same findings with reasons to believe that the docs were only put right. Shown; never lowers a level.
// `DELETE /print/printerShare/{id}/...` -> `DELETE /print/shares/{id}/...` where nine other pages use /print/shares all along.

import type { Api, Operation, StructuredType } from '../ir/ir.ts';
import { itemOf } from '../ir/type-name.ts';
import { exampleHint } from './example-hint.ts';
import { type CorrectionHint, type Finding, wordOf } from './finding.ts';
import { pathShape } from './path-shape.ts';

/** Tells whether a word came to or went from a page not long before: `changed already with 3f5ab72 (2021-03-19)`. */
export type History = (file: string, word: string) => string | undefined;

export interface HintContext {
  readonly base: Api;
  readonly head: Api;
  /** Where the docs of the base have a history at hand. */
  readonly history?: History;
}

/** Adds `corrections` to findings of one version where there is something to say. */
export function withCorrectionHints(findings: readonly Finding[], context: HintContext): Finding[] {
  return findings.map((finding) => {
    if (finding.level === 'docs') return finding;
    const hints = [caseHint(finding), siblingHint(finding, context), exampleHint(finding, context), historyHint(finding, context)];
    const corrections = hints.filter((hint) => hint !== undefined);
    return corrections.length === 0 ? finding : { ...finding, corrections };
  });
}

function caseHint({ before, after }: Finding): CorrectionHint | undefined {
  if (before === undefined || after === undefined || before === after) return undefined;
  return before.toLowerCase() === after.toLowerCase() ? { kind: 'case-only', text: 'only upper and lower case differ' } : undefined;
}

function siblingHint(finding: Finding, context: HintContext): CorrectionHint | undefined {
  switch (finding.rule) {
    case 'path-changed':
    case 'path-parameter-added':
    case 'path-parameter-removed':
    case 'path-parameter-renamed':
      return pathSiblings(finding, context);
    case 'property-renamed':
      return nameSiblings(finding, context);
    case 'type-changed':
    case 'string-to-enum':
    case 'enum-to-string':
      return typeSiblings(finding, context);
    default:
      return undefined;
  }
}

/**
 * `now` others agree with the head, `before` with the base: enough to call it agreement. Others are those of the base: what changes with
 * the same update agrees with nothing.
 */
function agrees(now: number, before: number): boolean {
  return now >= 2 && now >= 4 * before;
}

function siblings(text: string): CorrectionHint {
  return { kind: 'siblings', text: `now agrees with siblings: ${text}` };
}

/** By the first segment that differs: how many other functions have one, how many the other. */
function pathSiblings({ symbol, renameOf }: Finding, { base, head }: HintContext): CorrectionHint | undefined {
  const before = base.operations.find(({ id }) => id === (renameOf?.symbol ?? symbol));
  const after = head.operations.find(({ id }) => id === symbol);
  const was = before?.paths.map(pathShape).find((shape) => !after?.paths.some((path) => pathShape(path) === shape));
  const is = after?.paths.map(pathShape).find((shape) => !before?.paths.some((path) => pathShape(path) === shape));
  if (was === undefined || is === undefined) return undefined;
  const [oldStart, newStart] = firstDifference(was.split('/'), is.split('/'));
  const others = base.operations.filter((operation) => operation !== before);
  const [now, still] = [countStarting(others, newStart), countStarting(others, oldStart)];
  if (!agrees(now, still)) return undefined;
  return siblings(`${now} other functions use \`${newStart}\`, ${still === 0 ? 'none' : still} \`${oldStart}\``);
}

/** Both paths up to the first segment that is not the same. */
function firstDifference(was: readonly string[], is: readonly string[]): [string, string] {
  const at = was.findIndex((segment, index) => segment !== is[index]);
  const end = at < 0 ? was.length : at + 1;
  return [was.slice(0, end).join('/'), is.slice(0, end).join('/')];
}

function countStarting(operations: readonly Operation[], start: string): number {
  return operations.filter(({ paths }) => paths.some((path) => `${pathShape(path)}/`.startsWith(`${start}/`))).length;
}

/** How many other types have a member of the new name, how many one of the old. */
function nameSiblings({ owner, before = '', after = '' }: Finding, { base }: HintContext): CorrectionHint | undefined {
  const others = base.types.filter(({ name }) => name !== owner);
  const [now, still] = [membersNamed(others, after).length, membersNamed(others, before).length];
  if (!agrees(now, still)) return undefined;
  return siblings(`${now} other types have \`${after}\`, ${still === 0 ? 'none' : still} \`${before}\``);
}

/** How many members of the same name in other types have the new type, how many the old. */
function typeSiblings({ owner, symbol, before = '', after = '' }: Finding, { base }: HintContext): CorrectionHint | undefined {
  const name = symbol.slice(symbol.lastIndexOf('/') + 1);
  const same = membersNamed(
    base.types.filter((type) => type.name !== owner),
    name,
  );
  const now = same.filter(({ type }) => type === after || itemOf(type) === after).length;
  const still = same.filter(({ type }) => type === before).length;
  if (!agrees(now, still)) return undefined;
  return siblings(`\`${name}\` is \`${after}\` in ${now} other types, \`${before}\` in ${still === 0 ? 'none' : still}`);
}

function membersNamed(types: readonly StructuredType[], name: string) {
  return types.flatMap(({ properties, relationships }) => [...properties, ...relationships].filter((member) => member.name === name));
}

function historyHint(finding: Finding, { history }: HintContext): CorrectionHint | undefined {
  const file = (finding.baseLoc ?? finding.headLoc)?.file;
  const word = wordOf(finding);
  const text = file === undefined || word === undefined ? undefined : history?.(file, word);
  return text === undefined ? undefined : { kind: 'flip-flop', text: `\`${word}\` ${text}` };
}

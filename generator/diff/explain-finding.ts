// One finding -> where both sides say it: page, line and the line's text.
// `before  v1.0/resources/approleassignment.md:29  | creationTimestamp | DateTimeOffset | ...`

import { visibleText } from '../check/visible-text.ts';
import { percent } from './change-text.ts';
import type { Finding, Location } from './finding.ts';
import { messageOf } from './message.ts';
import { rules } from './rules.ts';

/** Text of a page, where the side was read from docs. */
export type TextOf = (file: string) => string | undefined;

export interface ExplainContext {
  readonly base: { readonly label: string; readonly textOf?: TextOf };
  readonly head: { readonly label: string; readonly textOf?: TextOf };
}

/** Some lines of plain text, safe to print. */
export function explainFinding(finding: Finding, { base, head }: ExplainContext): string {
  const { fingerprint, version, rule, level, uncapped, renameOf, corrections = [], accepted, cause } = finding;
  const lines = [
    `${fingerprint}  ${level}  ${version}  ${rule}`,
    `  ${messageOf(finding)}`,
    `  why      ${rules[rule].reason}`,
    ...(uncapped === undefined ? [] : [`  level    ${uncapped} before caps and configured levels`]),
    ...(renameOf === undefined ? [] : [`  rename   of ${renameOf.symbol}, ${percent(renameOf.score)} % alike`]),
    ...aliasLines(finding),
    ...(cause === undefined ? [] : [`  cause    ${cause}`]),
    ...corrections.map(({ kind, text }) => `  hint     ${kind}: ${text}`),
    ...(accepted === undefined ? [] : [`  accepted ${accepted}`]),
    ...placeLines('before', finding.baseLoc, base),
    ...placeLines('after', finding.headLoc, head),
  ];
  return lines.map((line) => `${visibleText(line)}\n`).join('');
}

/** The entry of corrections.jsonc that keeps the old name for a while. */
function aliasLines({ rule, symbol, before = '' }: Finding): string[] {
  if (rule !== 'type-renamed' && rule !== 'property-renamed') return [];
  const entry = { target: symbol, set: { formerNames: [before] }, reason: '...' };
  return [`  alias    ${JSON.stringify(entry)} in corrections.jsonc keeps the old name`];
}

function placeLines(word: string, place: Location | undefined, { label, textOf }: ExplainContext['base']): string[] {
  if (place === undefined) return [`  ${word.padEnd(8)} not in ${label}`];
  const where = [place.file, ...(place.line === undefined ? [] : [String(place.line)])].join(':');
  const section = place.section === undefined ? '' : ` (${place.section})`;
  const text = place.line === undefined ? undefined : textOf?.(place.file)?.split('\n')[place.line - 1]?.trim();
  if (text === undefined) return [`  ${word.padEnd(8)} ${where}${section} in ${label}`];
  return [`  ${word.padEnd(8)} ${where}${section} in ${label}`, `           ${text}`];
}

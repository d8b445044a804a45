// A finding -> one plain sentence for logs, annotations and SARIF, without markdown.
// `property renamed: appRoleAssignment.creationTimestamp -> createdDateTime (reader: breaking, writer: breaking)`

import { visibleText } from '../check/visible-text.ts';
import type { Finding } from './finding.ts';
import { shortSymbol, shortType } from './report.ts';
import { rules } from './rules.ts';

/** Longest value that is shown whole. */
const MOST = 200;

/** One line; text of pages has no control characters left. */
export function messageOf({ rule, symbol, before, after, read, write, runtime, note, announced }: Finding): string {
  const change = [before, after].map((text) => (text === undefined ? '' : shortened(shortType(text))));
  const values = change.join('') === '' ? '' : ` (${change.join(' -> ').trim()})`;
  const remarks = [
    `reader: ${read}, writer: ${write}`,
    ...(runtime ? ['at run time only'] : []),
    ...(note === undefined ? [] : [shortened(note)]),
    ...(announced === undefined ? [] : [`announced: ${shortened(announced)}`]),
  ];
  return visibleText(`${rules[rule].title}: ${shortSymbol(symbol)}${values}; ${remarks.join('; ')}`.replace(/\s+/g, ' '));
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= MOST ? text : `${characters.slice(0, MOST - 1).join('')}…`;
}

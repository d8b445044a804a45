// Lines of link definitions -> what their labels mean.
// `[identitySet]: ../resources/identityset.md "Identities"`

import type { Definitions } from './blocks.ts';

/** The link definitions of a page: their lines, and what they mean. */
export interface PageDefinitions {
  readonly text: string;
  readonly targets: Definitions;
}

export const noDefinitions: PageDefinitions = { text: '', targets: new Map() };

/** `[identitySet]: ../resources/identityset.md "Identities"`; groups: label, target. Escapes and entities are left to remark. */
const definition = /^ {0,3}\[([^[\]\\]*[^[\]\\\s][^[\]\\]*)\]:[ \t]*([^\s<>\\&()\p{Cc}]+)(?:[ \t]+"[^"\\&]*")?[ \t]*$/u;
/** A longer label is none. */
const longest = 999;

/** Whether a line is a link definition beyond doubt. */
export function isDefinition(line: string): boolean {
  return line.length <= longest && definition.test(line);
}

/** What lines that are definitions mean together: the first of a label counts. */
export function definitionsOf(lines: readonly string[]): PageDefinitions {
  const targets = new Map<string, string>();
  for (const line of lines) {
    const [, label = '', url = ''] = definition.exec(line) ?? [];
    const identifier = normalised(label).toLowerCase();
    if (!targets.has(identifier)) targets.set(identifier, url);
  }
  return { text: lines.join('\n'), targets };
}

/** Labels are the same up to case and white space. */
export function normalised(label: string): string {
  const folded = label.replace(/[\t\n ]+/g, ' ').replace(/^ | $/g, '');
  return folded.toLowerCase().toUpperCase();
}

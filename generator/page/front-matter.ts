// The YAML between two `---` lines -> the texts that we use.
// `title: "user resource type"`, `description: "Represents a user account."`

import { parse, YAMLParseError } from 'yaml';
import type { Origin, Report } from '../diagnostics.ts';

export interface FrontMatter {
  readonly title: string | undefined;
  readonly description: string | undefined;
}

/** One line that needs no YAML reader: `author: "someone"`, `ms.date: 06/22/2025`. Groups: key, double-quoted, single-quoted, bare. */
const PLAIN = /^([\w.-]+):[ \t]*(?:"([^"\\]*)"|'([^']*)'|([^\s"'#&*!|>%@`[{,?:-][^#:]*|))[ \t]*$/;

/** Of all that stands in front matter. */
const used = /^(?:title|description):/;

/** Reads front matter. YAML that cannot be read is reported and gives nothing. */
export function readFrontMatter(text: string, origin: Origin, report: Report): FrontMatter {
  const values = readPlain(text) ?? readYaml(text, origin, report);
  return { title: textOf(values.get('title')), description: textOf(values.get('description')) };
}

/** Nearly all front matter is made of plain lines, and a YAML reader takes longer than the rest of the page. */
function readPlain(text: string): Map<string, unknown> | undefined {
  const values = new Map<string, unknown>();
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    if (!PLAIN.test(line)) return undefined;
    const match = used.test(line) ? PLAIN.exec(line) : null;
    if (match?.[1]) values.set(match[1], match[2] ?? match[3] ?? match[4]?.trim());
  }
  return values;
}

function readYaml(text: string, origin: Origin, report: Report): Map<string, unknown> {
  try {
    const value: unknown = parse(text, { logLevel: 'error', maxAliasCount: 10 });
    return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map();
  } catch (error) {
    const problem = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
    const line = error instanceof YAMLParseError ? origin.line + (error.linePos?.[0].line ?? 0) : origin.line;
    report(
      'front-matter-invalid',
      { ...origin, line, column: 1, endLine: line, endColumn: 1 },
      { problem: problem.replace(/ at line \d+.*$/, '') },
    );
    return new Map();
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

// A symbol -> where it comes from: page, line and text, what else its pages say about it, the findings there, the corrections.

import type { Diagnostic, Origin } from '../diagnostics.ts';
import type { Correction } from '../ir/corrections.ts';
import type { FoundSymbol } from './find-symbol.ts';
import { messageOf } from './report-sarif.ts';
import { visibleText } from './visible-text.ts';

export interface Evidence {
  /** The text of a page or include; undefined where it cannot be had. */
  readonly textOf: (file: string) => string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly corrections: readonly Correction[];
}

/** How many further lines and findings are shown; the rest is counted. */
const most = 12;

/** The explanation of one symbol, as lines of plain text. */
export function explain(symbol: FoundSymbol, { textOf, diagnostics, corrections }: Evidence): string {
  const { kind, version, name, facts, origin } = symbol;
  const lines = [`${version} ${kind} ${name}${facts === '' ? '' : `: ${facts}`}`];
  if (origin) lines.push(`  stated      ${placeOf(origin)}`, ...quoted(textOf(origin.file), origin.line));
  const others = mentions(symbol, textOf);
  lines.push(...limited(others.map((mention) => [`  also        ${placeOf(mention)}`, ...quoted(textOf(mention.file), mention.line)])));
  lines.push(
    ...limited(
      diagnostics
        .filter((finding) => concerns(finding, symbol))
        .map((finding) => [`  ${finding.severity.padEnd(10)}  ${placeOf(finding)}  ${messageOf(finding)}  ${finding.code}`]),
    ),
  );
  for (const { target, reason, origin: place } of corrections) {
    if (target === name) lines.push(`  corrected   ${placeOf(place)}  ${reason}`);
  }
  return `${lines.map(visibleText).join('\n')}\n`;
}

/** Other lines of its pages that name the symbol in a table, a comment or JSON: what was considered besides. */
function mentions({ name, origin, files }: FoundSymbol, textOf: Evidence['textOf']): Origin[] {
  const short = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('.')) + 1);
  const word = new RegExp(`(?<![\\w.])${short.replace(/[^\w]/g, '\\$&')}(?!\\w)`, 'i');
  return files.flatMap((file) => {
    const lines = textOf(file)?.split('\n') ?? [];
    return lines.flatMap((line, i): Origin[] => {
      const start = line.search(word);
      if (start < 0 || !isFact(line) || (file === origin?.file && i + 1 === origin.line)) return [];
      return [{ file, line: i + 1, column: start + 1, endLine: i + 1, endColumn: start + 1 + short.length }];
    });
  });
}

/** `|name|String|...`, `"name": "String"`, `### name values`; prose states no facts. */
function isFact(line: string): boolean {
  return /^\s*(?:\||"|#{2,}\s)/.test(line);
}

function concerns(finding: Diagnostic, { name, origin }: FoundSymbol): boolean {
  const here = origin !== undefined && finding.file === origin.file && finding.line >= origin.line && finding.line <= origin.endLine;
  return here || messageOf(finding).includes(`\`${name.replace('/', '.')}\``) || messageOf(finding).includes(`\`${name}\``);
}

function placeOf({ file, line, column }: Origin): string {
  return `${file}:${line}:${column}`;
}

function quoted(text: string | undefined, line: number): string[] {
  const source = text?.split('\n')[line - 1]?.trim();
  return source ? [`              ${source.length > 160 ? `${source.slice(0, 159)}…` : source}`] : [];
}

function limited(groups: readonly (readonly string[])[]): string[] {
  const more = groups.length - most;
  return [...groups.slice(0, most).flat(), ...(more > 0 ? [`  and ${more} more`] : [])];
}

// A diff -> the body of a pull request: what breaks first, then what may, what is new, and what only reads differently, folded.
// | [appRoleAssignment](https://learn.microsoft.com/...) | property renamed: `creationTimestamp` → `createdDateTime` | breaks | breaks |

import { counted } from '../check/count-findings.ts';
import { pageUrl } from '../emit/doc-link.ts';
import { bumpVersion } from './bump.ts';
import { changeText } from './change-text.ts';
import type { Finding, Level, Location } from './finding.ts';
import { alikeRows, groupBy, type Row } from './finding-rows.ts';
import { code, note, words } from './markdown-text.ts';
import { countLevels, type DiffReport, levelText, shortSymbol } from './report.ts';
import { rules, type Verdict } from './rules.ts';

/** GitHub refuses a body or comment of more than 65,536 characters; some are left for what an action puts around it. */
export const maxLength = 60_000;
/** Left for what closes the report. */
const RESERVE = 700;

/** First line of the report: an action finds its own comment by it. */
export const marker = '<!-- msgraph-docgen diff -->';

export interface MarkdownOptions {
  /** Where the whole list is when the report had to be cut: `docs-diff.json`. */
  readonly more?: string;
  readonly limit?: number;
}

/** Text of the report, never longer than the limit; what does not fit is counted. */
export function markdownReport(report: DiffReport, options: MarkdownOptions = {}): string {
  const limit = options.limit ?? maxLength;
  const open = report.findings.filter(({ accepted }) => accepted === undefined);
  const accepted = report.findings.filter((finding) => finding.accepted !== undefined);
  const page = createPage(limit - RESERVE);
  page.add(head(report, open));
  for (const cause of causesOf(report)) {
    const own = cause === undefined ? open : open.filter((finding) => finding.cause === cause);
    if (cause !== undefined && own.length > 0) page.add([causeTitles[cause], '']);
    for (const level of ['breaking', 'risky', 'additive'] as const) addTable(page, sectionTitles[level], ofLevel(own, level), report);
    addFold(page, 'Docs-only', ofLevel(own, 'docs'), report);
  }
  addTable(page, 'Accepted', accepted, report);
  page.add(problemLines(report));
  const left = page.left();
  const where = options.more === undefined ? '' : `; all of them are in ${code(options.more)}`;
  const rest = left === 0 ? [] : [`**${counted(left, 'more finding')}** did not fit here${where}.`, ''];
  return `${[...page.lines(), ...rest].join('\n').trimEnd()}\n`;
}

const sectionTitles: Readonly<Record<Exclude<Level, 'docs'>, string>> = { breaking: 'Breaking', risky: 'Risky', additive: 'Additive' };
const causeTitles = { docs: '## Caused by the docs', generator: '## Caused by the generator' };

/** Two headings where the cause is known and the generator has a part in it; else none. */
function causesOf({ cause, findings }: DiffReport): readonly ('docs' | 'generator' | undefined)[] {
  return cause === 'split' && findings.some((finding) => finding.cause === 'generator') ? ['docs', 'generator'] : [undefined];
}

function ofLevel(findings: readonly Finding[], level: Level): Finding[] {
  return findings.filter((finding) => finding.level === level);
}

function head(report: DiffReport, open: readonly Finding[]): string[] {
  const lines = [marker, `## API changes: ${levelText(countLevels(open))}`, ''];
  if (report.versions.length > 1) {
    lines.push('| | Breaking | Risky | Additive | Docs-only |', '| :-- | --: | --: | --: | --: |');
    for (const version of report.versions) {
      const { breaking, risky, additive, docs } = countLevels(open.filter((finding) => finding.version === version));
      lines.push(`| ${words(version)} | ${breaking} | ${risky} | ${additive} | ${docs} |`);
    }
    lines.push('');
  }
  const { base, head: to, notCompared } = report;
  lines.push(`From ${code(sideText(base))} to ${code(sideText(to))}. ${bumpText(report)}`, '');
  for (const { version, side } of notCompared) lines.push(`${words(version)} is in the ${side} only and was not compared.`, '');
  const capped = open.find(({ uncapped }) => uncapped === 'breaking');
  if (capped !== undefined)
    lines.push(`Levels of ${words(capped.version)} are capped or configured; *breaking* changes may be listed lower.`, '');
  return lines;
}

function sideText({ label, commit }: DiffReport['base']): string {
  return commit === undefined || label.includes(commit) ? label : `${label} (${commit.slice(0, 10)})`;
}

function bumpText({ bump, findings, current = '' }: DiffReport): string {
  const [worst] = findings;
  if (bump === 'none' || worst === undefined) return 'Nothing that the package says has changed: **no release** needed.';
  const next = bumpVersion(current, bump);
  const versions = next === undefined ? '' : ` (${current} → ${next})`;
  return `Suggested release: **${bump}**${versions}, because of ${code(shortSymbol(worst.symbol))} (${rules[worst.rule].title}).`;
}

interface Page {
  /** Adds lines that are always shown. */
  readonly add: (lines: readonly string[]) => void;
  /** Adds lines when they fit; else `findings` count as left out. Once something did not fit nothing more is shown. */
  readonly tryAdd: (lines: readonly string[], findings: number) => boolean;
  readonly lines: () => readonly string[];
  readonly left: () => number;
}

function createPage(limit: number): Page {
  const lines: string[] = [];
  let length = 0;
  let left = 0;
  const add = (more: readonly string[]) => {
    lines.push(...more);
    length += more.reduce((sum, line) => sum + line.length + 1, 0);
  };
  return {
    add,
    tryAdd: (more, findings) => {
      const size = more.reduce((sum, line) => sum + line.length + 1, 0);
      const fits = left === 0 && length + size <= limit;
      if (fits) add(more);
      else left += findings;
      return fits;
    },
    lines: () => lines,
    left: () => left,
  };
}

const verdictWords: Readonly<Record<Verdict, string>> = {
  breaking: '**breaks**',
  risky: 'may break',
  additive: 'fine',
  docs: '–',
  none: '–',
};

/** A heading, and a table with one row for each group and kind of change. */
function addTable(page: Page, title: string, findings: readonly Finding[], report: DiffReport): void {
  if (findings.length === 0) return;
  const rows = alikeRows(findings);
  const opening = [`### ${title} · ${findings.length}`, '', '| | Change | Reader | Writer |', '| :-- | :-- | :-- | :-- |'];
  let previous = '';
  let open = false;
  for (const row of rows) {
    const group = groupText(row, report);
    const line = `| ${group === previous ? '' : group} | ${rowText(row)} | ${verdictWords[row.first.read]} | ${verdictWords[row.first.write]} |`;
    previous = group;
    // The findings of a collapsed row count where they are listed.
    open = page.tryAdd(open ? [line] : [...opening, line], row.collapsed ? 0 : row.findings.length) || open;
  }
  if (open) page.add(['']);
  for (const row of rows) if (row.collapsed) addCollapsed(page, row);
}

function groupText({ first, collapsed, owners }: Row, { versions }: DiffReport): string {
  const version = versions.length > 1 ? ` <sub>${words(first.version)}</sub>` : '';
  if (collapsed) return `${counted(owners, 'group')}${version}`;
  const place = first.headLoc ?? first.baseLoc;
  const name = words(shortSymbol(first.owner));
  return place === undefined ? `${name}${version}` : `[${name}](${urlOf(place)})${version}`;
}

/** The page on learn.microsoft.com; of a removed page the address is still the best hint at what it was. */
function urlOf({ file }: Location): string {
  const [version = '', ...rest] = file.split('/');
  return pageUrl({ version, file: rest.join('/') });
}

/** Items of a row that are shown before the rest is counted. */
const MOST_ITEMS = 12;

function rowText({ first, findings, collapsed }: Row): string {
  const { title } = rules[first.rule];
  if (collapsed) return `**${findings.length} ×** ${title}, listed below${first.runtime ? remark(RUNTIME) : ''}`;
  const texts = findings.map(changeText).filter((text) => text !== '');
  const more = texts.length - MOST_ITEMS;
  const items = [...texts.slice(0, MOST_ITEMS), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
  return `${items === '' ? title : `${title}: ${items}`}${remarks(findings)}`;
}

const RUNTIME = 'only at run time: tsc sees nothing';

/** Lines below the change: what the reviewer needs to judge it. */
function remarks(findings: readonly Finding[]): string {
  const lines = findings.flatMap((finding) => [
    ...(finding.runtime ? [RUNTIME] : []),
    ...(finding.note === undefined ? [] : [note(finding.note)]),
    ...(finding.announced === undefined ? [] : [`announced: ${words(finding.announced)}`]),
    ...(finding.corrections ?? []).map(({ kind, text }) => `${kind === 'siblings' ? '' : 'perhaps a correction: '}${note(text)}`),
    ...(finding.witness?.seen === 'breaks' ? [`seen to break: ${code(finding.witness.error)}`] : []),
    ...(finding.witness?.seen === 'compiles' ? ['a witness compiles against both'] : []),
    ...(finding.accepted === undefined ? [] : [`accepted: ${words(finding.accepted)}`]),
  ]);
  return [...new Set(lines)].slice(0, 6).map(remark).join('');
}

function remark(line: string): string {
  return `<br><sub>${line}</sub>`;
}

/** The list behind a collapsed row, folded. */
function addCollapsed(page: Page, { first, findings }: Row): void {
  const opening = ['<details>', `<summary>${findings.length} × ${words(rules[first.rule].title)}</summary>`, ''];
  addItems(page, opening, findings, { titled: false, versioned: false });
}

function addFold(page: Page, title: string, findings: readonly Finding[], { versions }: DiffReport): void {
  if (findings.length === 0) return;
  const opening = ['<details>', `<summary><b>${title} · ${findings.length}</b></summary>`, ''];
  addItems(page, opening, findings, { titled: true, versioned: versions.length > 1 });
}

/** One line for each owner, so that a fold of hundreds stays readable. */
function addItems(
  page: Page,
  opening: readonly string[],
  findings: readonly Finding[],
  { titled, versioned }: { readonly titled: boolean; readonly versioned: boolean },
): void {
  const groups = groupBy(findings, ({ version, owner }) => `${version} ${owner}`);
  let open = false;
  for (const own of groups.values()) {
    const [first] = own;
    if (first === undefined) continue;
    const texts = own.map((finding) => `${titled ? `${rules[finding.rule].title} ` : ''}${changeText(finding)}`.trim());
    const text = texts.filter((part) => part !== '').join('; ');
    const line = `- ${code(shortSymbol(first.owner))}${versioned ? ` ${words(first.version)}` : ''} ${text}`.trimEnd();
    open = page.tryAdd(open ? [line] : [...opening, line], own.length) || open;
  }
  if (open) page.add(['', '</details>', '']);
}

function problemLines({ acceptanceProblems }: DiffReport): string[] {
  if (acceptanceProblems.length === 0) return [];
  const lines = acceptanceProblems
    .slice(0, 10)
    .map(({ rule, fingerprint, text }) => `- ${rule === 'acceptance-unused' ? 'unused' : 'expired'}: ${code(fingerprint)} ${words(text)}`);
  return [`### accepted.json needs care · ${acceptanceProblems.length}`, '', ...lines, ''];
}

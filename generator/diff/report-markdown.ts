// A diff -> the body of a pull request: what breaks first, then what may, what is new, and what only reads differently, folded.
// | [appRoleAssignment](https://learn.microsoft.com/...) | property renamed: `creationTimestamp` → `createdDateTime` | breaks | breaks |

import { counted } from '../check/count-findings.ts';
import { pageUrl } from '../emit/doc-link.ts';
import { bumpVersion } from './bump.ts';
import { changeText } from './change-text.ts';
import type { Verdict } from './diff-rule.ts';
import type { Finding, Level, Location } from './finding.ts';
import { alikeRows, groupBy, type Row } from './finding-rows.ts';
import { type Fold, fitPage, type Line, type Section, sizeOf } from './markdown-page.ts';
import { code, note, words } from './markdown-text.ts';
import { countLevels, type DiffReport, levelText, shortSymbol } from './report.ts';
import { rules } from './rules.ts';

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
  const open = report.findings.filter(({ accepted }) => accepted === undefined);
  const accepted = report.findings.filter((finding) => finding.accepted !== undefined);
  const sections = [
    ...causesOf(report).flatMap((cause) =>
      sectionsOf(cause, cause === undefined ? open : open.filter((one) => one.cause === cause), report),
    ),
    ...tableOf('Accepted', accepted, report),
  ];
  const [top, problems] = [head(report, open), problemLines(report)];
  const { lines, left } = fitPage(sections, (options.limit ?? maxLength) - RESERVE - sizeOf([...top, ...problems]));
  const where = options.more === undefined ? '' : `; all of them are in ${code(options.more)}`;
  const rest = left === 0 ? [] : [`**${counted(left, 'more finding')}** did not fit here${where}.`, ''];
  return `${[...top, ...lines, ...problems, ...rest].join('\n').trimEnd()}\n`;
}

/** The findings of one cause by level. */
function sectionsOf(cause: Finding['cause'], findings: readonly Finding[], report: DiffReport): Section[] {
  if (findings.length === 0) return [];
  const title = cause === undefined ? [] : [{ heading: [causeTitles[cause], ''], rows: [], folds: [] }];
  const levels = ['breaking', 'risky', 'additive'] as const;
  const docs = ofLevel(findings, 'docs');
  const summary = `<b>Docs-only · ${docs.length}</b>`;
  const lines = listOf(docs, { titled: true, versioned: report.versions.length > 1 });
  const fold = docs.length === 0 ? [] : [{ heading: [], rows: [], folds: [{ summary, lines }] }];
  return [...title, ...levels.flatMap((level) => tableOf(sectionTitles[level], ofLevel(findings, level), report)), ...fold];
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

const verdictWords: Readonly<Record<Verdict, string>> = {
  breaking: '**breaks**',
  risky: 'may break',
  additive: 'fine',
  docs: '–',
  none: '–',
};

/** A heading, a table with one row for each group and kind of change, and the lists behind rows that are too long. */
function tableOf(title: string, findings: readonly Finding[], report: DiffReport): Section[] {
  if (findings.length === 0) return [];
  const rows = alikeRows(findings);
  const groups = rows.map((row) => groupText(row, report));
  const lines = rows.map((row, index): Line => {
    const group = groups[index] === groups[index - 1] ? '' : groups[index];
    const text = `| ${group} | ${rowText(row)} | ${verdictWords[row.first.read]} | ${verdictWords[row.first.write]} |`;
    // The findings of a long row count where they are listed.
    return { text, findings: row.listed ? 0 : row.findings.length };
  });
  const folds = rows.flatMap(({ listed, same, first, findings: all }): Fold[] => {
    if (!listed) return [];
    const summary = `${all.length} × ${words(rules[first.rule].title)}`;
    return [{ summary, lines: listOf(all, { titled: false, versioned: false, bare: same }) }];
  });
  return [{ heading: [`### ${title} · ${findings.length}`, ''], rows: lines, folds }];
}

/** The owner with a link to its page; of many their number. */
function groupText({ first, listed, owners }: Row, { versions }: DiffReport): string {
  const version = versions.length > 1 ? ` <sub>${words(first.version)}</sub>` : '';
  if (listed) return `${counted(owners.length, first.owner.includes('.') ? 'type' : 'function')}${version}`;
  return `${owners.map(linkText).join(', ')}${version}`;
}

function linkText({ owner, headLoc, baseLoc }: Finding): string {
  const place = headLoc ?? baseLoc;
  const name = words(shortSymbol(owner));
  return place === undefined ? name : `[${name}](${urlOf(place)})`;
}

/** The page on learn.microsoft.com; of a removed page the address is still the best hint at what it was. */
function urlOf({ file }: Location): string {
  const [version = '', ...rest] = file.split('/');
  return pageUrl({ version, file: rest.join('/') });
}

/** Items of a row that are shown before the rest is counted. */
const MOST_ITEMS = 12;

function rowText({ first, findings, owners, same, listed }: Row): string {
  const { title } = rules[first.rule];
  const all = listed || (same && owners.length > 1) ? `**${findings.length} ×** ${title}` : title;
  if (listed && !same) return `${all}, listed below${first.runtime ? remark(RUNTIME) : ''}`;
  const texts = (same ? [first] : findings).map(changeText).filter((text) => text !== '');
  const more = texts.length - MOST_ITEMS;
  const items = [...texts.slice(0, MOST_ITEMS), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
  return `${items === '' ? all : `${all}: ${items}`}${listed ? ', listed below' : ''}${remarks(findings)}`;
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

interface ListOptions {
  /** Each item says what kind of change it is. */
  readonly titled: boolean;
  readonly versioned: boolean;
  /** The change stands elsewhere: only owners are listed. */
  readonly bare?: boolean;
}

/** One line for each owner, so that a list of hundreds stays readable. */
function listOf(findings: readonly Finding[], options: ListOptions): Line[] {
  const groups = groupBy(findings, ({ version, owner }) => `${version} ${owner}`);
  return [...groups.values()].flatMap((own): Line[] => {
    const [first] = own;
    if (first === undefined) return [];
    const texts = options.bare
      ? []
      : own.map((finding) => `${options.titled ? `${rules[finding.rule].title} ` : ''}${changeText(finding)}`);
    // A rename names its owner already.
    const name =
      !options.titled && own.every(({ symbol, renameOf }) => symbol === first.owner && renameOf) ? '' : code(shortSymbol(first.owner));
    const parts = [
      name,
      options.versioned ? words(first.version) : '',
      texts
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .join('; '),
    ];
    return [{ text: `- ${parts.filter((part) => part !== '').join(' ')}`, findings: own.length }];
  });
}

function problemLines({ acceptanceProblems }: DiffReport): string[] {
  if (acceptanceProblems.length === 0) return [];
  const lines = acceptanceProblems
    .slice(0, 10)
    .map(({ rule, fingerprint, text }) => `- ${rule === 'acceptance-unused' ? 'unused' : 'expired'}: ${code(fingerprint)} ${words(text)}`);
  return [`### accepted.json needs care · ${acceptanceProblems.length}`, '', ...lines, ''];
}

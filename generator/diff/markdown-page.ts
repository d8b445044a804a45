// Sections of a report -> the lines of one page that stays below a limit. Headings always stand there; then come the rows of all tables, worst
// first, and what room is left is shared by the folds. What does not fit is counted: `- and 212 more`.

/** One line of a table or list, and how many findings only it tells. */
export interface Line {
  readonly text: string;
  readonly findings: number;
}

/** A list behind a click. */
export interface Fold {
  /** Markup: `<b>Docs-only · 3</b>` */
  readonly summary: string;
  readonly lines: readonly Line[];
}

export interface Section {
  readonly heading: readonly string[];
  readonly rows: readonly Line[];
  readonly folds: readonly Fold[];
}

export interface Page {
  readonly lines: readonly string[];
  /** Findings that did not fit. */
  readonly left: number;
}

const tableHead = ['| | Change | Reader | Writer |', '| :-- | :-- | :-- | :-- |'];

/** `room` is in characters. */
export function fitPage(sections: readonly Section[], room: number): Page {
  const headings = sections.map(({ heading, rows }) => sizeOf(rows.length === 0 ? heading : [...heading, ...tableHead, '']));
  const forRows = room - sum(headings);
  const all = sections.flatMap(({ rows }) => rows);
  const shown = new Set(all.slice(0, countFitting(all, forRows)));
  let rest = forRows - sum([...shown].map(({ text }) => text.length + 1));
  let foldsLeft = sum(sections.map(({ folds }) => folds.length));
  let left = findingsOf(all.filter((row) => !shown.has(row)));
  const lines = sections.flatMap(({ heading, rows, folds }) => {
    const table = rows.filter((row) => shown.has(row)).map(({ text }) => text);
    const lists = folds.flatMap((fold) => {
      const fitted = fitFold(fold, rest / foldsLeft--);
      rest -= sizeOf(fitted.lines);
      left += fitted.left;
      return fitted.lines;
    });
    return [...heading, ...(table.length === 0 ? [] : [...tableHead, ...table, '']), ...lists];
  });
  return { lines, left };
}

function fitFold({ summary, lines }: Fold, room: number): Page {
  const opening = ['<details>', `<summary>${summary}</summary>`, ''];
  const closing = ['', '</details>', ''];
  const more = (hidden: readonly Line[]) => (hidden.length === 0 ? [] : [`- and ${findingsOf(hidden)} more`]);
  const count = countFitting(lines, room - sizeOf([...opening, ...more(lines), ...closing]));
  const hidden = lines.slice(count);
  if (count === 0) return { lines: [], left: findingsOf(hidden) };
  const shown = lines.slice(0, count).map(({ text }) => text);
  return { lines: [...opening, ...shown, ...more(hidden), ...closing], left: findingsOf(hidden) };
}

/** How many lines fit, from the first one on. */
function countFitting(lines: readonly Line[], room: number): number {
  let used = 0;
  const end = lines.findIndex(({ text }) => {
    used += text.length + 1;
    return used > room;
  });
  return end < 0 ? lines.length : end;
}

function findingsOf(lines: readonly Line[]): number {
  return sum(lines.map(({ findings }) => findings));
}

/** Of lines and their ends. */
export function sizeOf(lines: readonly string[]): number {
  return sum(lines.map((line) => line.length + 1));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

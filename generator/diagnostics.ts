// Findings about the docs. Each stage reports through a `Report` that it is handed; nothing here prints.
// Vocabulary of vfile-message: a code is a `ruleId`, an origin is its `place`.

/** A range in a page. Lines and columns count from 1 as in vfile; the end is exclusive. */
export interface Origin {
  /** Page or include, `/` separated, from the version folder on: `v1.0/resources/user.md`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** error: the output would be wrong. warning: a fact was lost or guessed. info: irregular but harmless. */
export type Severity = 'error' | 'warning' | 'info';

export interface Diagnostic extends Origin {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly actual?: string;
  readonly expected?: string;
  readonly related?: readonly Origin[];
}

interface Rule<Data> {
  readonly severity: Severity;
  /** The finding means that a reference in the model became `unknown`. */
  readonly fallback?: true;
  readonly message: (data: Data) => string;
}

const rule =
  <Data = Record<never, never>>() =>
  <const R extends Rule<Data>>(r: R): Rule<Data> =>
    r;

/** Every finding there is. Grammar of messages: "Unexpected X, expected Y", values in backticks. Explained one by one in diagnostics.md. */
export const catalogue = {
  // page/
  'unterminated-comment': rule()({ severity: 'warning', message: () => 'Unexpected end of page in a comment, expected `-->`' }),
  'unterminated-fence': rule()({ severity: 'info', message: () => 'Unexpected end of page in a code block, expected a closing fence' }),
  'front-matter-missing': rule()({
    severity: 'info',
    message: () => 'Unexpected start of page, expected front matter between two `---` lines',
  }),
  'front-matter-invalid': rule<{ problem: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected front matter, expected YAML: ${d.problem}`,
  }),
  'annotation-invalid': rule<{ problem: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected annotation, expected JSON: ${d.problem}`,
  }),
  'include-missing': rule<{ href: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected include \`${d.href}\`, expected a file of the docs`,
  }),
  'include-outside': rule<{ href: string }>()({
    severity: 'error',
    message: (d) => `Unexpected include \`${d.href}\`, expected a path inside the docs folder`,
  }),
  'row-wrapped': rule()({
    severity: 'info',
    message: () => 'Unexpected line break inside a table row; read as the rest of the row before',
  }),
  'row-ragged': rule<{ cells: number; columns: number }>()({
    severity: 'info',
    message: (d) => `Unexpected row of ${d.cells} cells, expected ${d.columns}`,
  }),
  'table-irregular': rule()({
    severity: 'info',
    message: () => 'Unexpected table that GFM does not render, expected a delimiter row with a cell for each column',
  }),
  'page-empty': rule()({ severity: 'warning', message: () => 'Unexpected empty page' }),
  'page-binary': rule()({ severity: 'error', message: () => 'Unexpected binary content, expected UTF-8 text' }),
  'page-huge': rule<{ megabytes: number }>()({
    severity: 'error',
    message: (d) => `Unexpected page of ${d.megabytes} MB, expected at most 4 MB`,
  }),
} as const satisfies Record<string, Rule<never>>;

export type Code = keyof typeof catalogue;
type DataOf<C extends Code> = (typeof catalogue)[C] extends Rule<infer Data> ? Data : never;

export interface Extra {
  readonly actual?: string;
  readonly expected?: string;
  readonly related?: readonly Origin[];
}

/** Reports a finding: `report('include-missing', origin, { href })`. The type of `data` follows from the code. */
export type Report = <C extends Code>(code: C, origin: Origin, data: DataOf<C>, extra?: Extra) => void;

/** A report that collects into `found`. */
export function createReport(found: Diagnostic[]): Report {
  return (code, origin, data, extra = {}) => {
    const entry: Rule<never> = catalogue[code];
    const { file, line, column, endLine, endColumn } = origin;
    found.push({ code, severity: entry.severity, message: entry.message(data as never), file, line, column, endLine, endColumn, ...extra });
  };
}

/** Order of findings in every report: by file, position, then code. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Code-unit order, the same on every machine and locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

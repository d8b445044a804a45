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
  // read/
  'page-unreadable': rule<{ problem: string }>()({
    severity: 'error',
    message: (d) => `Unexpected file or folder that cannot be read (${d.problem}), expected a page`,
  }),
  'page-case-twin': rule<{ other: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected page whose name differs from \`${d.other}\` in letter case only; only that one is read`,
  }),
  'corrections-unreadable': rule<{ problem: string }>()({
    severity: 'error',
    message: (d) => `Unexpected corrections file that cannot be read (${d.problem}), expected UTF-8 text`,
  }),
  'folder-link': rule()({
    severity: 'warning',
    message: () => 'Unexpected symbolic link to a folder, expected a folder; the pages in it are not read through the link',
  }),
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
  'row-unread': rule()({
    severity: 'warning',
    message: () => 'Unexpected table row, expected one that starts with a name; the row is left out',
  }),
  // page/: API pages
  'no-request-line': rule()({
    severity: 'warning',
    message: () =>
      'Unexpected API page without a request line, expected a line such as `GET /users/{id}` in a code block below `HTTP request`',
  }),
  'request-url-invalid': rule<{ url: string; problem: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected URL \`${d.url}\` (${d.problem}), expected a path of the service; the line is left out`,
  }),
  'request-url-irregular': rule<{ url: string; problem: string }>()({
    severity: 'info',
    message: (d) => `Unexpected URL \`${d.url}\` (${d.problem}), expected a path only`,
  }),
  'permission-unread': rule<{ text: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected text \`${d.text}\` about permissions, expected a table row of a scheme and its permissions`,
  }),
  'body-invalid': rule<{ problem: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected body of an example, expected JSON: ${d.problem}; read leniently`,
  }),
  'body-unreadable': rule<{ problem: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected body of an example, expected JSON: ${d.problem}; not read`,
  }),
  'base-unresolved': rule<{ name: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected base type \`${d.name}\`, expected a documented type; left out`,
  }),
  'base-cycle': rule<{ name: string; base: string }>()({
    severity: 'error',
    message: (d) => `Unexpected base type \`${d.base}\` of \`${d.name}\`, expected one that does not derive from it; left out`,
  }),
  'page-missing': rule<{ name: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected link to a page that is not there, expected the page of \`${d.name}\`; only its name is known`,
  }),
  'type-on-several-pages': rule<{ name: string }>()({
    severity: 'info',
    message: (d) => `Unexpected further page of \`${d.name}\`, expected one; their members are united`,
  }),
  'enum-unnamed': rule()({
    severity: 'warning',
    message: () => 'Unexpected `Enumeration` without a list of values, expected the name of a type; read as a string',
  }),
  'enum-undocumented': rule<{ name: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected type \`${d.name}\`, expected a page or list of its values; read as the string that the JSON body shows`,
  }),
  'enum-conflict': rule<{ name: string; missing: readonly string[] }>()({
    severity: 'warning',
    message: (d) =>
      `Unexpected second list of the members of \`${d.name}\` without ${d.missing.map((value) => `\`${value}\``).join(', ')}, expected the same members; united`,
  }),
  'values-disagree': rule<{ name: string; missing: readonly string[]; extra: readonly string[] }>()({
    severity: 'info',
    message: (d) =>
      `Unexpected list of values${d.missing.length === 0 ? '' : ` without ${d.missing.map((value) => `\`${value}\``).join(', ')}`}${
        d.extra.length === 0 ? '' : ` with ${d.extra.map((value) => `\`${value}\``).join(', ')}`
      }, expected the members of \`${d.name}\``,
  }),
  'pseudo-enum': rule<{ name: string }>()({
    severity: 'info',
    message: (d) =>
      `Unexpected type String of \`${d.name}\`, whose values are listed, expected an enumeration; read as a string with known values`,
  }),
  'relationship-unlisted': rule<{ name: string; type: string }>()({
    severity: 'info',
    message: (d) =>
      `Unexpected segment \`${d.name}\` behind \`${d.type}\` in a path, expected a relationship that the type's page lists; added to the type`,
  }),
  'property-not-in-json': rule<{ name: string }>()({
    severity: 'info',
    message: (d) => `Unexpected property \`${d.name}\` that the JSON body does not show, expected a key for it`,
  }),
  'json-not-in-table': rule<{ name: string; type: string }>()({
    severity: 'info',
    message: (d) => `Unexpected key \`${d.name}\` in the JSON body, expected a property that a table of \`${d.type}\` lists; left out`,
  }),
  'json-type-mismatch': rule<{ name: string; type: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected value of \`${d.name}\` in the JSON body, expected \`${d.type}\` as in the table; the table is followed`,
  }),
  'heading-type-mismatch': rule<{ heading: string; type: string }>()({
    severity: 'info',
    message: (d) => `Unexpected heading of \`${d.heading}\`, expected \`${d.type}\` as in the annotation`,
  }),
  'method-link-missing': rule<{ page: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected link to \`${d.page}\` in a table of methods, expected an API page`,
  }),
  'member-name-invalid': rule<{ name: string }>()({
    severity: 'info',
    message: (d) => `Unexpected name \`${d.name}\`, expected the name of a property; the row is left out`,
  }),
  'key-unlisted': rule<{ name: string }>()({
    severity: 'info',
    message: (d) => `Unexpected \`keyProperty\` \`${d.name}\`, expected a property that the page lists; left out`,
  }),
  'member-conflict': rule<{ name: string; type: string; other: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected type \`${d.type}\` in a further row of \`${d.name}\`, expected \`${d.other}\` as in the first; left out`,
  }),
  'member-overrides': rule<{ name: string; type: string; base: string; expected: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected type \`${d.type}\` of \`${d.name}\`, expected \`${d.expected}\` as \`${d.base}\` has it; left out`,
  }),
  'example-unpaired': rule<{ part: 'request' | 'response' }>()({
    severity: 'info',
    message: (d) =>
      `Unexpected ${d.part} of an example, expected ${d.part === 'request' ? 'the response to it' : 'the request for it'} beside it`,
  }),
  'example-name-duplicate': rule<{ name: string }>()({
    severity: 'info',
    message: (d) => `Unexpected name \`${d.name}\` of an example, expected one that no other example has`,
  }),
  // ir/: operations
  'response-unknown': rule()({
    severity: 'warning',
    fallback: true,
    message: () =>
      'Unexpected response without a type that could be read, expected a sentence, an annotation or JSON that names a documented type; fell back to unknown',
  }),
  'response-conflict': rule<{ sentence: string; example: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected response: the sentence says \`${d.sentence}\`, the example shows \`${d.example}\`; expected both to agree`,
  }),
  'parameter-members-only': rule<{ name: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected table of the members of \`${d.name}\`, expected \`${d.name}\` itself, which the example sends`,
  }),
  'parameter-type-unknown': rule<{ name: string }>()({
    severity: 'warning',
    fallback: true,
    message: (d) => `Unexpected parameter \`${d.name}\` in an example only, expected a table that gives its type; fell back to unknown`,
  }),
  'request-body-unknown': rule()({
    severity: 'warning',
    message: () => 'Unexpected request body without a description that could be read, expected a type or a table of parameters',
  }),
  'function-arguments-missing': rule<{ expected: string }>()({
    severity: 'info',
    message: (d) => `Unexpected request line without the parameters that the page documents, expected \`${d.expected}\``,
  }),
  'example-url-unlisted': rule<{ url: string }>()({
    severity: 'info',
    message: (d) => `Unexpected URL \`${d.url}\` in an example, expected one of the request lines of the page`,
  }),
  'operation-id-duplicate': rule<{ id: string; other: string }>()({
    severity: 'info',
    message: (d) => `Unexpected page name that gives the identifier \`${d.other}\` of another page; it is called \`${d.id}\``,
  }),
  // ir/: corrections.jsonc
  'correction-invalid': rule<{ problem: string }>()({ severity: 'error', message: (d) => `Unexpected correction: ${d.problem}` }),
  'correction-unmatched': rule<{ target: string }>()({
    severity: 'error',
    message: (d) =>
      `Unexpected correction of \`${d.target}\`, which the docs do not have (or, with \`add\`, have already); remove the entry`,
  }),
  'correction-unchanged': rule<{ target: string }>()({
    severity: 'error',
    message: (d) => `Unexpected correction of \`${d.target}\`, which says what the docs say already; remove the entry`,
  }),
  // check/: examples against the model
  'example-property-unknown': rule<{ name: string; type: string; nearest: string | undefined }>()({
    severity: 'warning',
    message: (d) =>
      `Unexpected property \`${d.name}\` in the example, expected one of \`${d.type}\`${d.nearest === undefined ? '' : `, such as \`${d.nearest}\``}`,
  }),
  'example-property-derived': rule<{ name: string; type: string; derived: string }>()({
    severity: 'info',
    message: (d) =>
      `Unexpected property \`${d.name}\` of the derived type \`${d.derived}\` in the example, expected an \`@odata.type\` or a property of \`${d.type}\``,
  }),
  'example-property-case': rule<{ name: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected letter case of \`${d.name}\` in the example, expected the name as its table has it`,
  }),
  'example-property-missing': rule<{ type: string; names: readonly string[] }>()({
    severity: 'info',
    message: (d) =>
      `Unexpected example without ${d.names.map((name) => `\`${name}\``).join(', ')}, expected all properties of \`${d.type}\`, or \`"truncated": true\``,
  }),
  'example-type-mismatch': rule<{ type: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected value in the example, expected \`${d.type}\``,
  }),
  'example-type-unknown': rule<{ type: string; nearest: string | undefined }>()({
    severity: 'warning',
    message: (d) =>
      `Unexpected \`@odata.type\` \`${d.type}\` in the example, expected a documented type${d.nearest === undefined ? '' : ` such as \`${d.nearest}\``}`,
  }),
  'example-value-case': rule<{ value: string; enum: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected letter case of \`${d.value}\` in the example, expected a member of \`${d.enum}\``,
  }),
  'example-value-unknown': rule<{ value: string; enum: string; nearest: string | undefined }>()({
    severity: 'warning',
    message: (d) =>
      `Unexpected value \`${d.value}\` in the example, expected a member of \`${d.enum}\`${d.nearest === undefined ? '' : ` such as \`${d.nearest}\``}`,
  }),
  'example-wrapped': rule<{ type: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected \`value\` around a single object in the example, expected the \`${d.type}\` itself`,
  }),
  // check/: docs against the service's metadata
  'drift-type-unknown': rule<{ name: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected type \`${d.name}\`, expected one that the metadata declares`,
  }),
  'drift-type-undocumented': rule<{ name: string }>()({
    severity: 'info',
    message: (d) => `Unexpected declaration of \`${d.name}\`, expected a page that documents it`,
  }),
  'drift-base-type': rule<{ type: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected base type of \`${d.type}\`, expected the one that the metadata declares`,
  }),
  'drift-member-unknown': rule<{ name: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected member \`${d.name}\`, expected one that the metadata declares`,
  }),
  'drift-member-undocumented': rule<{ name: string }>()({
    severity: 'info',
    message: (d) => `Unexpected table without \`${d.name}\`, expected the members that the metadata declares`,
  }),
  'drift-member-type': rule<{ name: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected type of \`${d.name}\`, expected the one that the metadata declares`,
  }),
  'drift-value-unknown': rule<{ enum: string; value: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected value \`${d.value}\` of \`${d.enum}\`, expected one that the metadata declares`,
  }),
  'drift-value-undocumented': rule<{ enum: string; value: string }>()({
    severity: 'info',
    message: (d) => `Unexpected list without \`${d.value}\`, expected the values of \`${d.enum}\` that the metadata declares`,
  }),
  'drift-path': rule<{ path: string; segment: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected segment \`${d.segment}\` of \`${d.path}\`, expected one that the metadata declares`,
  }),
  // page/: resource and enum pages
  'page-of-beta': rule<{ version: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected page about the beta version among the pages of ${d.version}, expected it among those of beta; left out`,
  }),
  'method-unlinked': rule<{ text: string }>()({
    severity: 'info',
    message: (d) => `Unexpected method \`${d.text}\` without a link, expected a link to its API page`,
  }),
  'row-group': rule<{ text: string }>()({
    severity: 'info',
    message: (d) => `Unexpected row \`${d.text}\` that groups the rows below, expected a member`,
  }),
  'table-unplaced': rule<{ section: string }>()({
    severity: 'info',
    message: (d) =>
      `Unexpected table in ${d.section === '' ? 'a page without headings' : `section \`${d.section}\``}, expected properties, relationships, methods or values; not read`,
  }),
  'annotation-unknown-key': rule<{ key: string }>()({
    severity: 'info',
    message: (d) => `Unexpected key \`${d.key}\` in an annotation`,
  }),
  // ir/: names and types
  'unresolved-type': rule<{ text: string; nearest: string | undefined }>()({
    severity: 'warning',
    fallback: true,
    message: (d) =>
      d.text === ''
        ? 'Unexpected empty type, expected the name of a type; fell back to unknown'
        : `Unexpected type \`${d.text}\`, expected a documented type${d.nearest === undefined ? '' : ` such as \`${d.nearest}\``}; fell back to unknown`,
  }),
  'type-union': rule<{ text: string }>()({
    severity: 'warning',
    fallback: true,
    message: (d) => `Unexpected types \`${d.text}\` without a common base, expected one type; fell back to unknown`,
  }),
  'type-case-mismatch': rule<{ actual: string; expected: string }>()({
    severity: 'info',
    message: (d) => `Unexpected case of \`${d.actual}\`, expected \`${d.expected}\``,
  }),
  'link-text-target-mismatch': rule<{ text: string; target: string; used: string }>()({
    severity: 'warning',
    message: (d) =>
      `Unexpected link from \`${d.text}\` to the page of \`${d.target}\`, expected both to name one type; read as \`${d.used}\``,
  }),
  // emit/
  'identifier-collision': rule<{ name: string; identifier: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected name \`${d.name}\`, expected one that makes an identifier of its own; it is called \`${d.identifier}\``,
  }),
  'override-incompatible': rule<{ name: string; base: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected type of \`${d.name}\`, expected one that fits the same property of \`${d.base}\`; the base's is kept`,
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

/** The place of a finding about a file as a whole: its first position. */
export function startOf(file: string): Origin {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
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

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Order of reports that may be cut: worst first, else as compareDiagnostics. */
export function compareSeverity(a: Diagnostic, b: Diagnostic): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || compareDiagnostics(a, b);
}

/** Code-unit order, the same on every machine and locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

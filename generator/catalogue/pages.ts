// Findings about one page by itself: read/ and page/. Explained one by one in diagnostics.md.

import { rule } from './rule.ts';

export const pageFindings = {
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
  'column-unread': rule<{ name: string }>()({
    severity: 'info',
    message: (d) =>
      `Unexpected column ${d.name === '' ? 'without a heading' : `\`${d.name}\``}, expected one that tables of this kind have; not read`,
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
  'example-unpaired': rule<{ part: 'request' | 'response' }>()({
    severity: 'info',
    message: (d) =>
      `Unexpected ${d.part} of an example, expected ${d.part === 'request' ? 'the response to it' : 'the request for it'} beside it`,
  }),
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
      `Unexpected table in ${d.section === '' ? 'a page without headings' : `section \`${d.section}\``}, expected one of members, values, methods, permissions or parameters; not read`,
  }),
  'annotation-unknown-key': rule<{ key: string }>()({
    severity: 'info',
    message: (d) => `Unexpected key \`${d.key}\` in an annotation`,
  }),
} as const;

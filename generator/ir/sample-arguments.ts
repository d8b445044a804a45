// A sample value in the request line of a call -> a placeholder, where a table of the page documents the argument.
// `GET /reports/usage(period='D7')` with a row `|period|String|` -> `/reports/usage(period='{period}')`

import type { RequestLine } from '../page/http-request.ts';
import type { Member } from '../page/member.ts';
import type { OperationPage } from '../page/operation-page.ts';

// period='D7'   name='O''Neil'
const argument = /\b([A-Za-z]\w*)='(?:[^'{}<>]|'')*'(?!')/g;

/** The line with placeholders. What no row documents stays: `on='me'` may be what tells one path from another. */
export function withoutSamples(line: RequestLine, page: OperationPage): RequestLine {
  if (!line.path.includes("='")) return line;
  const names = new Set(rowsOf(page, line).map(({ name }) => name.value.toLowerCase()));
  const path = line.path.replace(argument, (whole, name: string) => (names.has(name.toLowerCase()) ? `${name}='{${name}}'` : whole));
  return path === line.path ? line : { ...line, path };
}

/** A GET has no body: a table in that section is of the arguments, as on pages of Intune. */
function rowsOf(page: OperationPage, { method }: RequestLine): Member[] {
  const inBody = method === 'GET' ? (page.body?.tables ?? []) : [];
  const inQuery = page.query?.rows ?? [];
  return [...[...page.functionParameters, ...page.pathParameters, ...inBody].flatMap((table) => table.rows), ...inQuery];
}

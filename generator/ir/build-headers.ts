// Rows of the request headers table -> headers that a caller may set: `Prefer`, `If-Match`, `ConsistencyLevel`, `workbook-session-id`.
// `|Prefer: outlook.timezone|String|The time zone of the response.|` twice is one header.

import type { Member } from '../page/member.ts';
import type { Property } from './ir.ts';

/** Headers that the client sets by itself: from the token, from the body. */
const OWN: ReadonlySet<string> = new Set(['authorization', 'content-type', 'content-length', 'host']);

/** Registered spellings of headers that pages write in several ways. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  ['Accept', 'Accept-Language', 'ConsistencyLevel', 'Content-Language', 'If-Match', 'If-None-Match', 'Prefer', 'Range', 'User-Agent'].map(
    (name) => [name.toLowerCase(), name],
  ),
);

/** The headers of a page in the order of its table; `Accept: application/json` is no option. */
export function buildHeaders(rows: readonly Member[]): Property[] {
  const found = new Map<string, Property>();
  for (const row of rows) {
    const { name, text } = headerOf(row);
    const key = name.toLowerCase();
    if (OWN.has(key) || (key === 'accept' && isJson(text))) continue;
    found.set(key, merged(found.get(key), { row, name: SPELLINGS.get(key) ?? name, text }));
  }
  return [...found.values()];
}

/** `odata.maxpagesize` and `outlook.timezone` in the column of names are preferences. */
function headerOf(row: Member): { name: string; text: string | undefined } {
  const { value } = row.name;
  if (!/^(?:odata|outlook)\./i.test(value)) return { name: value, text: row.description };
  return { name: 'Prefer', text: [`\`${value}\``, row.description].filter((part) => part).join(': ') };
}

function isJson(text: string | undefined): boolean {
  return text === undefined || /^\W*application\/json\b/i.test(text);
}

function merged(before: Property | undefined, { row, name, text }: { row: Member; name: string; text: string | undefined }): Property {
  const description = [...new Set([before?.description, text])].filter((part) => part).join(' ');
  // of rows that disagree not each is needed
  const required = before && before.required !== row.required ? false : row.required;
  return {
    name: before?.name ?? name,
    type: 'Edm.String',
    ...(description !== '' && { description }),
    ...(row.deprecated !== undefined && { deprecated: row.deprecated }),
    ...(required !== undefined && { required }),
    origin: before?.origin ?? row.origin,
  };
}

// An alternate key that is written as a segment of its own -> the key predicate that OData demands (4.01, Part 2, 4.3.2).
// `/directoryRoles/roleTemplateId={roleTemplateId}` -> `/directoryRoles(roleTemplateId='{roleTemplateId}')`

import type { Report } from '../diagnostics.ts';
import type { RequestLine } from '../page/http-request.ts';
import type { Page } from '../page/page.ts';

// directoryRoles/roleTemplateId={roleTemplateId}
const segment = /\/([A-Za-z]\w*)=(\{[^{}/]*\})(?=\/|$)/;

/** Lower-case names of the properties that every page which has them documents as strings. */
export function textProperties(pages: readonly Page[]): ReadonlySet<string> {
  const isText = new Map<string, boolean>();
  for (const page of pages) {
    if (page.kind !== 'resource') continue;
    for (const { name, type } of page.properties) {
      const key = name.value.toLowerCase();
      isText.set(key, (isText.get(key) ?? true) && type?.text.trim().toLowerCase() === 'string');
    }
  }
  return new Set([...isText].flatMap(([name, text]) => (text ? [name] : [])));
}

/** The line with its alternate key in parentheses, quoted if the property is a string; the line itself where it has none. `texts` is asked only then. */
export function withKeyPredicate(line: RequestLine, texts: () => ReadonlySet<string>, report: Report): RequestLine {
  const match = segment.exec(line.path);
  const [whole, name, value] = match ?? [];
  if (!match || !whole || !name || match.index === 0) return line;
  report('request-url-irregular', line.origin, { url: line.path, problem: 'a key without parentheses' });
  const key = texts().has(name.toLowerCase()) ? `(${name}='${value}')` : `(${name}=${value})`;
  return { ...line, path: `${line.path.slice(0, match.index)}${key}${line.path.slice(match.index + whole.length)}` };
}

// Prose of the docs -> prose for the report's page: links to pages of the report stay inside of it, others lead to the web.
// "[manager](../resources/directoryobject.md)" -> "[manager](#/v1.0/type/microsoft.graph.directoryObject)"

import { inlineMarkdown } from '../emit/doc-comment.ts';
import { pageUrl } from '../emit/doc-link.ts';
import type { Api } from '../ir/ir.ts';
import { shownText } from './shown-text.ts';

/** Texts beyond are cut: nobody reads them here, and the page has a link to the docs. */
const MOST = 4000;

/** What a page of the docs declares. */
interface Target {
  readonly route: string;
  /** Last segment of its name, in lower case. */
  readonly label: string;
}

/** Makes a function from the markdown of a page (`resources/user.md`) to that of the report; absent stays absent. */
export function createPageText(api: Api): (markdown: string | undefined, file: string) => string | undefined {
  const targets = targetsByUrl(api);
  return (markdown, file) => {
    if (markdown === undefined) return undefined;
    const text = inlineMarkdown(markdown.slice(0, MOST), { version: api.version, file });
    return `${withRoutes(text, targets)}${markdown.length > MOST ? '…' : ''}`;
  };
}

/** Address inside the report: `#/v1.0/type/microsoft.graph.user`. */
export function routeOf(version: string, kind: 'type' | 'enum' | 'operation', name: string): string {
  const encoded = encodeURIComponent(shownText(name)).replaceAll('(', '%28').replaceAll(')', '%29');
  return `#/${version}/${kind}/${encoded}`;
}

function targetsByUrl(api: Api): Map<string, Target[]> {
  const { version, types, enums, operations } = api;
  const targets = new Map<string, Target[]>();
  const add = (file: string, kind: 'type' | 'enum' | 'operation', name: string): void => {
    const target = { route: routeOf(version, kind, name), label: name.slice(name.lastIndexOf('.') + 1).toLowerCase() };
    const url = pageUrl({ version, file });
    const others = targets.get(url);
    if (others) others.push(target);
    else targets.set(url, [target]);
  };
  for (const type of types) if (!type.undocumented) add(type.source.file, 'type', type.name);
  for (const declared of enums) add(declared.source.file, 'enum', declared.name);
  for (const operation of operations) add(operation.source.file, 'operation', operation.id);
  return targets;
}

// `[user](https://learn.microsoft.com/graph/api/resources/user?view=graph-rest-1.0#properties)`
const link = /\[([^[\]]*)\]\((https:[^()\s#]*)(#[^()\s]*)?\)/g;

function withRoutes(text: string, targets: ReadonlyMap<string, readonly Target[]>): string {
  return text.replace(link, (whole, label: string, url: string) => {
    const found = targets.get(url) ?? [];
    const name = label.replaceAll('`', '').trim().toLowerCase();
    const target = found.find((candidate) => candidate.label === name) ?? (found.length === 1 ? found[0] : undefined);
    return target === undefined ? whole : `[${label}](${target.route})`;
  });
}

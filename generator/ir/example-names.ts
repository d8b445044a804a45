// Names of example requests, which name the code samples made from them, must be unique in a version.
// `<!-- { "blockType": "request", "name": "get_user" } -->` on user-get.md and again on user-list.md

import type { Origin, Report } from '../diagnostics.ts';
import type { OperationPage } from '../page/operation-page.ts';

/** Reports a name that an example above or on an earlier page has. */
export function reportNames(pages: readonly OperationPage[], report: Report): void {
  const taken = new Map<string, Origin>();
  for (const { request, name } of pages.flatMap((page) => page.examples)) {
    if (name === undefined || !request?.nameOrigin) continue;
    const key = name.toLowerCase();
    const first = taken.get(key);
    if (first) report('example-name-duplicate', request.nameOrigin, { name }, { related: [first] });
    else taken.set(key, request.nameOrigin);
  }
}

// Addresses of pages on the web, in two parts: what all pages of a version share is written once.
// https://learn.microsoft.com/graph/api/ + `user-list` + ?view=graph-rest-1.0

import { invariant } from '../assert.ts';
import { pageUrl } from '../emit/doc-link.ts';

export interface PageAddresses {
  readonly site: readonly [before: string, after: string];
  /** The own part of the address of `api/user-list.md`. */
  readonly own: (file: string) => string;
}

const sample = 'page';

export function pageAddresses(version: string): PageAddresses {
  const [before = '', after = ''] = pageUrl({ version, file: sample }).split(sample);
  return {
    site: [before, after],
    own: (file) => {
      const url = pageUrl({ version, file });
      invariant(url.startsWith(before) && url.endsWith(after), `the address of ${file} is unlike that of other pages`);
      return url.slice(before.length, url.length - after.length);
    },
  };
}

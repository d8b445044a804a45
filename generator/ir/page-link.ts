// Target of a link -> the page and section that it means, whatever way it is written.
// `../resources/user.md#properties`, `user.md`, `/graph/api/resources/user?view=graph-rest-1.0`, `https://learn.microsoft.com/en-us/graph/api/resources/user`

import { memoised } from '../memo.ts';

/** A page of the same version, in lower case without extension: `resources/user`. File names differ from links in case on 57 pages. */
export interface PageLink {
  readonly page: string;
  /** Lower case, without `#`. */
  readonly anchor: string | undefined;
}

/** Reads the target of a link on the page `file` (`v1.0/resources/message.md`); undefined for a target that is no page of the reference. */
export function pageLink(url: string, file: string): PageLink | undefined {
  const target = targetsOn(file)(url);
  return target && target.page === undefined ? { page: pageKey(file), anchor: target.anchor } : target;
}

/** `v1.0/resources/User.md` -> `resources/user` */
export const pageKey = memoised((file): string => {
  return file
    .slice(file.indexOf('/') + 1)
    .toLowerCase()
    .replace(/\.md$/, '');
});

/** Without a page: a section of the page itself. */
type Target = PageLink | { readonly page: undefined; readonly anchor: string | undefined };

const targetsOn = memoised((file) => targetsFrom(pageKey(file).replace(/[^/]*$/, '')));

/** What links on the pages of a folder (`resources/`) mean: the same few targets stand on all of them. */
const targetsFrom = memoised((folder) =>
  memoised((url): Target | undefined => {
    const [target = '', fragment] = url.split('#', 2);
    const path = (target.split('?', 1)[0] ?? '').toLowerCase();
    const anchor = fragment ? fragment.toLowerCase() : undefined;
    if (path === '') return { page: undefined, anchor };
    const page = pageOfPath(path, folder);
    return page === undefined ? undefined : { page, anchor };
  }),
);

function pageOfPath(path: string, folder: string): string | undefined {
  // https://learn.microsoft.com/en-us/graph/api/resources/user   /graph/api/resources/user   /en-us/graph/api/user-list
  const site = /^(?:https?:\/\/(?:docs|learn)\.microsoft\.com)?(?:\/[a-z]{2}-[a-z]{2})?\/graph\/api\/(.+)$/.exec(path)?.[1];
  if (site !== undefined) return site.startsWith('resources/') ? site.replace(/\.md$/, '') : `api/${site.replace(/\.md$/, '')}`;
  if (/^(?:[a-z]+:|\/)/.test(path) || !path.endsWith('.md')) return undefined;
  const parts: string[] = [];
  for (const part of `${folder}${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  // `../../v1.0/resources/user.md` is read as the page of the same version
  return parts.slice(-2).join('/').replace(/\.md$/, '');
}

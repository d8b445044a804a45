// Target of a link -> the page and section that it means, whatever way it is written.
// `../resources/user.md#properties`, `user.md`, `/graph/api/resources/user?view=graph-rest-1.0`, `https://learn.microsoft.com/en-us/graph/api/resources/user`

/** A page of the same version, in lower case without extension: `resources/user`. File names differ from links in case on 57 pages. */
export interface PageLink {
  readonly page: string;
  /** Lower case, without `#`. */
  readonly anchor?: string;
}

/** Reads the target of a link on the page `file` (`v1.0/resources/message.md`); undefined for a target that is no page of the reference. */
export function pageLink(url: string, file: string): PageLink | undefined {
  const [target = '', fragment] = url.split('#', 2);
  const path = (target.split('?', 1)[0] ?? '').toLowerCase();
  const page = path === '' ? pageKey(file) : pageOfPath(path, file);
  if (page === undefined) return undefined;
  return { page, ...(fragment && { anchor: fragment.toLowerCase() }) };
}

/** `v1.0/resources/User.md` -> `resources/user` */
export function pageKey(file: string): string {
  return file
    .slice(file.indexOf('/') + 1)
    .toLowerCase()
    .replace(/\.md$/, '');
}

function pageOfPath(path: string, file: string): string | undefined {
  // https://learn.microsoft.com/en-us/graph/api/resources/user   /graph/api/resources/user   /en-us/graph/api/user-list
  const site = /^(?:https?:\/\/(?:docs|learn)\.microsoft\.com)?(?:\/[a-z]{2}-[a-z]{2})?\/graph\/api\/(.+)$/.exec(path)?.[1];
  if (site !== undefined) return site.startsWith('resources/') ? site.replace(/\.md$/, '') : `api/${site.replace(/\.md$/, '')}`;
  if (/^(?:[a-z]+:|\/)/.test(path) || !path.endsWith('.md')) return undefined;
  const folders = pageKey(file).split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') folders.pop();
    else if (part !== '.' && part !== '') folders.push(part);
  }
  // `../../v1.0/resources/user.md` is read as the page of the same version
  return folders.slice(-2).join('/').replace(/\.md$/, '');
}

// Targets of links in the docs -> addresses on learn.microsoft.com:
// `../resources/user.md#properties` in v1.0/api/user-list.md -> https://learn.microsoft.com/graph/api/resources/user?view=graph-rest-1.0#properties

const site = 'https://learn.microsoft.com';

// `https://example.com`, `mailto:x`, `javascript:x`
const scheme = /^[a-z][a-z0-9+.-]*:/i;
const webScheme = /^https?:\/\//i;
// `user.md`, `user.yml`
const pageExtension = /\.(?:md|yml)$/i;
// Characters that would end a link, a tag or a comment, or are not shown: `user resource.md`
const unsafeInAddress = /[\s<>()[\]{}|`"'\\*@\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Where a page is: `v1.0` and `resources/user.md`. */
export interface PagePlace {
  readonly version: string;
  /** From the version folder on. */
  readonly file: string;
}

/** Address of a page of the reference: the `api` folder is left out of addresses, `resources` is not. */
export function pageUrl(place: PagePlace): string {
  const path = place.file.replace(pageExtension, '').replace(/^api\//, '');
  return encodeUnsafe(`${site}/graph/api/${path}?view=${viewOf(place.version)}`);
}

/**
 * Address of a link's target as the page writes it, or undefined where it leads to no web page (`mailto:`, images, other schemes).
 * Relative targets start from the page; `/graph/x` and paths above the version folder are those of the site.
 */
export function linkUrl(href: string, from: PagePlace): string | undefined {
  const target = href.trim();
  if (webScheme.test(target)) return encodeUnsafe(target);
  if (target === '' || scheme.test(target) || target.startsWith('//')) return undefined;
  const [path = '', fragment] = splitOnce(target, '#');
  const anchor = fragment === undefined || fragment === '' ? '' : `#${fragment}`;
  if (path === '') return encodeUnsafe(`${pageUrl(from)}${anchor}`);
  const [bare = '', query] = splitOnce(path, '?');
  if (bare.startsWith('/'))
    return encodeUnsafe(`${site}${bare.replace(pageExtension, '')}${query === undefined ? '' : `?${query}`}${anchor}`);
  const url = referenceUrl(resolve(from.file, bare), from.version);
  return url === undefined ? undefined : encodeUnsafe(`${url}${anchor}`);
}

/** `segments` of a page below the version folder, or `up` levels above it: `../../concepts/permissions-reference.md` -> /graph/permissions-reference */
function referenceUrl(
  { up, segments }: { readonly up: number; readonly segments: readonly string[] },
  version: string,
): string | undefined {
  const path = segments.join('/');
  if (path === '' || !pageExtension.test(path))
    return path !== '' && !path.includes('.') && up === 0 ? pageUrl({ version, file: path }) : undefined;
  if (up === 0) return pageUrl({ version, file: path });
  const other = segments[0] ?? '';
  if (up === 1 && (other === 'beta' || other === 'v1.0')) return pageUrl({ version: other, file: segments.slice(1).join('/') });
  const concept = segments[0] === 'concepts' ? segments.slice(1) : segments;
  return `${site}/graph/${concept.join('/').replace(pageExtension, '')}`;
}

function resolve(file: string, target: string): { readonly up: number; readonly segments: readonly string[] } {
  const segments = file.split('/').slice(0, -1);
  let up = 0;
  for (const segment of target.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) up++;
  }
  return { up, segments };
}

function viewOf(version: string): string {
  return version === 'v1.0' ? 'graph-rest-1.0' : `graph-rest-${version}`;
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

function encodeUnsafe(address: string): string {
  return address.replace(unsafeInAddress, (character) => [...new TextEncoder().encode(character)].map(percent).join(''));
}

function percent(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

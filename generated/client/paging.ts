// Pages of a list -> items, one after the other.

import { getPage, HEADERS } from './call.js';
import type { CommonOptions, GraphClient, Page } from './types.js';

/** The next page, or what changed since `deltaLink`. Pass a link of Graph; one to another host is refused by the adapter. */
export async function followLink<T>(client: GraphClient, link: string, options: CommonOptions = {}): Promise<Page<T>> {
  return getPage(client, { method: 'GET', url: link, headers: { ...options.headers } as Record<string, string>, signal: options.signal });
}

/**
 * The items of a page and of all pages after it, each fetched when its first item is asked for.
 *
 *     for await (const user of paginate(client, userList(client, { query: { select: ['id'] } }))) ...
 */
export async function* paginate<T>(client: GraphClient, first: Page<T> | Promise<Page<T>>, options: CommonOptions = {}): AsyncGenerator<T, void, undefined> {
  let page: Page<T> & { [HEADERS]?: object } = await first;
  for (;;) {
    yield* page.value;
    if (!page.nextLink) return;
    page = await followLink<T>(client, page.nextLink, { ...options, headers: { ...page[HEADERS], ...options.headers } });
  }
}

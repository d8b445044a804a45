// URL of a request -> absolute URL at the Graph service, and nowhere else.

/** The service of the global cloud. */
export const GLOBAL_SERVICE = 'https://graph.microsoft.com';

/** Resolves a path such as `/v1.0/users`, or checks an absolute link. A TypeError means that the link leads to another host. */
export function resolveUrl(url: string, baseUrl = GLOBAL_SERVICE): string {
  const absolute = new URL(url.startsWith('/') ? baseUrl.replace(/\/$/, '') + url : url);
  const { origin } = new URL(baseUrl);
  if (absolute.origin !== origin) throw new TypeError(`Refused to follow a link from ${origin} to ${absolute.origin}`);
  return absolute.href;
}

// Path template, path parameters and query -> URL. No value can leave its place in the URL.

/**
 * Fills a path template. `/v1.0/[me|users/{}]/messages/{}` stands for /me/messages/{messageId} and /users/{userId}/messages/{messageId}; the names of the given parameters pick one,
 * or `route` does, which is a path written as `/users/{user-id}/messages/{message-id}`.
 * A TypeError means that the parameters fit no path, or several.
 */
export function buildPath(template: string, parameters: object = {}, route?: string | undefined): string {
  const values = new Map(Object.entries(parameters).filter(([, value]) => value != null));
  // `{user-id}` -> `{userId}`
  const wanted = route?.replace(/-(\w)(?=[^{]*})/g, (_, letter: string) => letter.toUpperCase());
  const fitting = pathsOf(template).filter((path) => {
    const names = [...path.matchAll(/\{(\w+)/g)].map((match) => match[1] as string);
    return names.length === values.size && names.every((name) => values.has(name)) && (!wanted || path.endsWith(wanted) && path.length - wanted.length === path.indexOf('/', 1));
  });
  if (fitting.length !== 1) throw new TypeError(`${fitting.length || 'No'} paths of ${template} take [${[...values.keys()]}]`);
  // `root:/{itemPath}` may hold slashes; `'{name}'` is an OData string
  return (fitting[0] as string).replace(/(:\/)?('?)\{(\w+)\}/g, (_, drive: string | undefined, quote: string, name: string) => {
    const value = String(values.get(name));
    if (quote) return quote + encode(value.replace(/'/g, "''"));
    if (!drive) return segment(value, name);
    return drive + value.split('/').map((part) => segment(part, name)).join('/');
  });
}

/** `/v1.0/[me|users/{}]/policies/{}` -> /v1.0/me/policies/{policyId}, /v1.0/users/{userId}/policies/{policyId} */
export function pathsOf(template: string): string[] {
  const named = (_: string, segment: string) => `${segment}/{${segment.replace(/ies$/, 'y').replace(/s$/, '')}Id}`;
  return expand(template).map((path) => path.replace(/(\w+)\/\{\}/g, named));
}

/** `a[b[c|]|d]` -> abc, ab, ad */
function expand(template: string): string[] {
  const open = template.indexOf('[');
  const choices = [''];
  for (let at = open, depth = 0; at >= 0 && at < template.length; at++) {
    const character = template[at] as string;
    if (character === '[' && !depth++) continue;
    if (character === ']' && !--depth) return choices.flatMap((choice) => expand(template.slice(0, open) + choice + template.slice(at + 1)));
    if (character === '|' && depth === 1) choices.push('');
    else choices[choices.length - 1] += character;
  }
  return [template];
}

/** A URL parser resolves `.` and `..`, even percent-encoded ones, so they cannot be sent. */
function segment(value: string, name: string): string {
  if (/^\.{0,2}$/.test(value)) throw new TypeError(`'${value}' in ${name} is no path segment`);
  return encode(value);
}

function encode(value: string): string {
  return encodeURIComponent(value).replace(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

/** OData options get their `$`: `{ select: ['id'], top: 5 }` -> `?$select=id&$top=5`. Empty where nothing is asked for. */
export function buildQuery(query: object = {}): string {
  const pairs = queryPairs(query).map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%2C/g, ',')}`);
  return pairs.length ? `?${pairs.join('&')}` : '';
}

function queryPairs(query: object): [string, string][] {
  return Object.entries(query)
    .filter(([, value]) => value != null)
    .map(([name, value]) => [
      /^(?:select|expand|filter|orderby|top|skip|search|count|skiptoken|deltatoken|apply|levels)$/.test(name) ? `$${name}` : encodeURIComponent(name).replace('%24', '$'),
      value?.constructor === Object ? expandText(value) : String(value),
    ]);
}

/** `{ manager: true, messages: { select: ['id'], top: 5 } }` -> `manager,messages($select=id;$top=5)` */
function expandText(expand: object): string {
  return Object.entries(expand)
    .filter(([, options]) => options)
    .map(([name, options]) => {
      const pairs = queryPairs(options).map((pair) => pair.join('='));
      return pairs.length ? `${name}(${pairs.join(';')})` : name;
    })
    .join();
}

// Results that are kept: the docs say the same things over and over. 401,000 cells, headings and paragraphs of real pages are 53,000 distinct
// ones, and `/users/{id | userPrincipalName}` stands on 200 pages.

/** Results that a memo keeps before it starts anew. */
const capacity = 100_000;
/** A longer text hardly ever comes twice. */
const longest = 2_000;

/**
 * `read`, which is called once for each distinct text. What it gives must depend on the text only, and nobody may change it: then a
 * result that was kept cannot be told from a fresh one.
 */
export function memoised<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return read(text);
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    const result = read(text);
    if (known.size >= capacity) known.clear();
    known.set(text, result);
    return result;
  };
}

/** As `memoised`, by identity: what was read from the spans of a cell that many pages have. Forgotten with its key. */
export function memoisedByObject<K extends object, T>(read: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as T;
    const result = read(key);
    known.set(key, result);
    return result;
  };
}

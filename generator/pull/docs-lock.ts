// docs.lock.json of a docs folder: which commit of which repository its pages are.
// { "repository": "https://github.com/microsoftgraph/microsoft-graph-docs-contrib", "ref": "main", "commit": "5e26...", "versions": ["beta", "v1.0"] }

export const LOCK_FILE = 'docs.lock.json';

export interface DocsLock {
  readonly repository: string;
  /** Branch or tag that `commit` was the head of. */
  readonly ref: string;
  readonly commit: string;
  readonly versions: readonly string[];
}

/** Text of the file; the same facts give the same bytes. */
export function printLock({ repository, ref, commit, versions }: DocsLock): string {
  return `${JSON.stringify({ repository, ref, commit, versions: [...versions].sort() }, null, 2)}\n`;
}

// A commit of SHA-1 or SHA-256
const COMMIT = /^(?:[\da-f]{40}|[\da-f]{64})$/;

/** Reads the file, or says what is wrong with it in words. */
export function readLock(text: string): DocsLock | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (typeof value !== 'object' || value === null) return 'expected an object';
  const { repository, ref, commit, versions } = value as Record<string, unknown>;
  if (typeof repository !== 'string' || repository === '') return '`repository` is missing';
  if (typeof ref !== 'string' || ref === '') return '`ref` is missing';
  if (typeof commit !== 'string' || !COMMIT.test(commit)) return '`commit` is no full commit id';
  if (!Array.isArray(versions) || versions.length === 0 || versions.some((version) => typeof version !== 'string')) {
    return '`versions` is no list of versions';
  }
  return { repository, ref, commit, versions: versions as string[] };
}

// Failures that the caller can put right: one message that names the option or path and the way out, shown without a stack trace.
// `Cannot read the docs folder docs-input (--docs): there is no such folder. Name a folder with ...`

/** Exit codes of the command line: 2 wrong usage, 4 unreadable input. */
export interface UserError extends Error {
  readonly exitCode: 2 | 4;
}

const brand = Symbol('UserError');

/** An option or argument that cannot be honoured; ends the command line with code 2. */
export function usageError(message: string): UserError {
  return Object.assign(new Error(message), { [brand]: true, exitCode: 2 as const });
}

/** Docs that cannot be read at all; ends the command line with code 4. A single bad page is a diagnostic instead. */
export function unreadableInput(message: string): UserError {
  return Object.assign(new Error(message), { [brand]: true, exitCode: 4 as const });
}

/** True for errors made by this file; any other error is a bug of ours. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && brand in error;
}

/** The reason of a failed file operation in words: `permission denied` for EACCES. */
export function fileProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return problems[code] ?? (code || String(error));
}

const problems: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'in use by another program',
  EISDIR: 'it is a folder',
  ELOOP: 'symbolic links form a loop',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'no space left on the disk',
  ENOTDIR: 'part of the path is not a folder',
  EPERM: 'operation not permitted',
  EROFS: 'the disk is read-only',
};

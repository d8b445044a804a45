// One file -> its text as every later stage expects it: UTF-8 without byte order mark, LF line ends. Never throws.

import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { fileProblem } from '../usage-error.ts';

export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary' }
  | { readonly kind: 'huge'; readonly megabytes: number }
  | { readonly kind: 'unreadable'; readonly problem: string };

const MEGABYTE = 1024 * 1024;

/** The longest real page has 0.4 MB; what is beyond this is no page. */
export const MAX_BYTES = 4 * MEGABYTE;

/** Reads a page or an include. `binary`: NUL bytes or no UTF-8. `huge`: not read at all. */
export function readText(diskPath: string): FileText {
  try {
    const status = statSync(diskPath);
    if (!status.isFile()) return { kind: 'unreadable', problem: 'not a regular file' };
    if (status.size > MAX_BYTES) return { kind: 'huge', megabytes: Math.ceil(status.size / MEGABYTE) };
    const bytes = readFileSync(diskPath);
    if (bytes.includes(0) || !isUtf8(bytes)) return { kind: 'binary' };
    return { kind: 'text', text: normalise(bytes.toString('utf8')) };
  } catch (error) {
    return { kind: 'unreadable', problem: fileProblem(error) };
  }
}

function normalise(text: string): string {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}

// One file -> its text as every later stage expects it: UTF-8 without byte order mark, LF line ends. Never throws.

import { isUtf8 } from 'node:buffer';
import type { Disk, FileBytes } from './disk.ts';

export type FileText =
  | { readonly kind: 'text'; readonly text: string; readonly digest: string }
  | { readonly kind: 'binary' }
  | Exclude<FileBytes, { kind: 'bytes' }>;

/** Reads a page or an include. `binary`: NUL bytes or no UTF-8. `huge`: not read at all. `digest` is that of its bytes. */
export function readText(diskPath: string, disk: Disk): FileText {
  const file = disk.read(diskPath);
  if (file.kind !== 'bytes') return file;
  const { bytes, digest } = file;
  if (bytes.includes(0) || !isUtf8(bytes)) return { kind: 'binary' };
  return { kind: 'text', text: normalise(bytes.toString('utf8')), digest };
}

function normalise(text: string): string {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}

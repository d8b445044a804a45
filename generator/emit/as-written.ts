// Text that is right as it stands, a comment or the body of a function -> what puts it into a file as it is.

import type { WriterFunction } from 'ts-morph';

/**
 * Whole lines with their indentation, less the last line end; they start where a line starts. What is written, ts-morph reads character by
 * character, to know whether a string or a comment is open; what is inserted before the last line end, it leaves alone.
 */
export function asWritten(lines: string): WriterFunction {
  return (writer) => {
    writer.newLine().unsafeInsert(writer.getLength() - 1, lines);
  };
}

/** A comment, which ends with a line end where there is one, as what stands before a declaration. */
export function leading(comment: string, indent = ''): WriterFunction | string {
  return comment === '' ? comment : asWritten(indent + comment.slice(0, -1).replaceAll('\n', `\n${indent}`));
}

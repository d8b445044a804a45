// Text that is right as it stands, a whole statement, a comment or the body of a function -> what puts it into a file as it is.

import type { StatementStructures, WriterFunction } from 'ts-morph';
import type { Statement } from './print.ts';
import { StructureKind } from './structure-kind.ts';

/**
 * Whole lines with their indentation, less the last line end; they start where a line starts. What is written, ts-morph reads character by
 * character, to know whether a string or a comment is open; what is inserted before the last line end, it leaves alone.
 */
function asWritten(lines: string): WriterFunction {
  return (writer) => {
    writer.newLine().unsafeInsert(writer.getLength() - 1, lines);
  };
}

/** A text, or a structure in which comments, which end with a line end, and bodies that are one text stand as they are. */
export function statementAsWritten(statement: Statement): WriterFunction | StatementStructures {
  if (typeof statement === 'string') return asWritten(statement);
  switch (statement.kind) {
    case StructureKind.Interface:
      return withComment({ ...statement, properties: (statement.properties ?? []).map((property) => withComment(property, '  ')) });
    case StructureKind.Function:
      return withComment(
        typeof statement.statements === 'string' ? { ...statement, statements: asWritten(statement.statements) } : statement,
      );
    default:
      return withComment(statement);
  }
}

function withComment<T extends Pick<StatementStructures, 'leadingTrivia'>>(structure: T, indent = ''): T {
  const { leadingTrivia: comment } = structure;
  if (typeof comment !== 'string' || comment === '') return structure;
  return { ...structure, leadingTrivia: asWritten(indent + comment.slice(0, -1).replaceAll('\n', `\n${indent}`)) };
}

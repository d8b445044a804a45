// Comments that hold JSON -> annotations, each with the code block that it describes.
// `<!-- { "blockType": "request", "name": "user_list" } -->` above a fence

import type { Origin, Report } from '../diagnostics.ts';
import type { Block, Code, Comment } from './blocks.ts';
import { offsetOf, readJson } from './lenient-json.ts';
import { originWithin } from './origin.ts';

export interface Annotation {
  /** `resource`, `request`, `response`, `ignored`, `permissions`, `example`...; for the annotation of the page its `type`. */
  readonly blockType: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Of the whole comment. */
  readonly origin: Origin;
  /** The next code block, at most three blocks further down. */
  readonly code?: Code;
  /** Origin of a key, for findings. */
  readonly originOf: (key: string) => Origin;
}

/** How far below an annotation its code block may be: a note or a sentence may stand between. */
const reach = 3;

/** The annotations among sibling blocks. Comments that are not JSON (`uuid: ...`, commented-out markdown) are none. */
export function annotationsOf(blocks: readonly Block[], report: Report): Annotation[] {
  const found: Annotation[] = [];
  for (const [i, block] of blocks.entries()) {
    const annotation = block.kind === 'comment' ? readAnnotation(block, report) : undefined;
    if (!annotation) continue;
    const code = codeBelow(blocks.slice(i + 1, i + 1 + reach));
    found.push(code ? { code, ...annotation } : annotation);
  }
  return found;
}

/** Reads one comment; undefined where it holds no object. A broken one is reported. */
export function readAnnotation(comment: Comment, report: Report): Annotation | undefined {
  const start = comment.text.search(/\S/);
  if (start < 0 || comment.text[start] !== '{') return undefined;
  const json = objectText(comment.text, start);
  const { value, problem } = readJson(json);
  const at = (offset: number, length = 0): Origin => originWithin(comment.text, comment.origin, start + offset, start + offset + length);
  if (problem) report('annotation-invalid', at(problem.offset), { problem: problem.message });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const values = value as Record<string, unknown>;
  const kind = values.blockType ?? values.type;
  return {
    blockType: typeof kind === 'string' ? kind : '',
    values,
    origin: comment.origin,
    originOf: (key) => {
      const offset = offsetOf(json, [key]);
      return offset === undefined ? comment.origin : at(offset, key.length + 2);
    },
  };
}

/** The object that starts at `start`, without what people write behind it: `{ "blockType": "ignored" } // Note: Removing this line ...` */
function objectText(text: string, start: number): string {
  const end = text.lastIndexOf('}');
  return end < start ? text.slice(start) : text.slice(start, end + 1);
}

function codeBelow(blocks: readonly Block[]): Code | undefined {
  for (const block of blocks) {
    if (block.kind === 'code') return block;
    if (block.kind === 'comment' && block.text.trimStart().startsWith('{')) return undefined;
  }
  return undefined;
}

/** A text value of an annotation, trimmed; undefined for anything else. */
export function textValue(annotation: Annotation, key: string): string | undefined {
  const value = annotation.values[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A boolean value of an annotation; people also write `"true"`. */
export function booleanValue(annotation: Annotation, key: string): boolean | undefined {
  const value = annotation.values[key];
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
}

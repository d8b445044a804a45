// corrections.jsonc of a docs folder -> the entries. What they do to the model: apply-corrections.ts.
//   { "target": "microsoft.graph.user/businessPhones", "set": { "nullable": false }, "reason": "The service never sends null." }

import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Origin, type Report, startOf } from '../diagnostics.ts';
import { originWithin } from '../page/origin.ts';

/** One hand-written fix of the model. */
export interface Correction {
  /** `microsoft.graph.user`, `microsoft.graph.user/mail` (a member, as in an OData target path), or `userList` (an operation's id). */
  readonly target: string;
  /** Facts to replace; null as a fact removes it. null as a whole removes the target. */
  readonly set: Readonly<Record<string, unknown>> | null;
  /** The target is a member that the docs lack: as what it is added to its type or enum. */
  readonly add?: MemberList;
  /** Absent: every version that has the target. */
  readonly version?: string;
  readonly reason: string;
  readonly origin: Origin;
}

export type MemberList = 'property' | 'relationship' | 'member';

const fields = new Set(['target', 'set', 'add', 'version', 'reason']);

/** Reads the text of a corrections file. Entries that cannot be read are reported and left out. */
export function readCorrections(file: string, text: string, report: Report): Correction[] {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  for (const error of errors) {
    const problem = printParseErrorCode(error.error);
    report('correction-invalid', originWithin(text, startOf(file), error.offset, error.offset + error.length), { problem });
  }
  if (!root || errors.length > 0) return [];
  const at = (node: Node): Origin => originWithin(text, startOf(file), node.offset, node.offset + node.length);
  if (root.type !== 'array') {
    report('correction-invalid', at(root), { problem: 'the file is no list of entries' });
    return [];
  }
  return (root.children ?? []).flatMap((node) => {
    const entry: unknown = getNodeValue(node);
    const problem = problemOf(entry);
    if (problem === undefined) return [{ ...(entry as Omit<Correction, 'origin'>), origin: at(node) }];
    report('correction-invalid', at(node), { problem });
    return [];
  });
}

function problemOf(entry: unknown): string | undefined {
  if (!isObject(entry)) return 'an entry is an object';
  const unknown = Object.keys(entry).find((key) => !fields.has(key));
  if (unknown !== undefined) return `an entry has no \`${unknown}\``;
  if (typeof entry.target !== 'string' || entry.target === '') return '`target` is missing';
  if (typeof entry.reason !== 'string' || entry.reason.trim() === '') return '`reason` is missing';
  if (entry.set !== null && !isObject(entry.set)) return '`set` is an object of facts, or null to remove the target';
  if (entry.version !== undefined && typeof entry.version !== 'string') return '`version` is a name such as `v1.0`';
  if (entry.add === undefined) return undefined;
  if (!['property', 'relationship', 'member'].includes(String(entry.add))) return '`add` is `property`, `relationship` or `member`';
  return entry.set === null ? '`add` needs facts in `set`' : undefined;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// A function whose parameters stand in a table but not in its request line -> paths with the parameters.
// `GET /deviceManagement/auditEvents/getAuditActivityTypes` with a row `|category|String|` -> `.../getAuditActivityTypes(category='{category}')`

import type { Origin, Report } from '../diagnostics.ts';
import type { Property } from './ir.ts';
import type { OperationGroup } from './operation-groups.ts';
import { type PathTemplate, parsePathTemplate } from './path-template.ts';

/** Paths as written, and as read. */
export interface Paths {
  readonly paths: readonly string[];
  readonly templates: readonly PathTemplate[];
  /** Of the line that each path comes from. */
  readonly pathOrigins: readonly Origin[];
}

/**
 * The paths of a function, each with the arguments that its table documents. Optional parameters may be left out, so a function with some
 * has paths without and with them. A page that writes a call in any line is taken at its word.
 */
export function withArguments({ lines, templates }: OperationGroup, parameters: readonly Property[], report: Report): Paths {
  const paths = lines.map((line) => line.path);
  const pathOrigins = lines.map((line) => line.origin);
  if (parameters.length === 0 || paths.some((path) => lastOf(path).includes('('))) return { paths, templates, pathOrigins };
  const required = parameters.filter((parameter) => parameter.required !== false);
  const calls = [...new Set([argumentsOf(required), argumentsOf(parameters)])];
  const [first] = lines;
  if (first && required.length > 0)
    report('function-arguments-missing', first.origin, { expected: `${lastOf(first.path)}${argumentsOf(required)}` });
  const called = calls.flatMap((call) => paths.map((path) => `${path}${call}`));
  return { paths: called, templates: called.map(parsePathTemplate), pathOrigins: calls.flatMap(() => pathOrigins) };
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** OData 4.01, Part 2, 4.5.1: string and enum literals are quoted, numbers, Booleans, GUIDs and dates are not. */
function argumentsOf(parameters: readonly Property[]): string {
  if (parameters.length === 0) return '';
  return `(${parameters.map(({ name, type }) => `${name}=${isBare(type) ? `{${name}}` : `'{${name}}'`}`).join(',')})`;
}

function isBare(type: string): boolean {
  return /^Edm\.(?!String$|Duration$|Binary$)/.test(type);
}

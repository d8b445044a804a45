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
 * has paths without and with them. A page that writes calls is taken at its word, but where it shows each with all of the optional ones.
 */
export function withArguments({ lines, templates }: OperationGroup, parameters: readonly Property[], report: Report): Paths {
  const paths = lines.map((line) => line.path);
  const pathOrigins = lines.map((line) => line.origin);
  const written = { paths, templates, pathOrigins };
  if (parameters.length === 0) return written;
  if (paths.some((path) => lastOf(path).includes('('))) return withShorterCalls(written, parameters);
  const required = parameters.filter((parameter) => parameter.required !== false);
  const calls = [...new Set([argumentsOf(required), argumentsOf(parameters)])];
  const [first] = lines;
  if (first && required.length > 0)
    report('function-arguments-missing', first.origin, { expected: `${lastOf(first.path)}${argumentsOf(required)}` });
  const called = calls.flatMap((call) => paths.map((path) => `${path}${call}`));
  return { paths: called, templates: called.map(parsePathTemplate), pathOrigins: calls.flatMap(() => pathOrigins) };
}

/** The calls as written, then the same without the optional arguments, if all have the same ones. */
function withShorterCalls(written: Paths, parameters: readonly Property[]): Paths {
  const optional = new Set(parameters.flatMap(({ name, required }) => (required === false ? name.toLowerCase() : [])));
  const calls = written.paths.map((path) => readCall(path, optional));
  const [left] = new Set(calls.map((call) => call?.left));
  if (!left || calls.some((call) => call?.left !== left)) return written;
  // `lit(level=1)` and `lit(level=2)` are one without it
  const shorter = new Map(written.pathOrigins.map((origin, i) => [calls[i]?.shorter ?? '', origin]));
  return {
    paths: [...written.paths, ...shorter.keys()],
    templates: [...written.templates, ...[...shorter.keys()].map(parsePathTemplate)],
    pathOrigins: [...written.pathOrigins, ...shorter.values()],
  };
}

/** `/lit(room='{room}',level={level})` -> what is left out if `level` is optional, and `/lit(room='{room}')`. */
function readCall(path: string, optional: ReadonlySet<string>): { left: string; shorter: string } | undefined {
  const [, head, list] = /^(.*\/[\w.]+)\(([^()]*)\)$/.exec(path) ?? [];
  if (head === undefined || list === undefined) return undefined;
  const nameOf = (argument: string): string => argument.replace(/=.*$/, '').toLowerCase();
  const all = list.split(/,\s*(?=[A-Za-z]\w*=)/);
  const kept = all.filter((argument) => !optional.has(nameOf(argument)));
  const left = all.map(nameOf).filter((name) => optional.has(name));
  return { left: left.sort().join(), shorter: kept.length === 0 ? head : `${head}(${kept.join(',')})` };
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

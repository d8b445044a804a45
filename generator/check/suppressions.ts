// What the docs' authors already know -> the findings that are left to report. Pages list messages of the docs' own checker in their annotation:
// `"suppressions": [ "Error: microsoft.graph.user/licenseAssignmentStates:\r\n  Referenced type microsoft.graph.x is not defined in the doc set!" ]`

import { type Code, catalogue, type Diagnostic, type Origin, type Report } from '../diagnostics.ts';
import type { Api, ExampleBody, Operation, Property } from '../ir/ir.ts';
import type { Stated } from '../page/page.ts';

export interface Suppressed {
  /** The findings to report. One that stands for an `unknown` in the model stays, as info: every `unknown` has its finding. */
  readonly kept: readonly Diagnostic[];
  readonly suppressed: readonly Diagnostic[];
}

/** Takes out the findings that `suppressions` name, and reports each suppression that names none. */
export function withoutSuppressed(
  findings: readonly Diagnostic[],
  suppressions: readonly Stated[],
  apis: readonly Api[],
  report: Report,
): Suppressed {
  if (suppressions.length === 0) return { kept: findings, suppressed: [] };
  const places = placesIn(apis);
  const known = new Set<Diagnostic>();
  for (const suppression of suppressions) {
    const named = namedBy(suppression, findings, places);
    for (const finding of named) known.add(finding);
    if (named.length === 0) report('suppression-unused', suppression.origin, { text: suppression.value.replace(/\s+/g, ' ').trim() });
  }
  const stays = (finding: Diagnostic): boolean => 'fallback' in catalogue[finding.code];
  return {
    kept: findings.flatMap((one) => (known.has(one) ? (stays(one) ? [{ ...one, severity: 'info' as const }] : []) : [one])),
    suppressed: findings.filter((one) => known.has(one) && !stays(one)),
  };
}

/** A sort of message of the docs' checker, and what it is called here. The first group of `pattern` names what it is about. */
interface Family {
  readonly pattern: RegExp;
  readonly codes: readonly Code[];
}

const families: readonly Family[] = [
  {
    // Referenced type microsoft.graph.object is not defined in the doc set! Potential suggestion: microsoft.graph.directoryObject
    pattern: /^Referenced type (?:[\w.]+\.)?(\w+) is not defined/,
    codes: ['unresolved-type', 'page-missing', 'enum-undocumented', 'base-unresolved', 'type-union'],
  },
  {
    // Expected type Double but actual was Int64. Property: confidence, actual value: '100'
    pattern: /^Expected type \S+ but actual was [^.]+\. Property: ([^,\s]+)/,
    codes: ['example-type-mismatch', 'example-value-unknown', 'json-type-mismatch'],
  },
  {
    // Property 'color' found in resource definition for 'microsoft.graph.workbookFilterCriteria', but not described in markdown table.
    pattern: /^Property '([^']+)' found in resource definition\b.*\bnot described\b/,
    codes: ['json-not-in-table'],
  },
  // Property 'createdDateTime' found in markdown table but not in resource definition.
  { pattern: /^Property '([^']+)' found in markdown table but not\b/, codes: ['property-not-in-json'] },
  {
    // Undocumented property 'wellKnownName' [String] was not expected on resource microsoft.graph.contactFolder.
    pattern: /^Undocumented property '([^']+)' .*\bwas not expected\b/,
    codes: ['example-property-unknown', 'example-property-derived', 'example-property-case'],
  },
  // Missing properties: response was missing these required properties: id, displayName
  { pattern: /^Missing properties: .*\brequired properties: (\w+)/, codes: ['example-property-missing'] },
  {
    // Inconsistent types between parameter (String) and table (Object)   Type mismatch between example and table. Parameter name: values; ...
    pattern: /^(?:Inconsistent types between parameter|Type mismatch between example and table)/,
    codes: ['json-type-mismatch', 'example-type-mismatch'],
  },
  {
    // Found potential enums in resource example that weren't defined in a table:(anonymous,organization) are in resource, but () are in table
    pattern: /^Found potential enums\b[^(]*\(([^)]*)\) are in resource/,
    codes: ['pseudo-enum', 'values-disagree'],
  },
  // Uri path requires navigating into unknown object hierarchy: missing property 'tasks' on 'outlookUser'.
  { pattern: /\bmissing property '([^']+)' on '/, codes: ['relationship-unlisted', 'drift-path'] },
];

/** Where the model has its members and its named examples. */
interface Places {
  readonly members: readonly { readonly owner: string; readonly member: Property; readonly origin: Origin }[];
  readonly bodies: readonly { readonly example: string; readonly body: ExampleBody }[];
}

function placesIn(apis: readonly Api[]): Places {
  const owners = apis.flatMap(({ types, operations }) => [
    ...types.map(({ name, properties, relationships }) => ({ name, members: [...properties, ...relationships] })),
    ...operations.map((operation) => ({ name: '', members: parametersOf(operation) })),
  ]);
  const examples = apis.flatMap(({ operations }) => operations.flatMap((operation) => operation.examples ?? []));
  return {
    members: owners.flatMap(({ name, members }) =>
      members.flatMap((member) => (member.origin ? [{ owner: name.toLowerCase(), member, origin: member.origin }] : [])),
    ),
    bodies: examples.flatMap(({ name, request, response }) =>
      [request?.body, response?.body].flatMap((body) => (name !== undefined && body ? [{ example: name, body }] : [])),
    ),
  };
}

function parametersOf({ requestBody, pathParameters }: Operation): readonly Property[] {
  if (requestBody?.kind === 'parameters') return [...pathParameters, ...requestBody.parameters];
  return requestBody?.kind === 'object' ? [...pathParameters, ...(requestBody.properties ?? [])] : pathParameters;
}

function namedBy({ value, origin }: Stated, findings: readonly Diagnostic[], places: Places): Diagnostic[] {
  // `Error: update_rangeformat_font_three/underline:` and on the next line what is wrong
  const [, source = '', message = ''] = /^\s*(?:Error|Warning|Message)\s*:\s*(\S+?):?\s+(\S[\s\S]*)$/.exec(value) ?? [];
  const text = message.replace(/\s+/g, ' ');
  const family = families.find(({ pattern }) => pattern.test(text));
  if (!family) return [];
  const subject = family.pattern.exec(text)?.[1];
  const isAbout = aboutOf(source, subject, places, origin.file);
  return findings.filter((finding) => family.codes.includes(finding.code) && isAbout(finding));
}

type IsAbout = (finding: Diagnostic) => boolean;

/** `source` is a page, `microsoft.graph.user/licenseAssignmentStates`, or the name of an example and the way to a value in its body. */
function aboutOf(source: string, subject: string | undefined, places: Places, ownFile: string): IsAbout {
  const [, page, way] = /^\/api-reference\/([^/]+\/[^/]+\/[^/]+\.md)(?:\/(.+))?$/i.exec(source) ?? [];
  const trail = (page === undefined ? source : (way ?? '')).split('/');
  const [first = '', ...rest] = trail;
  const file = page ?? ownFile;
  const names = [subject, rest.at(-1)].flatMap((name) => (name ? [name.toLowerCase()] : []));
  if (page === undefined && /^microsoft\.graph\b/.test(first)) {
    const version = ownFile.slice(0, ownFile.indexOf('/') + 1);
    const isNamed = ({ owner, member, origin }: Places['members'][number]): boolean =>
      owner === first.toLowerCase() && member.name.toLowerCase() === rest.join('/').toLowerCase() && origin.file.startsWith(version);
    const rows = places.members.filter(isNamed);
    return (finding) => rows.some(({ origin }) => isOnRow(finding, origin));
  }
  const values = subject?.split(',').map((one) => one.trim()) ?? [];
  const rows = places.members.filter(
    ({ member, origin }) => origin.file === file && (names.includes(member.name.toLowerCase()) || hasValues(member, values)),
  );
  const bodies = places.bodies.filter(({ example, body }) => example === first && body.origin.file === file);
  return (finding) => {
    if (finding.file !== file) return false;
    if (finding.code.startsWith('example-') && bodies.length > 0 && !bodies.some(({ body }) => isInside(finding, body.origin)))
      return false;
    return rows.some(({ origin }) => isOnRow(finding, origin)) || names.some((name) => mentions(finding, name));
  };
}

/** All of the values are documented for the member; `...` stands for more. */
function hasValues(member: Property, values: readonly string[]): boolean {
  const stated = values.filter((one) => one !== '...' && one !== '');
  return stated.length > 1 && stated.every((one) => member.values?.includes(one));
}

function isOnRow(finding: Diagnostic, row: Origin): boolean {
  return finding.file === row.file && finding.line === row.line;
}

function isInside({ line }: Diagnostic, body: Origin): boolean {
  return line >= body.line && line <= body.endLine;
}

function mentions({ message }: Diagnostic, name: string): boolean {
  return message.toLowerCase().includes(`\`${name}\``);
}

// Request lines of a page -> groups that are one operation each. Twins (`/me/x`, `/users/{id}/x`) and alternate parents are paths of one
// operation; another verb, `$ref`, `$value` or `$count`, or a path that goes on below another (`/special/{name}` and `/special/{name}/children`) are not.

import type { RequestLine } from '../page/http-request.ts';
import { lastSegment } from './names.ts';
import { isParameter, type PathTemplate, parsePathTemplate } from './path-template.ts';

export interface OperationGroup {
  /** Distinct by path, in page order. */
  readonly lines: readonly RequestLine[];
  /** Of the paths of the lines. */
  readonly templates: readonly PathTemplate[];
  /** What sets the group apart from the others of its page: `Patch`, `Value`, `Children`; empty for the only or main one. */
  readonly suffix: string;
  /** The group holds the page's first line, or the first of another verb: what the page says elsewhere is about it. */
  readonly main: boolean;
  /** All paths end alike, so that what an example shows of one holds for all. */
  readonly alike: boolean;
  /** What the page says right above the lines of a group that is not its main one: `Get the management chain`. */
  readonly topic?: string;
}

interface OpenGroup {
  readonly lines: Line[];
  /** What its lines are about, also those with a path that it has already. */
  readonly topics: Set<string | undefined>;
  readonly feature: string;
}

interface Line {
  readonly request: RequestLine;
  readonly template: PathTemplate;
}

/** Groups the lines; the order is that of each group's first line. */
export function groupRequests(requests: readonly RequestLine[]): OperationGroup[] {
  const methods = [...new Set(requests.map((request) => request.method))];
  return methods.flatMap((method) => {
    const groups: OpenGroup[] = [];
    for (const request of requests) if (request.method === method) place(request, groups);
    const verb = methods.length > 1 ? capitalized(method) : '';
    const taken = new Set<string>();
    return groups.map(({ lines, topics, feature }, i) => {
      const suffix = unique(`${verb}${i === 0 ? '' : feature || groupName(lines[0])}`, taken);
      const templates = lines.map((line) => line.template);
      const topic = i === 0 ? undefined : topicOf(topics, groups[0]?.topics ?? new Set());
      return {
        lines: lines.map((line) => line.request),
        templates,
        suffix,
        main: i === 0,
        alike: endAlike(templates),
        ...(topic !== undefined && { topic }),
      };
    });
  });
}

/** What all lines are about, where no line of the main group is. */
function topicOf(topics: ReadonlySet<string | undefined>, main: ReadonlySet<string | undefined>): string | undefined {
  const [topic] = topics;
  return topics.size > 1 || main.has(topic) ? undefined : topic;
}

function endAlike([first, ...others]: readonly PathTemplate[]): boolean {
  return others.every((other) => {
    return first && wordOf(other) === wordOf(first) && isParameter(other.segments.at(-1)) === isParameter(first.segments.at(-1));
  });
}

function place(request: RequestLine, groups: OpenGroup[]): void {
  const template = parsePathTemplate(request.path);
  const line = { request, template };
  const feature = featureOf(line, groups[0]?.lines[0]);
  const group = groups.find((one, i) => one.feature === feature && (feature === expansion || isCompatible(line, one.lines, i === 0)));
  group?.topics.add(request.when);
  if (!group) groups.push({ lines: [line], topics: new Set([request.when]), feature });
  else if (!group.lines.some((other) => other.request.path === request.path)) group.lines.push(line);
}

/** Verbs other than GET say once on a page what is sent and what comes back, so their paths are alternatives whatever they look like. */
function isCompatible(line: Line, others: readonly Line[], isMain: boolean): boolean {
  const [first] = others;
  if (!first || line.request.method !== 'GET') return true;
  if (!isMain && !endAlike([first.template, line.template])) return false;
  return others.every((other) => !isBelow(line, other) && !isBelow(other, line));
}

const expansion = 'Expand';

const features: ReadonlyMap<string, string> = new Map([
  ['$value', 'Value'],
  ['$ref', 'Ref'],
  ['$count', 'Count'],
]);

/** What the last segment asks for, or `Expand`: `/me?$expand=manager` on a page about `/me/manager` gets something else. */
function featureOf(line: Line, first: Line | undefined): string {
  const expands = (one: Line): boolean => /\$?expand=/i.test(one.request.query ?? '');
  if (first && expands(line) && !expands(first) && wordOf(first.template) !== wordOf(line.template)) return expansion;
  return features.get(line.template.segments.at(-1)?.text ?? '') ?? '';
}

/** One path goes on below the other and leads to another kind of thing. `/roleDefinitions/{id}/roleAssignments/{id}/roleDefinition` leads back to the same. */
function isBelow({ template: below }: Line, { template: above }: Line): boolean {
  if (below.segments.length <= above.segments.length) return false;
  if (!above.segments.every(({ text }, i) => sameSegment(text, below.segments[i]?.text))) return false;
  const endsInKey = isParameter(below.segments.at(-1));
  if (!isParameter(above.segments.at(-1))) return endsInKey || wordOf(below) !== wordOf(above);
  return !endsInKey && singular(wordOf(below)) !== singular(wordOf(above));
}

/** Parameters may have other names in the longer path. */
function sameSegment(a: string, b: string | undefined): boolean {
  return a === b || (/^[{<]/.test(a) && /^[{<]/.test(b ?? ''));
}

/** Last segment that is no parameter, without arguments: `roledefinitions`. */
function wordOf(template: PathTemplate): string {
  const segment = template.segments.findLast((one) => !isParameter(one));
  return (segment?.text ?? '').replace(/[(:].*$/s, '').toLowerCase();
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/s$/, '');
}

/** `Children` for a path that ends in a name, `ByName` for one that ends in a parameter. */
function groupName(line: Line | undefined): string {
  const last = line?.template.segments.at(-1);
  const parameter = last?.parts.find((part) => part.kind === 'parameter');
  if (isParameter(last) && parameter) return `By${capitalized(parameter.name, false)}`;
  const word = lastSegment((last?.text ?? '').replace(/[(:].*$/s, ''));
  return capitalized(word.replace(/[^A-Za-z0-9]/g, ''), false);
}

function capitalized(word: string, lower = true): string {
  return word.charAt(0).toUpperCase() + (lower ? word.slice(1).toLowerCase() : word.slice(1));
}

function unique(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let ordinal = 2; taken.has(candidate); ordinal++) candidate = `${name}${ordinal}`;
  taken.add(candidate);
  return candidate;
}

// Verb, last segment, title and file name of an API page -> kind of the operation.
// `POST /me/messages/{id}/createReply` on message-createreply.md -> action; `POST /me/messages` on user-post-messages.md -> create

import type { Method, OperationKind } from './ir.ts';
import { lastSegment, type Names } from './names.ts';
import { isParameter, type Segment } from './path-template.ts';

export interface KindFacts {
  readonly method: Method;
  /** Last segment of the first path. */
  readonly last: Segment | undefined;
  /** It is the only one. */
  readonly alone: boolean;
  /** The H1. */
  readonly title: string;
  /** `v1.0/api/message-createreply.md` */
  readonly file: string;
  /** The response is binary content. */
  readonly binaryResponse: boolean;
  /** Absent: the type of the response is not known. */
  readonly collectionResponse: boolean | undefined;
  /** Title and file name are about this operation, which is not so for a further one on the page. */
  readonly main: boolean;
  readonly binaryBody: boolean;
  readonly statuses: readonly number[];
  /** The page has a `Prefer: create-if-missing` header. */
  readonly createIfMissing: boolean;
}

/** What the docs know beyond the page. */
export interface KindContext {
  readonly names: Names;
  /** Lower-case names of documented relationships. */
  readonly relationships: ReadonlySet<string>;
}

/** Decides the kind. Function or navigation property, action or collection is not in the request line itself: titles and file names tell. */
export function operationKind(facts: KindFacts, context: KindContext): OperationKind {
  const last = lastOf(facts);
  switch (facts.method) {
    case 'GET':
      return getKind(facts, last, context);
    case 'POST':
      return postKind(facts, last, context);
    case 'PATCH':
      if (last.text === '$ref') return 'setRef';
      if (last.text === '$value') return 'streamPut';
      return isUpsert(facts) ? 'upsert' : 'update';
    case 'PUT':
      return putKind(facts, last);
    case 'DELETE':
      return last.text === '$ref' ? 'removeRef' : 'delete';
  }
}

interface Last {
  readonly text: string;
  /** Lower case, without namespace and arguments; empty for a parameter. */
  readonly word: string;
  readonly parameter: boolean;
  readonly call: boolean;
  /** The only segment of its path. */
  readonly alone: boolean;
}

function lastOf({ last: segment, alone }: KindFacts): Last {
  const text = segment?.text ?? '';
  const parameter = isParameter(segment);
  const word = parameter ? '' : lastSegment(text.replace(/\(.*$/s, '')).toLowerCase();
  return { text, word, parameter, call: /^[\w.]+\(/.test(text), alone };
}

function getKind(facts: KindFacts, last: Last, context: KindContext): OperationKind {
  if (last.text === '$value') return 'streamGet';
  if (last.text === '$count') return 'count';
  if (last.word === 'delta') return 'delta';
  if (last.parameter) return 'get';
  const isList = /^(?:list|enumerate)\b/i.test(facts.title) || /-list(?:-|\.|$)/.test(facts.file);
  if (last.call && !isKeyed(facts, last)) return 'function';
  if (last.word === 'content' || (facts.binaryResponse && !namesOperation(facts, last))) return 'streamGet';
  if (namesOperation(facts, last) && !isNavigation(last, context)) return 'function';
  if (isUnknownQualified(last, context)) return 'function';
  return (facts.collectionResponse ?? (isList && facts.main)) ? 'list' : 'get';
}

/** `GET /applications(appId='{appId}')` on a page about getting one: a key, no call. */
function isKeyed(facts: KindFacts, last: Last): boolean {
  return !namesOperation(facts, last) && /^(?:get|retrieve|read|show)\b/i.test(facts.title) && last.word.endsWith('s');
}

function postKind(facts: KindFacts, last: Last, context: KindContext): OperationKind {
  if (last.text === '$ref') return 'addRef';
  if (last.word === 'createuploadsession') return 'uploadSession';
  if (last.parameter || last.alone) return 'create';
  const named = namesOperation(facts, last);
  if (isNavigation(last, context)) return /^[\w\s]+:\s*\w+/.test(facts.title) && named ? 'action' : 'create';
  if (named || last.call || isUnknownQualified(last, context)) return 'action';
  return saysCreate(facts, last) ? 'create' : 'action';
}

/** `Create schema` with `/schema`, not `Create table` with `/tables/add`. */
function saysCreate(facts: KindFacts, last: Last): boolean {
  const says = /^(?:create|add|post|new|upload)\b/i.test(facts.title) || /-(?:post|create|add)(?:-|\.|$)/.test(facts.file);
  const names = last.word.endsWith('s') || facts.title.toLowerCase().includes(last.word) || slugOf(facts.file).includes(last.word);
  return names && (says || facts.statuses[0] === 201);
}

function putKind(facts: KindFacts, last: Last): OperationKind {
  if (last.text === '$ref') return 'setRef';
  if (last.text === '$value' || last.word === 'content' || facts.binaryBody) return 'streamPut';
  if (isUpsert(facts) || /\bcreate or (?:replace|update)\b/i.test(facts.title)) return 'upsert';
  return /^create\b/i.test(facts.title) ? 'create' : 'update';
}

/** `-upsert.md`, `Upsert x`, `Prefer: create-if-missing`; a page that says both 201 and 200 or 204 of one PUT. */
function isUpsert(facts: KindFacts): boolean {
  if (facts.createIfMissing || /-upsert\b/.test(facts.file) || /\bupsert\b/i.test(facts.title)) return true;
  return facts.method === 'PUT' && facts.statuses.includes(201) && facts.statuses.some((status) => status === 200 || status === 204);
}

/**
 * Whether title or file name call the last segment an operation: `message: createReply`, `assign action`, message-createreply.md.
 * Not user-list-messages.md or group-post-members.md, where a verb stands in front.
 */
function namesOperation(facts: KindFacts, last: Last): boolean {
  if (last.word === '') return false;
  // calendar: getSchedule   user: reminderView (deprecated)
  const stated = /^[^:]+:\s*([\w.]+)/.exec(facts.title)?.[1] ?? /^(\w+) (?:action|function)$/i.exec(facts.title)?.[1];
  if (stated && lastSegment(stated).toLowerCase() === last.word) return true;
  if (/^\w+ (?:action|function)$/i.test(facts.title)) return true;
  const words = slugOf(facts.file);
  return (
    words.at(-1) === last.word && words.length > 1 && !/^(?:list|get|post|delete|update|put|patch|create|add)$/.test(words.at(-2) ?? '')
  );
}

function slugOf(file: string): string[] {
  return file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.md$/i, '')
    .toLowerCase()
    .split('-');
}

function isNavigation(last: Last, { relationships }: KindContext): boolean {
  return relationships.has(last.word);
}

/** `microsoft.graph.assignLicense`: qualified, and no documented type, so no cast. */
function isUnknownQualified(last: Last, { names }: KindContext): boolean {
  const name = last.text.replace(/\(.*$/s, '');
  return /^microsoft\..*\./i.test(name) && !names.qualified.has(name.toLowerCase());
}

// The JSON body of a page without a section of properties -> its members.
// `{ "color": "string", "icon": { "@odata.type": "microsoft.graph.workbookIcon" } }`

import { type Body, keyOrigin } from '../page/json-body.ts';
import { readJson } from '../page/lenient-json.ts';
import type { Member } from '../page/member.ts';

/** Reads the body as a table of properties, less those in `others` (lower case). A value that tells no type gives a member without one, which is reported like an empty cell. */
export function membersOfBody(body: Body, others: ReadonlySet<string>): Member[] {
  const { value } = readJson(body.text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, one]): Member[] => {
    if (key.includes('@') || others.has(key.toLowerCase())) return [];
    const at = keyOrigin(body, key);
    const type = typeText(one);
    return [{ name: { value: key, origin: at }, ...(type !== undefined && { type: { text: type, origin: at } }), origin: at }];
  });
}

/** The type that a value shows, in the words of a table; undefined where it shows none. */
function typeText(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const item = typeText(value[0]);
    return item === undefined ? undefined : `Collection(${item})`;
  }
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Int32' : 'Double';
  if (typeof value === 'string') return wordType(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const type = Object.entries(value).find(([key]) => key === '@odata.type' || key === '@type')?.[1];
  return typeof type === 'string' ? type.replace(/^#/, '') : undefined;
}

/** `String (timestamp)` -> DateTimeOffset, `Guid` -> Guid, any sample -> String */
function wordType(text: string): string {
  if (/^string\s*\((?:timestamp|date-?time(?:offset)?)\)$/i.test(text)) return 'DateTimeOffset';
  if (/^string\s*\(time of day\)$/i.test(text)) return 'TimeOfDay';
  if (/^string\s*\(duration\)$/i.test(text)) return 'Duration';
  if (/^string\s*\(binary\)$/i.test(text)) return 'Binary';
  return /^(?:boolean|int(?:eger|16|32|64)?|double|single|decimal|guid|date|datetimeoffset|duration|binary|stream|timeofday)$/i.test(text)
    ? text
    : 'String';
}

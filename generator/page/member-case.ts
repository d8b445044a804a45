// Names of members in a table -> spelled as the JSON body of the page spells them, where the two differ in letter case only.
// `|ShadeID|String|` above `"shadeId": "String"`: names are camelCase, and letter case counts in what the service sends

import type { Report } from '../diagnostics.ts';
import type { Body } from './json-body.ts';
import type { Member } from './member.ts';

/** The members with the names that the body gives them, where only these are camelCase; each change is reported. Of `subUnit` and `subunit` either may be the slip. */
export function withJsonCase(members: readonly Member[], body: Body | undefined, report: Report): readonly Member[] {
  const hasSlip = body !== undefined && members.some(({ name }) => isSlip(name.value, body.text));
  if (!hasSlip) return members;
  const listed = new Set(members.map(({ name }) => name.value));
  const keys = new Map(body.keys.flatMap(({ value: key }) => (isCamelCase(key) && !listed.has(key) ? [[key.toLowerCase(), key]] : [])));
  return members.map((member) => {
    const { value, origin } = member.name;
    const key = keys.get(value.toLowerCase());
    if (key === undefined || !isSlip(value, body.text)) return member;
    report('member-case-mismatch', origin, { name: value, key }, { actual: value, expected: key });
    return { ...member, name: { value: key, origin } };
  });
}

/** `shadeId`; not `ShadeId` and not `shadeID`. */
function isCamelCase(name: string): boolean {
  return /^[a-z](?!.*[A-Z]{2})/.test(name);
}

/** The text has the name as a key, but in other letters. A cheap test: bodies are long, and slips rare. */
function isSlip(name: string, text: string): boolean {
  return !isCamelCase(name) && !text.includes(`"${name}"`) && text.toLowerCase().includes(`"${name.toLowerCase()}"`);
}

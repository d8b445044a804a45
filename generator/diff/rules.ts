// Every kind of change that a diff can report, with its verdicts. Data only; the functions that find changes are beside it.
// `|creationTimestamp|DateTimeOffset|...|` becomes `|createdDateTime|DateTimeOffset|...|` -> property-renamed, breaking for readers and writers.

/** What a change does to code that uses the package. none: that side cannot notice. */
export type Verdict = 'breaking' | 'risky' | 'additive' | 'docs' | 'none';

export interface DiffRule {
  /** Row of the table in rules.md; rules that share a row are variants of one change. */
  readonly row: number;
  /** For code that receives such values. */
  readonly read: Verdict;
  /** For code that sends such values or makes the call. */
  readonly write: Verdict;
  /** tsc sees nothing: the code compiles and fails, or does something else, at run time. */
  readonly runtime?: true;
  /** What happened, for a heading: `property renamed`. */
  readonly title: string;
  /** Why the verdicts are what they are. */
  readonly reason: string;
}

const rule = (row: number, read: Verdict, write: Verdict, title: string, reason: string): DiffRule => ({ row, read, write, title, reason });
const atRunTime = (row: number, read: Verdict, write: Verdict, title: string, reason: string): DiffRule => ({
  ...rule(row, read, write, title, reason),
  runtime: true,
});

export const rules = {
  'type-removed': rule(1, 'breaking', 'breaking', 'type removed', 'Imports of the name fail (TS2305, TS2694).'),
  'type-undocumented': rule(
    1,
    'breaking',
    'breaking',
    'type no longer documented',
    'Its page went. Other pages still mention it, so the name stays, but its members are gone (TS2339).',
  ),
  'type-renamed': rule(
    1,
    'breaking',
    'breaking',
    'type renamed',
    'Imports of the old name fail; an entry `formerNames` in corrections.jsonc keeps it.',
  ),
  'type-renamed-alias': rule(
    1,
    'additive',
    'additive',
    'type renamed, old name kept',
    'A deprecated alias keeps the old name for one major version.',
  ),
  'property-removed': rule(
    2,
    'breaking',
    'breaking',
    'property removed',
    'Reading it fails (TS2339), so does sending it in a literal (TS2353).',
  ),
  'property-renamed': rule(
    3,
    'breaking',
    'breaking',
    'property renamed',
    'As removed; also where only the case differs. Paired by type, position, description and name.',
  ),
  'property-renamed-alias': rule(
    3,
    'additive',
    'additive',
    'property renamed, old name kept',
    'A deprecated member keeps the old name for one major version.',
  ),
  'property-added': rule(
    4,
    'additive',
    'additive',
    'property added',
    'Optional; only an interface that extends the type and declares the same name differently can fail (TS2430).',
  ),
  'required-property-added': rule(
    5,
    'additive',
    'breaking',
    'required property added',
    'The service refuses a body without it. Reading is not affected: all properties are optional to read.',
  ),
  'string-to-enum': rule(
    6,
    'additive',
    'breaking',
    'string became an enum',
    'A string variable can no longer be sent (TS2322); a comparison with another literal fails (TS2367).',
  ),
  'string-to-open-enum': rule(7, 'additive', 'additive', 'values of a string listed', 'An open union still takes any string.'),
  'open-values-dropped': rule(
    7,
    'docs',
    'docs',
    'values of a string no longer listed',
    'An open union took any string; only completion is lost.',
  ),
  'enum-to-string': rule(6, 'breaking', 'additive', 'enum became a string', 'A string cannot be assigned to the union it was (TS2322).'),
  'enum-member-added': rule(
    8,
    'risky',
    'additive',
    'value added to a closed enum',
    'An exhaustive switch or Record over the enum fails (TS2322, TS2741).',
  ),
  'enum-member-added-open': rule(
    8,
    'additive',
    'additive',
    'value added to an evolvable enum',
    'Readers handle unknown values of an evolvable enum already.',
  ),
  'enum-member-removed': rule(
    9,
    'breaking',
    'breaking',
    'value removed from an enum',
    'Comparing with it or sending it fails (TS2367, TS2322), so does the member of the const object (TS2339).',
  ),
  'enum-member-removed-open': rule(
    9,
    'risky',
    'risky',
    'value removed from an open list',
    'The code compiles; the service may refuse the value.',
  ),
  'enum-member-renamed': rule(9, 'breaking', 'breaking', 'value of an enum renamed', 'As removed; also where only the case differs.'),
  'enum-became-evolvable': rule(
    10,
    'risky',
    'additive',
    'enum became evolvable',
    '`unknownFutureValue` appeared: an exhaustive switch fails (TS2322).',
  ),
  'enum-no-longer-evolvable': rule(
    10,
    'risky',
    'none',
    'enum is no longer evolvable',
    '`unknownFutureValue` went: a comparison with it fails (TS2367).',
  ),
  'enum-value-changed': rule(11, 'none', 'none', 'number of an enum value changed', 'Values are strings on the wire.'),
  'enum-flags-changed': rule(
    12,
    'breaking',
    'breaking',
    'enum became flags, or stopped being flags',
    'Flags travel as one string with commas, other enums as one literal.',
  ),
  'type-changed': rule(12, 'breaking', 'breaking', 'type changed', 'Values of one cannot be used as the other (TS2322).'),
  'type-resolved': rule(12, 'additive', 'risky', 'type is known now', 'It was `unknown`: code may have sent something else.'),
  'type-lost': rule(12, 'breaking', 'additive', 'type is no longer known', 'It is `unknown` now: reading needs a check (TS18046).'),
  'navigation-changed': rule(
    12,
    'risky',
    'risky',
    'property became a relationship, or the reverse',
    'It moves between `select` and `expand`, and is not returned by default.',
  ),
  'type-alias-changed': rule(
    13,
    'none',
    'none',
    'format changed, same JSON type',
    'Both are the same type to TypeScript: `String` and `DateTimeOffset` are strings.',
  ),
  'type-to-subtype': rule(
    14,
    'additive',
    'additive',
    'type became a subtype',
    'It has all members of the type before, and optional ones beside.',
  ),
  'base-extended': rule(
    15,
    'additive',
    'additive',
    'base type changed, all members kept',
    'Nothing is lost, and the base before is still a base.',
  ),
  'base-edge-changed': rule(
    15,
    'risky',
    'risky',
    'base type changed, all members kept',
    'The type no longer extends its base before: generic code over that base may fail (TS2559).',
  ),
  'base-replaced': rule(15, 'breaking', 'breaking', 'base type changed, members lost', 'Inherited members went (TS2339).'),
  'parameter-became-required': rule(
    16,
    'additive',
    'breaking',
    'parameter of a body became required',
    'Bodies without it fail (TS2741); reading is not affected.',
  ),
  'parameter-became-optional': rule(17, 'none', 'additive', 'parameter became optional', 'Calls that give it still work.'),
  'nullable-added': rule(17, 'breaking', 'additive', 'may be null now', 'Reading needs a check (TS18047, TS2322).'),
  'nullable-removed': rule(18, 'additive', 'breaking', 'may not be null any more', 'Sending null fails (TS2322).'),
  'became-read-only': rule(19, 'none', 'breaking', 'became read-only', 'Bodies leave read-only properties out (TS2353).'),
  'became-read-only-unsent': rule(
    19,
    'none',
    'risky',
    'became read-only',
    'No documented request sends the type; only assigning to it fails (TS2540).',
  ),
  'read-only-lifted': rule(19, 'none', 'additive', 'no longer read-only', 'It may be sent now.'),
  'open-type-closed': rule(20, 'breaking', 'breaking', 'open type closed', 'The index signature went (TS2339, TS2353).'),
  'type-opened': rule(20, 'additive', 'additive', 'type became open', 'Further properties are allowed now.'),
  'type-added': rule(21, 'additive', 'additive', 'type added', 'Nothing refers to it yet.'),
  'type-documented': rule(21, 'additive', 'additive', 'type documented', 'It was only mentioned before; now it has a page and members.'),
  'derived-type-added': rule(
    21,
    'additive',
    'additive',
    'derived type added',
    'A switch over the union of a family needs an arm for the rest.',
  ),
  'operation-added': rule(22, 'additive', 'additive', 'function added', 'Nothing refers to it yet.'),
  'operation-removed': rule(22, 'breaking', 'breaking', 'function removed', 'Imports of it fail (TS2305).'),
  'operation-renamed': rule(
    22,
    'breaking',
    'breaking',
    'function renamed',
    'Imports of the old name fail; the request is the same. Paired by verb and path.',
  ),
  'path-changed': atRunTime(23, 'breaking', 'breaking', 'path changed', 'The same call goes to another address; tsc sees nothing.'),
  'verb-changed': atRunTime(23, 'breaking', 'breaking', 'verb changed', 'The same call sends another verb; tsc sees nothing.'),
  'path-added': rule(24, 'additive', 'additive', 'path added', 'One more way to call the function.'),
  'path-removed': rule(24, 'breaking', 'breaking', 'path removed', 'One way to call the function went.'),
  'path-parameter-added': rule(25, 'breaking', 'breaking', 'path parameter added', 'Calls without it fail (TS2741).'),
  'path-parameter-removed': rule(25, 'breaking', 'breaking', 'path parameter removed', 'Calls that give it fail (TS2353).'),
  'path-parameters-reordered': atRunTime(
    25,
    'breaking',
    'breaking',
    'path parameters changed places',
    'The same call puts its values elsewhere; tsc sees nothing.',
  ),
  'path-parameter-renamed': rule(26, 'breaking', 'breaking', 'path parameter renamed', 'Path parameters are given by name (TS2353).'),
  'path-placeholder-renamed': rule(
    26,
    'none',
    'none',
    'placeholder of a path renamed',
    'The name in the package follows from the segment and stays.',
  ),
  'option-added': rule(27, 'additive', 'additive', 'optional parameter added', 'Calls without it still work.'),
  'required-option-added': rule(
    27,
    'breaking',
    'breaking',
    'required parameter added',
    'Calls without it fail (TS2741), whoever reads the result; a part of a body concerns its sender only.',
  ),
  'option-became-required': rule(27, 'breaking', 'breaking', 'parameter became required', 'Calls without it fail (TS2741).'),
  'option-removed': rule(27, 'breaking', 'breaking', 'parameter removed', 'Calls that give it fail (TS2353).'),
  'option-renamed': rule(27, 'breaking', 'breaking', 'parameter renamed', 'Calls that give it by the old name fail (TS2353).'),
  'query-stated': rule(
    27,
    'risky',
    'risky',
    'query options stated',
    'The page said nothing, so all that the kind of request may have were allowed.',
  ),
  'query-no-longer-stated': rule(
    27,
    'additive',
    'additive',
    'query options no longer stated',
    'The page says nothing now, so all that the kind of request may have are allowed.',
  ),
  'request-body-changed': rule(12, 'none', 'breaking', 'request body changed', 'The body of existing calls no longer fits.'),
  'request-body-added': rule(27, 'none', 'breaking', 'request body added', 'Calls without a body fail.'),
  'request-body-removed': rule(27, 'none', 'breaking', 'request body removed', 'Calls that give a body fail.'),
  'request-body-widened': rule(27, 'none', 'additive', 'request body takes more', 'All that could be sent still can be.'),
  'response-type-changed': rule(28, 'breaking', 'none', 'response changed', 'The result of existing calls has another type (TS2322).'),
  'response-body-removed': rule(28, 'breaking', 'none', 'response has no body any more', 'The result of existing calls is gone (TS2532).'),
  'response-body-added': rule(28, 'additive', 'none', 'response has a body now', 'Nobody reads it yet.'),
  'operation-kind-changed': rule(
    28,
    'none',
    'none',
    'kind of request changed',
    'Another reading of the same request; what follows from it is reported by itself.',
  ),
  'response-status-changed': rule(28, 'none', 'none', 'status of the response changed', 'Functions return for every success.'),
  'permission-raised': atRunTime(
    29,
    'risky',
    'risky',
    'permission raised',
    'A permission that was enough is no longer listed: calls may be refused (403).',
  ),
  'permission-unsupported': atRunTime(
    29,
    'risky',
    'risky',
    'permission type no longer supported',
    'Calls with such a token may be refused (403).',
  ),
  'permission-added': rule(29, 'additive', 'additive', 'permission alternative added', 'What was enough still is.'),
  'permission-reordered': rule(29, 'docs', 'docs', 'order of permissions changed', 'The same permissions, in another order of privilege.'),
  'permission-stated': rule(
    29,
    'docs',
    'docs',
    'permissions stated, or no longer stated',
    'The docs said nothing before, or say nothing now.',
  ),
  'deprecated-added': rule(30, 'docs', 'docs', 'deprecated', 'A notice; what is removed after it counts as risky, not breaking.'),
  'deprecated-lifted': rule(30, 'docs', 'docs', 'no longer deprecated', 'A notice.'),
  'capability-changed': rule(
    31,
    'docs',
    'docs',
    'query support described differently',
    'Which operators `$filter` and others take is not part of the types.',
  ),
  'description-changed': rule(32, 'docs', 'docs', 'description changed', 'Text on hover only.'),
} as const satisfies Readonly<Record<string, DiffRule>>;

export type RuleId = keyof typeof rules;

/** Row 33: order of rows and sections, white space, front matter, link targets, snippets and file names of types are no change at all. */
export const silentRow = 33;

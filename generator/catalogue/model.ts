// Findings about what pages say together: ir/ and emit/. Explained one by one in diagnostics.md.

import { rule } from './rule.ts';

export const modelFindings = {
  'base-unresolved': rule<{ name: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected base type \`${d.name}\`, expected a documented type; left out`,
  }),
  'base-cycle': rule<{ name: string; base: string }>()({
    severity: 'error',
    message: (d) => `Unexpected base type \`${d.base}\` of \`${d.name}\`, expected one that does not derive from it; left out`,
  }),
  'page-missing': rule<{ name: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected link to a page that is not there, expected the page of \`${d.name}\`; only its name is known`,
  }),
  'type-on-several-pages': rule<{ name: string }>()({
    severity: 'info',
    message: (d) => `Unexpected further page of \`${d.name}\`, expected one; their members are united`,
  }),
  'enum-unnamed': rule()({
    severity: 'warning',
    message: () => 'Unexpected `Enumeration` without a list of values, expected the name of a type; read as a string',
  }),
  'enum-undocumented': rule<{ name: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected type \`${d.name}\`, expected a page or list of its values; read as the string that the JSON body shows`,
  }),
  'enum-shadowed': rule<{ name: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected values of \`${d.name}\`, expected an enumeration: its page declares a resource; the values are left out`,
  }),
  'enum-conflict': rule<{ name: string; missing: readonly string[] }>()({
    severity: 'warning',
    message: (d) =>
      `Unexpected second list of the members of \`${d.name}\` without ${d.missing.map((value) => `\`${value}\``).join(', ')}, expected the same members; united`,
  }),
  'values-disagree': rule<{ name: string; missing: readonly string[]; extra: readonly string[] }>()({
    severity: 'info',
    message: (d) =>
      `Unexpected list of values${d.missing.length === 0 ? '' : ` without ${d.missing.map((value) => `\`${value}\``).join(', ')}`}${
        d.extra.length === 0 ? '' : ` with ${d.extra.map((value) => `\`${value}\``).join(', ')}`
      }, expected the members of \`${d.name}\``,
  }),
  'pseudo-enum': rule<{ name: string }>()({
    severity: 'info',
    message: (d) =>
      `Unexpected type String of \`${d.name}\`, whose values are listed, expected an enumeration; read as a string with known values`,
  }),
  'relationship-unlisted': rule<{ name: string; type: string }>()({
    severity: 'info',
    message: (d) =>
      `Unexpected segment \`${d.name}\` behind \`${d.type}\` in a path, expected a relationship that the type's page lists; added to the type`,
  }),
  'relationship-singular-but-list-op': rule<{ name: string; type: string; path: string }>()({
    severity: 'warning',
    message: (d) =>
      `Unexpected type of \`${d.name}\`, expected \`${d.type} collection\` as \`GET ${d.path}\` lists several; the row is followed`,
  }),
  'property-not-in-json': rule<{ name: string }>()({
    severity: 'info',
    message: (d) => `Unexpected property \`${d.name}\` that the JSON body does not show, expected a key for it`,
  }),
  'json-not-in-table': rule<{ name: string; type: string }>()({
    severity: 'info',
    message: (d) => `Unexpected key \`${d.name}\` in the JSON body, expected a property that a table of \`${d.type}\` lists; left out`,
  }),
  'json-type-mismatch': rule<{ name: string; type: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected value of \`${d.name}\` in the JSON body, expected \`${d.type}\` as in the table; the table is followed`,
  }),
  'heading-type-mismatch': rule<{ heading: string; type: string }>()({
    severity: 'info',
    message: (d) => `Unexpected heading of \`${d.heading}\`, expected \`${d.type}\` as in the annotation`,
  }),
  'method-link-missing': rule<{ page: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected link to \`${d.page}\` in a table of methods, expected an API page`,
  }),
  'member-name-invalid': rule<{ name: string }>()({
    severity: 'info',
    message: (d) => `Unexpected name \`${d.name}\`, expected the name of a property or value; the row is left out`,
  }),
  'key-unlisted': rule<{ name: string }>()({
    severity: 'info',
    message: (d) => `Unexpected \`keyProperty\` \`${d.name}\`, expected a property that the page lists; left out`,
  }),
  'member-conflict': rule<{ name: string; type: string; other: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected type \`${d.type}\` in a further row of \`${d.name}\`, expected \`${d.other}\` as in the first; left out`,
  }),
  'member-overrides': rule<{ name: string; type: string; base: string; expected: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected type \`${d.type}\` of \`${d.name}\`, expected \`${d.expected}\` as \`${d.base}\` has it; left out`,
  }),
  'member-overstated': rule<{ name: string; facts: readonly string[]; base: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected statement that \`${d.name}\` is ${d.facts.join(' and ')}, expected \`${d.base}\` to say so too; left out`,
  }),
  'example-name-duplicate': rule<{ name: string }>()({
    severity: 'info',
    message: (d) => `Unexpected name \`${d.name}\` of an example, expected one that no other example has`,
  }),
  'response-unknown': rule()({
    severity: 'warning',
    fallback: true,
    message: () =>
      'Unexpected response without a type that could be read, expected a sentence, an annotation or JSON that names a documented type; fell back to unknown',
  }),
  'response-unstated': rule()({
    severity: 'info',
    message: () => 'Unexpected API page that does not say what comes back, expected a section `Response` or an example',
  }),
  'response-conflict': rule<{ sentence: string; example: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected response: the sentence says \`${d.sentence}\`, the example shows \`${d.example}\`; expected both to agree`,
  }),
  'parameter-members-only': rule<{ name: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected table of the members of \`${d.name}\`, expected \`${d.name}\` itself, which the example sends`,
  }),
  'parameter-type-unknown': rule<{ name: string }>()({
    severity: 'warning',
    fallback: true,
    message: (d) => `Unexpected parameter \`${d.name}\` in an example only, expected a table that gives its type; fell back to unknown`,
  }),
  'request-body-unknown': rule()({
    severity: 'warning',
    message: () => 'Unexpected request body without a description that could be read, expected a type or a table of parameters',
  }),
  'request-body-alternative': rule<{ type: string }>()({
    severity: 'info',
    message: (d) => `Unexpected request body of the type \`${d.type}\` beside others, expected JSON alone; not in the model`,
  }),
  'body-type-conflict': rule<{ name: string; type: string; owner: string; expected: string }>()({
    severity: 'warning',
    message: (d) =>
      `Unexpected type \`${d.type}\` of \`${d.name}\` in the table of the body, expected \`${d.expected}\` as \`${d.owner}\` has it, which is followed`,
  }),
  'parameter-unplaced': rule<{ name: string }>()({
    severity: 'info',
    message: (d) => `Unexpected parameter \`${d.name}\` in a table, expected one that a request line or the body has; not in the model`,
  }),
  'function-arguments-missing': rule<{ expected: string }>()({
    severity: 'info',
    message: (d) => `Unexpected request line without the parameters that the page documents, expected \`${d.expected}\``,
  }),
  'example-not-callable': rule<{ what: string; name: string }>()({
    severity: 'info',
    message: (d) => `Unexpected ${d.what} in the request of an example, expected what \`${d.name}\` takes; its comment shows no call`,
  }),
  'example-url-unlisted': rule<{ url: string }>()({
    severity: 'info',
    message: (d) => `Unexpected URL \`${d.url}\` in an example, expected one of the request lines of the page`,
  }),
  'operation-id-duplicate': rule<{ id: string; other: string }>()({
    severity: 'info',
    message: (d) => `Unexpected page name that gives the identifier \`${d.other}\` of another page; it is called \`${d.id}\``,
  }),
  'correction-invalid': rule<{ problem: string }>()({ severity: 'error', message: (d) => `Unexpected correction: ${d.problem}` }),
  'correction-unmatched': rule<{ target: string }>()({
    severity: 'error',
    message: (d) =>
      `Unexpected correction of \`${d.target}\`, which the docs do not have (or, with \`add\`, have already); remove the entry`,
  }),
  'correction-unchanged': rule<{ target: string }>()({
    severity: 'error',
    message: (d) => `Unexpected correction of \`${d.target}\`, which says what the docs say already; remove the entry`,
  }),
  'unresolved-type': rule<{ text: string; nearest: string | undefined }>()({
    severity: 'warning',
    fallback: true,
    message: (d) =>
      d.text === ''
        ? 'Unexpected empty type, expected the name of a type; fell back to unknown'
        : `Unexpected type \`${d.text}\`, expected a documented type${d.nearest === undefined ? '' : ` such as \`${d.nearest}\``}; fell back to unknown`,
  }),
  'type-union': rule<{ text: string }>()({
    severity: 'warning',
    fallback: true,
    message: (d) => `Unexpected types \`${d.text}\` without a common base, expected one type; fell back to unknown`,
  }),
  'type-case-mismatch': rule<{ actual: string; expected: string }>()({
    severity: 'info',
    message: (d) => `Unexpected case of \`${d.actual}\`, expected \`${d.expected}\``,
  }),
  'member-case-mismatch': rule<{ name: string; key: string }>()({
    severity: 'info',
    message: (d) => `Unexpected case of \`${d.name}\` in a table, expected \`${d.key}\` as in the JSON body, which is followed`,
  }),
  'segment-case-mismatch': rule<{ actual: string; expected: string }>()({
    severity: 'info',
    message: (d) => `Unexpected case of \`${d.actual}\` in a request line, expected \`${d.expected}\` as in another line of the page`,
  }),
  'link-text-target-mismatch': rule<{ text: string; target: string; used: string }>()({
    severity: 'warning',
    message: (d) =>
      `Unexpected link from \`${d.text}\` to the page of \`${d.target}\`, expected both to name one type; read as \`${d.used}\``,
  }),
  'identifier-collision': rule<{ name: string; identifier: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected name \`${d.name}\`, expected one that makes an identifier of its own; it is called \`${d.identifier}\``,
  }),
  'override-incompatible': rule<{ name: string; base: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected type of \`${d.name}\`, expected one that fits the same property of \`${d.base}\`; the base's is kept`,
  }),
} as const;

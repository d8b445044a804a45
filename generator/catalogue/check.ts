// Findings of `check` alone: examples against the model, docs against the metadata of the service. Explained one by one in diagnostics.md.

import { rule } from './rule.ts';

export const checkFindings = {
  'example-property-unknown': rule<{ name: string; type: string; nearest: string | undefined }>()({
    severity: 'warning',
    message: (d) =>
      `Unexpected property \`${d.name}\` in the example, expected one of \`${d.type}\`${d.nearest === undefined ? '' : `, such as \`${d.nearest}\``}`,
  }),
  'example-property-derived': rule<{ name: string; type: string; derived: string }>()({
    severity: 'info',
    message: (d) =>
      `Unexpected property \`${d.name}\` of the derived type \`${d.derived}\` in the example, expected an \`@odata.type\` or a property of \`${d.type}\``,
  }),
  'example-property-case': rule<{ name: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected letter case of \`${d.name}\` in the example, expected the name as its table has it`,
  }),
  'example-property-missing': rule<{ type: string; names: readonly string[] }>()({
    severity: 'info',
    message: (d) =>
      `Unexpected example without ${d.names.map((name) => `\`${name}\``).join(', ')}, expected all properties of \`${d.type}\`, or \`"truncated": true\``,
  }),
  'example-type-mismatch': rule<{ name: string | undefined; type: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected value${d.name === undefined ? '' : ` of \`${d.name}\``} in the example, expected \`${d.type}\``,
  }),
  'example-type-unknown': rule<{ type: string; nearest: string | undefined }>()({
    severity: 'warning',
    message: (d) =>
      `Unexpected \`@odata.type\` \`${d.type}\` in the example, expected a documented type${d.nearest === undefined ? '' : ` such as \`${d.nearest}\``}`,
  }),
  'example-value-case': rule<{ value: string; enum: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected letter case of \`${d.value}\` in the example, expected a member of \`${d.enum}\``,
  }),
  'example-value-unknown': rule<{ value: string; enum: string; nearest: string | undefined }>()({
    severity: 'warning',
    message: (d) =>
      `Unexpected value \`${d.value}\` in the example, expected a member of \`${d.enum}\`${d.nearest === undefined ? '' : ` such as \`${d.nearest}\``}`,
  }),
  'example-wrapped': rule<{ type: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected \`value\` around a single object in the example, expected the \`${d.type}\` itself`,
  }),
  'suppression-unused': rule<{ text: string }>()({
    severity: 'info',
    message: (d) => `Unexpected suppression \`${d.text}\`, expected one that names a finding; remove it`,
  }),
  'drift-type-unknown': rule<{ name: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected type \`${d.name}\`, expected one that the metadata declares`,
  }),
  'drift-type-undocumented': rule<{ name: string }>()({
    severity: 'info',
    message: (d) => `Unexpected declaration of \`${d.name}\`, expected a page that documents it`,
  }),
  'drift-base-type': rule<{ type: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected base type of \`${d.type}\`, expected the one that the metadata declares`,
  }),
  'drift-member-unknown': rule<{ name: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected member \`${d.name}\`, expected one that the metadata declares`,
  }),
  'drift-member-undocumented': rule<{ name: string }>()({
    severity: 'info',
    message: (d) => `Unexpected table without \`${d.name}\`, expected the members that the metadata declares`,
  }),
  'drift-member-type': rule<{ name: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected type of \`${d.name}\`, expected the one that the metadata declares`,
  }),
  'drift-value-unknown': rule<{ enum: string; value: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected value \`${d.value}\` of \`${d.enum}\`, expected one that the metadata declares`,
  }),
  'drift-value-undocumented': rule<{ enum: string; value: string }>()({
    severity: 'info',
    message: (d) => `Unexpected list without \`${d.value}\`, expected the values of \`${d.enum}\` that the metadata declares`,
  }),
  'drift-path': rule<{ path: string; segment: string }>()({
    severity: 'warning',
    message: (d) => `Unexpected segment \`${d.segment}\` of \`${d.path}\`, expected one that the metadata declares`,
  }),
} as const;

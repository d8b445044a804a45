// A finding -> what changed in a few words, without its group: `creationTimestamp → createdDateTime`.
// `excerpt` and code spans keep it short and inert; see markdown-text.ts.

import { withoutTargets } from './diff-text.ts';
import type { Finding } from './finding.ts';
import { code, excerpt } from './markdown-text.ts';
import { shortSymbol, shortType } from './report.ts';

/** Markdown of one finding. Text of pages is in code spans only. */
export function changeText(finding: Finding): string {
  const { rule, before, after } = finding;
  const member = memberOf(finding);
  switch (rule) {
    case 'type-added':
    case 'type-removed':
    case 'type-documented':
    case 'type-undocumented':
      return '';
    case 'description-changed':
    case 'capability-changed':
      return withMember(member, arrow(...excerpt(withoutTargets(before ?? ''), withoutTargets(after ?? ''))));
    case 'path-placeholder-renamed':
    case 'path-parameter-renamed':
      return placeholderText(before ?? '', after ?? '');
    case 'permission-added':
    case 'permission-raised':
    case 'permission-unsupported':
      return permissionText(before ?? '', after ?? '');
    case 'property-added':
    case 'required-property-added':
    case 'option-added':
    case 'required-option-added':
      return code(`${member}: ${shortType(after ?? '')}`);
    case 'property-removed':
    case 'option-removed':
      return code(member);
    case 'enum-member-added':
    case 'enum-member-added-open':
    case 'enum-member-removed':
    case 'enum-member-removed-open':
      return code(member);
    case 'property-renamed':
    case 'property-renamed-alias':
    case 'option-renamed':
    case 'enum-member-renamed':
      return `${arrow(before, after)}${scoreText(finding)}`;
    case 'type-renamed':
    case 'type-renamed-alias':
    case 'operation-renamed':
      return `${arrow(shortType(before ?? ''), shortType(after ?? ''))}${scoreText(finding)}`;
    default:
      return withMember(member, arrow(before && shortType(before), after && shortType(after)));
  }
}

// `{id | userPrincipalName}` in `/users/{id | userPrincipalName}/messages/{id}`
const PLACEHOLDER = /\{[^{}]*\}/g;

/** Which placeholders have another name where all else of two lists of paths is the same. */
function placeholderText(before: string, after: string): string {
  if (before.replace(PLACEHOLDER, '{}') !== after.replace(PLACEHOLDER, '{}')) return arrow(before, after);
  const [had, has] = [before.match(PLACEHOLDER) ?? [], after.match(PLACEHOLDER) ?? []];
  const pairs = had.flatMap((was, index) => (was === has[index] ? [] : [arrow(was, has[index])]));
  return [...new Set(pairs)].join(', ');
}

/** Name of the member, value or parameter; empty where the finding is about the whole. */
function memberOf({ symbol, owner }: Finding): string {
  return symbol === owner ? '' : shortSymbol(symbol.slice(owner.length + 1));
}

function withMember(member: string, text: string): string {
  if (member === '') return text;
  return text === '' ? code(member) : `${code(member)}: ${text}`;
}

/** What is missing on one side is left out: a path that was added has no path before. */
function arrow(before: string | undefined, after: string | undefined): string {
  const texts = [before, after].filter((text) => text !== undefined && text !== '');
  return texts.map((text) => code(text ?? '')).join(' → ');
}

function scoreText({ renameOf }: Finding): string {
  return renameOf === undefined || percent(renameOf.score) === 100 ? '' : ` (${percent(renameOf.score)} % alike)`;
}

/** Rounded down, but for what adding fractions loses. */
export function percent(score: number): number {
  return Math.floor(score * 100 + 1e-6);
}

/** `delegated: − User.Read, + User.Read.All` out of the two lists. */
function permissionText(before: string, after: string): string {
  const [had, has] = [schemesOf(before), schemesOf(after)];
  return [...new Set([...had.keys(), ...has.keys()])]
    .map((label) => {
      const [was, is] = [had.get(label) ?? [], has.get(label) ?? []];
      const gone = was.filter((name) => !is.includes(name)).map((name) => `− ${code(name)}`);
      const come = is.filter((name) => !was.includes(name)).map((name) => `+ ${code(name)}`);
      return `${label}: ${[...gone, ...come].join(', ')}`;
    })
    .join('; ');
}

/** `delegated: A, B; application: C` */
function schemesOf(text: string): Map<string, string[]> {
  return new Map(
    text.split('; ').flatMap((part): [string, string[]][] => {
      const [label = '', names = ''] = part.split(': ');
      return label === '' ? [] : [[label, names.split(', ').filter((name) => name !== '')]];
    }),
  );
}

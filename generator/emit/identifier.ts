// Spellings: names of the docs become TypeScript identifiers, property keys and string literals.
// `microsoft.graph.security.action` -> `Action`, `@odata.type` -> `'@odata.type'`, `it's` -> `'it\'s'`.

// Anything that may not stand in an ASCII identifier: `-` in `foo-bar`.
const notIdentifierPart = /[^A-Za-z0-9_$]+/g;
// `displayName`, `$count`
const identifierName = /^[A-Za-z_$][A-Za-z0-9_$]*$/;
// Must be written as an escape in a literal: quotes, backslash, control characters, line separators, bidi controls, lone surrogates.
const unsafeInLiteral = /['\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Words that TypeScript or JavaScript does not accept as the name of a binding in a module. PascalCase names never are. */
export const reservedWords: readonly string[] = [
  ...['arguments', 'async', 'await', 'break', 'case', 'catch', 'class', 'const', 'continue', 'debugger', 'default', 'delete', 'do', 'else'],
  ...[
    'enum',
    'eval',
    'export',
    'extends',
    'false',
    'finally',
    'for',
    'function',
    'if',
    'implements',
    'import',
    'in',
    'instanceof',
    'interface',
  ],
  ...[
    'let',
    'new',
    'null',
    'package',
    'private',
    'protected',
    'public',
    'return',
    'static',
    'super',
    'switch',
    'this',
    'throw',
    'true',
    'try',
  ],
  ...['type', 'typeof', 'undefined', 'var', 'void', 'while', 'with', 'yield'],
];

/** Not a file name on Windows, whatever the extension: `aux.ts` */
export const deviceNames: readonly string[] = [
  'aux',
  'con',
  'nul',
  'prn',
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((n) => [`com${n}`, `lpt${n}`]),
];

/** PascalCase identifier of the last segment of a qualified name: `microsoft.graph.user` -> `User`. Not unique: see symbols.ts. */
export function typeIdentifier(name: string): string {
  const last = name.slice(name.lastIndexOf('.') + 1).replace(notIdentifierPart, '_');
  const identifier = last.charAt(0).toUpperCase() + last.slice(1);
  return identifierName.test(identifier) ? identifier : `_${identifier}`;
}

/** camelCase identifier of the segments of a namespace: `partners`, `billing` -> `partnersBilling`. */
export function moduleIdentifier(segments: readonly string[]): string {
  const identifier = segments
    .map((segment, index) => (index === 0 ? lowerFirst : upperFirst)(segment.replace(notIdentifierPart, '_')))
    .join('');
  return identifierName.test(identifier) ? identifier : `_${identifier}`;
}

/** `RiskLevel` -> `riskLevel` */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** `userList` -> `UserList` */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A string literal in single quotes, on one line, that shows every character that cannot be seen. */
export function stringLiteral(text: string): string {
  return `'${text.replace(unsafeInLiteral, escapeCharacter)}'`;
}

function escapeCharacter(character: string): string {
  if (character === "'" || character === '\\') return `\\${character}`;
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** The name of a member: as it is where it is an identifier, else quoted. */
export function propertyKey(name: string): string {
  return identifierName.test(name) ? name : stringLiteral(name);
}

// What has to hold for any name and any text that a page may contain.

import fc from 'fast-check';
import { StructureKind } from 'ts-morph';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { commentText, docText } from '../../generator/emit/doc-comment.ts';
import { propertyKey, stringLiteral } from '../../generator/emit/identifier.ts';
import { createPrinter } from '../../generator/emit/print.ts';
import { createSymbols } from '../../generator/emit/symbols.ts';
import { typeFiles } from '../../generator/emit/type-files.ts';
import { api, complex, entity, enumeration, operation } from '../emit/api-builder.ts';

const place = { version: 'v1.0', file: 'resources/user.md' };

/** Text with much of what is special to comments, markdown and strings. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*/',
        '/*',
        '*',
        '/',
        '@',
        '@see ',
        '{@link ',
        '{',
        '}',
        '`',
        '``',
        '[',
        ']',
        '(',
        ')',
        '](',
        '<!--',
        '-->',
        '<br>',
        "'",
        '"',
        '\\',
        '\n',
        '\r',
        ' ',
        '${',
        '\u2028',
        '\u202e',
        '[!INCLUDE ',
      ),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

function parse(source: string): ts.SourceFile & { parseDiagnostics?: readonly unknown[] } {
  return ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true);
}

/** The only JSDoc of the only statement, and whether the file has no syntax error. */
function onlyDoc(source: string) {
  const file = parse(source);
  const [statement] = file.statements;
  return {
    statements: file.statements.length,
    errors: file.parseDiagnostics?.length,
    docs: statement ? ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc) : [],
  };
}

describe('doc comments', () => {
  test('any description gives a comment that closes exactly once and has no tag of its own', () => {
    fc.assert(
      fc.property(text, text, (description, deprecated) => {
        const comment = commentText({ description, deprecated, see: true }, place);
        expect(comment.split('*/')).toHaveLength(2);
        const { statements, errors, docs } = onlyDoc(`${comment}export const x = 1;\n`);
        expect([statements, errors, docs.length]).toEqual([1, 0, 1]);
        expect(docs[0]?.tags?.map((tag) => tag.tagName.text)).toEqual(['deprecated']);
      }),
      { numRuns: 500 },
    );
  });

  test('the printer writes the same comment', () => {
    fc.assert(
      fc.property(text, text, (description, deprecated) => {
        const facts = { description, deprecated, see: true };
        const alias = { kind: StructureKind.TypeAlias as const, name: 'X', type: 'string', leadingTrivia: commentText(facts, place) };
        const file = createPrinter()({ path: 'x.ts', statements: [alias] });
        expect(file.text).toBe(`${commentText(facts, place)}type X = string;\n`);
      }),
      { numRuns: 50 },
    );
  });

  test('the text is one line without anything invisible', () => {
    fc.assert(
      fc.property(text, (description) => {
        expect(docText(description, place)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|^ | $/u);
      }),
    );
  });
});

test('literals and keys are read back as what they were written from', () => {
  fc.assert(
    fc.property(text, (value) => {
      const file = parse(`const x = { ${propertyKey(value)}: ${stringLiteral(value)} };`);
      const [statement] = file.statements;
      const property = statement && ts.isVariableStatement(statement) && statement.declarationList.declarations[0]?.initializer;
      const [member] = property && ts.isObjectLiteralExpression(property) ? property.properties : [];
      const read =
        member && ts.isPropertyAssignment(member) && ts.isStringLiteral(member.initializer)
          ? [ts.isComputedPropertyName(member.name) ? '' : member.name.text, member.initializer.text]
          : [];
      expect(read).toEqual([value, value]);
    }),
  );
});

describe('identifiers', () => {
  const segment = fc.oneof(
    fc.constantFrom('user', 'User', 'security', 'default', 'guid', 'is', 'Any', 'aux'),
    fc.string({ maxLength: 4 }),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const name = fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => ['microsoft.graph', ...segments].join('.'));
  const names = fc.uniqueArray(name, { maxLength: 25 });
  const identifier = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

  test('are valid, unique in their file and in the index, and do not depend on order', () => {
    fc.assert(
      fc.property(names, fc.uniqueArray(fc.constantFrom('isUser', 'userValues', 'default', 'user'), { maxLength: 4 }), (given, ids) => {
        const third = given.filter((_, index) => index % 3 === 0);
        const rest = given.filter((_, index) => index % 3 !== 0);
        const model = api({
          types: rest.map((own, index) => entity(own, { ...(index > 0 && { baseType: rest[index - 1] ?? '' }) })),
          enums: third.map((own) => enumeration(own, ['a'])),
          operations: ids.map((id) => operation(id)),
        });
        const symbols = createSymbols(model);
        const flat: string[] = [...symbols.operations.values()].map((symbol) => symbol.identifier);
        for (const module of symbols.modules) {
          const own = module.symbols.flatMap((symbol) => [
            symbol.identifier,
            ...(symbol.kind === 'enum' ? [symbol.values, symbol.guard] : [symbol.any ?? []].flat()),
          ]);
          expect(own.every((text) => identifier.test(text))).toBe(true);
          expect(new Set(own).size).toBe(own.length);
          flat.push(...(module.identifier === 'graph' ? own : [module.identifier]));
        }
        expect(new Set(flat).size).toBe(flat.length);
        const paths = symbols.modules.map((module) => module.path.toLowerCase());
        expect(new Set(paths).size).toBe(paths.length);
        const reversed = createSymbols({ ...model, types: model.types.toReversed(), enums: model.enums.toReversed() });
        expect([...reversed.types].map(([own, symbol]) => [own, symbol.module, symbol.identifier])).toEqual(
          [...symbols.types].map(([own, symbol]) => [own, symbol.module, symbol.identifier]),
        );
      }),
    );
  });

  test('files of any names are TypeScript', () => {
    fc.assert(
      fc.property(names, text, (given, description) => {
        const members = given.map((own) => ({ name: own.slice(own.lastIndexOf('.') + 1), description }));
        const model = api({
          types: [
            complex('microsoft.graph.user', {
              description,
              properties: members.map((member) => ({ ...member, type: 'Edm.String', values: [member.name] })),
            }),
          ],
          enums: given.map((own) => enumeration(own, [], { members, description })),
        });
        for (const file of typeFiles(createSymbols(model)).map(createPrinter()))
          expect([file.text, parse(file.text).parseDiagnostics]).toEqual([file.text, []]);
      }),
      { numRuns: 30 },
    );
  });
});

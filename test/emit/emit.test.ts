import { describe, expect, test } from 'vitest';
import { emitPackage } from '../../generator/emit/emit.ts';
import { renderTemplate } from '../../generator/emit/templates.ts';
import { api, entity, enumeration, operation } from './api-builder.ts';
import { templates } from './templates-folder.ts';

const model = api({
  types: [entity('microsoft.graph.user'), entity('microsoft.graph.security.case')],
  enums: [enumeration('microsoft.graph.risk', ['low'])],
  operations: [operation('userList')],
});

describe('emitPackage', () => {
  test('sorted paths, each once, texts that end with one line end', () => {
    const files = emitPackage([{ ...model, version: 'beta' }, model], templates);
    const paths = files.map((file) => file.path);
    expect(paths).toEqual([...new Set(paths)].sort());
    expect(paths).toEqual(
      expect.arrayContaining([
        'README.md',
        'api.schema.json',
        'beta/api.json',
        'package.json',
        'tsconfig.json',
        'v1.0/index.ts',
        'v1.0/surface.txt',
        'v1.0/types/security.ts',
      ]),
    );
    for (const { path, text } of files)
      expect([path, text.includes('\r'), / $/m.test(text), /(?<!\n)\n$/.test(text) || text === '']).toEqual([path, false, false, true]);
  });

  test('order of versions, types and operations does not show', () => {
    const reversed = { ...model, types: model.types.toReversed() };
    const beta = { ...model, version: 'beta' };
    const texts = (files: ReturnType<typeof emitPackage>) => files.filter((file) => !file.path.endsWith('api.json'));
    expect(texts(emitPackage([reversed, beta], templates))).toEqual(texts(emitPackage([beta, model], templates)));
  });

  test.each([
    [['v1.0', 'beta'], 'v1.0'],
    [['beta'], 'beta'],
  ])('package.json of %j leads to %s', (versions, main) => {
    const files = emitPackage(
      versions.map((version) => ({ ...model, version })),
      templates,
    );
    const manifest = JSON.parse(files.find((file) => file.path === 'package.json')?.text ?? '');
    expect(manifest).toMatchObject({ name: 'msgraph-from-docs', type: 'module', sideEffects: false });
    expect(manifest.exports['.'].default).toBe(`./dist/${main}/index.js`);
    for (const version of versions)
      expect(Object.keys(manifest.exports)).toEqual(expect.arrayContaining([`./${version}`, `./${version}/*`, `./${version}/api.json`]));
    expect(JSON.parse(files.find((file) => file.path === 'tsconfig.json')?.text ?? '').include).toEqual(
      ['client', ...versions.toSorted()].map((folder) => `${folder}/**/*`),
    );
  });
});

describe('renderTemplate', () => {
  const render = (text: string, data = {}) => renderTemplate(new Map([['x', text]]), 'x', data);

  test('values are not escaped, a line end is added', () => {
    expect(
      render('<{{a}}>{{#each list}} {{name}}{{/each}}{{#if none}}!{{/if}}', { a: '&"\'', list: [{ name: '1' }, { name: '2' }], none: '' }),
    ).toBe('<&"\'> 1 2\n');
  });

  test.each([
    ['a field that is missing', '{{missing}}'],
    ['a helper', '{{upper "x"}}'],
    ['a broken template', '{{#if a}}'],
  ])('%s throws', (_, text) => expect(() => render(text)).toThrow());

  test('a template that is missing throws', () => {
    expect(() => renderTemplate(new Map(), 'x', {})).toThrow('there is no template x');
  });
});

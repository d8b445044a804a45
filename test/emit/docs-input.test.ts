import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { buildModel } from '../../generator/build-model.ts';
import { apiJson } from '../../generator/emit/api-json.ts';
import { apiSchema } from '../../generator/emit/api-schema.ts';
import { emitPackage } from '../../generator/emit/emit.ts';
import { compile, nodenext } from './compile-package.ts';
import { templates } from './templates-folder.ts';

const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(apiSchema);
const manifest = { path: 'package.json', text: '{ "type": "module" }' };

/** What is wrong with the package and the models of some docs. */
function problems(docs: string): unknown[] {
  const { apis } = buildModel({ docs: [docs] }, () => {});
  const invalid = apis.flatMap((api) => (validate(JSON.parse(apiJson(api))) ? [] : (validate.errors ?? [])));
  const files = emitPackage(apis, templates);
  const sources = [...files.filter((file) => file.path !== manifest.path), manifest];
  return [...invalid, ...compile(sources, nodenext).slice(0, 10)];
}

describe('api.json is as its schema says, and the package compiles', () => {
  test('for docs-input', () => expect(problems(fileURLToPath(new URL('../../docs-input', import.meta.url)))).toEqual([]));
});

import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { buildModel } from '../../generator/build-model.ts';
import { apiJson } from '../../generator/emit/api-json.ts';
import { apiSchema } from '../../generator/emit/api-schema.ts';
import { emitPackage } from '../../generator/emit/emit.ts';
import { describeShared, sharedPath } from '../shared.ts';
import { compile, nodenext } from './compile-package.ts';
import { templates } from './templates-folder.ts';

const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(apiSchema);
const manifest = { path: 'package.json', text: '{ "type": "module" }' };

/** What is wrong with the package and the models of some docs. */
function problems(docs: string): unknown[] {
  const { apis } = buildModel({ docs: [docs] }, () => {});
  const invalid = apis.flatMap((api) => (validate(JSON.parse(apiJson(api))) ? [] : (validate.errors ?? [])));
  const files = emitPackage(apis, templates);
  return [...invalid, ...compile([...files.filter((file) => file.path !== manifest.path), manifest], nodenext).slice(0, 10)];
}

describe('api.json is as its schema says, and the package compiles', () => {
  test('for docs-input', () => expect(problems(fileURLToPath(new URL('../../docs-input', import.meta.url)))).toEqual([]));
});

describeShared('api.json is as its schema says, and the package compiles', 'corpus', () => {
  test('for all pages of v1.0', () => expect(problems(sharedPath('corpus/api-reference'))).toEqual([]), 300_000);
});

import { describe, expect, test } from 'vitest';
import { api } from '../requests/api.ts';
import { emitSources } from '../requests/build-package.ts';

const runtime = emitSources(api).filter(({ path }) => path.startsWith('client/'));

// `from './call.js'`, `import('x')`, `require("x")`
const specifier = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"]([^'"]+)['"]/g;

/** Packages that an adapter, or the mocks, are for. */
const peers = ['@azure/core-auth', '@azure/core-rest-pipeline', '@microsoft/microsoft-graph-client', 'msw'];

describe("the runtime is not Node's", () => {
  test('there is one', () => expect(runtime.length).toBeGreaterThan(10));

  test.each(runtime.map(({ path, text }) => [path, text]))('%s imports modules of the package and peers only', (_, text) => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const specifiers = [...code.matchAll(specifier)].map((match) => match[1] ?? '');
    expect(specifiers.filter((name) => !/^\.\/[\w-]+\.js$/.test(name) && !peers.includes(name))).toEqual([]);
  });
});

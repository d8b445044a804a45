// What an editor shows of the package of docs-input: on hover, and as completions.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { buildPackage } from '../../generator/build-package.ts';
import { permissionsLine } from '../../generator/emit/permissions.ts';
import type { Permission } from '../../generator/ir/ir.ts';
import { operation } from './api-builder.ts';
import { bundler, strictOptions } from './compile-package.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { files } = buildPackage({ docs: [path.join(root, 'docs-input')] }, () => {});

const program = `import { userList } from './v1.0/index.js';
import type { Message } from './v1.0/index.js';
import type { security } from './beta/index.js';
declare const client: import('./client/index.js').GraphClient;
userList/*function*/(client, { query: { select: ['/*select*/'] } });
const message: Message = { importance: '/*enum*/' };
message.bodyPreview/*member*/;
message./*members*/;
`;

const texts = new Map([...files.map((file) => [`/package/${file.path}`, file.text] as const), ['/package/program.ts', program]]);

const service = ts.createLanguageService({
  getCompilationSettings: () => ({ ...strictOptions, ...bundler }),
  getScriptFileNames: () => ['/package/program.ts'],
  getScriptVersion: () => '1',
  getScriptSnapshot: (name) => {
    const text = texts.get(name) ?? ts.sys.readFile(name);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => '/package',
  getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
  fileExists: (name) => texts.has(name) || (!name.startsWith('/package') && ts.sys.fileExists(name)),
  readFile: (name) => texts.get(name) ?? ts.sys.readFile(name),
});

/** What is shown on hover of the word before a mark. */
function hover(mark: string): string {
  const info = service.getQuickInfoAtPosition('/package/program.ts', program.indexOf(`/*${mark}*/`) - 1);
  const tags = (info?.tags ?? []).map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`);
  return [ts.displayPartsToString(info?.documentation), ...tags].join('\n');
}

/** Names of the completions at a mark. */
function completions(mark: string): string[] {
  const at = program.indexOf(`/*${mark}*/`);
  return (service.getCompletionsAtPosition('/package/program.ts', at, {})?.entries ?? []).map((entry) => entry.name);
}

describe('an editor', () => {
  it('shows description, permissions, page and a request of a function', () => {
    expect(hover('function').split('\n')).toEqual([
      'Get a list of the [user](https://learn.microsoft.com/graph/api/resources/user?view=graph-rest-1.0) objects of the directory.',
      '',
      'Least privileged: `User.ReadBasic.All` (work or school account), `User.Read.All` (application).',
      '',
      '[Documentation](https://learn.microsoft.com/graph/api/user-list?view=graph-rest-1.0)',
      '@example await userList(client);',
    ]);
  });

  it('shows the description of a member', () => {
    expect(hover('member')).toBe('The first characters of the body, as text. Read-only.');
  });

  it('completes members to select, values of enums, and members', () => {
    expect(completions('select')).toEqual(expect.arrayContaining(['displayName', 'id', 'mail']));
    expect(completions('select')).not.toContain('manager');
    expect(completions('enum').sort()).toEqual(['high', 'low', 'normal']);
    expect(completions('members')).toEqual(expect.arrayContaining(['subject', 'attachments', 'id']));
  });
});

describe('the permissions in a comment', () => {
  const row = (scheme: Permission['scheme'], least: readonly string[], more: Partial<Permission> = {}): Permission => ({
    ...{ scheme, least, higher: [], ...more },
  });

  it.each([
    [[], undefined],
    [[row('delegatedPersonal', [])], undefined],
    [
      [row('application', ['User.Read.All']), row('delegatedWork', ['A', 'B and C'])],
      '`A` or `B and C` (work or school account), `User.Read.All` (application).',
    ],
    [
      [row('application', ['A'], { when: 'photo' }), row('application', ['B'], { when: 'name' })],
      'depending on the call: `A` or `B` (application).',
    ],
  ])('%#', (permissions, text) => {
    const line = permissionsLine(operation('userList', { permissions }));
    if (text === undefined) expect(line).toBeUndefined();
    else expect(line).toContain(text);
  });
});

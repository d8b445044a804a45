// The picture in README.md: lines of a page of docs-input, of what is generated from it, and what the compiler says to a mistake.
// `npm run picture` draws it again.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { buildPackage } from '../../generator/build-package.ts';
import { bundler, compile } from '../emit/compile-package.ts';
import { drawPicture } from './draw-picture.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = 'docs-input/beta/api/security-identityaccounts-invokeaction.md';
const module = 'beta/requests/security.ts';

/** Lines from the one that starts with `first` to the one that starts with `last`. */
function linesOf(text: string, first: string, last: string): string[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(first));
  const count = lines.slice(start).findIndex((line) => line.startsWith(last));
  if (start < 0 || count < 0) throw new Error(`No lines from ${first} to ${last}`);
  return lines.slice(start, start + count + 1);
}

const mistake = `await securityIdentityAccountsInvokeAction(client, {
  path: { identityAccountsId },
  body: { accountId, action: 'unknownFutureValue', identityProvider: 'okta' },
});`;

const program = `import type { GraphClient } from './client/index.js';
import { securityIdentityAccountsInvokeAction } from './beta/index.js';
declare const client: GraphClient, identityAccountsId: string, accountId: string;
${mistake}
`;

it('is what the program makes of its page; if not: npm run picture', async () => {
  const { files } = buildPackage({ docs: [path.join(root, 'docs-input')] }, () => {});
  const generated = files.find((file) => file.path === module)?.text ?? '';
  const errors = compile(files, bundler, [{ path: 'mistake.ts', text: program }]).map((error) => error.replace(/^[^:]*: /, 'error: '));
  expect(errors).toHaveLength(1);
  const docs = readFileSync(path.join(root, page), 'utf8');
  const name = 'SecurityIdentityAccountsInvokeAction';
  const picture = drawPicture('A page of the docs, the function that it becomes, and a mistake that the compiler refuses', [
    { title: page, lines: [...linesOf(docs, 'POST /security', 'POST'), '', ...linesOf(docs, '|Parameter|', '|identityProvider|')] },
    {
      title: `generated/${module}`,
      lines: [
        ...linesOf(generated, `export interface ${name}Options`, '}'),
        '',
        ...linesOf(generated, `export function s${name.slice(1)}`, '}'),
      ],
    },
    { title: 'your program', lines: [...mistake.split('\n'), '', ...errors] },
  ]);
  await expect(picture).toMatchFileSnapshot(path.join(root, '.github/picture.svg'));
});

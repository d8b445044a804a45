// The catalogue of findings: each code is produced by a fixture, or by files that cannot lie in a repository, and is explained in diagnostics.md.

import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkDocs } from '../generator/check-docs.ts';
import { type Code, catalogue } from '../generator/diagnostics.ts';
import { lampPage } from './cli/docs.ts';
import { fixtureNames, runFixture } from './run-fixture.ts';
import { tempFolder } from './temp-folder.ts';

const codes = (Object.keys(catalogue) as Code[]).sort();

/** What a repository or some file systems cannot hold: bytes, five megabytes, links, names that differ in case only. */
const onDisk: Readonly<Record<string, { readonly codes: readonly Code[]; readonly make: () => string }>> = {
  'a page of bytes, and corrections of bytes': {
    codes: ['corrections-unreadable', 'page-binary'],
    make: () =>
      tempFolder({
        'v1.0/resources/lamp.md': lampPage,
        'v1.0/resources/room.md': Uint8Array.of(0xff, 0xfe, 0x00),
        'corrections.jsonc': Uint8Array.of(0x5b, 0x00, 0x5d),
      }),
  },
  'a page of five megabytes': {
    codes: ['page-huge'],
    make: () => tempFolder({ 'v1.0/resources/lamp.md': lampPage, 'v1.0/resources/room.md': 'x'.repeat(5 * 1024 * 1024) }),
  },
  'a link to a folder, and one to nothing': {
    codes: ['folder-link', 'page-unreadable'],
    make: () => {
      const folder = tempFolder({ 'v1.0/resources/lamp.md': lampPage });
      symlinkSync(tempFolder({ 'room.md': lampPage }), path.join(folder, 'v1.0/resources/more'));
      symlinkSync(path.join(folder, 'nowhere.md'), path.join(folder, 'v1.0/resources/room.md'));
      return folder;
    },
  },
  'pages whose names differ in letter case': {
    codes: ['page-case-twin'],
    make: () => tempFolder({ 'v1.0/resources/lamp.md': lampPage, 'v1.0/resources/Lamp.md': lampPage }),
  },
};

test.each(Object.entries(onDisk))('%s', (_, { codes: wanted, make }) => {
  const { diagnostics } = checkDocs({ docs: [make()] });
  expect([...new Set(diagnostics.map((diagnostic) => diagnostic.code))].sort()).toEqual(wanted);
});

test('every code is produced', () => {
  const produced = new Set<Code>(Object.values(onDisk).flatMap((one) => one.codes));
  for (const name of fixtureNames) for (const { code } of runFixture(name).diagnostics) produced.add(code);
  expect(codes.filter((code) => !produced.has(code))).toEqual([]);
});

describe('diagnostics.md', () => {
  const text = readFileSync(fileURLToPath(new URL('../generator/diagnostics.md', import.meta.url)), 'utf8');
  // headings in examples have other words, or nothing bold below
  const sections = text.split(/^## (?=[a-z-]+\n\n\*\*)/m).slice(1);

  test('has a heading for every code, and for nothing else', () => {
    const headings = text.replace(/^(`{3,4})\w+\n[\s\S]*?\n\1$/gm, '').match(/^##.*$/gm) ?? [];
    expect(headings.sort()).toEqual(codes.map((code) => `## ${code}`));
  });

  test.each(codes)('says of %s how bad it is, what it means, an example, and what to do', (code) => {
    const section = sections.find((one) => one.startsWith(`${code}\n`)) ?? '';
    expect(section).toMatch(new RegExp(`^${code}\n\n\\*\\*${catalogue[code].severity}\\*\\*: \\S.{20,}\n\n\`{3,4}\\w+\n`));
    expect(section).toMatch(/\n`{3,4}\n\nTo do: \S.{10,}\n/);
  });
});

test('messages say what was met and what was expected', () => {
  for (const name of fixtureNames) {
    for (const { message } of runFixture(name).diagnostics) expect(message).toMatch(/^Unexpected /);
  }
});

// What reading the docs asked of the disk: the answers are the same as long as reading again would give the same.

import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answersAlike, openDisk } from '../../generator/read/disk.ts';
import { type Docs, readDocs } from '../../generator/read/read-docs.ts';
import { openTexts } from '../../generator/read/read-text.ts';
import { tempFolder } from '../temp-folder.ts';

const tree = {
  'api-reference/v1.0/resources/lamp.md': '# lamp\n[!INCLUDE [a](../includes/a.md)]\n[!INCLUDE [no](../includes/missing.md)]\n',
  'api-reference/v1.0/resources/room.md': '# room\n',
  'api-reference/v1.0/includes/a.md': 'text of a\n',
  'api-reference/v1.0/includes/unused.md': 'nobody reads this\n',
  'api-reference/v1.0/toc.yml': 'items: []\n',
};

function traced(folder: string): { docs: Docs; alike: () => boolean } {
  const disk = openDisk();
  const docs = readDocs([folder], undefined, openTexts(disk));
  const trace = JSON.parse(JSON.stringify(disk.trace()));
  return { docs, alike: () => answersAlike(trace) };
}

type Change = (file: (name: string) => string) => void;

const seen: Readonly<Record<string, Change>> = {
  'a page edited, of the same length': (file) => writeFileSync(file('resources/room.md'), '# moor\n'),
  'a page added': (file) => writeFileSync(file('resources/new.md'), '# new\n'),
  'a page removed': (file) => rmSync(file('resources/room.md')),
  'a page renamed in case': (file) => renameSync(file('resources/room.md'), file('resources/Room.md')),
  'an include edited': (file) => writeFileSync(file('includes/a.md'), 'other text\n'),
  'a missing include written': (file) => writeFileSync(file('includes/missing.md'), 'here\n'),
  'an include replaced by a link': (file) => {
    rmSync(file('includes/a.md'));
    symlinkSync('unused.md', file('includes/a.md'));
  },
  'a page replaced by a pipe': (file) => {
    rmSync(file('resources/room.md'));
    execFileSync('mkfifo', [file('resources/room.md')]);
  },
  'a folder of pages added': (file) => {
    mkdirSync(file('api'));
    writeFileSync(file('api/lamp-get.md'), '# Get lamp\n');
  },
  'another version': (file) => {
    mkdirSync(file('../beta/resources'), { recursive: true });
    writeFileSync(file('../beta/resources/lamp.md'), '# lamp\n');
  },
  corrections: (file) => writeFileSync(file('../../corrections.jsonc'), '[]'),
};

const unseen: Readonly<Record<string, Change>> = {
  nothing: () => {},
  'the time of a page': (file) => utimesSync(file('resources/room.md'), 1, 1),
  'the text of a file that is no page': (file) => writeFileSync(file('toc.yml'), 'items: [1]\n'),
  'the text of an include that no page has': (file) => writeFileSync(file('includes/unused.md'), 'still nobody\n'),
};

describe('the answers change with', () => {
  for (const [name, change] of Object.entries(seen)) {
    it(name, () => {
      const folder = tempFolder(tree);
      const before = traced(folder);
      expect(before.alike()).toBe(true);
      change((file) => path.join(folder, 'api-reference/v1.0', file));
      expect(before.alike()).toBe(false);
      expect(traced(folder).docs).not.toEqual(before.docs);
    });
  }
});

describe('the answers do not change with', () => {
  for (const [name, change] of Object.entries(unseen)) {
    it(name, () => {
      const folder = tempFolder(tree);
      const before = traced(folder);
      change((file) => path.join(folder, 'api-reference/v1.0', file));
      expect(before.alike()).toBe(true);
      expect(traced(folder).docs).toEqual(before.docs);
    });
  }
});

describe('a link to a page', () => {
  it('is followed to what it leads to', () => {
    const folder = tempFolder({ 'v1.0/resources/a.md': '# a\n', 'v1.0/resources/b.md': '# b\n' });
    symlinkSync('a.md', path.join(folder, 'v1.0/resources/link.md'));
    const before = traced(folder);
    expect(before.alike()).toBe(true);
    writeFileSync(path.join(folder, 'v1.0/resources/a.md'), '# c\n');
    expect(before.alike()).toBe(false);
  });
});

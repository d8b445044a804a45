// Texts that an earlier run has read: what is known of them is not read again, and what is asked for is what it was.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, openDisk } from '../../generator/read/disk.ts';
import { readDocs } from '../../generator/read/read-docs.ts';
import { openTexts } from '../../generator/read/read-text.ts';
import { tempFolder } from '../temp-folder.ts';

const tree = {
  'v1.0/resources/blank.md': ' \n',
  'v1.0/resources/lamp.md': '\uFEFF# lamp\r\n[!INCLUDE [a](../includes/a.md)]\r\n',
  'v1.0/resources/room.md': '# room\n',
  'v1.0/includes/a.md': 'text of a\n[!INCLUDE [b](b.md)]\n',
  'v1.0/includes/b.md': 'text of b\n',
};

/** A disk that notes which files were read. */
function watched(): { disk: Disk; read: string[] } {
  const disk = openDisk();
  const read: string[] = [];
  return {
    disk: {
      ...disk,
      read: (file) => {
        read.push(path.basename(file));
        return disk.read(file);
      },
    },
    read,
  };
}

describe('docs of which all is known', () => {
  it('are the same, and no file is read that this run has seen', () => {
    const folder = tempFolder(tree);
    const first = openTexts();
    const docs = readDocs([folder], undefined, first);
    const { disk, read } = watched();
    const second = openTexts(disk, first);
    const again = readDocs([folder], undefined, second);
    expect(read).toEqual([]);
    expect(disk.trace()).toEqual(first.disk.trace());
    expect([...second.notes]).toEqual([...first.notes]);
    expect(again).toEqual(docs);
    expect(read.sort()).toEqual(['a.md', 'b.md', 'lamp.md', 'room.md']);
  });

  it('are read once where the digests of an earlier run alone are known', () => {
    const folder = tempFolder(tree);
    const first = openTexts();
    readDocs([folder], undefined, first);
    writeFileSync(path.join(folder, 'v1.0/resources/room.md'), '# room with a view\n');
    const { disk, read } = watched();
    const { pages } = readDocs([folder], undefined, openTexts(disk, { disk: openDisk(), notes: first.notes }));
    expect(read.sort()).toEqual(['a.md', 'b.md', 'blank.md', 'lamp.md', 'room.md']);
    expect(pages.map(({ text }) => text)).toEqual(readDocs([folder]).pages.map(({ text }) => text));
  });

  it('end a run whose file has changed since this run has seen it', () => {
    const folder = tempFolder(tree);
    const first = openTexts();
    readDocs([folder], undefined, first);
    writeFileSync(path.join(folder, 'v1.0/resources/room.md'), '# room with a view\n');
    const { pages } = readDocs([folder], undefined, openTexts(openDisk(), first));
    const room = pages.find(({ file }) => file.endsWith('room.md'));
    expect(() => room?.text).toThrow(/^Cannot read .*room\.md \(--docs\): it has changed while the docs were read\. Run again\.$/);
  });
});

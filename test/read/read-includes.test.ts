// What pages include, and what they may not.

import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocs } from '../../generator/read/read-docs.ts';
import { tempFolder } from '../temp-folder.ts';

describe('includes', () => {
  function includesOf(text: string, tree: Record<string, string> = {}) {
    const page = readDocs([tempFolder({ 'v1.0/api/user-list.md': text, ...tree })]).pages.find(
      (found) => found.file === 'v1.0/api/user-list.md',
    );
    if (page === undefined) throw new Error('the page was not read');
    return page.includes;
  }

  it('finds them beside the version and in it, whatever the spelling', () => {
    const tree = { 'v1.0/includes/permissions/a.md': '\uFEFFa\r\n', 'includes/b.md': 'b', 'v1.0/api/c.md': 'c' };
    const text = [
      '[!INCLUDE [permissions-table](../includes/permissions/a.md)]',
      '> [!include[b]( <../../includes/b.md> "title")]',
      '[!Include [c](c.md)] [!INCLUDE [c]](c.md)',
      '[!INCLUDE [a](..\\includes\\Permissions\\A.md)]',
    ].join('\n');
    const includes = includesOf(text, tree);
    expect([...includes].map(([href, include]) => [href, include.file, include.text])).toEqual([
      ['../includes/permissions/a.md', 'v1.0/includes/permissions/a.md', 'a\n'],
      ['../../includes/b.md', 'includes/b.md', 'b'],
      ['c.md', 'v1.0/api/c.md', 'c'],
      ['..\\includes\\Permissions\\A.md', 'v1.0/includes/Permissions/A.md', 'a\n'],
    ]);
  });

  it('finds shared includes beside a version folder that is read alone', () => {
    const folder = tempFolder({ 'beta/api/a.md': '[!INCLUDE [b](../../includes/b.md)]', 'includes/b.md': 'b' });
    const [page] = readDocs([path.join(folder, 'beta')]).pages;
    expect(page?.includes.get('../../includes/b.md')).toMatchObject({ file: 'includes/b.md', text: 'b' });
  });

  it('finds includes beside the reference in a clone of the docs, or where pull has put them, and nothing else above it', () => {
    const hrefs = [
      '../../../concepts/includes/b.md',
      '../../../includes/c.md',
      '../../../concepts/none.md',
      '../../../secret.md',
      '../../../concepts/../secret.md',
      '../../../../b.md',
    ];
    const folder = tempFolder({
      'api-reference/beta/api/a.md': hrefs.map((href) => `[!INCLUDE [b](${href})]`).join('\n'),
      'concepts/includes/b.md': 'b',
      'includes/c.md': 'c',
      'secret.md': 'secret',
    });
    const outsides = (docs: string) =>
      [...(readDocs([docs]).pages[0]?.includes.values() ?? [])].map(({ text, outside }) => text ?? (outside ? 'outside' : 'missing'));
    expect(outsides(folder)).toEqual(['b', 'c', 'missing', 'outside', 'outside', 'outside']);
    expect(outsides(path.join(folder, 'api-reference'))).toEqual(['missing', 'missing', 'missing', 'outside', 'outside', 'outside']);
    const pulled = tempFolder({
      'beta/api/a.md': hrefs.map((href) => `[!INCLUDE [b](${href})]`).join('\n'),
      'beside/concepts/includes/b.md': 'b',
      'beside/includes/c.md': 'c',
    });
    expect(outsides(pulled)).toEqual(['b', 'c', 'missing', 'outside', 'outside', 'outside']);
    expect(outsides(path.join(pulled, 'beta'))).toEqual(['b', 'c', 'missing', 'outside', 'outside', 'outside']);
    const alone = tempFolder({ 'api-reference/beta/api/a.md': hrefs.map((href) => `[!INCLUDE [b](${href})]`).join('\n') });
    expect(outsides(alone)).toEqual(['missing', 'missing', 'missing', 'outside', 'outside', 'outside']);
    const linked = tempFolder({ 'api-reference/beta/api/a.md': `[!INCLUDE [b](${hrefs[0]})]` });
    symlinkSync(path.join(folder, 'concepts'), path.join(linked, 'concepts'));
    expect(outsides(linked)).toEqual(['outside']);
  });

  it('leaves out language snippets', () => {
    expect(includesOf('[!INCLUDE [x](../includes/snippets/csharp/x.md)]', { 'v1.0/includes/snippets/csharp/x.md': 'x' }).size).toBe(0);
  });

  it('marks what escapes the docs, and reads nothing of it', () => {
    const secret = tempFolder({ 'secret.md': 'secret' });
    const hrefs = ['../../../secret.md', '/etc/passwd', 'C:/secret.md', '..\\..\\..\\secret.md', path.join(secret, 'secret.md')];
    const includes = includesOf(hrefs.map((href) => `[!INCLUDE [x](${href})]`).join('\n'));
    expect([...includes].map(([href, include]) => [href, include.outside, include.text])).toEqual(
      hrefs.map((href) => [href, true, undefined]),
    );
  });

  it('marks a link that leads outside', () => {
    const secret = tempFolder({ 'secret.md': 'secret' });
    const folder = tempFolder({ 'v1.0/api/a.md': '[!INCLUDE [x](../includes/x.md)] [!INCLUDE [y](../includes/y/secret.md)]' });
    mkdirSync(path.join(folder, 'v1.0/includes'));
    symlinkSync(path.join(secret, 'secret.md'), path.join(folder, 'v1.0/includes/x.md'));
    symlinkSync(secret, path.join(folder, 'v1.0/includes/y'));
    const includes = readDocs([folder]).pages[0]?.includes;
    expect([...(includes?.values() ?? [])].map((include) => [include.outside, include.text])).toEqual([
      [true, undefined],
      [true, undefined],
    ]);
  });

  it('gives no text for what is missing, a folder, a broken link, binary or no local file', () => {
    const folder = tempFolder({
      'v1.0/api/a.md':
        ['x', 'folder', 'broken', 'binary'].map((name) => `[!INCLUDE [x](../includes/${name}.md)]`).join('') +
        '[!INCLUDE [x](https://x/y.md)]',
      'v1.0/includes/folder.md/x': '',
      'v1.0/includes/binary.md': '\u0000',
    });
    symlinkSync('nowhere', path.join(folder, 'v1.0/includes/broken.md'));
    const includes = readDocs([folder]).pages[0]?.includes ?? new Map();
    expect([...includes.values()].map((include) => [include.text, include.outside])).toEqual(Array(5).fill([undefined, undefined]));
  });

  it('resolves nested includes from the including file, and cuts cycles', () => {
    const includes = includesOf('[!INCLUDE [a](../includes/a.md)]', {
      'v1.0/includes/a.md': 'a [!INCLUDE [b](deep/b.md)]',
      'v1.0/includes/deep/b.md': 'b [!INCLUDE [a](../a.md)]',
    });
    const b = includes.get('../includes/a.md')?.includes.get('deep/b.md');
    expect(b?.text).toMatch(/^b/);
    expect(b?.includes.get('../a.md')).toEqual({ file: 'v1.0/includes/a.md', includes: new Map() });
  });

  it('stays small with includes that multiply', () => {
    const bomb = Array.from({ length: 10 }, (_, index) => `[!INCLUDE [x](${'./'.repeat(index)}LEVEL.md)]`).join('\n');
    const tree = Object.fromEntries(
      Array.from({ length: 9 }, (_, level) => [`v1.0/api/i${level}.md`, bomb.replaceAll('LEVEL', `i${level + 1}`)]),
    );
    let nodes = 0;
    const count = (includes: ReturnType<typeof includesOf>): void => {
      for (const include of includes.values()) {
        nodes++;
        count(include.includes);
      }
    };
    count(includesOf(bomb.replaceAll('LEVEL', 'i0'), tree));
    expect(nodes).toBeLessThan(6_000);
  });

  it('reads a page of unclosed includes in linear time', () => {
    const text = '[!INCLUDE ['.repeat(100_000);
    const start = performance.now();
    expect(includesOf(text).size).toBe(0);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

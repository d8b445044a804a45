// `check`: bad input of every kind is a finding with a place, and decides the exit code.

import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../generator/diagnostics.ts';
import { tempFolder } from '../temp-folder.ts';
import { goodDocs, lampPage } from './docs.ts';
import { runCommand } from './run-command.ts';

function badDocs(): string {
  const body = lampPage.slice(lampPage.indexOf('# lamp')).replaceAll('lamp', 'LAMP');
  const front = lampPage.slice(0, lampPage.indexOf('# lamp'));
  const page = (name: string) => body.replaceAll('LAMP', name);
  const docs = tempFolder({
    ...goodDocs,
    'v1.0/resources/binary.md': 'GIF89a\u0000',
    'v1.0/resources/huge.md': new Uint8Array(5 * 1024 * 1024).fill(0x61),
    'v1.0/resources/empty.md': '\n',
    'v1.0/resources/bare.md': page('bare'),
    'v1.0/resources/comment.md': `${front}${page('comment')}\n<!-- {\n  "blockType": "resource"\n`,
    'v1.0/resources/fence.md': `${front}${page('fence')}\n\`\`\`json\n{\n`,
    'v1.0/resources/missing.md': `${front}${page('missing')}\n[!INCLUDE [x](../includes/none.md)]\n`,
    'v1.0/resources/escape.md': `${front}${page('escape')}\n[!INCLUDE [x](../../../../etc/hostname)]\n`,
  });
  symlinkSync('..', path.join(docs, 'v1.0', 'resources', 'loop'));
  return docs;
}

describe('check', () => {
  it('is clean on good docs', async () => {
    const ran = await runCommand(['check', '--docs', tempFolder(goodDocs), '--fail-on', 'warning']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/0 errors, 0 warnings, \d+ infos\n$/);
  });

  it('finds everything that is wrong with pages, and where', async () => {
    const ran = await runCommand(['check', '--docs', badDocs(), '--format', 'json']);
    expect(ran).toMatchObject({ code: 1, err: '' });
    const { findings } = JSON.parse(ran.out) as { findings: Diagnostic[] };
    const found = findings.map(({ file, code, line }) => `${file.replace('v1.0/resources/', '')} ${code} ${line}`);
    const last = lampPage.split('\n').length;
    for (const expected of [
      'binary.md page-binary 1',
      'huge.md page-huge 1',
      'empty.md page-empty 1',
      'bare.md front-matter-missing 1',
      `comment.md unterminated-comment ${last + 1}`,
      `fence.md unterminated-fence ${last + 2}`,
      `missing.md include-missing ${last + 1}`,
      `escape.md include-outside ${last + 1}`,
      'loop folder-link 1',
    ]) {
      expect(found).toContain(expected);
    }
    expect(found.filter((finding) => finding.startsWith('lamp.md'))).toEqual([]);
  });

  it.each([
    ['error', 1],
    ['none', 0],
  ])('with --fail-on %s ends with %i', async (threshold, code) => {
    const docs = tempFolder({ ...goodDocs, 'v1.0/resources/binary.md': '\u0000' });
    expect((await runCommand(['check', '--docs', docs, '--fail-on', threshold])).code).toBe(code);
  });

  it('with --fail-on warning ends with 1 for a warning, which is no error', async () => {
    const docs = tempFolder({ ...goodDocs, 'v1.0/resources/empty.md': '' });
    expect((await runCommand(['check', '--docs', docs])).code).toBe(0);
    expect((await runCommand(['check', '--docs', docs, '--fail-on', 'warning'])).code).toBe(1);
  });

  it('applies corrections, and a stale one is an error', async () => {
    const entry = { target: 'microsoft.graph.noLamp', set: { description: 'x' }, reason: 'A test.' };
    const docs = tempFolder({ ...goodDocs, 'corrections.jsonc': `[\n  ${JSON.stringify(entry)}\n]\n` });
    const ran = await runCommand(['check', '--docs', docs]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('corrections.jsonc\n     2:3  error ');
  });

  it('refuses unknown formats and thresholds', async () => {
    const docs = tempFolder(goodDocs);
    expect(await runCommand(['check', '--docs', docs, '--format', 'xml'])).toMatchObject({
      code: 2,
      err: expect.stringContaining("'--format <name>'"),
    });
    expect(await runCommand(['check', '--docs', docs, '--fail-on', 'all'])).toMatchObject({ code: 2 });
  });
});

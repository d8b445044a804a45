// `generate --watch`: what is saved is in the package a moment later, whatever happens in between, and Ctrl+C leaves it whole.

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { watchDocs } from '../../generator/commands/watch-docs.ts';
import { openDisk } from '../../generator/read/disk.ts';
import { addFiles, filesIn, tempFolder } from '../temp-folder.ts';
import { goodDocs, lampPage } from './docs.ts';
import { type Ran, runCommand } from './run-command.ts';

const LAMP = 'v1.0/resources/lamp.md';
const dimmed = lampPage.replaceAll('brightness', 'glow');

interface Watched {
  readonly docs: string;
  readonly out: string;
  readonly text: () => string;
  /** Waits until the terminal shows `wanted` after what it has shown at the last call. */
  readonly shows: (wanted: string | RegExp) => Promise<void>;
  readonly end: () => Promise<Ran>;
}

async function startWatch(more: readonly string[] = []): Promise<Watched> {
  const docs = tempFolder(goodDocs);
  const out = path.join(tempFolder(), 'generated');
  const interruption = new AbortController();
  let text = '';
  let seen = 0;
  const write = (part: string) => {
    text += part;
  };
  const terminal = { out: write, err: write, interrupted: () => interruption.signal, cacheFolder: tempFolder() };
  const ran = runCommand(['generate', '--watch', '--docs', docs, '--out', out, ...more], terminal);
  const shows = async (wanted: string | RegExp) => {
    const pattern = typeof wanted === 'string' ? new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : wanted;
    for (let tries = 0; tries < 400; tries++) {
      const found = pattern.exec(text.slice(seen));
      if (found) {
        seen += found.index + found[0].length;
        return;
      }
      await sleep(25);
    }
    throw new Error(`${pattern} is not shown in:\n${text.slice(seen)}`);
  };
  const end = () => {
    interruption.abort();
    return ran;
  };
  await shows('Ctrl+C ends.');
  return { docs, out, text: () => text, shows, end };
}

/** What a run of its own makes of the docs. */
async function freshly(docs: string): Promise<Record<string, string>> {
  const out = path.join(tempFolder(), 'generated');
  await runCommand(['generate', '--no-cache', '--docs', docs, '--out', out]);
  return filesIn(out);
}

describe('generate --watch', () => {
  it('writes what is saved and says what it changes', async () => {
    const { docs, out, shows, end } = await startWatch();
    addFiles(docs, { [LAMP]: dimmed });
    await shows(/generated: \d+ files written, .*\nchanges: 1 breaking.*\n {2}breaking {2}property renamed: lamp\.glow/);
    expect(await end()).toMatchObject({ code: 0 });
    expect(filesIn(out)).toEqual(await freshly(docs));
  });

  it('goes on without a cache', async () => {
    const { docs, out, shows, end } = await startWatch(['--no-cache']);
    addFiles(docs, { [LAMP]: dimmed });
    await shows('property renamed');
    await end();
    expect(filesIn(out)).toEqual(await freshly(docs));
  });

  it('takes several saves together, new pages and new folders too', async () => {
    const { docs, out, text, shows, end } = await startWatch();
    for (let index = 0; index < 8; index++) addFiles(docs, { [LAMP]: lampPage.replace('From 0 to 100.', `Save ${index}.`) });
    await shows('docs-only');
    addFiles(docs, { 'v1.0/resources/more/room.md': lampPage.replaceAll('lamp', 'room'), 'beta/resources/lamp.md': lampPage });
    await shows(/3 pages.*\n|4 pages.*\n/);
    addFiles(docs, { 'v1.0/resources/more/room.md': lampPage.replaceAll('lamp', 'room').replaceAll('brightness', 'size') });
    await shows('room.size');
    await end();
    expect(filesIn(out)).toEqual(await freshly(docs));
    expect(text().match(/files? written/g)?.length).toBeLessThan(8);
  });

  it('lives through a broken page, a page that goes, and docs that go', async () => {
    const { docs, out, shows, end } = await startWatch();
    addFiles(docs, { [LAMP]: 'x\u0000' });
    await shows('Unexpected binary content');
    rmSync(path.join(docs, LAMP));
    await shows(/; 1 page;/);
    renameSync(docs, `${docs}-away`);
    await shows('Cannot read docs');
    renameSync(`${docs}-away`, docs);
    await shows(/; 1 page;/);
    addFiles(docs, { [LAMP]: lampPage });
    await shows(/; 2 pages;/);
    await end();
    expect(filesIn(out)).toEqual(await freshly(docs));
  });

  it('does nothing where nothing has changed', async () => {
    const { docs, text, end } = await startWatch();
    const before = text();
    writeFileSync(path.join(docs, LAMP), readFileSync(path.join(docs, LAMP)));
    await sleep(500);
    expect(text()).toBe(before);
    await end();
  });

  it('does not go with --check, and fails at once where the first run does', async () => {
    expect(await runCommand(['generate', '--watch', '--check'])).toMatchObject({ code: 2 });
    expect(await runCommand(['generate', '--watch', '--docs', 'nowhere'])).toMatchObject({ code: 4 });
  });
});

describe('Ctrl+C', () => {
  it('ends the program between two runs, with a whole package', async () => {
    const docs = tempFolder(goodDocs);
    const out = path.join(tempFolder(), 'generated');
    const start = fileURLToPath(new URL('../../generator/start.js', import.meta.url));
    const child = spawn(process.execPath, [start, 'generate', '--watch', '--no-cache', '--docs', docs, '--out', out]);
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    await new Promise<void>((resolve) => child.stderr.on('data', (text) => String(text).includes('Ctrl+C ends.') && resolve()));
    addFiles(docs, { [LAMP]: dimmed });
    await sleep(130); // about when the next run starts
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(readdirSync(out).filter((name) => name.startsWith('.msgraph-docgen-'))).toEqual([]);
    const after = await freshly(docs);
    addFiles(docs, { [LAMP]: lampPage });
    expect([after, await freshly(docs)]).toContainEqual(filesIn(out));
  });
});

it('ends with a bug of ours, and leaves nothing that keeps the process going', async () => {
  const docs = tempFolder(goodDocs);
  let runs = 0;
  const generate = async () => {
    if (runs++ > 0) throw new Error('a bug');
    const disk = openDisk();
    disk.list(docs);
    writeFileSync(path.join(docs, 'new.md'), '# New');
    return disk.trace();
  };
  const terminal = { err: () => {}, interrupted: () => new AbortController().signal };
  await expect(watchDocs(generate, terminal)).rejects.toThrow('a bug');
  await sleep(50);
  expect(process.getActiveResourcesInfo()).not.toContain('FSEventWrap');
});

// The page as a reader has it: opened from disk in a browser, with search, keys, both themes, and an accessibility check of every view.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { buildReport } from '../../generator/build-report.ts';
import { prepareReport } from '../../generator/report/prepare-report.ts';
import { printReport } from '../../generator/report/print-report.ts';
import { describeBrowser, type StartedBrowser, startBrowser } from '../browser.ts';
import { goodDocs, lampPage } from '../cli/docs.ts';
import { api, entity, property } from '../emit/api-builder.ts';
import { templates } from '../emit/templates-folder.ts';
import { tempFolder } from '../temp-folder.ts';
import { hostileDocs } from './hostile-docs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The docs of this repository, hostile pages, and a lamp that changed since the base. */
async function reportText(): Promise<string> {
  const lamp = lampPage.replaceAll('brightness', 'brightnessLevel').replace('A lamp.', 'A lamp that shines.');
  const head = tempFolder({ ...goodDocs, ...hostileDocs, 'v1.0/resources/lamp.md': lamp });
  return (await buildReport({ docs: [path.join(root, 'docs-input'), head], base: tempFolder(goodDocs), cwd: root })).text;
}

/** 3,000 types with 9,000 properties: 12,000 names. */
function largeText(): string {
  const types = Array.from({ length: 3000 }, (_, index) => {
    const name = `type${String(index).padStart(4, '0')}`;
    return entity(`microsoft.graph.${name}`, { properties: ['id', 'name', `${name}Only`].map((own) => property(own, 'Edm.String')) });
  });
  return printReport(prepareReport({ apis: [api({ types })], diagnostics: [], textOf: () => undefined }), templates);
}

/** One of each kind. */
const views = [
  'v1.0',
  'v1.0/types',
  'v1.0/operations',
  'v1.0/permissions',
  'v1.0/findings',
  'v1.0/changes',
  'v1.0/type/microsoft.graph.user',
  'v1.0/type/microsoft.graph.trap',
  'v1.0/operation/messageUpdate',
  'v1.0/permission/User.Read.All',
  'v1.0/page/v1.0/resources/trap.md',
  'v1.0/change/microsoft.graph.lamp',
  'beta/enums',
  'beta/enum/microsoft.graph.alertSeverity',
  'beta/nothing',
];

describeBrowser('the report in a browser', () => {
  let browser: StartedBrowser;
  let page: Page;
  let folder: string;
  let address: string;
  const requests: string[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'docgen-report-'));
    writeFileSync(path.join(folder, 'report.html'), await reportText());
    writeFileSync(path.join(folder, 'large.html'), largeText());
    address = pathToFileURL(path.join(folder, 'report.html')).href;
    browser = await startBrowser();
    page = await browser.context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => problems.push(message.text()));
    page.on('dialog', (dialog) => problems.push(dialog.message()));
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${address}#/`);
    await page.evaluate('localStorage.clear()');
    await page.reload();
  });

  /** Of the first element that is there now, as it is seen. */
  const textOf = async (target: Locator | string) => {
    const [text = ''] = await (typeof target === 'string' ? page.locator(target) : target).allInnerTexts();
    return text;
  };
  const headed = (text: string) => expect.poll(() => textOf('h1')).toBe(text);
  const focused = () => page.evaluate<string>('document.activeElement.textContent');
  const results = async () => page.locator('#list .row-name').allInnerTexts();
  /** As a link does it. */
  const go = (hash: string) =>
    page.evaluate(`new Promise((done) => {
      addEventListener('hashchange', done, { once: true });
      location.hash = ${JSON.stringify(hash)};
    })`);

  it('finds names as they are typed, the best first', async () => {
    const query = page.locator('#query');
    await query.fill('user');
    expect((await results())[0]).toBe('user');
    await query.fill('lamp.br');
    expect(await results()).toEqual(['brightnessLevel']);
    await query.fill('list mess');
    expect((await results())[0]).toBe('userListMessages');
    expect(await textOf('#count')).toMatch(/^\d+ match/);
    await query.fill('User.Read.All');
    expect((await results())[0]).toBe('User.Read.All');
    await query.fill('no such thing');
    expect(await textOf('#count')).toBe('Nothing is called “no such thing”');
  });

  it('can be used with keys alone', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('message');
    await page.keyboard.press('Enter');
    await headed('message');
    expect(await focused()).toBe('message');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('user');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = (await results())[1] ?? '';
    expect(await focused()).toContain(second);
    await page.keyboard.press('End');
    expect(await focused()).toContain((await results()).at(-1));
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await headed('user');
    await page.keyboard.press('Escape');
    expect(await focused()).toContain('user');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.locator('#query').inputValue()).toBe('');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('?');
    expect(await page.locator('#keys').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#keys').isVisible()).toBe(false);
  });

  it('shows a type with its members, its family, and who uses it', async () => {
    await go('#/type/microsoft.graph.user');
    expect(await textOf('.tree')).toMatch(/entity\s+directoryObject\s+user/);
    expect(await textOf('.tree [aria-current]')).toBe('user');
    const row = page.locator('tr[data-name="mail"]');
    expect(await textOf(row.locator('.type'))).toBe('String');
    expect(await page.locator('section', { hasText: 'Returned by' }).locator('a').allInnerTexts()).toContain('userGet');
    await page.locator('section', { hasText: 'Returned by' }).locator('a', { hasText: 'userList' }).first().click();
    await headed('userList');
    expect(await textOf('.permissions tbody tr')).toMatch(/Delegated[\s\S]*User\.Read/);
    await page.locator('.permission').first().click();
    await page.locator('.links a', { hasText: /^userList$/ }).waitFor();
    await page.goBack();
    await headed('userList');
  });

  it('opens at a member, in the version that the address names', async () => {
    await page.goto(`${address}#/beta/enum/microsoft.graph.alertSeverity/unknownFutureValue`);
    await page.reload();
    await headed('alertSeverity');
    expect(await page.locator('#version').inputValue()).toBe('beta');
    expect(await textOf('tr.target th')).toBe('unknownFutureValue');
    await page.locator('#version').selectOption('v1.0');
    await headed('Not found');
    await go('#/%E0%A4%A');
    await headed('Not found');
  });

  it('shows findings by page and by code, with the line', async () => {
    await go('#/v1.0/findings');
    await page.locator('#list a').first().click();
    await page.locator('.finding').first().waitFor();
    expect(await textOf('.finding .excerpt')).not.toBe('');
    const code = page.locator('.finding a').first();
    const name = await textOf(code);
    await code.click();
    await headed(name);
  });

  it('shows what changed, before and after, and leaves out levels', async () => {
    await go('#/v1.0/changes');
    const lamp = page.locator('.card', { has: page.getByRole('link', { name: 'lamp', exact: true }) });
    expect(await textOf(lamp)).toMatch(/property renamed[\s\S]*brightness\s[\s\S]*brightnessLevel/);
    expect(await textOf('.card')).toContain('breaking');
    await page.locator('.choice', { hasText: 'additive' }).locator('input').uncheck();
    expect(await page.locator('.card').count()).toBe(1);
    await lamp.getByRole('link', { name: 'lamp', exact: true }).click();
    await page.locator('.change').first().waitFor();
    expect(await textOf(page.locator('.change', { hasText: 'description changed' }).locator('ins'))).toContain('that shines');
    expect(await textOf('.places')).toMatch(/v1\.0\/resources\/lamp\.md:\d+/);
    await page.getByRole('link', { name: 'microsoft.graph.lamp as it is now' }).click();
    await page.locator('.notice', { hasText: 'changes since' }).waitFor();
  });

  it('is light and dark, as the system or the reader has it', async () => {
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const light = await ground();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.locator('#theme').click();
    expect([await ground(), await textOf('#theme-name')]).toEqual([light, 'Light']);
    await page.reload();
    expect(await ground()).toBe(light);
    await page.locator('#theme').click();
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await ground()).toBe(dark);
  });

  it('has 12,000 names of which only those on the screen exist', async () => {
    await page.goto(pathToFileURL(path.join(folder, 'large.html')).href);
    expect(await textOf('#count')).toMatch(/^3.000 types$/);
    expect(await page.locator('#list li').count()).toBeLessThan(60);
    await page.locator('#query').fill('e');
    expect(await textOf('#count')).toMatch(/^12.000 matches$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    expect(await page.locator('#list :focus').locator('xpath=..').getAttribute('aria-posinset')).toBe('12000');
    expect(await page.locator('#list li').count()).toBeLessThan(60);
    await page.locator('#query').fill('type2999only');
    await page.keyboard.press('Enter');
    await headed('type2999');
    expect(await textOf('tr.target th')).toBe('type2999Only');
  });

  it('shows hostile text and runs none of it', async () => {
    for (const hash of [
      'type/microsoft.graph.trap',
      'type/microsoft.graph.constructor',
      'operation/trapGet',
      'permission/Trap.Read.All',
      'page/v1.0%2Fresources%2Ftrap.md',
      'changes',
    ]) {
      await go(`#/v1.0/${hash}`);
      expect(`${hash}: ${await textOf('h1')}`).not.toContain('Not found');
      expect(await page.locator('main :is(img, svg, script, style, iframe, object)').count()).toBe(0);
      expect(await page.locator('a:not([href^="https://"]):not([href^="http://"]):not([href^="#"])').count()).toBe(0);
    }
    await go('#/v1.0/type/microsoft.graph.trap/__proto__');
    expect(await textOf('tr.target th')).toBe('__proto__');
    expect(await textOf('tr[data-name="id"]')).toContain('<img src=x onerror="hacked=1">');
    await page.locator('#query').fill('__proto__');
    expect(new Set(await results())).toEqual(new Set(['__proto__']));
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    // Even a mistake in the script could not make markup of text.
    const other = await browser.context.newPage();
    await other.goto(address);
    const markup = `(() => { try { document.body.innerHTML = '<b>x</b>'; return 'made'; } catch { return 'refused'; } })()`;
    expect(await other.evaluate(markup)).toBe('refused');
    await other.close();
  });

  it('is without a finding of axe in every view, light and dark, wide and narrow', async () => {
    await page.evaluate(axe);
    const found: string[] = [];
    const check = async (name: string, rules = 'undefined') => {
      const violations = await page.evaluate<string[]>(
        `axe.run({ runOnly: ${rules}, resultTypes: ['violations'] }).then((result) => result.violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
      );
      found.push(...violations.map((violation) => `${name}: ${violation}`));
    };
    for (const hash of views) {
      await go(`#/${hash}`);
      await check(hash);
      await page.emulateMedia({ colorScheme: 'dark' });
      await check(`${hash}, dark`, "['color-contrast']");
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await page.locator('#query').fill('user');
    await check('results');
    await page.emulateMedia({ colorScheme: 'dark' });
    await check('results, dark', "['color-contrast']");
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 400, height: 800 });
    await go('#/v1.0/type/microsoft.graph.message');
    await check('narrow');
    await page.locator('#browse').click();
    await check('narrow list');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('#help').click();
    await check('keys');
    expect(found).toEqual([]);
  });

  it('asked for nothing but itself, and met no error', () => {
    expect(requests.filter((url) => !url.startsWith(pathToFileURL(folder).href))).toEqual([]);
    expect(problems).toEqual([]);
  });
});

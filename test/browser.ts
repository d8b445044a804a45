// A browser for tests of pages: Chromium where the machine has one. Tests that need it are skipped with a clear line where it is absent.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { describe } from 'vitest';

const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** CHROME_PATH, or where systems put it. */
export function findBrowser(): string | undefined {
  const { CHROME_PATH } = process.env;
  return [...(CHROME_PATH ? [CHROME_PATH] : []), ...candidates].find((file) => existsSync(file));
}

/** `describe` for tests that need a browser. */
export function describeBrowser(title: string, tests: () => void): void {
  const isPresent = findBrowser() !== undefined;
  describe.skipIf(!isPresent)(isPresent ? title : `${title} (skipped: there is no Chromium; CHROME_PATH can name one)`, tests);
}

export interface StartedBrowser {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

/** A browser with a profile of its own, gone after `close`. */
export async function startBrowser(): Promise<StartedBrowser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('there is no Chromium');
  const profile = mkdtempSync(path.join(tmpdir(), 'docgen-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: flags,
    viewport: { width: 1280, height: 800 },
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

// What an installation of the generator brings along: licences that allow any use, and nothing that runs on installation.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestOf, productionPackages } from './production.ts';
import { root } from './run.ts';

/** Licences that ask for no more than to be named. */
const permissive = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT'];
/** Packages that state their licence elsewhere than in package.json. */
const stated: ReadonlyMap<string, string> = new Map([['format', 'MIT']]);
/** npm runs these when a package is installed. */
const onInstall = ['preinstall', 'install', 'postinstall'];

const packages = productionPackages().map((locked) => {
  const { name, license = stated.get(name) ?? 'unknown', scripts = {} } = manifestOf(locked.folder);
  return { name, license, runs: locked.hasInstallScript || onInstall.some((script) => script in scripts) };
});

describe('packages of an installation', () => {
  it('are found', () => {
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(manifestOf('.').dependencies ?? {})));
  });

  it('have their reason in ARCHITECTURE.md, those for development included', () => {
    const { dependencies = {}, devDependencies = {} } = manifestOf('.');
    const text = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');
    const reasons = text.slice(text.indexOf('## Dependencies'));
    const rows = [...reasons.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names = '']) => names.split(', '));
    expect(Object.keys(dependencies).filter((name) => !rows.includes(name))).toEqual([]);
    const prose = reasons.slice(reasons.indexOf('For development:'));
    const family = (name: string): string => (name.startsWith('@types/') ? '@types/*' : name.replace(/^typescript-.*/, 'TypeScript'));
    expect(Object.keys(devDependencies).filter((name) => !prose.includes(family(name)))).toEqual([]);
  });

  it('have a permissive licence', () => {
    expect(packages.filter(({ license }) => !permissive.includes(license))).toEqual([]);
  });

  it('run nothing when they are installed', () => {
    expect(packages.filter(({ runs }) => runs)).toEqual([]);
  });

  it('are those of licences.txt; if not, look at the new ones, then: npx vitest run test/package/licences.test.ts -u', async () => {
    const lines = packages.map(({ name, license }) => `${name} ${license}\n`).sort();
    await expect([...new Set(lines)].join('')).toMatchFileSnapshot('licences.txt');
  });
});

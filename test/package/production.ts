// The packages that an installation of the generator brings along, as the lock file has them.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.ts';

export interface LockedPackage {
  /** `node_modules/unified` */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly hasInstallScript: boolean;
}

/** Of the lock file, without what is there for development only; sorted. */
export function productionPackages(): LockedPackage[] {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string; dev?: boolean; devOptional?: boolean; link?: boolean; hasInstallScript?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([folder, { dev, devOptional, link }]) => folder.startsWith('node_modules/') && !dev && !devOptional && !link)
    .map(([folder, { version, hasInstallScript }]) => ({
      folder,
      name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      hasInstallScript: hasInstallScript === true,
    }));
}

export interface Manifest {
  readonly name: string;
  readonly license?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly engines?: { readonly node?: string };
}

/** package.json of a folder of the repository. */
export function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Manifest;
}

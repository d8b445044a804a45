// A file or folder that the user names -> the texts of the models in it: api.json itself, or those of a generated folder.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileProblem, unreadableInput } from '../usage-error.ts';

export interface FoundModels {
  /** Texts of api.json, one a version; none: the folder is no generated one. */
  readonly models: readonly string[];
  /** Of a package.json beside them. */
  readonly packageVersion?: string;
  /** Of a docs.lock.json: the commit that `pull` brought. */
  readonly commit?: string;
}

/** Undefined where there is no such file or folder. Throws UserError where it cannot be read; `role` names it in messages. */
export function findModels(disk: string, role: string): FoundModels | undefined {
  if (!existsSync(disk)) return undefined;
  try {
    if (statSync(disk).isFile()) return { models: [readFileSync(disk, 'utf8')] };
    const folders = [
      disk,
      ...readdirSync(disk)
        .sort()
        .map((name) => path.join(disk, name)),
    ];
    const files = folders.map((folder) => path.join(folder, 'api.json')).filter((file) => existsSync(file));
    const packageVersion = fieldOf(path.join(disk, 'package.json'), 'version');
    const commit = fieldOf(path.join(disk, 'docs.lock.json'), 'commit');
    return {
      models: files.map((file) => readFileSync(file, 'utf8')),
      ...(packageVersion !== undefined && { packageVersion }),
      ...(commit !== undefined && { commit }),
    };
  } catch (error) {
    throw unreadableInput(`Cannot read ${role} ${disk}: ${fileProblem(error)}.`);
  }
}

/** Text of a file that the user names with an option. Throws UserError where it cannot be read. */
export function readNamedFile(disk: string, name: string, option: string): string {
  try {
    return readFileSync(disk, 'utf8');
  } catch (error) {
    throw unreadableInput(`Cannot read ${name} (${option}): ${fileProblem(error)}.`);
  }
}

/** A text field of a JSON text; undefined where there is none. */
export function textField(json: string, field: string): string | undefined {
  try {
    const value: unknown = (JSON.parse(json) as Record<string, unknown>)[field];
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function fieldOf(file: string, field: string): string | undefined {
  return existsSync(file) ? textField(readFileSync(file, 'utf8'), field) : undefined;
}

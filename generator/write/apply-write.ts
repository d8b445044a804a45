// A plan -> the output folder. All files are written aside first, then renamed into place; on any failure the old output comes back.

import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { OutputFile } from '../emit/output-file.ts';
import { statusOf } from '../read/status-of.ts';
import { fileProblem, usageError } from '../usage-error.ts';
import { isDiskError } from './attempt.ts';
import { isUpToDate, type WritePlan } from './plan-write.ts';
import { STAGING } from './read-output.ts';

const HOUR = 3_600_000;

/** Does what the plan says. Throws UsageError when a file of someone else is in the way, or the disk refuses; the old output is whole then. */
export function applyWrite(plan: WritePlan): void {
  const [foreign] = plan.foreign;
  if (foreign !== undefined) {
    throw usageError(
      `Cannot write ${path.join(plan.folder, foreign)} (--out): that file is not one of ours. Move it, or name another folder.`,
    );
  }
  if (isUpToDate(plan)) return;
  let staging: string | undefined;
  try {
    mkdirSync(plan.folder, { recursive: true });
    removeLeftovers(plan.folder);
    staging = mkdtempSync(path.join(plan.folder, STAGING));
    replace(plan, staging);
  } catch (error) {
    if (!isDiskError(error)) throw error;
    throw usageError(`Cannot write to ${plan.folder} (--out): ${describe(error)}. The old output is unchanged.`);
  } finally {
    if (staging !== undefined) rmSync(staging, { recursive: true, force: true });
  }
}

/** Of runs that were killed; a run that is going on is younger. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(STAGING))) {
    const leftover = path.join(folder, name);
    if (Date.now() - lstatSync(leftover).mtimeMs > HOUR) rmSync(leftover, { recursive: true, force: true });
  }
}

function replace(plan: WritePlan, staging: string): void {
  const writes: readonly OutputFile[] = plan.interim ? [plan.interim, ...plan.writes] : plan.writes;
  writes.forEach((file, index) => {
    if (file.aside === undefined) writeFileSync(path.join(staging, `new-${index}`), file.bytes ?? file.text);
  });
  const undo: (() => void)[] = [];
  try {
    if (plan.interim) moveIn(0, plan.interim);
    plan.removed.forEach(moveOut);
    plan.writes.forEach((file, index) => {
      moveIn(plan.interim ? index + 1 : index, file);
    });
  } catch (error) {
    putBack(undo, plan.folder, error);
    throw error;
  }

  function moveIn(index: number, file: OutputFile): void {
    const target = path.join(plan.folder, file.path);
    const backup = path.join(staging, `old-${undo.length}`);
    mkdirSync(path.dirname(target), { recursive: true });
    const kept = keepCopy(target, backup);
    renameSync(file.aside ?? path.join(staging, `new-${index}`), target);
    undo.push(kept ? () => renameSync(backup, target) : () => removeFile(plan.folder, file.path));
  }

  function moveOut(file: string): void {
    const target = path.join(plan.folder, file);
    const backup = path.join(staging, `old-${undo.length}`);
    renameSync(target, backup);
    undo.push(() => {
      mkdirSync(path.dirname(target), { recursive: true });
      renameSync(backup, target);
    });
    removeEmptyFolders(plan.folder, file);
  }
}

/** A second name for a file, so that it never is absent; a copy where the disk knows no hard links. False: there is no such file. */
function keepCopy(target: string, backup: string): boolean {
  const status = statusOf(target);
  if (status === undefined || status.isDirectory()) return false;
  try {
    linkSync(target, backup);
  } catch {
    copyFileSync(target, backup);
  }
  return true;
}

function putBack(undo: readonly (() => void)[], folder: string, cause: unknown): void {
  try {
    for (const step of undo.toReversed()) step();
  } catch (error) {
    throw usageError(
      `Cannot write to ${folder} (--out): ${describe(cause)}; putting the old output back failed too: ${describe(error)}. Generate again once the disk is in order.`,
    );
  }
}

function removeFile(root: string, file: string): void {
  rmSync(path.join(root, file), { force: true });
  removeEmptyFolders(root, file);
}

function removeEmptyFolders(root: string, file: string): void {
  for (let name = path.posix.dirname(file); name !== '.'; name = path.posix.dirname(name)) {
    const folder = path.join(root, name);
    if (readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}

function describe(error: unknown): string {
  if (!isDiskError(error)) return String(error);
  const file = 'dest' in error ? error.dest : error.path;
  return file === undefined ? fileProblem(error) : `${String(file)}: ${fileProblem(error)}`;
}

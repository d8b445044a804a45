// The folders of `--docs` -> the texts of their hand-written `corrections.jsonc`, where there is one. ir/corrections.ts reads what they say.

import path from 'node:path';
import { type Report, startOf } from '../diagnostics.ts';
import type { DocsRoot } from './docs-root.ts';
import type { FileText, Texts } from './read-text.ts';

export interface CorrectionsFile {
  /** `corrections.jsonc` */
  readonly file: string;
  readonly text: string;
}

const NAME = 'corrections.jsonc';

/** In the order of the folders. A file that is there but cannot be read is reported: a run without it would undo what it corrects. */
export function readCorrectionsFiles(roots: readonly DocsRoot[], report: Report, texts: Texts): CorrectionsFile[] {
  return roots.flatMap((root) => {
    const diskPath = path.join(root.path, NAME);
    const kind = texts.disk.kind(diskPath);
    if (kind === 'none') return [];
    const read: FileText = kind === 'file' ? texts.read(diskPath) : { kind: 'unreadable', problem: 'not a regular file' };
    if (read.kind === 'text') return [{ file: NAME, text: read.text }];
    report('corrections-unreadable', startOf(NAME), { problem: 'problem' in read ? read.problem : read.kind });
    return [];
  });
}

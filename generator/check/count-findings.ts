// Findings -> how many there are of each severity, and in words: `1 error, 12 warnings, 0 infos`.

import type { Diagnostic, Severity } from '../diagnostics.ts';

export type Counts = Readonly<Record<Severity, number>>;

export function countFindings(findings: readonly Diagnostic[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

/** `1 error, 12 warnings, 0 infos` */
export function countText({ error, warning, info }: Counts): string {
  return [counted(error, 'error'), counted(warning, 'warning'), counted(info, 'info')].join(', ');
}

/** `1 page`, `2 pages` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** From which severity on findings count as failure. */
export type Threshold = Severity | 'none';

/** True when there is a finding at or above the threshold. */
export function reachesThreshold({ error, warning, info }: Counts, threshold: Threshold): boolean {
  switch (threshold) {
    case 'none':
      return false;
    case 'error':
      return error > 0;
    case 'warning':
      return error + warning > 0;
    case 'info':
      return error + warning + info > 0;
  }
}

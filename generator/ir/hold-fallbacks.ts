// A report that holds back what is due only when the fact stays in the model: references that fell back to `unknown`.
// A row that is inherited or repeated is no reference of the model, so that fallbacks and unknown references are equal in number.

import { catalogue, type Report } from '../diagnostics.ts';

export interface HeldReport {
  readonly report: Report;
  /** The findings held back since the last call; each call of one reports it. */
  readonly take: () => readonly (() => void)[];
}

/** Passes everything on to `report` but findings whose code means a fallback. */
export function holdFallbacks(report: Report): HeldReport {
  let held: readonly (() => void)[] = [];
  return {
    take: () => {
      const taken = held;
      held = [];
      return taken;
    },
    report: (code, origin, data, extra) => {
      if ('fallback' in catalogue[code]) held = [...held, () => report(code, origin, data, extra)];
      else report(code, origin, data, extra);
    },
  };
}

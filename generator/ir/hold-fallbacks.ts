// A report that holds back what is due only when the fact stays in the model: references that fell back to `unknown`.
// A row that is inherited or repeated is no reference of the model, so that fallbacks and unknown references are equal in number.

import { catalogue, type Report } from '../diagnostics.ts';

export interface HeldReport {
  readonly report: Report;
  /** The findings held back; each call reports one. */
  readonly fallbacks: (() => void)[];
}

/** Passes everything on to `report` but findings whose code means a fallback. */
export function holdFallbacks(report: Report): HeldReport {
  const fallbacks: (() => void)[] = [];
  return {
    fallbacks,
    report: (code, origin, data, extra) => {
      if ('fallback' in catalogue[code]) fallbacks.push(() => report(code, origin, data, extra));
      else report(code, origin, data, extra);
    },
  };
}

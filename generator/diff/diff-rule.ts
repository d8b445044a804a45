// A kind of change that a diff can report: what it is called and what it does to code. The kinds themselves are in rules.ts.
// `property-renamed`: row 3, breaking for readers and for writers.

/** What a change does to code that uses the package. none: that side cannot notice. */
export type Verdict = 'breaking' | 'risky' | 'additive' | 'docs' | 'none';

export interface DiffRule {
  /** Row of the table in rules.md; rules that share a row are variants of one change. */
  readonly row: number;
  /** For code that receives such values. */
  readonly read: Verdict;
  /** For code that sends such values or makes the call. */
  readonly write: Verdict;
  /** tsc sees nothing: the code compiles and fails, or does something else, at run time. */
  readonly runtime?: true;
  /** What happened, for a heading: `property renamed`. */
  readonly title: string;
  /** Why the verdicts are what they are. */
  readonly reason: string;
}

/** A rule whose change tsc can see. */
export const rule = (row: number, read: Verdict, write: Verdict, title: string, reason: string): DiffRule => ({
  row,
  read,
  write,
  title,
  reason,
});
/** A rule whose change shows at run time only. */
export const atRunTime = (row: number, read: Verdict, write: Verdict, title: string, reason: string): DiffRule => ({
  ...rule(row, read, write, title, reason),
  runtime: true,
});

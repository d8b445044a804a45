// Lists and quotes nested beyond all reason -> text. Reading them takes time squared and a stack that is not there.
// `> > > > > ...`, a hundred times

/** More containers on one line than anybody nests. */
const depth = 64;
/** White space before an item that would be nested that deep by indentation. */
const indent = 400;
/** `> - 1. > - ...` */
const tooDeep = new RegExp(`^((?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]))){${depth}}[ \\t]*|[ \\t]{${indent},})[-*+>\\d]`, 'gm');

/** A cheap test, which nearly every line fails: whether it is long and starts with white space or a marker. */
function mayNest(line: string): boolean {
  return line.length > depth && ' \t>*+-0123456789'.includes(line.charAt(0));
}

/** Whether one of `lines` nests too deep. */
export function nestsTooDeep(lines: readonly string[]): boolean {
  return lines.some((line) => mayNest(line) && line.search(tooDeep) >= 0);
}

/** `text` with a backslash in place of each marker that would nest too deep; its lines keep their length. */
export function withoutDeepNesting(text: string): string {
  return text.replace(tooDeep, '$1\\');
}

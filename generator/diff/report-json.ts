// A diff -> JSON for other programs: `{ "format": 1, "bump": "major", "counts": {...}, "findings": [ { "rule": "property-renamed", ... } ] }`.

import { bumpVersion } from './bump.ts';
import { countLevels, type DiffReport } from './report.ts';

/** One finding a line, in the order of the report; accepted ones are among them and have the reason as `accepted`. */
export function jsonReport(report: DiffReport): string {
  const { base, head, versions, notCompared, findings, cause, acceptanceProblems, bump, current } = report;
  const counts = countLevels(findings.filter(({ accepted }) => accepted === undefined));
  const release = current === undefined ? {} : { current, next: bumpVersion(current, bump) };
  const facts = { format: 1, base, head, versions, notCompared, cause, bump, ...release, counts, acceptanceProblems };
  const stated = Object.entries(facts).filter(([, value]) => value !== undefined);
  const lines = stated.map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`);
  const list = findings.map((finding) => `\n    ${JSON.stringify(finding)}`);
  return `{\n${lines.join('\n')}\n  "findings": [${list.join(',')}${list.length > 0 ? '\n  ' : ''}]\n}\n`;
}

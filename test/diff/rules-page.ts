// The table of rules -> generator/diff/rules.md, which SARIF and the report link to.

import type { DiffRule } from '../../generator/diff/diff-rule.ts';
import { presets } from '../../generator/diff/policy.ts';
import { rules, silentRow } from '../../generator/diff/rules.ts';

/** Text of the page. A test holds that the file is this text. */
export function rulesPage(): string {
  const entries = Object.entries<DiffRule>(rules).sort(([, a], [, b]) => a.row - b.row);
  const sections = entries.map(([id, { row, read, write, runtime, title, reason }]) => {
    const time = runtime ? ', at run time only' : '';
    return `### ${id}\n\n${sentence(title)}. Reader: ${read}, writer: ${write}${time} (row ${row}). ${reason}\n`;
  });
  return `# What \`diff\` reports

Generated from rules.ts; \`npx vitest run test/diff/rules-page.test.ts -u\` writes it anew.

A reader receives values of a type, a writer sends them or makes the call. The level of a finding is the worse of its two verdicts; what
neither side can notice is \`docs\`. The release that follows is major for breaking, minor for risky and additive, patch for docs; in 0.x a break
is a minor. Row ${silentRow} is what is no change at all: order of rows and sections, white space, front matter, link targets, language snippets, the
file name of a type.

\`--severity RULE=LEVEL\` sets the level of one rule, \`--level-cap VERSION=LEVEL\` the worst of a version (\`beta=risky\` unless you say otherwise:
Microsoft promises nothing for beta), and \`--preset\` one of ${Object.keys(presets)
    .map((name) => `\`${name}\``)
    .join(', ')}.

${sections.join('\n')}`;
}

function sentence(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}

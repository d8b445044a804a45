// The models in an output folder before and after a run -> what the run changed for those who use the package, worst first:
//   breaking  property removed: user.city; reader: breaking, writer: breaking

import { diffApis } from '../diff/diff-apis.ts';
import { compareFindings } from '../diff/finding.ts';
import { messageOf } from '../diff/message.ts';
import { readModel } from '../diff/read-model.ts';
import { countLevels, levelText } from '../diff/report.ts';
import type { Api } from '../ir/ir.ts';

const SHOWN = 20;

/** `before` and `after` are texts of api.json, one a version. Empty where nothing that both have has changed. */
export function changeLines(before: readonly string[], after: readonly string[]): string[] {
  const known = new Set(before);
  const bases = modelsOf(before);
  const findings = modelsOf(after.filter((text) => !known.has(text))).flatMap((api) => {
    const base = bases.find(({ version }) => version === api.version);
    return base ? diffApis(base, api) : [];
  });
  if (findings.length === 0) return [];
  const shown = findings.sort(compareFindings).slice(0, SHOWN);
  const more = findings.length - shown.length;
  return [
    `changes: ${levelText(countLevels(findings))}`,
    ...shown.map((finding) => `  ${finding.level.padEnd(8)}  ${messageOf(finding)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function modelsOf(texts: readonly string[]): Api[] {
  return texts.map(readModel).filter((model) => typeof model !== 'string');
}

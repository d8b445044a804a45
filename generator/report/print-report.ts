// Data and templates -> the text of one HTML page that needs nothing else: style, script and data are in it.
// Page text is hostile: it only ever is JSON in a block that no browser runs, and the policy allows our script and style alone.

import { createHash } from 'node:crypto';
import { invariant } from '../assert.ts';
import { renderTemplate } from '../emit/templates.ts';
import type { ReportData } from './report-data.ts';

/** Parts of the script in the order in which they rely on each other. */
const scriptParts = [
  'dom',
  'model',
  'search',
  'list',
  'parts',
  'declaration-views',
  'operation-views',
  'change-views',
  'finding-views',
  'overview-views',
  'symbol-list',
  'routes',
  'keys',
  'start',
];

// `</script>`, `<!--`: what would end a block of script or style, or change how it is read
const blockEnd = /<\/(?:script|style)|<!--/i;

/** The page, with the same bytes for the same data and templates. */
export function printReport(data: ReportData, templates: ReadonlyMap<string, string>): string {
  const text = (name: string) => renderTemplate(templates, `report/${name}.hbs`, {});
  const style = text('style.css');
  const theme = isolated(text('theme.js'));
  const script = isolated(scriptParts.map((name) => text(`${name}.js`)).join(''));
  for (const block of [style, theme, script]) invariant(!blockEnd.test(block), 'a template of the report would end its own block');
  return renderTemplate(templates, 'report.hbs', {
    policy: policyOf([theme, script], style),
    style,
    theme,
    script,
    data: jsonBlock(data),
    versions: data.versions.map(({ version }) => version).join(' and '),
  });
}

/** Our scripts by their hashes, our style by its own, nothing from elsewhere, and no text ever becomes markup. */
function policyOf(scripts: readonly string[], style: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashSource).join(' ')}`,
    `style-src ${hashSource(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function isolated(script: string): string {
  return `(() => {\n'use strict';\n${script}})();\n`;
}

/** JSON without `<`, so that nothing in it can end the block it stands in. */
function jsonBlock(data: ReportData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

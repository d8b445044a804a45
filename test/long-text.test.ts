// Pages are as long as their authors like: what takes a second must not take minutes because one text of a page is long.

import { expect, it } from 'vitest';
import { buildPackage } from '../generator/build-package.ts';
import { diffText } from '../generator/diff/diff-text.ts';
import { tempFolder } from './temp-folder.ts';

const SECONDS = 30_000;

function filesOf(name: string, text: string): number {
  return buildPackage({ docs: [tempFolder({ [`v1.0/${name}`]: text })] }, () => {}).files.length;
}

it(
  'prints spaces of an example without looking at each again, and splits its query so',
  () => {
    const request = `GET https://graph.microsoft.com/v1.0/lamps/1?$expand=${'a,'.repeat(100_000)}`;
    const response = `HTTP/1.1 200 OK\nContent-Type: application/json\n\n{ "color": "${' '.repeat(200_000)}red" }`;
    const fences = ['GET /lamps/{id}', request, response].map((text) => `\`\`\`http\n${text}\n\`\`\`\n`);
    const [line, ...example] = fences;
    const text = `# Get lamp\n\n## HTTP request\n\n${line}\n## Response\n\nReturns a \`200 OK\`.\n\n## Example\n\n${example.join('\n')}`;
    expect(filesOf('api/lamp-get.md', text)).toBeGreaterThan(0);
  },
  SECONDS,
);

it(
  'does not look for the header of a cut table on all of the page again and again',
  () => {
    const table = '## Properties\n\n|Property|Type|Description|\n|---|---|---|\n|id|String|Id.|\n';
    expect(filesOf('resources/lamp.md', `# lamp resource type\n\n${table}${'<!-- -->\n|a\n'.repeat(40_000)}`)).toBeGreaterThan(0);
  },
  SECONDS,
);

it(
  'does not look for the places of thousands of suppressions',
  () => {
    const texts = Array.from({ length: 200_000 }, (_, i) => `"\\u0041x${i}"`).join(',\n');
    expect(filesOf('resources/lamp.md', `# lamp\n\n<!-- {"type":"#page.annotation","suppressions":[${texts}]} -->\n`)).toBeGreaterThan(0);
  },
  SECONDS / 2,
);

it.each(['a', '[', '[a](', "'", ' $'])(
  'compares descriptions of any length: %j',
  (text) => {
    const place = { symbol: 'microsoft.graph.lamp', owner: 'microsoft.graph.lamp' };
    const description = text.repeat(300_000);
    const changes = diffText({ description }, { description: `${description} Supports $filter.` }, place);
    expect(changes).toHaveLength(1);
  },
  SECONDS,
);

// The short way through a page gives what remark gives: on lines that once told them apart, on made-up pages, and on every real page.

import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../generator/page/markdown.ts';
import { remarkMarkdown } from '../../generator/page/remark-markdown.ts';
import { describeShared, sharedPath } from '../shared.ts';

function expectSame(text: string, file = 'v1.0/resources/page.md'): void {
  const short = readMarkdown(file, text);
  const full = remarkMarkdown(file, text);
  if (!isDeepStrictEqual(short, full)) expect(short, JSON.stringify(text)).toEqual(full);
}

/** Found by running made-up pages through both ways. */
const quirks: Record<string, string> = {
  'front matter that is never closed hides the containers of the next line': '---\n>',
  'an empty item does not interrupt a paragraph': 'text\n- 0.',
  'an empty item does not interrupt indented code': '    code\n-',
  'a quote does not end a paragraph that turns out to be below it': '>\ntext\n---',
  'an open fence ends with the item around it': '- ```\n\ntext',
  'an open fence at the end of a page takes the last line end': '1. ```\n',
  'indented code goes on over lines of white space': '    code\n\t',
  'a delimiter row may be a list item': 'name\n- |',
  'a delimiter row is indented by three at most': 'name\n    -|',
  'an attribute decides whether a row is raw HTML': 'name\n-|\n<a /b>',
  'a quote inside a quote ends below its text': '>>text\n>',
  'a quote inside a quote ends depending on what comes after': '>>\n>\n\n*',
  'a list inside a quote ends at a quote': '>- a\n>>b',
  'lazy text below a list and a quote': '- a\nb\nc\n\n> a\nb\n\nc',
  'lazy text below what is no prose':
    '> ```\n> code\nlazy\n\n> # Title\nlazy\n\n- |a|\n  |-|\nlazy\n\n> a\n> ===\nlazy\n\n>     code\nlazy',
  'lazy text below an item in a quote in an item': '- > * a\nlazy\n  > b\n- c\nlazy\n\n  d\nlazy',
  'includes of code samples':
    '[!INCLUDE [a](../includes/snippets/a.md)]\n[!INCLUDE [b](../includes/snippets/b.md)]\n\n> - [!INCLUDE [a](../includes/snippets/a.md)]\n>   [!INCLUDE [a](../includes/snippets/a.md)]\n\n[!INCLUDE [a](../includes/snippets/a.md)] text',
  'a tab behind the marker of an item': '-\ttext\n  ```\n\n\n  ```\n',
  'code in an item is where it stands in the page': '  - ```\n    x\n    ```\n\n> ```\n>\n> ```',
  'a list inside a quote ends below its text': '>- text\n>',
  'definitions do not end up in raw HTML': '[drive]: drive.md\n<pre',
  'definitions do not end up in an open fence': '[drive]: drive.md\n```',
  'a table goes on below a comment in it': '|a|b|\n|-|-|\n|c|d|\n<!-- |e|f| -->\n|g|h|\n|i|j|\n\n- |a|b|\n  |-|-|\n  <!-- x -->\n  |g|h|',
  'a heading that might be the head of a table': '|a|b|c|\n-\n1. d\n*\n<!-- e -->\n|a|b|c|',
  'a heading whose last line might be one': 'x\n|a|b|c|\n---\n1. d\n*\n<!-- e -->\n|a|b|c|',
  'definitions do not end up in a list': '[drive]: drive.md\n- <pre',
};

/** Lines in the conventions of the docs, and lines that are close to them. */
const lines = [
  '# device resource type',
  '## Properties',
  '## Properties ##',
  '#no heading',
  'Namespace: microsoft.graph',
  'Represents a **device** that is `registered` in the [directory](../resources/directory.md).',
  'A line with two spaces at its end  ',
  'Inherits from [directoryObject][], see [the base][directoryObject] or [directoryObject].',
  '[directoryObject]: ../resources/directoryobject.md',
  '[directoryObject]: <other.md> "Other"',
  '[!INCLUDE [permissions-table](../includes/permissions/device-get-permissions.md)]',
  '[!INCLUDE [sample-code](../includes/snippets/csharp/get-device-csharp-snippets.md)]',
  '|Property|Type|Description|',
  '|:---|:---|:---|',
  '|:---|:---|',
  '|id|String|The **unique** identifier; not `null\\|empty`. Inherited from [entity](entity.md).|',
  '|a \\| b|Edm.Int32||',
  'wrapped|rest of a row|',
  '| tags | String collection | One of: `a`, `b`.<br/>Supports `$filter` (`eq`). |',
  '|',
  '---',
  '***',
  '===',
  '> [!NOTE]',
  '> A note with *emphasis* and _underscores_ in snake_case.',
  '>',
  'lazy text',
  '- one of the items',
  '- another *',
  '-\tbehind a tab',
  '- `/users/{id | userPrincipalName}`',
  '  with a second line',
  '    - nested',
  '1. first',
  '2. second',
  '-',
  '*',
  '```http',
  '```json',
  '```',
  '~~~',
  'GET /devices/{id | deviceId}',
  '  "id": "0001", "state": "on | off"',
  '<!-- { "blockType": "request", "name": "device_get" } -->',
  '<!-- {',
  '  "blockType": "resource",',
  '} -->',
  '<br>',
  '<div class="note">',
  '</div>',
  '<pre>',
  '<a name="top"></a>',
  '    indented by four',
  '\tindented by a tab',
  '',
  '   ',
  '# [HTTP](#tab/http)',
  'Bearer {token} &lt;required&gt; &amp more <value> < 5 > 3',
  '![picture](picture.png)',
  'Bearer &lt;token&gt;&nbsp;&quot;_a_&quot; of B2C_1_ or (*.cer',
  'The **teamsApp**s of D*n* and *a*b*c*',
  '[a [b](c.md) d](e.md) ** x** **y** ***z***',
  'escaped \\* \\_ \\[ \\\\ \\x and `` a ` b `` and `open',
];

const marks = [
  '*',
  '_',
  '`',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '|',
  '\\',
  '&',
  '#',
  '-',
  '+',
  '=',
  ':',
  '!',
  '  ',
  '\t',
  '\n',
  '\u00a0',
  'é',
  '.',
];

const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...lines) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...marks, 'word', 'x'), { maxLength: 8 }).map((parts) => parts.join('')) },
  // one line with something put in, or taken out
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...lines), fc.nat(60), fc.nat(3), fc.constantFrom('', ...marks))
      .map(([text, at, cut, mark]) => text.slice(0, at) + mark + text.slice(at + cut)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('> ', '- ', '  ', '    ', '1. '), fc.constantFrom(...lines)).map((parts) => parts.join('')),
  },
);

describe('the short way through a page', () => {
  it.each(Object.entries(quirks))('%s', (_, text) => expectSame(text));

  it.each(lines.map((text) => [text]))('reads %j like remark', (text) => expectSame(`${text}\n`));

  it('reads made-up pages like remark', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (page) => expectSame(page.join('\n'))),
      { numRuns: 1500 },
    );
  });

  it('survives nesting that no stack has room for', () => {
    for (const marker of ['>', '> ', '- ', '1. ']) expectSame(`${marker.repeat(5000)}text`);
  });
});

for (const folder of ['seeds', 'modern', 'corpus']) {
  describeShared(`the pages of ${folder}`, folder, () => {
    it('read like remark, one by one', { timeout: 300_000 }, () => {
      const files = readdirSync(sharedPath(folder), { encoding: 'utf8', recursive: true }).filter((name) => name.endsWith('.md'));
      expect(files.length).toBeGreaterThan(4);
      for (const file of files) expectSame(readFileSync(`${sharedPath(folder)}/${file}`, 'utf8'), file);
    });
  });
}

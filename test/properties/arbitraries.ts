// Random docs: pages in the conventions of the reference that refer to, repeat and contradict each other.

import fc from 'fast-check';
import type { SourcePage } from '../../generator/read/source-page.ts';

/** Words of a small world, so that pages meet. */
const things = ['lamp', 'room', 'house', 'deskLamp', 'LAMP', 'garden.lamp', 'garden.path', 'lampState'] as const;
const thing = fc.constantFrom(...things);
const memberName = fc.constantFrom('id', 'name', 'state', 'brightness', 'rooms', 'lamp', 'State', '@odata.type', 'two words', '');

const link = thing.map((name) => `[${shortName(name)}](${fileName(name)})`);

/** Text of a type cell. */
export const typeText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('String', 'Int32', 'Edm.Boolean', 'DateTimeOffset', 'String collection', 'Collection(Edm.Guid)', 'Enumeration', ''),
  thing.map((name) => `microsoft.graph.${name}`),
  thing.map(shortName),
  link,
  link.map((text) => `${text} collection`),
  fc.tuple(link, link).map(([a, b]) => `${a} or ${b}`),
);

const sentence = fc.constantFrom(
  'Read-only.',
  'Nullable.',
  'The possible values are: `on`, `off`, `unknownFutureValue`.',
  'Possible values are: `on`, `dimmed`.',
  'Inherited from [lamp](lamp.md).',
  'Inherited from [house](house.md)',
  '**Deprecated.** Use **name**.',
  'Required.',
  'One of `a` | `b`',
  'Supports `$filter` (`eq`).',
);

const row = fc
  .tuple(memberName, typeText, fc.array(sentence, { maxLength: 3 }))
  .map(([name, type, text]) => `|${name}|${type}|${text.join(' ')}|`);
const table = fc.array(row, { maxLength: 5 }).map((rows) => ['|Property|Type|Description|', '|:---|:---|:---|', ...rows].join('\n'));

const intro = fc.constantFrom(
  '',
  'Inherits from [lamp](lamp.md).',
  'Inherits from [house](../resources/house.md)',
  'This is an abstract type.',
  'Base type of [lamp](lamp.md) and [room](room.md).',
  'This is an open type.',
  'A thing.\n\n> [!NOTE]\n> Of beauty.',
);
const body = fc.constantFrom('{}', '{\n  "id": "String",\n  "state": "String"\n}', '{\n  "name": 1,\n}', '{ "broken": ');
const annotation = fc.constantFrom(
  '',
  ', "keyProperty": "id"',
  ', "baseType": "microsoft.graph.house"',
  ', "openType": true',
  ', "baseType": ',
);

const enumSection = fc
  .tuple(fc.constantFrom('lampState', 'state', 'roomKind'), fc.uniqueArray(fc.constantFrom('on', 'off', 'dimmed', 'unknownFutureValue')))
  .map(
    ([name, values]) =>
      `### ${name} values\n\n|Member|Description|\n|:---|:---|\n${values.map((value) => `|${value}|A value.|\n`).join('')}`,
  );

const resourceText = fc
  .record({ name: thing, intro, table, relationships: table, section: fc.option(enumSection, { nil: '' }), body, annotation })
  .map(({ name, ...page }) => ({
    file: `resources/${fileName(name)}`,
    text: [
      `---\ntitle: "${shortName(name)} resource type"\n---\n\n# ${shortName(name)} resource type\n\nNamespace: ${namespaceOf(name)}\n`,
      page.intro,
      `## Properties\n\n${page.table}\n`,
      page.section,
      `## Relationships\n\n${page.relationships}\n`,
      `## JSON representation\n\n<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.${name}"${page.annotation} } -->`,
      `\`\`\`json\n${page.body}\n\`\`\`\n`,
    ].join('\n'),
  }));

const line = fc.constantFrom(
  'GET /lamps',
  'GET /lamps/{id}',
  'GET /rooms/{roomId}/lamps/{lampId}',
  'POST /lamps',
  'PATCH /lamps/{lampId}',
  'DELETE /lamps/{lampId}/$ref',
  "GET /lamps/near(place='{place}')",
  'PUT /lamps/{id}/picture/$value',
  'GET https://other.example/lamps',
);
const response = fc
  .tuple(fc.constantFrom('200 OK', '201 Created', '204 No Content'), fc.constantFrom('a', 'a collection of'), link)
  .map(([status, article, type]) =>
    status.startsWith('204')
      ? `If successful, this method returns a \`${status}\` response code.`
      : `If successful, this method returns a \`${status}\` response code and ${article} ${type.replace('(', '(../resources/')} object in the response body.`,
  );
const apiName = fc.constantFrom('lamp-get', 'lamp-list', 'lamp-post', 'lampget', 'room-list-lamps', 'lamp-near', 'garden-lamp-delete');

const apiText = fc
  .record({ name: apiName, lines: fc.uniqueArray(line, { maxLength: 3 }), response, table: fc.option(table, { nil: '' }), body })
  .map(({ name, lines, ...page }) => ({
    file: `api/${name}.md`,
    text: [
      `---\ntitle: "${name}"\n---\n\n# ${name.replace('-', ' ')}\n\nNamespace: microsoft.graph\n\n## HTTP request\n\n\`\`\`http`,
      ...lines,
      `\`\`\`\n\n## Request body\n\nIn the request body, supply a JSON representation of the [lamp](../resources/lamp.md) object.\n`,
      page.table,
      `\n## Response\n\n${page.response}\n\n## Example\n\n<!-- { "blockType": "response", "@odata.type": "microsoft.graph.lamp" } -->`,
      `\`\`\`http\nHTTP/1.1 200 OK\n\n${page.body}\n\`\`\`\n`,
    ].join('\n'),
  }));

const enumText = fc.array(enumSection, { minLength: 1, maxLength: 3 }).map((sections) => ({
  file: 'resources/enums.md',
  text: `---\ntitle: "Enum values"\n---\n\n# Enum values\n\nNamespace: microsoft.graph\n\n${sections.join('\n')}`,
}));

/** Pages of v1.0, by name. Every name is there once, as in a folder. */
export const docs: fc.Arbitrary<SourcePage[]> = fc
  .array(fc.oneof({ arbitrary: resourceText, weight: 4 }, { arbitrary: apiText, weight: 3 }, { arbitrary: enumText, weight: 1 }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((pages) => {
    const byName = new Map(pages.map(({ file, text }) => [file.toLowerCase(), sourcePage(`v1.0/${file}`, text)]));
    return [...byName.keys()].sort().flatMap((name) => byName.get(name) ?? []);
  });

export function sourcePage(file: string, text: string): SourcePage {
  return { file, version: file.split('/')[0] ?? '', diskPath: file, text, includes: new Map() };
}

function shortName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function fileName(name: string): string {
  return `${name.replace('.', '-').toLowerCase()}.md`;
}

function namespaceOf(name: string): string {
  return name.includes('.') ? `microsoft.graph.${name.slice(0, name.lastIndexOf('.'))}` : 'microsoft.graph';
}

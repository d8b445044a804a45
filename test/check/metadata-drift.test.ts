import { expect, test } from 'vitest';
import { readCsdl } from '../../generator/check/csdl.ts';
import { reportDrift } from '../../generator/check/metadata-drift.ts';
import { createReport, type Diagnostic, type Origin } from '../../generator/diagnostics.ts';
import type { Api } from '../../generator/ir/ir.ts';

const xml = `<Edmx><Schema Namespace="microsoft.graph">
<EnumType Name="importance"><Member Name="low"/><Member Name="high"/></EnumType>
<EntityType Name="entity"><Property Name="id" Type="Edm.String"/></EntityType>
<EntityType Name="message" BaseType="microsoft.graph.entity">
<Property Name="subject" Type="Edm.String"/>
<Property Name="importance" Type="microsoft.graph.importance"/>
<Property Name="size" Type="Edm.Int64"/>
</EntityType>
<EntityContainer Name="c"><EntitySet Name="messages" EntityType="microsoft.graph.message"/></EntityContainer>
</Schema></Edmx>`;

const at = (line: number): Origin => ({ file: 'v1.0/resources/message.md', line, column: 1, endLine: line, endColumn: 9 });
const source = { file: 'resources/message.md' };

const api: Api = {
  format: 1,
  version: 'v1.0',
  types: [
    {
      kind: 'entity',
      name: 'microsoft.graph.message',
      properties: [
        { name: 'Subject', type: 'Edm.String', origin: at(10) }, // case is no drift
        { name: 'importance', type: 'Edm.String', values: ['low', 'high'], origin: at(11) }, // an enum that only CSDL names
        { name: 'colour', type: 'Edm.String', origin: at(12) },
        { name: 'id', type: 'Edm.Int32', origin: at(13) },
      ],
      relationships: [],
      source,
      origin: at(1),
    },
  ],
  enums: [
    {
      name: 'microsoft.graph.importance',
      members: [
        { name: 'low', origin: at(20) },
        { name: 'urgent', origin: at(21) },
      ],
      evolvable: false,
      flags: false,
      source,
      origin: at(19),
    },
  ],
  operations: [
    {
      id: 'messageGet',
      kind: 'get',
      method: 'GET',
      paths: ['/messages/{id}', '/me/messages/{id}'],
      pathParameters: [],
      source,
      origin: at(30),
    },
  ],
};

test('each difference is one finding, at the row that states it', () => {
  const csdl = readCsdl('metadata.xml', xml);
  if ('message' in csdl) throw new Error(csdl.message);
  const found: Diagnostic[] = [];
  reportDrift(api, csdl, createReport(found));
  expect(found.map(({ code, file, line, actual, expected }) => [code, file, line, actual, expected])).toEqual([
    ['drift-base-type', 'v1.0/resources/message.md', 1, 'none', 'microsoft.graph.entity'],
    ['drift-member-unknown', 'v1.0/resources/message.md', 12, undefined, undefined],
    ['drift-member-type', 'v1.0/resources/message.md', 13, 'Edm.Int32', 'Edm.String'],
    ['drift-member-undocumented', 'v1.0/resources/message.md', 1, undefined, undefined],
    ['drift-value-unknown', 'v1.0/resources/message.md', 21, undefined, undefined],
    ['drift-value-undocumented', 'v1.0/resources/message.md', 19, undefined, undefined],
    ['drift-path', 'v1.0/resources/message.md', 30, undefined, undefined],
    ['drift-type-undocumented', 'metadata.xml', 3, undefined, undefined],
  ]);
});

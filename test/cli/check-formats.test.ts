// `check --format sarif|github` and `--metadata` from the outside; the reports by themselves: test/check/reports.test.ts.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { runCommand } from './run-command.ts';

const page = `---
title: "colour resource type"
---

# colour resource type

Namespace: microsoft.graph

A colour.

## Properties

|Property|Type|Description|
|:---|:---|:---|
|name|String|The name.|
|hue|String|The hue.|

## JSON representation

<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.colour" } -->
\`\`\`json
{ "name": "String", "hue": "String" }
\`\`\`
`;

const csdl = `<Edmx><Schema Namespace="microsoft.graph">
<ComplexType Name="colour"><Property Name="name" Type="Edm.String"/></ComplexType>
</Schema></Edmx>`;

function docs(): string {
  return tempFolder({ 'docs/v1.0/api/.keep': '', 'docs/v1.0/resources/colour.md': page, 'metadata.xml': csdl, 'broken.xml': '<Schema' });
}

test('drift from the metadata is a finding at the row, with its path from the current folder', async () => {
  const folder = docs();
  const check = ['check', '--docs', join(folder, 'docs'), '--metadata', join(folder, 'metadata.xml'), '--format'];
  const github = await runCommand([...check, 'github'], { folder });
  expect(github.out).toMatch(
    /^::warning file=docs\/v1\.0\/resources\/colour\.md,line=16,.*title=drift-member-unknown::.*`microsoft\.graph\.colour\.hue`/m,
  );
  const sarif = JSON.parse((await runCommand([...check, 'sarif'], { folder })).out);
  const [result] = sarif.runs[0].results.filter(({ ruleId }: { ruleId: string }) => ruleId === 'drift-member-unknown');
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('docs/v1.0/resources/colour.md');
});

test.each([
  ['missing.xml', /missing\.xml \(--metadata\): there is no such file/],
  ['broken.xml', /broken\.xml \(--metadata\) as CSDL: line 1: /],
])('%s ends with code 4 and the way out', async (name, message) => {
  const folder = docs();
  const ran = await runCommand(['check', '--docs', join(folder, 'docs'), '--metadata', join(folder, name)]);
  expect(ran).toMatchObject({ out: '', code: 4 });
  expect(ran.err).toMatch(message);
});

// A few pages in the conventions of the docs, for tests that need a whole run.

import type { Tree } from '../temp-folder.ts';

function frontMatter(title: string, kind: string): string {
  return `---\ntitle: "${title}"\ndescription: "A test page."\nms.localizationpriority: medium\nauthor: "docgen"\nms.prod: "test"\ndoc_type: ${kind}\n---\n\n`;
}

export const lampPage = `${frontMatter('lamp resource type', 'resourcePageType')}# lamp resource type

Namespace: microsoft.graph

A lamp.

## Properties

|Property|Type|Description|
|:---|:---|:---|
|id|String|Identifies the lamp.|
|brightness|Int32|From 0 to 100.|

## Relationships

None.

## JSON representation

<!-- {
  "blockType": "resource",
  "keyProperty": "id",
  "@odata.type": "microsoft.graph.lamp"
} -->
\`\`\`json
{
  "@odata.type": "#microsoft.graph.lamp",
  "id": "String (identifier)",
  "brightness": "Integer"
}
\`\`\`
`;

export const lampGetPage = `${frontMatter('Get lamp', 'apiPageType')}# Get lamp

Namespace: microsoft.graph

Read the properties of a [lamp](../resources/lamp.md).

## HTTP request

<!-- { "blockType": "ignored" } -->
\`\`\`http
GET /lamps/{lampId}
\`\`\`

## Request body

Don't supply a request body for this method.

## Response

If successful, this method returns a \`200 OK\` response code and a [lamp](../resources/lamp.md) object in the response body.
`;

/** Docs without a finding that is an error. */
export const goodDocs: Tree = { 'v1.0/resources/lamp.md': lampPage, 'v1.0/api/lamp-get.md': lampGetPage };

// Docs whose text tries everything that a page of HTML could fall for, and docs that were changed since.

import type { Tree } from '../temp-folder.ts';

// Each would set `hacked` if a browser ever read it as markup or followed it.
export const attacks = [
  '`<img src=x onerror="hacked=1">`',
  '`</script><script>hacked=1</script>`',
  '`<!--<script>`',
  '[click](javascript:hacked=1)',
  '[data](data:text/html,<script>hacked=1</script>)',
  '[[nested](https://example.com/"onmouseover="hacked=1)',
  '**<svg onload=hacked=1>**',
  '`{{constructor}}` `{{hacked=1}}`',
].join(' ');

const front = (kind: string) => `---\ntitle: "x"\ndescription: "x"\nauthor: "x"\nms.prod: "x"\ndoc_type: ${kind}\n---\n\n`;

const trapPage = `${front('resourcePageType')}# trap resource type

Namespace: microsoft.graph

A trap. ${attacks}

## Properties

|Property|Type|Description|
|:---|:---|:---|
|id|String|${attacks}|
|\`__proto__\`|String|Not what it seems.|
|constructor|[trap](trap.md)|${attacks}|
|kind|String|Possible values are: \`<b>a</b>\`, \`"><script>hacked=1</script>\`.|

## JSON representation

<!-- { "blockType": "resource", "keyProperty": "id", "@odata.type": "microsoft.graph.trap" } -->
\`\`\`json
{ "id": "String", "constructor": {"@odata.type": "microsoft.graph.trap"} }
\`\`\`
`;

const constructorPage = trapPage.replaceAll('microsoft.graph.trap', 'microsoft.graph.constructor').replace('# trap', '# constructor');

const trapGetPage = `${front('apiPageType')}# Get <script>hacked=1</script> trap

Namespace: microsoft.graph

Read a [trap](../resources/trap.md). ${attacks}

## Permissions

|Permission type|Permissions (from least to most privileged)|
|:---|:---|
|Delegated (work or school account)|Trap.Read.All, <img src=x onerror=hacked=1>|
|Application|Not supported.|

## HTTP request

\`\`\`http
GET /traps/{trap-id}/<img src=x onerror=hacked=1>
\`\`\`

## Request body

Don't supply a request body for this method.

## Response

If successful, this method returns a \`200 OK\` response code and a [trap](../resources/trap.md) object in the response body.

## Examples

### Request

<!-- { "blockType": "request", "name": "get_trap" } -->
\`\`\`http
GET https://graph.microsoft.com/v1.0/traps/1
\`\`\`

### Response

<!-- { "blockType": "response", "@odata.type": "microsoft.graph.trap" } -->
\`\`\`http
HTTP/1.1 200 OK
Content-Type: application/json

{ "id": "</script><script>hacked=1</script>", "kind": "<img src=x onerror=hacked=1>" }
\`\`\`
`;

export const hostileDocs: Tree = {
  'v1.0/resources/trap.md': trapPage,
  'v1.0/resources/constructor.md': constructorPage,
  'v1.0/api/trap-get.md': trapGetPage,
};

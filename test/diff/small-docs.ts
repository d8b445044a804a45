// Small docs in the conventions of the real ones, and git repositories of them, for tests that need whole runs.

import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { addFiles, type Tree, tempFolder } from '../temp-folder.ts';

/** Rows as the page writes them: `|id|String|Identifies it.|` */
export function resourcePage(name: string, rows: readonly string[], more = ''): string {
  return `---
title: "${name} resource type"
description: "A test page."
doc_type: resourcePageType
---

# ${name} resource type

Namespace: microsoft.graph

Stands for one ${name}.

## Properties

|Property|Type|Description|
|:---|:---|:---|
${rows.join('\n')}
${more}
## JSON representation

<!-- {
  "blockType": "resource",
  "keyProperty": "id",
  "@odata.type": "microsoft.graph.${name}"
} -->
\`\`\`json
{
  "@odata.type": "#microsoft.graph.${name}"
}
\`\`\`
`;
}

export interface ApiPage {
  readonly title: string;
  /** `GET /lamps/{lamp-id}` */
  readonly request: string;
  readonly response: string;
  readonly permissions?: string;
  readonly body?: string;
  readonly intro?: string;
}

export function apiPage({ title, request, response, permissions = 'Lamp.Read.All', body, intro = `${title}.` }: ApiPage): string {
  return `---
title: "${title}"
description: "A test page."
doc_type: apiPageType
---

# ${title}

Namespace: microsoft.graph

${intro}

## Permissions

|Permission type|Permissions (from least to most privileged)|
|:---|:---|
|Delegated (work or school account)|${permissions}|
|Delegated (personal Microsoft account)|Not supported.|
|Application|Not supported.|

## HTTP request

<!-- {
  "blockType": "ignored"
}
-->
\`\`\` http
${request}
\`\`\`

## Request body

${body ?? "Don't supply a request body for this method."}

## Response

If successful, this method returns ${response}
`;
}

export const lampRows: readonly string[] = [
  '|id|String|Identifies the lamp. Read-only.|',
  '|brightness|Int32|From 0 to 100, where 0 means that the lamp is off.|',
  '|creationTimestamp|DateTimeOffset|The time when the lamp was created, always in UTC.|',
  '|tone|lampTone|The tone of the light. Possible values are: `warm`, `cold`.|',
];

const lampGet: ApiPage = {
  title: 'Get lamp',
  request: 'GET /lamps/{lamp-id}',
  response: 'a `200 OK` response code and a [lamp](../resources/lamp.md) object in the response body.',
};

/** One type, one enum, two functions. */
export function lampDocs(rows: readonly string[] = lampRows, get: Partial<ApiPage> = {}): Tree {
  return {
    'v1.0/resources/lamp.md': resourcePage('lamp', rows),
    'v1.0/api/lamp-get.md': apiPage({ ...lampGet, ...get }),
    'v1.0/api/lamp-list.md': apiPage({
      title: 'List lamps',
      request: 'GET /lamps',
      response: 'a `200 OK` response code and a collection of [lamp](../resources/lamp.md) objects in the response body.',
    }),
  };
}

/** The rows with one of them replaced. */
export function withRow(start: string, row: string | undefined): string[] {
  return lampRows.flatMap((line) => (line.startsWith(`|${start}|`) ? (row === undefined ? [] : [row]) : [line]));
}

export function git(folder: string, ...args: string[]): string {
  const identity = [
    '-c',
    'user.name=test',
    '-c',
    'user.email=test@example.com',
    '-c',
    'commit.gpgSign=false',
    '-c',
    'init.defaultBranch=main',
  ];
  return execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

/** A repository with one commit a state; each state is the whole content of `docs/`. Tags `s0`, `s1`, ... name them. */
export function repositoryOf(states: readonly Tree[]): string {
  const folder = tempFolder();
  git(folder, 'init', '--quiet');
  for (const [index, state] of states.entries()) commitState(folder, state, `s${index}`);
  return folder;
}

export function commitState(folder: string, state: Tree | string, tag: string): void {
  const docs = path.join(folder, 'docs');
  rmSync(docs, { recursive: true, force: true });
  if (typeof state === 'string') cpSync(state, docs, { recursive: true });
  else addFiles(docs, state);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', tag);
  git(folder, 'tag', tag);
}

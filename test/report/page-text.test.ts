// Prose of pages on its way into the report: links stay inside where the report has the target.

import { describe, expect, it } from 'vitest';
import { createPageText } from '../../generator/report/page-text.ts';
import { api, entity, enumeration, operation } from '../emit/api-builder.ts';

const text = createPageText(
  api({
    types: [
      entity('microsoft.graph.user', { source: { file: 'resources/user.md' } }),
      entity('microsoft.graph.odd(name)', { source: { file: 'resources/odd.md' } }),
      entity('microsoft.graph.known', { source: { file: 'resources/known.md' }, undocumented: true }),
    ],
    enums: ['color', 'shape'].map((name) => enumeration(`microsoft.graph.${name}`, ['a'], { source: { file: 'resources/enums.md' } })),
    operations: [operation('userList')],
  }),
);

describe('prose', () => {
  it.each([
    ['A [user](user.md).', 'A [user](#/v1.0/type/microsoft.graph.user).'],
    ['A [user](../resources/user.md#properties).', 'A [user](#/v1.0/type/microsoft.graph.user).'],
    ['[List](../api/user-list.md)', '[List](#/v1.0/operation/userList)'],
    // One page, several declarations: only the label tells.
    ['[shape](enums.md#shape-values)', '[shape](#/v1.0/enum/microsoft.graph.shape)'],
    ['[these](enums.md)', '[these](https://learn.microsoft.com/graph/api/resources/enums?view=graph-rest-1.0)'],
    ['[x](odd.md)', '[x](#/v1.0/type/microsoft.graph.odd%28name%29)'],
    ['[other](/graph/auth)', '[other](https://learn.microsoft.com/graph/auth)'],
    ['[x](javascript:alert(1)) [y](data:text/html,z)', 'x y'],
    ['<b>bold</b> `<b>` [!NOTE] a<!-- b -->c', 'bold `<b>` a c'],
  ])('%s', (markdown, want) => {
    expect(text(markdown, 'resources/other.md')).toBe(want);
  });

  it('is absent where the page says nothing', () => {
    expect(text(undefined, 'resources/user.md')).toBeUndefined();
  });

  it('is cut where nobody would read on', () => {
    const long = text('word '.repeat(5000), 'resources/user.md') ?? '';
    expect(long.length).toBeLessThan(4100);
    expect(long.endsWith('…')).toBe(true);
  });
});

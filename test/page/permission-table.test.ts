// Permissions sections -> rows, in all layouts.

import { describe, expect, it } from 'vitest';
import { apiText, operationPage, places } from '../api-page.ts';

/** Rows in short: scheme, what it is about, least, higher; and the findings. */
function read(...section: string[]): { rows: string[]; found: string[] } {
  const { page, diagnostics } = operationPage(apiText('List lamps', ['GET /lamps'], '## Permissions', ...section));
  const rows = page.permissions.flatMap((table) =>
    table.rows.map(
      ({ scheme, when, least, higher }) => `${scheme}${when === undefined ? '' : ` (${when})`}: ${least.join(', ')} < ${higher.join(', ')}`,
    ),
  );
  return { rows, found: places(diagnostics) };
}

function table(...rows: string[]): string {
  const [header = '', ...rest] = rows;
  return [header, header.replace(/[^|]+/g, ':---'), ...rest].join('\n');
}

describe('permissionTables', () => {
  it('reads least to most', () => {
    const { rows } = read(
      table(
        '|Permission type|Permissions (from least to most privileged)|',
        '|Delegated (work or school account)|Lamp.Read, Lamp.ReadWrite, Room.ReadWrite.All|',
        '|Delegated (personal Microsoft account|Not supported.|',
        '|Application|Lamp.Read.All*|',
      ),
    );
    expect(rows).toEqual([
      'delegatedWork: Lamp.Read < Lamp.ReadWrite, Room.ReadWrite.All',
      'delegatedPersonal:  < ',
      'application: Lamp.Read.All < ',
    ]);
  });

  it('reads most to least', () => {
    const { rows } = read(
      table('|Permission type|Permissions (from most to least privileged)|', '|Application|Lamp.ReadWrite.All, Lamp.Read.All|'),
    );
    expect(rows).toEqual(['application: Lamp.Read.All < Lamp.ReadWrite.All']);
  });

  it('reads a column of higher privileged ones', () => {
    const { rows } = read(
      table(
        '|Permission type|Least privileged permissions|Higher privileged permissions|',
        '|Delegated (work or school account)|Lamp-Bulb.Read.All|Lamp.Read.All, Room.Read.All|',
        '|Delegated (personal Microsoft account)|Not supported.|Not supported.|',
        '|Application|Lamp.Read.All|Not available.|',
      ),
    );
    expect(rows).toEqual([
      'delegatedWork: Lamp-Bulb.Read.All < Lamp.Read.All, Room.Read.All',
      'delegatedPersonal:  < ',
      'application: Lamp.Read.All < ',
    ]);
  });

  it('keeps together what is needed together', () => {
    const { rows } = read(
      table('|Permission type|Permissions|', '|Application|Lamp.Read.All and Room.Read.All, Lamp.Write plus Room.Write or Home.Write|'),
    );
    expect(rows).toEqual(['application: Lamp.Read.All and Room.Read.All < Lamp.Write and Room.Write, Home.Write']);
  });

  it('reads rows indented below a scheme', () => {
    const { rows } = read(
      table(
        '|Permission type|Permissions (from least to most privileged)|',
        '|Delegated (work or school account)||',
        '|&nbsp; &nbsp; **Desk lamps**|Lamp.Read|',
        '|&nbsp; &nbsp; **Street lamps**|Street.Read|',
        '|Application|Not supported.|',
      ),
    );
    expect(rows).toEqual(['delegatedWork (Desk lamps): Lamp.Read < ', 'delegatedWork (Street lamps): Street.Read < ', 'application:  < ']);
  });

  it('reads a column for each scheme', () => {
    const { rows } = read(
      table(
        '|Supported resource|Delegated (work or school account)|Delegated (personal Microsoft account)|Application|',
        '|[lamp](../resources/lamp.md)|Lamp.Read|Not supported.|Lamp.Read.All|',
      ),
    );
    expect(rows).toEqual(['delegatedWork (lamp): Lamp.Read < ', 'delegatedPersonal (lamp):  < ', 'application (lamp): Lamp.Read.All < ']);
  });

  it('reads a column for each way to act', () => {
    const { rows } = read(
      table(
        '|Permission type|Permissions acting on self (from least to most privileged)|Permissions acting on others (from least to most privileged)|',
        '|Application|Not applicable.|Lamp.Read.All|',
      ),
    );
    expect(rows).toEqual(['application (acting on self):  < ', 'application (acting on others): Lamp.Read.All < ']);
  });

  it('reads a cell about several things', () => {
    const { rows } = read(
      table(
        '|Permission type|Permissions|',
        '|Application|For **lamp** resource: Lamp.Read<br/>For **room** resource: Room.Read, Room.Write|',
      ),
    );
    expect(rows).toEqual(['application (lamp): Lamp.Read < ', 'application (room): Room.Read < Room.Write']);
  });

  it('names tables by sentence or heading where there are several, with the lines that they are about', () => {
    const text = apiText(
      'Delete lamp',
      ['DELETE /lamps/{id}'],
      '## Permissions',
      'To delete an own lamp:',
      '<!-- { "blockType": "permissions", "name": "lamp_delete", "requestUrls": ["DELETE /me/lamps/{id}", "DELETE https://graph.microsoft.com/v1.0/lamps/{id}"] } -->',
      table('|Permission type|Permissions|', '|Application|Lamp.Write|'),
      '### For guests',
      '<!-- { "blockType": "ignored"  } // Note: Removing this line overwrites the table. -->',
      table('|Permission type|Permissions|', '|Application|Guest.Write|'),
    );
    const { page, diagnostics } = operationPage(text);
    expect(places(diagnostics)).toEqual([]);
    expect(page.permissions).toMatchObject([
      {
        rows: [{ when: 'To delete an own lamp' }],
        requests: [
          { method: 'DELETE', path: '/me/lamps/{id}' },
          { method: 'DELETE', path: '/lamps/{id}' },
        ],
      },
      { rows: [{ when: 'For guests' }] },
    ]);
    expect(page.permissions[1]).not.toHaveProperty('requests');
  });

  it('reports what it cannot read at the cell', () => {
    const { rows, found } = read(table('|Permission type|Permissions|', '|Application|To be decided|'));
    expect(rows).toEqual(['application:  < ']);
    expect(found).toEqual(['permission-unread 17:13']);
  });

  it('reports bullets, which tell no scheme', () => {
    expect(read('- If it is a lamp: Lamp.Read')).toEqual({ rows: [], found: ['permission-unread 15:3'] });
  });

  it('reads no other tables, and says so', () => {
    expect(read(table('|Permission type|Property|Type|Description|', '|User|roles|String|The roles.|'))).toEqual({
      rows: [],
      found: ['table-unplaced 15:1'],
    });
  });
});

describe('names with a mark', () => {
  const rows = table(
    '|Permission type|Permissions (from least to most privileged)|',
    '|Application|Lamp.Read.Group*, Lamp.Read.All, Room.Read.Group*|',
  );
  const marks = (...section: string[]) => {
    const { page } = operationPage(apiText('List lamps', ['GET /lamps'], '## Permissions', ...section));
    return page.permissions.map(({ note, rows: [row] }) => [row?.least, row?.marked, note]);
  };

  it.each([
    [
      '> **Note**: Permissions marked with * use [resource-specific consent](https://aka.ms/teams-rsc).',
      'Permissions marked with * use resource-specific consent.',
    ],
    ['> **Note**: Team admins may do this.\n\n> \\* Administrators must create a policy.', 'Administrators must create a policy.'],
    ['> **Notes**:\n> Permissions marked with * need a lease.\n>\n> Others do not.', 'Permissions marked with * need a lease.'],
    ['> [!IMPORTANT]\n> \\* Administrators must create a policy.', 'Administrators must create a policy.'],
    ['> **Note**: This API supports admin permissions.', undefined],
  ])('%s', (below, note) => {
    expect(marks(rows, below)).toEqual([[['Lamp.Read.Group'], ['Lamp.Read.Group', 'Room.Read.Group'], note]]);
  });

  it('are none where nothing is marked', () => {
    expect(marks(rows.replaceAll('*', ''), '> \\* Administrators must create a policy.')).toEqual([
      [['Lamp.Read.Group'], undefined, undefined],
    ]);
  });
});

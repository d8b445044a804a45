import { describe, expect, test } from 'vitest';
import { type Csdl, readCsdl } from '../../generator/check/csdl.ts';
import { walkPath } from '../../generator/check/csdl-path.ts';

const xml = `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
  <edmx:DataServices>
    <Schema Namespace="microsoft.graph" Alias="graph" xmlns="http://docs.oasis-open.org/odata/ns/edm">
      <EnumType Name="importance"><Member Name="low" Value="0" /><Member Name="high" Value="1" /></EnumType>
      <EntityType Name="entity" Abstract="true"><Property Name="id" Type="Edm.String" /></EntityType>
      <EntityType Name="user" BaseType="graph.entity">
        <NavigationProperty Name="messages" Type="Collection(graph.message)" />
        <NavigationProperty Name="drive" Type="graph.drive" />
      </EntityType>
      <EntityType Name="message" BaseType="graph.entity"><Property Name="importance" Type="graph.importance" /></EntityType>
      <EntityType Name="calendarMessage" BaseType="graph.message"><Property Name="place" Type="Edm.String" /></EntityType>
      <EntityType Name="drive" BaseType="graph.entity">
        <NavigationProperty Name="root" Type="graph.driveItem" />
        <NavigationProperty Name="items" Type="Collection(graph.driveItem)" />
      </EntityType>
      <EntityType Name="driveItem" BaseType="graph.entity">
        <NavigationProperty Name="children" Type="Collection(graph.driveItem)" />
        <Property Name="content" Type="Edm.Stream" />
      </EntityType>
      <Action Name="send" IsBound="true"><Parameter Name="bindingParameter" Type="graph.message" /></Action>
      <Function Name="delta" IsBound="true">
        <Parameter Name="bindingParameter" Type="Collection(graph.message)" /><ReturnType Type="Collection(graph.message)" />
      </Function>
      <EntityContainer Name="GraphService">
        <EntitySet Name="users" EntityType="graph.user" />
        <Singleton Name="me" Type="graph.user" />
      </EntityContainer>
    </Schema>
  </edmx:DataServices>
</edmx:Edmx>`;

function csdlOf(text: string): Csdl {
  const csdl = readCsdl('metadata.xml', text);
  if ('message' in csdl) throw new Error(csdl.message);
  return csdl;
}

describe('readCsdl', () => {
  test('resolves the alias of the namespace and keeps lines', () => {
    const user = csdlOf(xml).types.get('microsoft.graph.user');
    expect(user).toMatchObject({
      name: 'microsoft.graph.user',
      baseType: 'microsoft.graph.entity',
      origin: { file: 'metadata.xml', line: 7 },
    });
    expect(user?.members.get('messages')?.type).toBe('Collection(microsoft.graph.message)');
  });

  test.each([
    ['<Schema Namespace="a"><EntityType></Schema>', 1],
    ['<edmx/>', 1],
    ['<Edmx>\n<Schema Namespace="a">\n</Edmx>', 3],
    ['no xml', 1],
  ])('says what is wrong with %j', (text, line) => {
    expect(readCsdl('metadata.xml', text)).toMatchObject({ message: expect.any(String), line });
  });
});

describe('walkPath', () => {
  test.each([
    ['/me', { type: 'microsoft.graph.user' }],
    ['/users', { type: 'Collection(microsoft.graph.user)' }],
    ['/users/{id | userPrincipalName}/messages/{id}', { type: 'microsoft.graph.message' }],
    ['/me/messages/{id}/send', {}],
    ['/me/messages/delta', { type: 'Collection(microsoft.graph.message)' }],
    ['/me/messages/{id}/place', { type: 'Edm.String' }], // of a derived type, without a cast
    ['/me/messages/microsoft.graph.calendarMessage', { type: 'Collection(microsoft.graph.calendarMessage)' }],
    ['/me/drive/root:/{item-path}:/children', { type: 'Collection(microsoft.graph.driveItem)' }],
    ['/me/drive/items/{id}:/{filename}:/content', { type: 'Edm.Stream' }],
    ["/users(upn='{upn}')/drive", { type: 'microsoft.graph.drive' }],
    ['/users/{id}/mesages', { unknown: 'mesages' }],
    ['/groups', { unknown: 'groups' }],
    ['/me/drive/send', { unknown: 'send' }], // an action of another type
  ])('%s', (path, want) => {
    expect(walkPath(csdlOf(xml), path)).toEqual(want);
  });
});

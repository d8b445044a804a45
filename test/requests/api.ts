// A small Api with one operation of every kind, as build-ir would make it. Input of the tests of request functions.

import type { Api, EnumType, Operation, Property, StructuredType } from '../../generator/ir/ir.ts';
import { pathParameterNames } from '../../generator/ir/path-template.ts';

const property = (name: string, type: string, more: Partial<Property> = {}): Property => ({ name, type, ...more });

const type = (name: string, properties: readonly Property[], more: Partial<StructuredType> = {}): StructuredType => ({
  kind: 'entity',
  name: `microsoft.graph.${name}`,
  properties,
  relationships: [],
  source: { file: `resources/${name.toLowerCase()}.md` },
  ...more,
});

/** `file` is the page; path parameters without a stated type are strings. */
const operation = (id: string, file: string, kind: Operation['kind'], line: string, more: Partial<Operation> = {}): Operation => {
  const [method = '', ...paths] = line.split(/ (?=\/)/);
  const names = [...new Set(paths.flatMap(pathParameterNames))];
  return {
    id,
    kind,
    method: method as Operation['method'],
    paths,
    pathParameters: names.map((name) => property(name, 'Edm.String')),
    source: { file: `api/${file}.md` },
    ...more,
  };
};

const entity = 'microsoft.graph.entity';
const eventual = property('ConsistencyLevel', 'Edm.String', { description: 'Required when using `$search`.' });

const types: readonly StructuredType[] = [
  type('attachment', [property('name', 'Edm.String'), property('size', 'Edm.Int32', { readOnly: true })], {
    baseType: entity,
    abstract: true,
  }),
  type('directoryObject', [property('deletedDateTime', 'Edm.DateTimeOffset')], { baseType: entity, open: true }),
  type('driveItem', [property('name', 'Edm.String')], { baseType: entity }),
  type('entity', [property('id', 'Edm.String', { readOnly: true })], { abstract: true }),
  type('fieldValueSet', [], { baseType: entity, open: true }),
  type('fileAttachment', [property('contentBytes', 'Edm.Binary')], { baseType: 'microsoft.graph.attachment' }),
  type('group', [property('displayName', 'Edm.String')], { baseType: 'microsoft.graph.directoryObject', open: true }),
  type('itemAttachment', [property('isInline', 'Edm.Boolean')], { baseType: 'microsoft.graph.attachment' }),
  type(
    'message',
    [
      property('subject', 'Edm.String'),
      property('importance', 'microsoft.graph.importance'),
      property('sender', 'microsoft.graph.recipient'),
    ],
    {
      baseType: entity,
      relationships: [property('attachments', 'Collection(microsoft.graph.attachment)')],
    },
  ),
  type('recipient', [property('address', 'Edm.String'), property('verified', 'Edm.Boolean', { readOnly: true })], { kind: 'complex' }),
  type('uploadSession', [property('uploadUrl', 'Edm.String'), property('nextExpectedRanges', 'Collection(Edm.String)')], {
    kind: 'complex',
  }),
  type(
    'user',
    [
      property('businessPhones', 'Collection(Edm.String)'),
      property('createdDateTime', 'Edm.DateTimeOffset', { readOnly: true }),
      property('displayName', 'Edm.String', { description: 'The name shown in the address book. */ alert(1) /*' }),
      property('riskLevel', 'microsoft.graph.riskLevel'),
    ],
    {
      baseType: 'microsoft.graph.directoryObject',
      open: true,
      relationships: [property('manager', 'microsoft.graph.directoryObject'), property('messages', 'Collection(microsoft.graph.message)')],
    },
  ),
];

const enums: readonly EnumType[] = ['importance', 'riskLevel'].map((name) => ({
  name: `microsoft.graph.${name}`,
  members: [{ name: 'low' }, { name: 'high' }, ...(name === 'riskLevel' ? [{ name: 'unknownFutureValue' }] : [])],
  evolvable: name === 'riskLevel',
  flags: false,
  source: { file: 'resources/enums.md' },
}));

const user = 'microsoft.graph.user';
const message = 'microsoft.graph.message';

const operations: readonly Operation[] = [
  operation('extensionGet', 'extension-get', 'get', 'GET /users /me/messages/{id}', { response: { status: 200, type: 'unknown' } }),
  operation('driveItemCopy', 'driveitem-copy', 'action', 'POST /me/drive/items/{item-id}/copy', {
    requestBody: { kind: 'parameters', parameters: [property('name', 'Edm.String', { required: false })] },
    response: { status: 202 },
  }),
  operation(
    'driveItemCreateUploadSession',
    'driveitem-createuploadsession',
    'uploadSession',
    'POST /me/drive/root:/{item-path}:/createUploadSession',
    {
      response: { status: 200, type: 'microsoft.graph.uploadSession', alternates: [{ status: 202 }, { status: 201 }] },
    },
  ),
  operation('driveItemPutContent', 'driveitem-put-content', 'streamPut', 'PUT /me/drive/root:/{item-path}:/content', {
    requestBody: { kind: 'stream', contentType: 'text/plain' },
    response: { status: 201, type: 'microsoft.graph.driveItem', alternates: [{ status: 200, type: 'microsoft.graph.driveItem' }] },
  }),
  operation('driveItemSearch', 'driveitem-search', 'function', "GET /me/drive/root/search(q='{search-text}')", {
    response: { status: 200, type: 'Collection(microsoft.graph.driveItem)' },
  }),
  operation('eventList', 'event-list', 'list', 'GET /me/events /me/calendar/events /users/{id}/events', {
    query: [property('$top', 'Edm.Int32'), property('startDateTime', 'Edm.DateTimeOffset', { required: true })],
    response: { status: 200, type: 'Collection(unknown)' },
  }),
  operation('groupDeleteMembers', 'group-delete-members', 'removeRef', 'DELETE /groups/{id}/members/{id}/$ref', {
    response: { status: 204 },
    permissions: [
      { scheme: 'delegatedWork', least: ['GroupMember.ReadWrite.All'], higher: ['Group.ReadWrite.All and GroupMember.Read.All'] },
    ],
  }),
  operation('groupListMembers', 'group-list-members', 'list', 'GET /groups/{id}/members', {
    response: { status: 200, type: 'Collection(microsoft.graph.directoryObject)' },
  }),
  operation('groupPostMembers', 'group-post-members', 'addRef', 'POST /groups/{id}/members/$ref', {
    requestBody: { kind: 'reference' },
    response: { status: 204 },
  }),
  operation('groupUpsert', 'group-upsert', 'upsert', "PATCH /groups(uniqueName='{uniqueName}')", {
    headers: [property('Prefer', 'Edm.String', { required: true })],
    requestBody: { kind: 'object', type: 'microsoft.graph.group' },
    response: { status: 201, type: 'microsoft.graph.group', alternates: [{ status: 204 }] },
  }),
  operation(
    'messageGet',
    'message-get',
    'get',
    'GET /me/messages/{id} /users/{id|userPrincipalName}/messages/{id} /me/mailFolders/{id}/messages/{id} /users/{id|userPrincipalName}/mailFolders/{id}/messages/{id}',
    { response: { status: 200, type: message } },
  ),
  operation('messageListAttachments', 'message-list-attachments', 'list', 'GET /me/messages/{id}/attachments', {
    response: { status: 200, type: 'Collection(microsoft.graph.attachment)' },
  }),
  operation('messagePostAttachments', 'message-post-attachments', 'create', 'POST /me/messages/{id}/attachments', {
    requestBody: { kind: 'object', type: 'microsoft.graph.attachment' },
    response: { status: 201, type: 'microsoft.graph.attachment' },
  }),
  operation('plannerTaskDelete', 'plannertask-delete', 'delete', 'DELETE /planner/tasks/{id}', {
    headers: [property('If-Match', 'Edm.String', { required: true, description: 'Last known ETag. **Required.**' })],
    response: { status: 204 },
  }),
  operation('profilePhotoGet', 'profilephoto-get', 'streamGet', 'GET /me/photo/$value /users/{id}/photo/$value', {
    response: { status: 200, type: 'Edm.Stream' },
  }),
  operation('riskList', 'risk-list', 'list', 'GET /risks/{level}', {
    pathParameters: [property('level', 'microsoft.graph.riskLevel')],
    query: [property('worst', 'microsoft.graph.riskLevel')],
    response: { status: 200, type: 'Collection(unknown)' },
  }),
  operation('userCount', 'user-count', 'count', 'GET /users/$count', { headers: [eventual], response: { status: 200, type: 'Edm.Int32' } }),
  operation('userDelta', 'user-delta', 'delta', 'GET /users/delta', {
    query: [property('$select', 'Edm.String'), property('$deltatoken', 'Edm.String')],
    response: { status: 200, type: `Collection(${user})` },
  }),
  operation('userGet', 'user-get', 'get', 'GET /me /users/{id | userPrincipalName}', {
    response: { status: 200, type: user, alternates: [{ status: 202 }] },
  }),
  operation('userIsMember', 'user-ismember', 'function', 'GET /users/{id}/isMember(level={n},on={day})', {
    pathParameters: [property('userId', 'Edm.String'), property('level', 'Edm.Int32'), property('on', 'Edm.String')],
    response: { status: 200, type: 'Edm.Boolean' },
  }),
  operation('userList', 'user-list', 'list', 'GET /users', {
    headers: [eventual],
    response: { status: 200, type: `Collection(${user})` },
    permissions: [
      { scheme: 'delegatedWork', least: ['User.ReadBasic.All'], higher: ['User.Read.All', 'User.ReadWrite.All'] },
      { scheme: 'delegatedPersonal', least: [], higher: [] },
      { scheme: 'application', least: ['User.Read.All'], higher: ['User.ReadWrite.All'] },
    ],
  }),
  operation('userPostUsers', 'user-post-users', 'create', 'POST /users', {
    requestBody: { kind: 'object', type: user, properties: [property('displayName', 'Edm.String', { required: true })] },
    response: { status: 201, type: user },
  }),
  operation('userPutManager', 'user-put-manager', 'setRef', 'PUT /users/{id}/manager/$ref', {
    requestBody: { kind: 'reference' },
    response: { status: 204 },
  }),
  operation('userSendMail', 'user-sendmail', 'action', 'POST /me/sendMail /users/{id | userPrincipalName}/sendMail', {
    requestBody: {
      kind: 'parameters',
      parameters: [property('message', message, { required: true }), property('saveToSentItems', 'Edm.Boolean')],
    },
    response: { status: 202 },
  }),
  operation('userUpdate', 'user-update', 'update', 'PATCH /users/{id}', {
    headers: [property('If-Match', 'Edm.String')],
    requestBody: {
      kind: 'object',
      type: user,
      properties: [property('displayName', 'Edm.String'), property('riskLevel', 'microsoft.graph.riskLevel')],
    },
    response: { status: 204 },
    permissions: [{ scheme: 'delegatedWork', least: ['User.ReadWrite.All'], higher: ['Directory.ReadWrite.All'] }],
  }),
];

export const api: Api = { format: 1, version: 'v1.0', types, enums, operations };

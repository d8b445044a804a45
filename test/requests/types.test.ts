import { expect, test } from 'vitest';
import { compile, nodenext } from '../emit/compile-package.ts';
import { api } from './api.ts';
import { emitSources } from './build-package.ts';

const header = `
import { batch, createFetchClient, createPathClient, followLink, GraphError, leastPrivileged, paginate, uploadContent } from '../client/index.js';
import type { GraphClient, GraphContent, GraphResponse, Page, Sendable } from '../client/index.js';
import * as v1 from '../v1.0/index.js';
import type { Paths } from '../v1.0/paths.js';
import * as permissions from '../v1.0/permissions/user.js';
const client = createFetchClient({ token: () => '' });
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
const is = <A, B>(_: Same<A, B>) => {};
`;

/** Code that compiles, line by line; `@ts-expect-error` marks what must not. */
const cases: Readonly<Record<string, string>> = {
  select: `
    const users = await v1.userList(client, { query: { select: ['id', 'displayName'], top: 5 } });
    is<string | undefined, (typeof users.value)[number]['id'] | undefined>(true);
    is<keyof (typeof users.value)[number], 'id' | 'displayName'>(true);
    // @ts-expect-error not selected
    users.value[0]?.businessPhones;
    // @ts-expect-error no member
    await v1.userList(client, { query: { select: ['id', 'nope'] } });
    // @ts-expect-error a relationship is expanded, not selected
    await v1.userList(client, { query: { select: ['manager'] } });
    const whole = await v1.userList(client);
    is<typeof whole, Page<v1.User>>(true);
    // @ts-expect-error no option
    await v1.userList(client, { query: { selct: ['id'] } });`,
  'list options are those of the page': `
    await v1.userDelta(client, { query: { select: ['id'], deltatoken: 'x' } });
    // @ts-expect-error not documented
    await v1.userDelta(client, { query: { top: 5 } });
    await v1.eventList(client, { path: { userId: 'x' }, query: { top: 1, startDateTime: 'x' } });
    // @ts-expect-error a required parameter is missing
    await v1.eventList(client, { path: { userId: 'x' }, query: { top: 1 } });
    // @ts-expect-error wrong type
    await v1.userList(client, { query: { top: '5' } });`,
  expand: `
    const user = await v1.userGet(client, { query: { select: ['id'], expand: ['manager', 'messages'] } });
    is<keyof typeof user, 'id' | 'manager' | 'messages'>(true);
    is<typeof user.messages, v1.Message[]>(true);
    is<typeof user.manager, v1.AnyDirectoryObject | null | undefined>(true);
    const all = await v1.userGet(client, { query: { expand: ['manager'] } });
    all.manager?.id; all.displayName;
    // @ts-expect-error no relationship
    await v1.userGet(client, { query: { expand: ['displayName'] } });
    // @ts-expect-error no relationship
    await v1.userGet(client, { query: { expand: { manager: true, nope: true } } });`,
  'results in variables that have a type': `
    const users: Page<v1.User> = await v1.userList(client);
    const user: v1.User = await v1.userGet(client);
    const id: { id?: string } = await v1.userGet(client, { query: { select: ['id'] } });
    const attachments: Page<v1.AnyAttachment> = await v1.messageListAttachments(client, { path: { messageId: 'x' } });
    const members: Page<v1.AnyDirectoryObject> = await v1.groupListMembers(client, { path: { groupId: 'x' } });
    // @ts-expect-error selects too little
    const whole: Pick<Required<v1.User>, 'displayName'> = await v1.userGet(client, { query: { select: ['id'] } });`,
  'nested expand': `
    const user = await v1.userGet(client, { query: { expand: { messages: { select: ['subject'], top: 3, expand: ['attachments'] }, manager: true } } });
    is<keyof (typeof user.messages)[number], 'subject' | 'attachments'>(true);
    is<string | undefined | null, (typeof user.messages)[number]['subject']>(true);
    is<(typeof user.messages)[number]['attachments'], v1.AnyAttachment[]>(true);
    // @ts-expect-error no member
    await v1.userGet(client, { query: { expand: { messages: { select: ['nope'] } } } });
    // @ts-expect-error no option
    await v1.userGet(client, { query: { expand: { messages: { top: 1, slect: ['subject'] } } } });
    // @ts-expect-error no relationship of a message
    await v1.userGet(client, { query: { expand: { messages: { expand: ['manager'] } } } });
    // @ts-expect-error no relationship of a message
    await v1.userGet(client, { query: { expand: { messages: { expand: { attachments: true, manager: true } } } } });`,
  'paths are a union': `
    await v1.userGet(client);
    await v1.userGet(client, {});
    await v1.userGet(client, { path: {} });
    await v1.userGet(client, { path: { userId: 'x' } });
    await v1.messageGet(client, { path: { messageId: 'x' } });
    await v1.messageGet(client, { path: { userId: 'a', mailFolderId: 'b', messageId: 'x' } });
    // @ts-expect-error no path
    await v1.messageGet(client);
    // @ts-expect-error no path of these parameters
    await v1.messageGet(client, { path: { userId: 'a' } });
    // @ts-expect-error no such parameter
    await v1.userGet(client, { path: { userID: 'x' } });
    // @ts-expect-error a number where the page says string
    await v1.userGet(client, { path: { userId: 1 } });
    await v1.userIsMember(client, { path: { userId: 'x', level: 1, on: 'x' } });`,
  'an ambiguous path needs a route': `
    await v1.eventList(client, { route: '/me/events', query: { startDateTime: 'x' } });
    await v1.eventList(client, { route: '/me/calendar/events', path: {}, query: { startDateTime: 'x' } });
    // @ts-expect-error which one?
    await v1.eventList(client, { query: { startDateTime: 'x' } });
    // @ts-expect-error the route takes no user
    await v1.eventList(client, { route: '/me/events', path: { userId: 'x' }, query: { startDateTime: 'x' } });
    // @ts-expect-error no route
    await v1.eventList(client, { route: '/me', query: { startDateTime: 'x' } });`,
  bodies: `
    await v1.userUpdate(client, { path: { userId: 'x' }, body: { displayName: null, riskLevel: 'low' } });
    // @ts-expect-error unknownFutureValue is not sent
    await v1.userUpdate(client, { path: { userId: 'x' }, body: { riskLevel: 'unknownFutureValue' } });
    // @ts-expect-error not in the page's table
    await v1.userUpdate(client, { path: { userId: 'x' }, body: { businessPhones: [] } });
    await v1.userPostUsers(client, { body: { displayName: 'x', businessPhones: ['1'], 'manager@odata.bind': 'https://...' } });
    // @ts-expect-error required
    await v1.userPostUsers(client, { body: { businessPhones: ['1'] } });
    // @ts-expect-error read-only
    await v1.userPostUsers(client, { body: { displayName: 'x', createdDateTime: 'x' } });
    // @ts-expect-error unknownFutureValue, in the other members
    await v1.userPostUsers(client, { body: { displayName: 'x', riskLevel: 'unknownFutureValue' } });
    await v1.userSendMail(client, { body: { message: { subject: 'x', sender: { address: 'x' } } } });
    // @ts-expect-error read-only member of a member
    await v1.userSendMail(client, { body: { message: { sender: { verified: true } } } });
    // @ts-expect-error a body is needed
    await v1.userSendMail(client);
    await v1.driveItemCopy(client, { path: { itemId: 'x' } });
    await v1.messagePostAttachments(client, { path: { messageId: 'x' }, body: { '@odata.type': '#microsoft.graph.fileAttachment', name: 'x', contentBytes: '' } });
    // @ts-expect-error a member of another kind of attachment
    await v1.messagePostAttachments(client, { path: { messageId: 'x' }, body: { '@odata.type': '#microsoft.graph.fileAttachment', isInline: true } });
    await v1.groupPostMembers(client, { path: { groupId: 'x' }, body: { '@odata.id': 'x' } });
    // @ts-expect-error no reference
    await v1.groupPostMembers(client, { path: { groupId: 'x' }, body: { id: 'x' } });
    await v1.driveItemPutContent(client, { path: { itemPath: 'a/b' }, body: new Uint8Array(1) });
    // @ts-expect-error no content
    await v1.driveItemPutContent(client, { path: { itemPath: 'a/b' }, body: { a: 1 } });`,
  'what was read can be sent': `
    const attachment = await v1.messagePostAttachments(client, { path: { messageId: 'x' }, body: { '@odata.type': '#microsoft.graph.fileAttachment' } });
    await v1.messagePostAttachments(client, { path: { messageId: 'x' }, body: attachment });
    const message = await v1.messageGet(client, { path: { messageId: 'x' } });
    await v1.userSendMail(client, { body: { message } });
    await v1.userSendMail(client, { body: { message: { sender: message.sender } } });
    const group = await v1.groupUpsert(client, { path: { uniqueName: 'x' }, headers: { Prefer: 'x' }, body: {} });
    if (group) await v1.groupUpsert(client, { path: { uniqueName: 'x' }, headers: { Prefer: 'x' }, body: group });
    const user = await v1.userGet(client);
    is<typeof user.riskLevel, 'low' | 'high' | 'unknownFutureValue' | null | undefined>(true);
    // @ts-expect-error the service may have said unknownFutureValue
    await v1.userUpdate(client, { path: { userId: 'x' }, body: user });
    const { riskLevel, ...rest } = user;
    await v1.userUpdate(client, { path: { userId: 'x' }, body: rest });
    const { displayName, businessPhones } = await v1.userGet(client, { query: { select: ['displayName', 'businessPhones'] } });
    await v1.userUpdate(client, { path: { userId: 'x' }, body: { displayName: displayName ?? null } });
    if (riskLevel && riskLevel !== 'unknownFutureValue') await v1.userUpdate(client, { path: { userId: 'x' }, body: { riskLevel } });
    await v1.userPostUsers(client, { body: { displayName: 'x', businessPhones } });`,
  'members that the docs do not name': `
    await v1.userPostUsers(client, { body: { displayName: 'x', extension_0123_jobGroup: 1, 'businessPhones@odata.type': '#Collection(String)' } });
    await v1.userUpdate(client, { path: { userId: 'x' }, body: { ext55gb1l09_msLearnCourses: { courseId: 1 } } });
    // @ts-expect-error no member, and no name of an extension
    await v1.userPostUsers(client, { body: { displayName: 'x', dispalyName: 'x' } });
    // @ts-expect-error a nested type that is not open
    await v1.userSendMail(client, { body: { message: { sender: { adress: 'x' } } } });
    const fields: Sendable<v1.FieldValueSet> = { id_: 1, Color: 'x', 'Color@odata.type': 'Edm.String' };
    await v1.driveItemCopy(client, { path: { itemId: 'x' }, body: { name: 'x', '@microsoft.graph.conflictBehavior': 'rename' } });
    // @ts-expect-error the type of a member
    const entries: Sendable<v1.User> = { displayName: 1, extension_a_b: 1 };`,
  'no unknownFutureValue in parameters': `
    await v1.riskList(client, { path: { level: 'low' }, query: { worst: 'high' } });
    // @ts-expect-error in a path
    await v1.riskList(client, { path: { level: 'unknownFutureValue' } });
    // @ts-expect-error in a query
    await v1.riskList(client, { path: { level: 'low' }, query: { worst: 'unknownFutureValue' } });`,
  headers: `
    await v1.plannerTaskDelete(client, { path: { taskId: 'x' }, headers: { 'If-Match': 'x', Prefer: 'y' } });
    // @ts-expect-error required
    await v1.plannerTaskDelete(client, { path: { taskId: 'x' } });
    await v1.userList(client, { headers: { ConsistencyLevel: 'eventual' } });
    // @ts-expect-error wrong value
    await v1.userList(client, { headers: { ConsistencyLevel: 'strong' } });
    // @ts-expect-error not documented
    await v1.userList(client, { headers: { 'If-Match': 'x' } });
    await v1.userUpdate(client, { path: { userId: 'x' }, headers: { 'If-Match': 'x' }, body: {} });`,
  results: `
    is<ReturnType<typeof v1.userCount>, Promise<number>>(true);
    is<ReturnType<typeof v1.userIsMember>, Promise<boolean>>(true);
    is<ReturnType<typeof v1.profilePhotoGet>, Promise<GraphResponse>>(true);
    is<ReturnType<typeof v1.plannerTaskDelete>, Promise<void>>(true);
    is<ReturnType<typeof v1.groupUpsert>, Promise<v1.Group | undefined>>(true);
    is<ReturnType<typeof v1.driveItemCreateUploadSession>, Promise<v1.UploadSession>>(true);
    const copy = await v1.driveItemCopy(client, { path: { itemId: 'x' } });
    is<typeof copy.location, string | undefined>(true);`,
  families: `
    const { value } = await v1.messageListAttachments(client, { path: { messageId: 'x' } });
    for (const attachment of value) {
      if (attachment['@odata.type'] === '#microsoft.graph.fileAttachment') is<typeof attachment.contentBytes, string | null | undefined>(true);
    }
    const names = await v1.messageListAttachments(client, { path: { messageId: 'x' }, query: { select: ['name'] } });
    names.value[0]?.name; names.value[0]?.['@odata.type'];
    // @ts-expect-error not selected
    names.value[0]?.size;`,
  'casts to descendants': `
    const found = await v1.messageListAttachments(client, {
      path: { messageId: 'x' },
      query: { select: ['name', 'microsoft.graph.fileAttachment/contentBytes', 'microsoft.graph.itemAttachment/isInline'] },
    });
    is<(typeof found)['value'][number]['contentBytes'], string | null | undefined>(true);
    is<(typeof found)['value'][number]['isInline'], boolean | null | undefined>(true);
    // @ts-expect-error no member of that descendant
    await v1.messageListAttachments(client, { path: { messageId: 'x' }, query: { select: ['microsoft.graph.fileAttachment/isInline'] } });
    // @ts-expect-error no descendant
    await v1.messageListAttachments(client, { path: { messageId: 'x' }, query: { select: ['microsoft.graph.user/displayName'] } });
    const members = await v1.groupListMembers(client, { path: { groupId: 'x' }, query: { select: ['id', 'microsoft.graph.user/displayName'], expand: { 'microsoft.graph.user/manager': { select: ['id'] } } } });
    is<(typeof members)['value'][number]['id'], string | undefined>(true);
    is<(typeof members)['value'][number]['displayName'], string | null | undefined>(true);
    is<keyof NonNullable<(typeof members)['value'][number]['manager']>, 'id'>(true);
    // @ts-expect-error no relationship of that descendant
    await v1.groupListMembers(client, { path: { groupId: 'x' }, query: { expand: ['microsoft.graph.group/manager'] } });`,
  'delta and links': `
    const page = await v1.userDelta(client, { query: { select: ['id'] } });
    is<typeof page.deltaLink, string | undefined>(true);
    is<keyof (typeof page)['value'][number], 'id'>(true);
    const next = await followLink<(typeof page)['value'][number]>(client, page.deltaLink ?? '');
    is<typeof next, typeof page>(true);
    // @ts-expect-error a link is text
    await followLink(client, page);`,
  errors: `
    try { await v1.userGet(client); } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      is<typeof error.status, number>(true);
      is<typeof error.code, string>(true);
      is<typeof error.requestId, string | undefined>(true);
      is<typeof error.retryAfter, number | undefined>(true);
      is<typeof error.innerError, Readonly<Record<string, unknown>> | undefined>(true);
    }`,
  adapters: `
    const own: GraphClient = { send: async ({ url, method }) => new Response(method + url) };
    await v1.userGet(own);
    // @ts-expect-error a client sends
    await v1.userGet({});
    // @ts-expect-error a token is needed
    createFetchClient({});
    // @ts-expect-error no token
    createFetchClient({ token: () => 1 });`,
  'streams, references and counts': `
    is<Parameters<typeof v1.driveItemPutContent>[1]['body'], GraphContent>(true);
    is<ReturnType<typeof v1.groupPostMembers>, Promise<void>>(true);
    is<ReturnType<typeof v1.groupDeleteMembers>, Promise<void>>(true);
    // @ts-expect-error no body is sent
    await v1.groupDeleteMembers(client, { path: { groupId: 'x', memberId: 'x' }, body: { '@odata.id': 'x' } });
    // @ts-expect-error a reference is needed
    await v1.userPutManager(client, { path: { userId: 'x' } });
    await v1.userCount(client, { query: { filter: 'accountEnabled eq true' } });
    // @ts-expect-error a count has no page
    await v1.userCount(client, { query: { top: 1 } });`,
  paginate: `
    for await (const user of paginate(client, v1.userList(client, { query: { select: ['id'] } }))) {
      is<keyof typeof user, 'id'>(true);
    }`,
  'requests by path literal': `
    const graph = createPathClient<Paths>(client);
    const { value } = await graph.api('/users').get({ query: { select: ['id'], expand: ['manager'] } });
    is<keyof (typeof value)[number], 'id' | 'manager'>(true);
    const message = await graph.api('/users/{user-id}/messages/{message-id}', { path: { userId: 'x', messageId: 'y' } }).get();
    const mine = await graph.api('/me/messages/{message-id}', { path: { messageId: 'y' } }).get({ query: { select: ['subject'] } });
    is<keyof typeof mine, 'subject'>(true);
    is<typeof message, v1.Message>(true);
    await graph.api('/users').post({ body: { displayName: 'x' } });
    await graph.api('/me/events').get({ query: { startDateTime: 'x' } });
    is<number, Awaited<ReturnType<ReturnType<typeof graph.api<'/users/$count'>>['get']>>>(true);
    await graph.api('/me/photo/$value').getStream();
    await graph.api("/groups(uniqueName='{uniqueName}')", { path: { uniqueName: 'x' } }).patch({ headers: { Prefer: 'x' }, body: { displayName: 'x' } });
    // @ts-expect-error no path
    graph.api('/nope');
    // @ts-expect-error parameters are missing
    graph.api('/users/{user-id}');
    // @ts-expect-error wrong parameter
    graph.api('/users/{user-id}', { path: { id: 'x' } });
    // @ts-expect-error the docs have no such method here
    graph.api('/users').delete();
    // @ts-expect-error no member
    await graph.api('/users').get({ query: { select: ['nope'] } });
    // @ts-expect-error no relationship
    await graph.api('/users').get({ query: { expand: { manager: true, nope: true } } });
    // @ts-expect-error a body is needed
    await graph.api('/users').post();
    // @ts-expect-error the path is given already
    await graph.api('/users/{user-id}', { path: { userId: 'x' } }).get({ path: { userId: 'x' } });`,
  batch: `
    const [me, photo, count] = await batch(client, [
      (c) => v1.userGet(c, { query: { select: ['id'] } }),
      (c) => v1.profilePhotoGet(c),
      { run: (c) => v1.userCount(c), dependsOn: [0] },
    ]);
    if (me.status === 'fulfilled') is<keyof typeof me.value, 'id'>(true);
    if (photo.status === 'fulfilled') is<typeof photo.value, GraphResponse>(true);
    if (count.status === 'fulfilled') is<typeof count.value, number>(true);
    // @ts-expect-error it may have failed
    me.value;
    // @ts-expect-error no call
    await batch(client, [1]);`,
  upload: `
    const session = await v1.driveItemCreateUploadSession(client, { path: { itemPath: 'a' } });
    const item = await uploadContent<v1.DriveItem>(session, new Blob([]));
    is<typeof item, v1.DriveItem | undefined>(true);`,
  permissions: `
    is<ReturnType<typeof leastPrivileged>, string[]>(true);
    leastPrivileged([permissions.userListPermissions], 'delegatedWork');
    // @ts-expect-error no scheme
    leastPrivileged([permissions.userListPermissions], 'delegated');`,
  sendable: `
    is<Sendable<v1.RiskLevel>, 'low' | 'high'>(true);
    is<Sendable<'azureAD' | 'UnknownFutureValue' | 'unknownfuturevalue'>, 'azureAD'>(true);
    is<Sendable<'a' | (string & {})>, 'a' | (string & {})>(true);
    is<Sendable<string | null>, string | null>(true);
    is<Sendable<unknown>, unknown>(true);`,
};

test('the package and code that uses it as documented compile, misuse does not', () => {
  const uses = Object.entries(cases).map(([title, code]) => ({
    path: `uses/${title.replaceAll(/\W/g, '-')}.ts`,
    text: `${header}${code}\nexport {};\n`,
  }));
  const settings = { path: 'package.json', text: '{ "type": "module" }' };
  expect(compile(emitSources(api), nodenext, [settings, ...uses])).toEqual([]);
});

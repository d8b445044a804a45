// A program that uses the generated package of docs-input as its users do. `@ts-expect-error` marks what must not compile.

/** For every resolution and TypeScript version; needs no package but this one. */
export const consumer = `
import { createFetchClient, GraphError, paginate, type GraphClient, type Page } from 'msgraph-from-docs/client';
import { batch } from 'msgraph-from-docs/client/batch';
import { messageUpdate, userGet, userList, type Message, type User } from 'msgraph-from-docs/v1.0';
import { userListPermissions } from 'msgraph-from-docs/v1.0/permissions/user';
import { userGet as fromModule } from 'msgraph-from-docs/v1.0/requests/user';
import type { security } from 'msgraph-from-docs/beta';
import { isIsolationType, type IsolationType } from 'msgraph-from-docs/beta/enums/security';
import * as main from 'msgraph-from-docs';

export async function names(client: GraphClient): Promise<string[]> {
  const found: string[] = [];
  const first = await userList(client, { query: { select: ['id', 'displayName'], top: 5 } });
  for await (const user of paginate(client, first)) found.push(user.displayName ?? '');
  return found;
}

export async function misuse(client: GraphClient, user: User, isolation: IsolationType): Promise<void> {
  // @ts-expect-error: not a property of users
  await userList(client, { query: { select: ['displayNam'] } });
  // @ts-expect-error: not a number
  user.displayName = 1;
  // @ts-expect-error: not a value of the enum
  isolation = 'half';
  // @ts-expect-error: not selected
  (await userGet(client, { query: { select: ['id'] } })).mail;
}

const client = createFetchClient({ token: () => 'token', fetch: async () => Response.json({ value: [{ id: '1', displayName: 'Ada' }] }) });
const page: Page<User> = await userList(client);
const message: Message = { subject: 'Lunch' };
const isolationType: unknown = 'full';
const action: security.IsolateDeviceResponseAction = isIsolationType(isolationType) ? { isolationType } : {};
const call: typeof userGet = fromModule;
export const result = {
  names: await names(client),
  first: page.value[0]?.displayName,
  functions: [batch, messageUpdate, main.userGet, call].map((one) => typeof one),
  permissions: userListPermissions.length > 0,
  error: GraphError.name,
  subject: message.subject,
  isolation: action.isolationType,
};
`;

export const expected = {
  names: ['Ada'],
  first: 'Ada',
  functions: ['function', 'function', 'function', 'function'],
  permissions: true,
  error: 'GraphError',
  subject: 'Lunch',
  isolation: 'full',
};

/** The adapters over other packages, which have to be there. */
export const adapterConsumer = `
import type { TokenCredential } from '@azure/core-auth';
import type { Client } from '@microsoft/microsoft-graph-client';
import { createPipelineClient } from 'msgraph-from-docs/client/core-rest-pipeline';
import { fromGraphClient } from 'msgraph-from-docs/client/graph-client';
import { userGet } from 'msgraph-from-docs/v1.0/requests/user';

declare const credential: TokenCredential;
declare const graphClient: Client;
export const name: string | null | undefined = (await userGet(createPipelineClient({ credential }))).displayName;
export const other = userGet(fromGraphClient(graphClient));
// @ts-expect-error: a credential is needed
createPipelineClient({});
`;

/** The mocks, for which msw has to be there. */
export const mockConsumer = `
import { setupServer } from 'msw/node';
import { createFetchClient, GraphError } from 'msgraph-from-docs/client';
import { userCount, userGet, userList } from 'msgraph-from-docs/v1.0';
import { handlers } from 'msgraph-from-docs/v1.0/mocks';
import { messageGetMock } from 'msgraph-from-docs/v1.0/mocks/message';
import { userCountMock, userDeleteMock, userGetMock, userListMock } from 'msgraph-from-docs/v1.0/mocks/user';

export const server = setupServer(...handlers());
server.listen({ onUnhandledRequest: 'error' });
const client = createFetchClient({ token: () => 'token' });
const documented = await userList(client);

server.use(userGetMock({ displayName: 'Ada' }), userListMock({ value: [{ id: '1' }] }), userCountMock(3));
const changed = [(await userGet(client)).displayName, (await userList(client)).value.length, await userCount(client)];
server.use(userGetMock(({ path }) => (path.userId === '2' ? new Response(null, { status: 404 }) : { displayName: 'Eve' })));
const error: unknown = await userGet(client, { path: { userId: '2' } }).catch((reason: unknown) => reason);
export const mocked = [documented.value.length > 0, ...changed, error instanceof GraphError && error.status];
server.close();

// @ts-expect-error: not a string
messageGetMock({ subject: 1 });
// @ts-expect-error: not a number
userGetMock(() => ({ displayName: 1 }));
// @ts-expect-error: there is no body
userDeleteMock({ displayName: 'Ada' });
// @ts-expect-error: a page, not its items
userListMock([{ id: '1' }]);
`;

/** Two calls of a package that has many. */
export const smallConsumer = `
import { createFetchClient } from 'msgraph-from-docs/client';
import { userGet } from 'msgraph-from-docs/v1.0';

const client = createFetchClient({ token: () => 'token', fetch: async () => Response.json({ displayName: 'Ada' }) });
export const result = (await userGet(client)).displayName;
`;

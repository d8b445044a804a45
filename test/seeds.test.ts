// Five pages of 2020 to 2025 about security actions: what they say, and the findings about them with line and column.

import { beforeAll, describe, expect, test } from 'vitest';
import { type Checked, checkDocs } from '../generator/check-docs.ts';
import type { Api } from '../generator/ir/ir.ts';
import { bundler, compile } from './emit/compile-package.ts';
import { enumFacts, operationFacts, typeFacts } from './facts.ts';
import { describeShared, sharedPath } from './shared.ts';

describeShared('the pages about security actions', 'seeds', () => {
  let checked: Checked;
  let beta: Api;
  beforeAll(() => {
    checked = checkDocs({ docs: [sharedPath('seeds')] });
    const [api, ...others] = checked.apis;
    expect(others).toEqual([]);
    beta = api ?? { format: 1, version: '', types: [], enums: [], operations: [] };
    expect(beta.version).toBe('beta');
  });

  const type = (name: string): string[] => beta.types.filter((one) => one.name === `microsoft.graph.${name}`).flatMap(typeFacts);
  const enumeration = (name: string): string[] => beta.enums.filter((one) => one.name === `microsoft.graph.${name}`).flatMap(enumFacts);

  describe('the model', () => {
    test('invokeActionResult has four properties', () => {
      expect(type('security.invokeActionResult')).toEqual([
        'complex microsoft.graph.security.invokeActionResult',
        '  accountId: Edm.String',
        '  action: microsoft.graph.security.action',
        '  correlationId: Edm.String',
        '  identityProvider: microsoft.graph.security.identityProvider',
      ]);
    });

    test('security.action has the values of parameter and property', () => {
      expect(enumeration('security.action')).toEqual([
        'enum microsoft.graph.security.action evolvable',
        '  disable',
        '  enable',
        '  forcePasswordReset',
        '  revokeAllSessions',
        '  requireUserToSignInAgain',
        '  markUserAsCompromised',
        '  unknownFutureValue',
      ]);
      expect(enumeration('security.identityProvider')).toEqual([
        'enum microsoft.graph.security.identityProvider evolvable',
        '  entraID',
        '  activeDirectory',
        '  okta',
        '  unknownFutureValue',
      ]);
    });

    test('securityAction is an open entity; Enumeration without a name becomes securityActionStatus', () => {
      expect(type('securityAction')).toEqual([
        'entity microsoft.graph.securityAction : microsoft.graph.entity open key=id',
        '  actionReason: Edm.String',
        '  appId: Edm.String',
        '  azureTenantId: Edm.String',
        '  clientContext: Edm.String',
        '  completedDateTime: Edm.DateTimeOffset',
        '  createdDateTime: Edm.DateTimeOffset',
        '  errorInfo: microsoft.graph.resultInfo',
        '  lastActionDateTime: Edm.DateTimeOffset',
        '  name: Edm.String',
        '  parameters: Collection(microsoft.graph.keyValuePair)',
        '  states: Collection(microsoft.graph.securityActionState)',
        '  status: microsoft.graph.securityActionStatus',
        '  user: Edm.String',
        '  vendorInformation: microsoft.graph.securityVendorInformation',
      ]);
      expect(enumeration('securityActionStatus')).toEqual([
        'enum microsoft.graph.securityActionStatus',
        '  NotStarted',
        '  Running',
        '  Completed',
        '  Failed',
      ]);
    });

    test('responseAction is abstract; invokeUserFlowAction has its relationship', () => {
      expect(type('security.responseAction')).toEqual(['complex microsoft.graph.security.responseAction abstract']);
      expect(type('invokeUserFlowAction')).toEqual([
        'entity microsoft.graph.invokeUserFlowAction : microsoft.graph.authenticationAction key=id',
        '  -> userFlow: microsoft.graph.b2xIdentityUserFlow',
      ]);
    });

    test('the action; `Disable` of its support table is no value', () => {
      expect(beta.operations.flatMap(operationFacts)).toEqual([
        'action securityIdentityAccountsInvokeAction',
        '  POST /security/identities/identityAccounts/{identityAccountsId}/invokeAction',
        '  path identityAccountsId: Edm.String',
        '  body of parameters',
        '    accountId: Edm.String',
        '    action: microsoft.graph.security.action',
        '    identityProvider: microsoft.graph.security.identityProvider',
        '  response 200 microsoft.graph.security.invokeActionResult',
      ]);
    });
  });

  test('the findings, each with line and column', () => {
    const found = checked.diagnostics.filter(({ code }) => !/-missing$/.test(code));
    expect(found.map(({ file, line, column, endColumn, code }) => `${file}:${line}:${column}-${endColumn} ${code}`)).toEqual([
      'beta/api/security-identityaccounts-invokeaction.md:60:8-40 values-disagree',
      'beta/api/security-identityaccounts-invokeaction.md:61:18-60 values-disagree',
      'beta/api/security-identityaccounts-invokeaction.md:143:3-10 example-wrapped',
      'beta/api/security-identityaccounts-invokeaction.md:147:7-17 example-property-unknown',
      'beta/resources/securityaction.md:36:11-52 type-case-mismatch',
    ]);
    expect(found.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'info: Unexpected list of values without `unknownFutureValue`, expected the members of `microsoft.graph.security.action`',
      'info: Unexpected list of values without `unknownFutureValue`, expected the members of `microsoft.graph.security.identityProvider`',
      'warning: Unexpected `value` around a single object in the example, expected the `microsoft.graph.security.invokeActionResult` itself',
      'warning: Unexpected property `provider` in the example, expected one of `microsoft.graph.security.invokeActionResult`, such as `identityProvider`',
      'info: Unexpected case of `ResultInfo`, expected `resultInfo`',
    ]);
  });

  test('pages and includes that are not there are named, each once', () => {
    const missing = checked.diagnostics.filter(({ code }) => /-missing$/.test(code));
    const named = missing.map(({ file, line, message }) => `${file}:${line} ${/`([^`]+)`/.exec(message)?.[1]}`);
    expect(named).toEqual([
      'beta/api/security-identityaccounts-invokeaction.md:15 ../../includes/beta-disclaimer.md',
      'beta/api/security-identityaccounts-invokeaction.md:19 ../../includes/global-only.md',
      'beta/api/security-identityaccounts-invokeaction.md:30 ../includes/permissions/security-identityaccounts-invokeaction-permissions.md',
      'beta/api/security-identityaccounts-invokeaction.md:32 ../includes/rbac-for-apis/rbac-security-identity-accounts-apis.md',
      'beta/resources/invokeuserflowaction.md:16 microsoft.graph.authenticationAction',
      'beta/resources/invokeuserflowaction.md:24 microsoft.graph.authenticationSourceFilter',
      'beta/resources/invokeuserflowaction.md:30 microsoft.graph.b2xIdentityUserFlow',
      'beta/resources/security-responseaction.md:15 ../../includes/beta-disclaimer.md',
      'beta/resources/securityaction.md:18 microsoft.graph.entity',
      'beta/resources/securityaction.md:23 api/securityaction-get.md',
      'beta/resources/securityaction.md:24 api/securityaction-update.md',
      'beta/resources/securityaction.md:25 api/securityaction-cancelsecurityaction.md',
      'beta/resources/securityaction.md:36 microsoft.graph.resultInfo',
      'beta/resources/securityaction.md:40 microsoft.graph.keyValuePair',
      'beta/resources/securityaction.md:41 microsoft.graph.securityActionState',
      'beta/resources/securityaction.md:44 microsoft.graph.securityVendorInformation',
    ]);
  });

  test('the package compiles, and the compiler knows these facts', () => {
    const consumer = `
import type { InvokeUserFlowAction, SecurityAction, SecurityActionStatus, Entity, KeyValuePair, B2xIdentityUserFlow } from './beta/types/graph.js';
import type { Action, InvokeActionResult } from './beta/types/security.js';
import { securityIdentityAccountsInvokeAction as invoke } from './beta/requests/security.js';
import type { GraphClient } from './client/types.js';
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
export const values: Same<Action, 'disable' | 'enable' | 'forcePasswordReset' | 'revokeAllSessions' | 'requireUserToSignInAgain' | 'markUserAsCompromised' | 'unknownFutureValue'> = true;
export const states: Same<SecurityActionStatus, 'NotStarted' | 'Running' | 'Completed' | 'Failed'> = true;
export const members: Same<Exclude<keyof InvokeActionResult, '@odata.type'>, 'accountId' | 'action' | 'correlationId' | 'identityProvider'> = true;
declare const action: SecurityAction;
export const base: Entity = action;
export const anything: unknown = action['someExtension'];
export const parameters: KeyValuePair[] | undefined = action.parameters;
export const status: SecurityActionStatus | null | undefined = action.status;
declare const flow: InvokeUserFlowAction;
export const userFlow: B2xIdentityUserFlow | null | undefined = flow.userFlow;
declare const client: GraphClient;
const path = { identityAccountsId: '1' };
export const result: Promise<InvokeActionResult> = invoke(client, { path, body: { accountId: '2', action: 'disable', identityProvider: 'okta' } });
invoke(client, { path, body: { action: 'unknownFutureValue' } }); // error
invoke(client, { path, body: { action: 'explode' } }); // error
invoke(client, { body: { action: 'disable' } }); // error
`;
    const wanted = consumer.split('\n').flatMap((line, index) => (line.endsWith('// error') ? [index + 1] : []));
    const found = compile(checked.files, bundler, [{ path: 'consumer.ts', text: consumer }]);
    expect(found.map((message) => Number(/^\/package\/consumer\.ts\((\d+)\)/.exec(message)?.[1] ?? Number.NaN), found.join('\n'))).toEqual(
      wanted,
    );
  });
});

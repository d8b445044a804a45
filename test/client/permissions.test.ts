import { describe, expect, test } from 'vitest';
import { api } from '../requests/api.ts';
import { buildPackage } from '../requests/build-package.ts';
import type { ClientModule } from './package.ts';

const load = buildPackage(api, 'permissions');
const { leastPrivileged } = (await load('client/index.js')) as ClientModule;
const { userListPermissions, userUpdatePermissions } = (await load('v1.0/permissions/user.js')) as Record<string, unknown>;
const { groupDeleteMembersPermissions } = (await load('v1.0/permissions/group.js')) as Record<string, unknown>;

const delegated = (...least: string[]) => [{ scheme: 'delegatedWork', least, higher: [] as string[] }];

describe('leastPrivileged', () => {
  test('the least scope of one call', () => {
    expect(leastPrivileged([userListPermissions], 'delegatedWork')).toEqual(['User.ReadBasic.All']);
    expect(leastPrivileged([userListPermissions], 'application')).toEqual(['User.Read.All']);
  });

  test('a scope that another call needs anyway covers the lesser one', () => {
    expect(leastPrivileged([userListPermissions, userUpdatePermissions], 'delegatedWork')).toEqual(['User.ReadWrite.All']);
  });

  test('scopes that have nothing to do with each other add up', () => {
    expect(leastPrivileged([userListPermissions, groupDeleteMembersPermissions], 'delegatedWork')).toEqual([
      'GroupMember.ReadWrite.All',
      'User.ReadBasic.All',
    ]);
  });

  test('conjunctions count as a whole', () => {
    expect(leastPrivileged([delegated('A and B')], 'delegatedWork')).toEqual(['A', 'B']);
    expect(leastPrivileged([delegated('A and B'), delegated('B')], 'delegatedWork')).toEqual(['A', 'B']);
  });

  test('no calls, no scopes', () => {
    expect(leastPrivileged([], 'application')).toEqual([]);
  });

  test('a scheme that a call does not support', () => {
    expect(() => leastPrivileged([userUpdatePermissions, userListPermissions], 'delegatedPersonal')).toThrow(
      'Call 1 of 2 does not support delegatedPersonal',
    );
    expect(() => leastPrivileged([userListPermissions], 'delegatedPersonal')).toThrow(RangeError);
  });
});

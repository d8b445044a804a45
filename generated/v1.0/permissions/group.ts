import type { Permission } from '../../client/permissions.js';
/** Permissions that `groupDeleteMembers` needs. */
export const groupDeleteMembersPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['GroupMember.ReadWrite.All'], higher: ['Group.ReadWrite.All', 'Directory.ReadWrite.All', 'Directory.AccessAsUser.All'] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['GroupMember.ReadWrite.All'], higher: ['Group.ReadWrite.All', 'Directory.ReadWrite.All'] },
];
/** Permissions that `groupDelete` needs. */
export const groupDeletePermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['Group.ReadWrite.All'], higher: [] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['Group.ReadWrite.All'], higher: [] },
];
/** Permissions that `groupGet` needs. */
export const groupGetPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['GroupMember.Read.All'], higher: ['Group.Read.All', 'Directory.Read.All', 'Group.ReadWrite.All', 'Directory.ReadWrite.All'] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['GroupMember.Read.All'], higher: ['Group.Read.All', 'Directory.Read.All', 'Group.ReadWrite.All', 'Directory.ReadWrite.All'] },
];
/** Permissions that `groupList` needs. */
export const groupListPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['GroupMember.Read.All'], higher: ['Group.Read.All', 'Directory.Read.All', 'Group.ReadWrite.All', 'Directory.ReadWrite.All'] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['GroupMember.Read.All'], higher: ['Group.Read.All', 'Directory.Read.All', 'Group.ReadWrite.All', 'Directory.ReadWrite.All'] },
];
/** Permissions that `groupPostGroups` needs. */
export const groupPostGroupsPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['Group.ReadWrite.All'], higher: ['Directory.ReadWrite.All'] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['Group.Create'], higher: ['Group.ReadWrite.All', 'Directory.ReadWrite.All'] },
];
/** Permissions that `groupPostMembers` needs. */
export const groupPostMembersPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['GroupMember.ReadWrite.All'], higher: ['Group.ReadWrite.All', 'Directory.ReadWrite.All'] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['GroupMember.ReadWrite.All'], higher: ['Group.ReadWrite.All', 'Directory.ReadWrite.All'] },
];
/** Permissions that `groupUpdate` needs. */
export const groupUpdatePermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['Group.ReadWrite.All'], higher: ['Directory.ReadWrite.All'] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['Group.ReadWrite.All'], higher: ['Directory.ReadWrite.All'] },
];
/** Permissions that `groupUpsert` needs. */
export const groupUpsertPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['Group.ReadWrite.All'], higher: ['Directory.ReadWrite.All'] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['Group.Create'], higher: ['Group.ReadWrite.All', 'Directory.ReadWrite.All'] },
];

import type { Permission } from '../../client/permissions.js';
/** Permissions that `userCount` needs. */
export const userCountPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['User.ReadBasic.All'], higher: ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['User.Read.All'], higher: ['User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'] },
];
/** Permissions that `userDelete` needs. */
export const userDeletePermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['User.ReadWrite.All'], higher: [] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['User.ReadWrite.All'], higher: [] },
];
/** Permissions that `userDelta` needs. */
export const userDeltaPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['User.Read'], higher: ['User.ReadWrite', 'User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All', 'Directory.AccessAsUser.All'] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['User.Read.All'], higher: ['User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'] },
];
/** Permissions that `userGet` needs. */
export const userGetPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['User.Read'], higher: ['User.ReadWrite', 'User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'] },
  { scheme: 'delegatedPersonal', least: ['User.Read'], higher: ['User.ReadWrite'] },
  { scheme: 'application', least: ['User.Read.All'], higher: ['User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'] },
];
/** Permissions that `userListMessages` needs. */
export const userListMessagesPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['Mail.ReadBasic'], higher: ['Mail.Read', 'Mail.ReadWrite'] },
  { scheme: 'delegatedPersonal', least: ['Mail.ReadBasic'], higher: ['Mail.Read', 'Mail.ReadWrite'] },
  { scheme: 'application', least: ['Mail.ReadBasic.All'], higher: ['Mail.Read', 'Mail.ReadWrite'] },
];
/** Permissions that `userList` needs. */
export const userListPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['User.ReadBasic.All'], higher: ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['User.Read.All'], higher: ['User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'] },
];
/** Permissions that `userPostManager` needs. */
export const userPostManagerPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['User.ReadWrite.All'], higher: ['Directory.ReadWrite.All', 'Directory.AccessAsUser.All'] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['User.ReadWrite.All'], higher: ['Directory.ReadWrite.All'] },
];
/** Permissions that `userPostUsers` needs. */
export const userPostUsersPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['User.ReadWrite.All'], higher: ['Directory.ReadWrite.All'] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['User.ReadWrite.All'], higher: ['Directory.ReadWrite.All'] },
];
/** Permissions that `userReminderView` needs. */
export const userReminderViewPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['Calendars.Read'], higher: ['Calendars.ReadWrite'] },
  { scheme: 'delegatedPersonal', least: ['Calendars.Read'], higher: ['Calendars.ReadWrite'] },
  { scheme: 'application', least: ['Calendars.Read'], higher: ['Calendars.ReadWrite'] },
];
/** Permissions that `userSendMail` needs. */
export const userSendMailPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['Mail.Send'], higher: [] },
  { scheme: 'delegatedPersonal', least: ['Mail.Send'], higher: [] },
  { scheme: 'application', least: ['Mail.Send'], higher: [] },
];
/** Permissions that `userUpdate` needs. */
export const userUpdatePermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['User.ReadWrite'], higher: ['User.ManageIdentities.All', 'User.ReadWrite.All', 'Directory.ReadWrite.All'] },
  { scheme: 'delegatedPersonal', least: ['User.ReadWrite'], higher: [] },
  { scheme: 'application', least: ['User.ManageIdentities.All'], higher: ['User.ReadWrite.All', 'Directory.ReadWrite.All'] },
];

import type { Permission } from '../../client/permissions.js';
/** Permissions that `messageDelete` needs. */
export const messageDeletePermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['Mail.ReadWrite'], higher: [] },
  { scheme: 'delegatedPersonal', least: ['Mail.ReadWrite'], higher: [] },
  { scheme: 'application', least: ['Mail.ReadWrite'], higher: [] },
];
/** Permissions that `messageGet` needs. */
export const messageGetPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['Mail.ReadBasic'], higher: ['Mail.Read', 'Mail.ReadWrite'] },
  { scheme: 'delegatedPersonal', least: ['Mail.ReadBasic'], higher: ['Mail.Read', 'Mail.ReadWrite'] },
  { scheme: 'application', least: ['Mail.ReadBasic.All'], higher: ['Mail.Read', 'Mail.ReadWrite'] },
];
/** Permissions that `messageListAttachments` needs. */
export const messageListAttachmentsPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['Mail.Read'], higher: [] },
  { scheme: 'delegatedPersonal', least: ['Mail.Read'], higher: [] },
  { scheme: 'application', least: ['Mail.Read'], higher: [] },
];
/** Permissions that `messageSend` needs. */
export const messageSendPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['Mail.Send'], higher: [] },
  { scheme: 'delegatedPersonal', least: ['Mail.Send'], higher: [] },
  { scheme: 'application', least: ['Mail.Send'], higher: [] },
];
/** Permissions that `messageUpdate` needs. */
export const messageUpdatePermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['Mail.ReadWrite'], higher: [] },
  { scheme: 'delegatedPersonal', least: ['Mail.ReadWrite'], higher: [] },
  { scheme: 'application', least: ['Mail.ReadWrite'], higher: [] },
];

import type { Permission } from '../../client/permissions.js';
/** Permissions that `attachmentCreateUploadSession` needs. */
export const attachmentCreateUploadSessionPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['Mail.ReadWrite'], higher: [] },
  { scheme: 'delegatedPersonal', least: ['Mail.ReadWrite'], higher: [] },
  { scheme: 'application', least: ['Mail.ReadWrite'], higher: [] },
];

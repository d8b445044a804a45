import type { Permission } from '../../client/permissions.js';
/** Permissions that `profilePhotoGet` needs. */
export const profilePhotoGetPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['User.Read'], higher: ['User.ReadWrite', 'User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All'], when: 'Permissions to read the photo of a user', paths: ['/me/photo/$value', '/users/{id | userPrincipalName}/photo/$value'] },
  { scheme: 'delegatedPersonal', least: [], higher: [], when: 'Permissions to read the photo of a user', paths: ['/me/photo/$value', '/users/{id | userPrincipalName}/photo/$value'] },
  { scheme: 'application', least: ['User.Read.All'], higher: ['User.ReadWrite.All'], when: 'Permissions to read the photo of a user', paths: ['/me/photo/$value', '/users/{id | userPrincipalName}/photo/$value'] },
  { scheme: 'delegatedWork', least: ['Group.Read.All'], higher: ['Group.ReadWrite.All'], when: 'Permissions to read the photo of a group', paths: ['/groups/{id}/photo/$value'] },
  { scheme: 'delegatedPersonal', least: [], higher: [], when: 'Permissions to read the photo of a group', paths: ['/groups/{id}/photo/$value'] },
  { scheme: 'application', least: ['Group.Read.All'], higher: ['Group.ReadWrite.All'], when: 'Permissions to read the photo of a group', paths: ['/groups/{id}/photo/$value'] },
];
/** Permissions that `profilePhotoUpdate` needs. */
export const profilePhotoUpdatePermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['User.ReadWrite'], higher: ['User.ReadWrite.All'], when: 'Permissions to replace the photo of a user', paths: ['/me/photo/$value', '/users/{id | userPrincipalName}/photo/$value'] },
  { scheme: 'delegatedPersonal', least: [], higher: [], when: 'Permissions to replace the photo of a user', paths: ['/me/photo/$value', '/users/{id | userPrincipalName}/photo/$value'] },
  { scheme: 'application', least: ['User.ReadWrite.All'], higher: [], when: 'Permissions to replace the photo of a user', paths: ['/me/photo/$value', '/users/{id | userPrincipalName}/photo/$value'] },
  { scheme: 'delegatedWork', least: ['Group.ReadWrite.All'], higher: [], when: 'Permissions to replace the photo of a group', paths: ['/groups/{id}/photo/$value'] },
  { scheme: 'delegatedPersonal', least: [], higher: [], when: 'Permissions to replace the photo of a group', paths: ['/groups/{id}/photo/$value'] },
  { scheme: 'application', least: ['Group.ReadWrite.All'], higher: [], when: 'Permissions to replace the photo of a group', paths: ['/groups/{id}/photo/$value'] },
];

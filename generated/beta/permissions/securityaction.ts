import type { Permission } from '../../client/permissions.js';
/** Permissions that `securityActionCancelSecurityAction` needs. */
export const securityActionCancelSecurityActionPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: [], higher: [] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['SecurityActions.ReadWrite.All'], higher: [] },
];
/** Permissions that `securityActionGet` needs. */
export const securityActionGetPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: [], higher: [] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['SecurityActions.Read.All'], higher: ['SecurityActions.ReadWrite.All'] },
];
/** Permissions that `securityActionUpdate` needs. */
export const securityActionUpdatePermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: [], higher: [] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['SecurityActions.ReadWrite.All'], higher: [] },
];

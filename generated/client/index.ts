// The runtime, but for the adapters over other packages.

export { type BatchCall, type BatchResults, batch, type DependentCall } from './batch.js';
export { GraphError } from './error.js';
export { createFetchClient, type FetchClientOptions } from './fetch.js';
export type * from './odata.js';
export { followLink, paginate } from './paging.js';
export { createPathClient, type PathClient, type WithoutPath } from './path-client.js';
export { leastPrivileged, type Permission, type PermissionScheme } from './permissions.js';
export type * from './query.js';
export type * from './types.js';
export { cancelUploadSession, readUploadSession, type UploadOptions, uploadContent } from './upload.js';

export * from './enums/graph.js';
export type * as security from './types/security.js';
export * from './requests/security.js';
export * from './requests/securityaction.js';

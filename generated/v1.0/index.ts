export * from './enums/graph.js';
export * from './requests/attachment.js';
export * from './requests/group.js';
export * from './requests/message.js';
export * from './requests/profilephoto.js';
export * from './requests/user.js';

import type { Relation } from '../client/query.js';
import type * as graph from './types/graph.js';

/** Relationships that `expand` can name, by the type that has them. */
export interface Relations {
  'microsoft.graph.group': {
    memberOf: Relation<graph.AnyDirectoryObject[]>;
    members: Relation<graph.AnyDirectoryObject[]>;
    owners: Relation<graph.AnyDirectoryObject[]>;
    photo: Relation<graph.ProfilePhoto>;
  };
  'microsoft.graph.itemAttachment': { item: Relation<graph.AnyOutlookItem> };
  'microsoft.graph.mailFolder': {
    childFolders: Relation<graph.MailFolder[], 'microsoft.graph.mailFolder'>;
    messages: Relation<graph.Message[], 'microsoft.graph.message'>;
  };
  'microsoft.graph.message': { attachments: Relation<graph.AnyAttachment[]> };
  'microsoft.graph.user': {
    directReports: Relation<graph.AnyDirectoryObject[]>;
    mailFolders: Relation<graph.MailFolder[], 'microsoft.graph.mailFolder'>;
    manager: Relation<graph.AnyDirectoryObject>;
    memberOf: Relation<graph.AnyDirectoryObject[]>;
    messages: Relation<graph.Message[], 'microsoft.graph.message'>;
    photo: Relation<graph.ProfilePhoto>;
  };
}

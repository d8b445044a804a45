import type { Binary, DateTimeOffset, Guid } from '../../client/odata.js';

/**
 * A license that a user has.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/assignedlicense?view=graph-rest-1.0)
 */
export interface AssignedLicense {
  /** The service plans of the license that are turned off. */
  disabledPlans?: Guid[];
  /** The identifier of the product. */
  skuId?: Guid | null;
}

/**
 * Something that is attached to a message.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/attachment?view=graph-rest-1.0)
 */
export interface Attachment extends Entity {
  '@odata.type'?: '#microsoft.graph.fileAttachment' | '#microsoft.graph.itemAttachment';
  /** The MIME type. */
  contentType?: string | null;
  /** Indicates whether the body of the message shows the attachment. */
  isInline?: boolean | null;
  /** When the attachment was changed last, in UTC. Read-only. */
  readonly lastModifiedDateTime?: DateTimeOffset | null;
  /** The file name. */
  name?: string | null;
  /** The size in bytes. */
  size?: number | null;
}

/** Any kind of `Attachment`; comparing `@odata.type` tells them apart. */
export type AnyAttachment =
  | FileAttachment
  | ItemAttachment;

/**
 * What is known about an attachment before its upload.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/attachmentitem?view=graph-rest-1.0)
 */
export interface AttachmentItem {
  /** The kind of attachment. Possible values are: `file`, `item`, `reference`. Required. */
  attachmentType?: AttachmentType | null;
  /** The MIME type. Optional. */
  contentType?: string | null;
  /** Indicates whether the body of the message shows the attachment. Optional. */
  isInline?: boolean | null;
  /** The name of the attachment. Required. */
  name?: string | null;
  /** The size in bytes. Required. */
  size?: number | null;
}

/** [Documentation](https://learn.microsoft.com/graph/api/resources/attachmentitem?view=graph-rest-1.0) */
export type AttachmentType =
  | 'file'
  | 'item'
  | 'reference';
/** [Documentation](https://learn.microsoft.com/graph/api/resources/itembody?view=graph-rest-1.0) */
export type BodyType =
  | 'text'
  | 'html';

/**
 * A point in time together with a time zone.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/datetimetimezone?view=graph-rest-1.0)
 */
export interface DateTimeTimeZone {
  /** The date and the time; for example, `2021-06-07T10:00:00.0000000`. */
  dateTime?: string | null;
  /** The time zone; for example, `Pacific Standard Time`. */
  timeZone?: string | null;
}

/**
 * An object of the directory, such as a user or a group.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/directoryobject?view=graph-rest-1.0)
 */
export interface DirectoryObject extends Entity {
  [name: string]: unknown;
  '@odata.type'?: '#microsoft.graph.directoryObject' | '#microsoft.graph.group' | '#microsoft.graph.user';
  /** When the object was deleted, in UTC, or `null` if it wasn't. Read-only. */
  readonly deletedDateTime?: DateTimeOffset | null;
}

/** Any kind of `DirectoryObject`; comparing `@odata.type` tells them apart. */
export type AnyDirectoryObject =
  | (DirectoryObject & { '@odata.type'?: '#microsoft.graph.directoryObject' })
  | Group
  | User;

/**
 * The name and the address of a mailbox.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/emailaddress?view=graph-rest-1.0)
 */
export interface EmailAddress {
  /** The email address. */
  address?: string | null;
  /** The name of the person or mailbox. */
  name?: string | null;
}

/**
 * Base type of the resources that are addressed by an identifier. This is an abstract type.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/entity?view=graph-rest-1.0)
 */
export interface Entity {
  '@odata.type'?: '#microsoft.graph.directoryObject' | '#microsoft.graph.fileAttachment' | '#microsoft.graph.group' | '#microsoft.graph.itemAttachment' | '#microsoft.graph.mailFolder' | '#microsoft.graph.message' | '#microsoft.graph.profilePhoto' | '#microsoft.graph.user';
  /** The identifier of the object. Read-only. Not nullable. */
  readonly id?: string;
}

/**
 * A file that is attached to a message.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/fileattachment?view=graph-rest-1.0)
 */
export interface FileAttachment extends Attachment {
  '@odata.type'?: '#microsoft.graph.fileAttachment';
  /** The bytes of the file, in base64. */
  contentBytes?: Binary | null;
  /** The identifier with which the body of the message refers to the file. */
  contentId?: string | null;
}

/**
 * Whether and when a user wants to come back to an item.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/followupflag?view=graph-rest-1.0)
 */
export interface FollowupFlag {
  /** When the user was done with the item. */
  completedDateTime?: DateTimeTimeZone | null;
  /** When the user wants to be done with the item. */
  dueDateTime?: DateTimeTimeZone | null;
  /** The state of the flag. Possible values are: `notFlagged`, `complete`, `flagged`. */
  flagStatus?: FollowupFlagStatus | null;
  /** When the user wants to start with the item. */
  startDateTime?: DateTimeTimeZone | null;
}

/** [Documentation](https://learn.microsoft.com/graph/api/resources/followupflag?view=graph-rest-1.0) */
export type FollowupFlagStatus =
  | 'notFlagged'
  | 'complete'
  | 'flagged';

/**
 * A Microsoft 365 group or a security group.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/group?view=graph-rest-1.0)
 */
export interface Group extends DirectoryObject {
  [name: string]: unknown;
  '@odata.type'?: '#microsoft.graph.group';
  /** Indicates whether people outside the organization can send messages to the group. Returned only on `$select`. */
  allowExternalSenders?: boolean | null;
  /** A label such as low or high that tells how sensitive the group is. */
  classification?: string | null;
  /** When the group was created, in UTC. Read-only. */
  readonly createdDateTime?: DateTimeOffset | null;
  /** What the group is for. Supports `$search`. */
  description?: string | null;
  /** The name of the group. Supports `$search`. */
  displayName?: string | null;
  /** Tells the kind of group. A Microsoft 365 group contains `Unified`. A group in which a rule decides about the members contains `DynamicMembership`. Not nullable. */
  groupTypes?: string[];
  /** Indicates whether the group can be assigned to a Microsoft Entra role. It can be set only when the group is created. */
  isAssignableToRole?: boolean | null;
  /** The SMTP address of the group. Read-only. */
  readonly mail?: string | null;
  /** Indicates whether the group receives mail. */
  mailEnabled?: boolean | null;
  /** The mail alias of the group. */
  mailNickname?: string | null;
  /** The rule that decides who belongs to the group, if the membership is dynamic. */
  membershipRule?: string | null;
  /** All addresses that lead to the mailbox of the group. Not nullable. Read-only. */
  readonly proxyAddresses?: string[];
  /** Indicates whether the group is a security group. */
  securityEnabled?: boolean | null;
  /** A name that the client chooses, which can be used as an alternate key. It can't be changed. */
  uniqueName?: string | null;
  /** Who can join the group and see what is in it. The possible values are: `Private`, `Public`, `HiddenMembership`. */
  visibility?: 'Private' | 'Public' | 'HiddenMembership' | (string & {}) | null;
  /** The groups that contain the group directly. Read-only. Nullable. Supports `$expand`. */
  readonly memberOf?: AnyDirectoryObject[];
  /** The members of the group. Nullable. Supports `$expand`. */
  members?: AnyDirectoryObject[];
  /** The owners of the group, who can change it. Nullable. Supports `$expand`. */
  owners?: AnyDirectoryObject[];
  /** The photo of the group. */
  photo?: ProfilePhoto | null;
}

/** [Documentation](https://learn.microsoft.com/graph/api/resources/message?view=graph-rest-1.0) */
export type Importance =
  | 'low'
  | 'normal'
  | 'high';
/** [Documentation](https://learn.microsoft.com/graph/api/resources/message?view=graph-rest-1.0) */
export type InferenceClassificationType =
  | 'focused'
  | 'other';

/**
 * A message or another item that is attached to a message.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/itemattachment?view=graph-rest-1.0)
 */
export interface ItemAttachment extends Attachment {
  '@odata.type'?: '#microsoft.graph.itemAttachment';
  /** The attached item. Supports `$expand`. */
  item?: AnyOutlookItem | null;
}

/**
 * The body of a message.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/itembody?view=graph-rest-1.0)
 */
export interface ItemBody {
  /** The text. */
  content?: string | null;
  /** The format of the text. The possible values are: `text`, `html`. */
  contentType?: BodyType | null;
}

/**
 * The place of an event.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/location?view=graph-rest-1.0)
 */
export interface Location {
  /** The name of the place. */
  displayName?: string | null;
  /** The email address of the place, if it has one. */
  locationEmailAddress?: string | null;
  /** The kind of place. The possible values are: `default`, `conferenceRoom`, `homeAddress`, `businessAddress`, `geoCoordinates`, `streetAddress`, `hotel`, `restaurant`, `localBusiness`, `postalAddress`. Read-only. */
  readonly locationType?: LocationType | null;
  /** The URI of the place, if it has one. */
  locationUri?: string | null;
  /** For internal use only. */
  uniqueId?: string | null;
}

/** [Documentation](https://learn.microsoft.com/graph/api/resources/location?view=graph-rest-1.0) */
export type LocationType =
  | 'default'
  | 'conferenceRoom'
  | 'homeAddress'
  | 'businessAddress'
  | 'geoCoordinates'
  | 'streetAddress'
  | 'hotel'
  | 'restaurant'
  | 'localBusiness'
  | 'postalAddress';

/**
 * A folder of a mailbox, such as the inbox.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/mailfolder?view=graph-rest-1.0)
 */
export interface MailFolder extends Entity {
  '@odata.type'?: '#microsoft.graph.mailFolder';
  /** The number of folders right below the folder. */
  childFolderCount?: number | null;
  /** The name of the folder. */
  displayName?: string | null;
  /** Indicates whether the folder is hidden. It can be set only when the folder is created. */
  isHidden?: boolean | null;
  /** The folder that the folder is in. */
  parentFolderId?: string | null;
  /** The number of items in the folder. */
  totalItemCount?: number | null;
  /** The number of unread items in the folder. */
  unreadItemCount?: number | null;
  /** The folders in the folder. */
  childFolders?: MailFolder[];
  /** The messages in the folder. */
  messages?: Message[];
}

/**
 * An email in a [mail folder](https://learn.microsoft.com/graph/api/resources/mailfolder?view=graph-rest-1.0).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/message?view=graph-rest-1.0)
 */
export interface Message extends OutlookItem {
  [name: string]: unknown;
  '@odata.type'?: '#microsoft.graph.message';
  /** The Bcc recipients. */
  bccRecipients?: Recipient[];
  /** The body, as text or HTML. */
  body?: ItemBody | null;
  /** The first characters of the body, as text. Read-only. */
  readonly bodyPreview?: string | null;
  /** The Cc recipients. */
  ccRecipients?: Recipient[];
  /** The conversation that the message belongs to. */
  conversationId?: string | null;
  /** The place of the message in its conversation. */
  conversationIndex?: Binary | null;
  /** Whether and when the user wants to come back to the message. */
  flag?: FollowupFlag | null;
  /** The mailbox that the message is from. */
  from?: Recipient | null;
  /** Indicates whether the message has attachments that are not inline. */
  hasAttachments?: boolean | null;
  /** How important the message is. The possible values are: `low`, `normal`, `high`. */
  importance?: Importance | null;
  /** Whether the message goes to the focused inbox. The possible values are: `focused`, `other`. */
  inferenceClassification?: InferenceClassificationType | null;
  /** Indicates whether the message is a draft. */
  isDraft?: boolean | null;
  /** Indicates whether the user read the message. */
  isRead?: boolean | null;
  /** The folder that the message is in. */
  parentFolderId?: string | null;
  /** When the message arrived, in UTC. */
  receivedDateTime?: DateTimeOffset | null;
  /** The account that sent the message. */
  sender?: Recipient | null;
  /** When the message was sent, in UTC. */
  sentDateTime?: DateTimeOffset | null;
  /** The subject. */
  subject?: string | null;
  /** The To recipients. */
  toRecipients?: Recipient[];
  /** The address at which the message opens in a browser. */
  webLink?: string | null;
  /** The [file](https://learn.microsoft.com/graph/api/resources/fileattachment?view=graph-rest-1.0) and [item](https://learn.microsoft.com/graph/api/resources/itemattachment?view=graph-rest-1.0) attachments of the message. */
  attachments?: AnyAttachment[];
}

/**
 * What all items of a mailbox have in common. This is an abstract type.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/outlookitem?view=graph-rest-1.0)
 */
export interface OutlookItem extends Entity {
  '@odata.type'?: '#microsoft.graph.message';
  /** The categories that the user gave to the item. */
  categories?: string[];
  /** The version of the item. It changes with every change of the item. */
  changeKey?: string | null;
  /** When the item was created, in UTC. Read-only. */
  readonly createdDateTime?: DateTimeOffset | null;
  /** When the item was changed last, in UTC. Read-only. */
  readonly lastModifiedDateTime?: DateTimeOffset | null;
}

/** Any kind of `OutlookItem`; comparing `@odata.type` tells them apart. */
export type AnyOutlookItem =
  | Message;

/**
 * The password of a user, and what the user must do at the next sign-in.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/passwordprofile?view=graph-rest-1.0)
 */
export interface PasswordProfile {
  /** Indicates whether the user must choose a new password at the next sign-in. */
  forceChangePasswordNextSignIn?: boolean | null;
  /** Indicates whether the user must pass multifactor authentication before choosing a new password. */
  forceChangePasswordNextSignInWithMfa?: boolean | null;
  /** The password. It's required to create a user, and never returned. */
  password?: string | null;
}

/**
 * The photo of a user or a group. Its bytes are read and written apart from its properties.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/profilephoto?view=graph-rest-1.0)
 */
export interface ProfilePhoto extends Entity {
  '@odata.type'?: '#microsoft.graph.profilePhoto';
  /** The height of the photo in pixels. Read-only. */
  readonly height?: number | null;
  /** The width of the photo in pixels. Read-only. */
  readonly width?: number | null;
}

/**
 * Somebody who sends or receives a message.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/recipient?view=graph-rest-1.0)
 */
export interface Recipient {
  /** The name and the address. */
  emailAddress?: EmailAddress | null;
}

/**
 * A reminder of an event in a calendar.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/reminder?view=graph-rest-1.0)
 */
export interface Reminder {
  /** The version of the reminder. */
  changeKey?: string | null;
  /** When the event ends. */
  eventEndTime?: DateTimeTimeZone | null;
  /** The identifier of the event. */
  eventId?: string | null;
  /** Where the event is. */
  eventLocation?: Location | null;
  /** When the event starts. */
  eventStartTime?: DateTimeTimeZone | null;
  /** The subject of the event. */
  eventSubject?: string | null;
  /** The address at which the event opens in a browser. */
  eventWebLink?: string | null;
  /** When the reminder goes off. */
  reminderFireTime?: DateTimeTimeZone | null;
}

/**
 * An upload that is sent in parts.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/uploadsession?view=graph-rest-1.0)
 */
export interface UploadSession {
  /** When the upload ends unfinished, in UTC. */
  expirationDateTime?: DateTimeOffset | null;
  /** The ranges of bytes that are still missing; for example, `0-`. */
  nextExpectedRanges?: string[];
  /** The address that takes the parts. */
  uploadUrl?: string | null;
}

/**
 * An account of a person in the directory.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/user?view=graph-rest-1.0)
 */
export interface User extends DirectoryObject {
  [name: string]: unknown;
  '@odata.type'?: '#microsoft.graph.user';
  /** Indicates whether the user can sign in. */
  accountEnabled?: boolean | null;
  /** The licenses that the user has. Not nullable. Supports `$filter` (`eq`). */
  assignedLicenses?: AssignedLicense[];
  /** The business telephone numbers of the user. At most one number can be set. Not nullable. */
  businessPhones?: string[];
  /** When the user was created, in UTC. Read-only. */
  readonly createdDateTime?: DateTimeOffset | null;
  /** The department of the user. Supports `$filter` (`eq`, `ne`, `in`, `startsWith`). */
  department?: string | null;
  /** The name of the user in the address book. Supports `$search`. */
  displayName?: string | null;
  /** The first name of the user. */
  givenName?: string | null;
  /** The job title of the user. */
  jobTitle?: string | null;
  /** The SMTP address of the user; for example, `nadia@contoso.com`. */
  mail?: string | null;
  /** The mail alias of the user. It's required to create a user. */
  mailNickname?: string | null;
  /** The mobile telephone number of the user. */
  mobilePhone?: string | null;
  /** The office in which the user works. */
  officeLocation?: string | null;
  /** The password of the user. It's required to create a user, and never returned. */
  passwordProfile?: PasswordProfile | null;
  /** The language that the user prefers; for example, `en-US`. */
  preferredLanguage?: string | null;
  /** The family name of the user. */
  surname?: string | null;
  /** The country or region in which the user uses services, as a two-letter code such as `JP`. */
  usageLocation?: string | null;
  /** The user principal name (UPN) of the user, which is the name for sign-in. */
  userPrincipalName?: string | null;
  /** The users who report to the user. Read-only. Nullable. Supports `$expand`. */
  readonly directReports?: AnyDirectoryObject[];
  /** The mail folders of the user. Nullable. */
  mailFolders?: MailFolder[];
  /** The user to whom the user reports. Supports `$expand`. */
  manager?: AnyDirectoryObject | null;
  /** The groups and roles that contain the user directly. Read-only. Nullable. Supports `$expand`. */
  readonly memberOf?: AnyDirectoryObject[];
  /** The messages in the mailbox of the user. Nullable. */
  messages?: Message[];
  /** The profile photo of the user. Read-only. */
  readonly photo?: ProfilePhoto | null;
}

import type * as graph from '../types/graph.js';
export type * from '../types/graph.js';
export type AttachmentType = graph.AttachmentType;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/attachmentitem?view=graph-rest-1.0) */
export const AttachmentType = {
  file: 'file',
  item: 'item',
  reference: 'reference',
} as const;
export const attachmentTypeValues: readonly AttachmentType[] = /* @__PURE__ */ Object.values(AttachmentType);

export function isAttachmentType(value: unknown): value is AttachmentType {
  return (attachmentTypeValues as readonly unknown[]).includes(value);
}

export type BodyType = graph.BodyType;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/itembody?view=graph-rest-1.0) */
export const BodyType = {
  text: 'text',
  html: 'html',
} as const;
export const bodyTypeValues: readonly BodyType[] = /* @__PURE__ */ Object.values(BodyType);

export function isBodyType(value: unknown): value is BodyType {
  return (bodyTypeValues as readonly unknown[]).includes(value);
}

export type FollowupFlagStatus = graph.FollowupFlagStatus;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/followupflag?view=graph-rest-1.0) */
export const FollowupFlagStatus = {
  notFlagged: 'notFlagged',
  complete: 'complete',
  flagged: 'flagged',
} as const;
export const followupFlagStatusValues: readonly FollowupFlagStatus[] = /* @__PURE__ */ Object.values(FollowupFlagStatus);

export function isFollowupFlagStatus(value: unknown): value is FollowupFlagStatus {
  return (followupFlagStatusValues as readonly unknown[]).includes(value);
}

export type Importance = graph.Importance;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/message?view=graph-rest-1.0) */
export const Importance = {
  low: 'low',
  normal: 'normal',
  high: 'high',
} as const;
export const importanceValues: readonly Importance[] = /* @__PURE__ */ Object.values(Importance);

export function isImportance(value: unknown): value is Importance {
  return (importanceValues as readonly unknown[]).includes(value);
}

export type InferenceClassificationType = graph.InferenceClassificationType;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/message?view=graph-rest-1.0) */
export const InferenceClassificationType = {
  focused: 'focused',
  other: 'other',
} as const;
export const inferenceClassificationTypeValues: readonly InferenceClassificationType[] = /* @__PURE__ */ Object.values(InferenceClassificationType);

export function isInferenceClassificationType(value: unknown): value is InferenceClassificationType {
  return (inferenceClassificationTypeValues as readonly unknown[]).includes(value);
}

export type LocationType = graph.LocationType;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/location?view=graph-rest-1.0) */
export const LocationType = {
  default: 'default',
  conferenceRoom: 'conferenceRoom',
  homeAddress: 'homeAddress',
  businessAddress: 'businessAddress',
  geoCoordinates: 'geoCoordinates',
  streetAddress: 'streetAddress',
  hotel: 'hotel',
  restaurant: 'restaurant',
  localBusiness: 'localBusiness',
  postalAddress: 'postalAddress',
} as const;
export const locationTypeValues: readonly LocationType[] = /* @__PURE__ */ Object.values(LocationType);

export function isLocationType(value: unknown): value is LocationType {
  return (locationTypeValues as readonly unknown[]).includes(value);
}

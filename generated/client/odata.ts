// Primitive types of OData as they look in JSON. Types only; the names document the format.

import type { GraphContent } from './types.js';

export type { Sendable, Undocumented } from './sendable.js';

/** Base64 text. */
export type Binary = string;

/** `2026-01-31` */
export type DateOnly = string;

/** ISO 8601, for example `2026-01-31T08:00:00Z`. */
export type DateTimeOffset = string;

/** ISO 8601, for example `PT1H30M`. */
export type Duration = string;

/** `00000000-0000-0000-0000-000000000000` */
export type Guid = string;

/** Binary content; no part of JSON, but the body of a request of its own. */
export type Stream = GraphContent;

/** `08:30:00` */
export type TimeOfDay = string;

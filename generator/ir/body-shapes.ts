// The JSON body of a resource page -> what kind of value it shows for each property.
// `{ "displayName": "String", "assignedLicenses": [{ "@odata.type": "microsoft.graph.assignedLicense" }] }`

import { readJson } from '../page/lenient-json.ts';

/** A string, or an array of strings, is text; a date written as `String (timestamp)` is text too. */
export type BodyShape = 'text' | 'number' | 'boolean' | 'object' | 'empty';

/** The shapes of the body's properties; none where the body cannot be read. Annotations such as `@odata.type` are left out. */
export function bodyShapes(text: string): Map<string, BodyShape> {
  const { value } = readJson(text);
  const shapes = new Map<string, BodyShape>();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return shapes;
  for (const [key, one] of Object.entries(value)) {
    if (!key.includes('@')) shapes.set(key, shapeOf(one));
  }
  return shapes;
}

/** The shape of one value. */
export function shapeOf(value: unknown): BodyShape {
  if (Array.isArray(value)) return value.length === 0 ? 'empty' : shapeOf(value[0]);
  if (typeof value === 'string') return wordShape(value);
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return value === null || value === undefined ? 'empty' : 'object';
}

/** `"isPreview": "Boolean"` and `"size": "Int32"` name the type instead of showing a value. */
function wordShape(text: string): BodyShape {
  if (/^bool(?:ean)?$/i.test(text)) return 'boolean';
  return /^(?:u?int(?:eger|16|32|64)?|double|single|decimal|number|float|long)$/i.test(text) ? 'number' : 'text';
}

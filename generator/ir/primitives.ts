// Names of primitive types as people write them in docs -> OData primitive types.
// `|isRead|boolean|`, `|size|int|`, `|createdDateTime|DateTimeOffSet|`

/** Lower case, without `Edm.`, spaces and hyphens. Counts are in field notes; `numeric` is any number, so the widest one. */
const PRIMITIVES: ReadonlyMap<string, string> = new Map([
  ['string', 'Edm.String'],
  ['boolean', 'Edm.Boolean'],
  ['bool', 'Edm.Boolean'],
  ['int16', 'Edm.Int16'],
  ['int32', 'Edm.Int32'],
  ['int', 'Edm.Int32'],
  ['integer', 'Edm.Int32'],
  ['int64', 'Edm.Int64'],
  ['long', 'Edm.Int64'],
  ['byte', 'Edm.Byte'],
  ['sbyte', 'Edm.SByte'],
  ['single', 'Edm.Single'],
  ['float', 'Edm.Single'],
  ['double', 'Edm.Double'],
  ['number', 'Edm.Double'],
  ['numeric', 'Edm.Double'],
  ['decimal', 'Edm.Decimal'],
  ['date', 'Edm.Date'],
  ['datetime', 'Edm.DateTimeOffset'],
  ['datetimeoffset', 'Edm.DateTimeOffset'],
  ['timestamp', 'Edm.DateTimeOffset'],
  ['timeofday', 'Edm.TimeOfDay'],
  ['duration', 'Edm.Duration'],
  ['guid', 'Edm.Guid'],
  ['uuid', 'Edm.Guid'],
  ['binary', 'Edm.Binary'],
  ['stream', 'Edm.Stream'],
  ['url', 'Edm.String'],
  ['uri', 'Edm.String'],
]);

/** Any JSON (json.md documents the name); a value of it may be a number, an object, anything. */
export const untypedJson = 'microsoft.graph.Json';

/** The primitive type that `name` means, in whatever case; undefined where it means none. */
export function primitiveNamed(name: string): string | undefined {
  const word = name.toLowerCase();
  return PRIMITIVES.get(word) ?? (/^edm\.|[\s-]/.test(word) ? PRIMITIVES.get(word.replace(/^edm\.|[\s-]/g, '')) : undefined);
}

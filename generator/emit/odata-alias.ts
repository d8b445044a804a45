// `Edm.*` types of OData and the TypeScript that stands for them in JSON: `Edm.Guid` -> the alias `Guid`, `Edm.Int64` -> `number`.
// The aliases themselves are fixed text: templates/client/odata.ts.hbs.

/** Names that files of the package import from `client/odata`. */
export const odataAliases = [
  'Binary',
  'DateOnly',
  'DateTimeOffset',
  'Duration',
  'Guid',
  'Sendable',
  'Stream',
  'TimeOfDay',
  'Undocumented',
] as const;

export type ODataAlias = (typeof odataAliases)[number];

/** The module of the aliases, from the package's root. */
export const odataModule = 'client/odata';

/** How values of a primitive type look in JSON: an alias, or a keyword of TypeScript. Other `Edm.*` types are `unknown`. */
export const primitives: ReadonlyMap<string, { readonly alias: ODataAlias } | { readonly keyword: 'string' | 'number' | 'boolean' }> =
  new Map([
    ['Edm.Binary', { alias: 'Binary' }],
    ['Edm.Boolean', { keyword: 'boolean' }],
    ['Edm.Byte', { keyword: 'number' }],
    ['Edm.Date', { alias: 'DateOnly' }],
    ['Edm.DateTimeOffset', { alias: 'DateTimeOffset' }],
    ['Edm.Decimal', { keyword: 'number' }],
    ['Edm.Double', { keyword: 'number' }],
    ['Edm.Duration', { alias: 'Duration' }],
    ['Edm.Guid', { alias: 'Guid' }],
    ['Edm.Int16', { keyword: 'number' }],
    ['Edm.Int32', { keyword: 'number' }],
    ['Edm.Int64', { keyword: 'number' }],
    ['Edm.SByte', { keyword: 'number' }],
    ['Edm.Single', { keyword: 'number' }],
    ['Edm.Stream', { alias: 'Stream' }],
    ['Edm.String', { keyword: 'string' }],
    ['Edm.TimeOfDay', { alias: 'TimeOfDay' }],
  ]);

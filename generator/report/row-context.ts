// What the functions that make rows share: one version, the pool, and how prose and members become references.

import { createSymbols, type Symbols } from '../emit/symbols.ts';
import type { Api, Property } from '../ir/ir.ts';
import { type PageAddresses, pageAddresses } from './page-address.ts';
import { createPageText } from './page-text.ts';
import { type MemberRow, memberFlags, type Ref } from './report-data.ts';
import type { TextPool } from './text-pool.ts';

export interface RowContext {
  readonly api: Api;
  readonly symbols: Symbols;
  readonly ref: TextPool['ref'];
  /** Reference to the prose of a page. */
  readonly prose: (markdown: string | undefined, file: string) => Ref;
  readonly addresses: PageAddresses;
}

export function createRowContext(api: Api, { ref }: TextPool): RowContext {
  const pageText = createPageText(api);
  return {
    api,
    symbols: createSymbols(api),
    ref,
    prose: (markdown, file) => ref(pageText(markdown, file)),
    addresses: pageAddresses(api.version),
  };
}

/** A property, relationship or parameter. */
export function memberRow(property: Property, file: string, { ref, prose }: RowContext): MemberRow {
  const { name, type, description, deprecated, values = [] } = property;
  const row = [
    ref(name),
    ref(type),
    prose(description, file),
    flagsOf(property),
    // An empty notice still is one.
    deprecated === undefined ? 0 : prose(deprecated, file) || ref('Deprecated.'),
    ...values.map(ref),
  ];
  while (row.at(-1) === 0) row.pop();
  return row;
}

function flagsOf({ readOnly, nullable, required }: Property): number {
  const nullability = nullable === undefined ? 0 : nullable ? memberFlags.nullable : memberFlags.notNullable;
  const need = required === undefined ? 0 : required ? memberFlags.required : memberFlags.optional;
  return (readOnly ? memberFlags.readOnly : 0) + nullability + need;
}

/** `field` with the reference where there is a text, nothing where there is none. */
export function optionalRef<Name extends string>(field: Name, ref: Ref): { readonly [key in Name]?: Ref } {
  return ref === 0 ? {} : ({ [field]: ref } as { readonly [key in Name]: Ref });
}

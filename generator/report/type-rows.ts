// Types and enums of the model -> their rows: names, prose and members, own ones only; the page's script walks up to the bases.

import { rootModule, type Symbols } from '../emit/symbols.ts';
import type { EnumType, StructuredType } from '../ir/ir.ts';
import type { EnumRow, TypeRow } from './report-data.ts';
import { memberRow, optionalRef, type RowContext } from './row-context.ts';

export function typeRow(type: StructuredType, context: RowContext): TypeRow {
  const { kind, name, baseType, abstract, open, undocumented, key, source } = type;
  const { file } = source;
  return {
    kind,
    name,
    ...declaration(type, context),
    ...(baseType !== undefined && { base: baseType }),
    ...(abstract && { abstract }),
    ...(open && { open }),
    ...(undocumented && { undocumented }),
    ...(key !== undefined && { key }),
    properties: type.properties.map((property) => memberRow(property, file, context)),
    relationships: type.relationships.map((property) => memberRow(property, file, context)),
  };
}

export function enumRow(declared: EnumType, context: RowContext): EnumRow {
  const { file } = declared.source;
  const { ref, prose } = context;
  return {
    name: declared.name,
    ...declaration(declared, context),
    ...(declared.evolvable && { evolvable: true }),
    ...(declared.flags && { flags: true }),
    members: declared.members.map(({ name, description, deprecated, value }) => {
      const [text, notice] = [prose(description, file), deprecated === undefined ? 0 : prose(deprecated, file) || ref('Deprecated.')];
      if (value !== undefined) return [ref(name), text, notice, value];
      if (notice !== 0) return [ref(name), text, notice];
      return text === 0 ? [ref(name)] : [ref(name), text];
    }),
  };
}

/** What types and enums have in common. */
function declaration({ name, description, deprecated, source }: StructuredType | EnumType, { symbols, prose, ref, addresses }: RowContext) {
  const { file } = source;
  return {
    identifier: identifierOf(name, symbols),
    ...optionalRef('text', prose(description, file)),
    ...(deprecated !== undefined && { deprecated: prose(deprecated, file) || ref('Deprecated.') }),
    file,
    url: addresses.own(file),
  };
}

/** As a user of the package writes it: `User`, or `security.Action` for a type of a namespace. */
function identifierOf(name: string, symbols: Symbols): string {
  const symbol = symbols.types.get(name);
  if (symbol === undefined) return '';
  const module = symbols.modules.find(({ path }) => path === symbol.module)?.identifier ?? rootModule;
  return module === rootModule ? symbol.identifier : `${module}.${symbol.identifier}`;
}

// The JSON body of a resource page against the members that its tables list. The table wins; every difference is reported.
// `|size|Int64|` and `"size": "String"`; a row without a key; a key without a row

import type { Origin, Report } from '../diagnostics.ts';
import { keyOrigin } from '../page/json-body.ts';
import { readJson } from '../page/lenient-json.ts';
import type { Member } from '../page/member.ts';
import type { ResourcePage } from '../page/resource-page.ts';
import { type BodyShape, shapeOf } from './body-shapes.ts';
import type { StructuredType, TypeName } from './ir.ts';
import { memberOf } from './member-of.ts';
import { derivesFrom, findType, type Names } from './names.ts';
import { defaultNamespace } from './namespaces.ts';
import { primitiveNamed, untypedJson } from './primitives.ts';
import { typeNamed } from './type-expression.ts';
import { collectionItem } from './type-name.ts';

export interface BodyFacts {
  readonly names: Names;
  /** By qualified name. */
  readonly types: ReadonlyMap<string, StructuredType>;
}

/** Compares one page's body with its tables and with the type that they made. Bodies that cannot be read are the annotation's finding. */
export function checkBody(page: ResourcePage, type: StructuredType, facts: BodyFacts, report: Report): void {
  const { body } = page;
  if (!body || !page.hasProperties) return;
  const { value } = readJson(body.text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const shown = new Map(Object.entries(value).filter(([key]) => !key.includes('@')));
  if (shown.size === 0) return; // `{ "@odata.type": "..." }` shows nothing
  for (const member of page.properties) {
    if (!shown.has(member.name.value) && !isAnnotation(member))
      report('property-not-in-json', member.name.origin, { name: member.name.value });
  }
  for (const [key, one] of shown) {
    const member = memberOf(type.name, key, facts.types);
    const expected = member?.name === key ? member.type : undefined;
    if (expected === undefined) {
      if (!type.open && !rowOf(page, key)) report('json-not-in-table', keyOrigin(body, key), { name: key, type: type.name });
    } else if (!fits(one, expected, facts)) {
      report('json-type-mismatch', keyOrigin(body, key), { name: key, type: expected }, { expected, related: related(rowOf(page, key)) });
    }
  }
}

/** The last of several rows. */
function rowOf({ properties, relationships }: ResourcePage, name: string): Member | undefined {
  const isOf = (member: Member): boolean => member.name.value === name;
  return relationships.findLast(isOf) ?? properties.findLast(isOf);
}

function isAnnotation(member: Member): boolean {
  return /^@?odata\./i.test(member.name.value);
}

function related(member: Member | undefined): Origin[] {
  return member?.type ? [member.type.origin] : [];
}

/** Whether a placeholder can stand for a type. Only clear contradictions count: what people write there is a sketch. */
function fits(value: unknown, type: TypeName, facts: BodyFacts): boolean {
  const item = collectionItem(type);
  const name = item ?? type;
  if (Array.isArray(value)) return item !== undefined && (value.length === 0 || fits(value[0], item, facts));
  if (value === null || name === 'unknown' || name === untypedJson) return true;
  const claimed = isSample(value, name) ? undefined : claimedType(value, facts.names);
  if (claimed !== undefined) return isRelated(claimed, name, facts);
  const shape = shapeOf(value);
  return item === undefined ? shapesOf(name, facts).includes(shape) : shape === 'text' && !facts.types.has(item);
}

/** A word for a string is a sample, though a type may have that name: `"type": "oneNote"`. */
function isSample(value: unknown, name: TypeName): boolean {
  return name === 'Edm.String' && typeof value === 'string' && /^[a-z]+[a-z\d]*$/i.test(value) && primitiveNamed(value) === undefined;
}

/** The type that a value names: `{ "@odata.type": "Edm.Stream" }`, `"Collection(microsoft.graph.lamp)"`, `"lampShade"`; samples and `"String"` name none. */
function claimedType(value: unknown, names: Names): TypeName | undefined {
  const text = typeof value === 'object' && value !== null ? annotatedType(value) : value;
  if (typeof text !== 'string') return undefined;
  const [reference] = typeNamed(text, nowhere).alternatives;
  const found = reference && findType(names, reference, { namespace: defaultNamespace, file: '' })?.name;
  return found === 'Edm.String' ? undefined : found;
}

const nowhere: Origin = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };

function annotatedType(value: object): string | undefined {
  const type = Object.entries(value).find(([key]) => key === '@odata.type' || key === '@type')?.[1];
  return typeof type === 'string' ? type.replace(/^#/, '') : undefined;
}

/** The same type, or one that derives from the other; numbers are not told apart. */
function isRelated(claimed: TypeName, name: TypeName, { names }: BodyFacts): boolean {
  if (NUMBERS.test(claimed) && NUMBERS.test(name)) return true;
  return derivesFrom(names, claimed, name) || derivesFrom(names, name, claimed);
}

const NUMBERS = /^Edm\.(?:Byte|SByte|Int16|Int32|Int64|Single|Double|Decimal)$/;

/** What a body may show for a type, apart from names of types. */
function shapesOf(name: TypeName, { types }: BodyFacts): readonly BodyShape[] {
  if (types.has(name)) return ['object', 'empty'];
  if (name === 'Edm.Boolean') return ['boolean', 'empty'];
  return NUMBERS.test(name) ? ['number', 'empty'] : ['text', 'empty'];
}

// A page that declares a structured type -> its members, its annotation, and what the prose says about the type.
// `<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.user" } -->` under `## JSON representation`

import type { Origin, Report } from '../diagnostics.ts';
import { type Annotation, annotationsOf, booleanValue, textValue } from './annotation.ts';
import { type EnumSection, enumSectionsOf } from './enum-section.ts';
import { type Body, jsonBody } from './json-body.ts';
import type { Member } from './member.ts';
import { withJsonCase } from './member-case.ts';
import type { PageHead, Stated } from './page.ts';
import { isPageAnnotation } from './page-head.ts';
import type { Reference } from './reference.ts';
import { placeTables } from './resource-tables.ts';
import { allSections, type Section } from './sections.ts';
import { readProse, type TypeProse } from './type-prose.ts';

export interface ResourcePage extends PageHead, TypeProse {
  readonly kind: 'resource';
  /** As the annotation says it, without `#`, or else the heading: `microsoft.graph.user`, `user`. */
  readonly name: Stated;
  readonly annotation?: ResourceAnnotation;
  /** The JSON body that shows the type. */
  readonly body?: Body;
  readonly properties: readonly Member[];
  readonly relationships: readonly Member[];
  /** The page has a section or table of properties, be it empty. */
  readonly hasProperties: boolean;
  /** API pages that tables of methods link to. */
  readonly methods: readonly Reference[];
  readonly enums: readonly EnumSection[];
  /** Heading of the section that the properties come from. */
  readonly section?: string;
}

/** Facts of `<!-- { "blockType": "resource", ... } -->`. */
export interface ResourceAnnotation {
  readonly type?: Stated;
  readonly baseType?: Stated;
  readonly keyProperty?: Stated;
  readonly abstract?: boolean;
  readonly open?: boolean;
  readonly origin: Origin;
}

/** Keys of the annotation that mean something to us, to the docs' own tools, or that are known slips. */
const KEYS: ReadonlySet<string> = new Set([
  ...[
    'blockType',
    '@odata.type',
    '@type',
    '@odata.type.aka',
    '@type.aka',
    '@property.aka',
    'keyProperty',
    'baseType',
    'openType',
    'abstract',
    'isAbstract',
  ],
  ...[
    'optionalProperties',
    '@odata.annotations',
    'isMediaEntity',
    'name',
    'truncated',
    'isCollection',
    'scopes',
    'description',
    'namespace',
    'validate',
  ],
]);

/** The resource annotations of a page, the ones in a section about JSON first. */
export function resourceAnnotations(root: Section, report: Report): Annotation[] {
  const found = allSections(root).flatMap((section) => {
    const blocks = section.blocks.filter((block) => block.kind !== 'comment' || !isPageAnnotation(block));
    return annotationsOf(blocks, report)
      .filter((annotation) => annotation.blockType === 'resource')
      .map((annotation) => ({ annotation, json: /\bjson\b|representation/i.test(section.title) }));
  });
  return [...found.filter((one) => one.json), ...found.filter((one) => !one.json)].map((one) => one.annotation);
}

/** Reads a resource page; `name` is the type that its heading names. */
export function parseResourcePage(
  head: PageHead,
  root: Section,
  annotation: Annotation | undefined,
  name: Stated,
  report: Report,
): ResourcePage {
  const read = annotation && readResourceAnnotation(annotation, report);
  const type = read?.type ?? name;
  const placed = placeTables(root, type.value, report);
  const body = annotation?.code && jsonBody(annotation.code);
  const tables = { ...placed, properties: withJsonCase(placed.properties, body, report) };
  const enums = enumSectionsOf(root, report).filter((section) =>
    hasSubject(section, [...tables.properties, ...tables.relationships], report),
  );
  return {
    kind: 'resource',
    name: type,
    enums,
    ...head,
    ...(read && { annotation: read }),
    ...(body && { body }),
    ...readProse(head, root),
    ...tables,
  };
}

/** False for `### roles property values` where the page has no such property: they are values of some other type's property, and no type themselves. */
function hasSubject({ title, name, origin }: EnumSection, members: readonly Member[], report: Report): boolean {
  // roles property values
  if (!/\sproperty\s/i.test(title)) return true;
  const subject = name.value.toLowerCase();
  // lampRole collection
  const has = members.some(
    (one) => one.name.value.toLowerCase() === subject || one.type?.text.toLowerCase().match(/\w+/g)?.includes(subject),
  );
  if (!has) report('table-unplaced', origin, { section: title });
  return has;
}

function readResourceAnnotation(annotation: Annotation, report: Report): ResourceAnnotation {
  for (const key of Object.keys(annotation.values)) {
    if (!KEYS.has(key)) report('annotation-unknown-key', annotation.originOf(key), { key });
  }
  const stated = (key: string): Stated | undefined => {
    const value = textValue(annotation, key)?.replace(/^#/, '');
    return value === undefined ? undefined : { value, origin: annotation.originOf(key) };
  };
  const type = stated('@odata.type') ?? stated('@type');
  const baseType = stated('baseType');
  const keyProperty = stated('keyProperty');
  const abstract = booleanValue(annotation, 'abstract') ?? booleanValue(annotation, 'isAbstract');
  const open = booleanValue(annotation, 'openType');
  return {
    origin: annotation.origin,
    ...(type && { type }),
    ...(baseType && { baseType }),
    ...(keyProperty && { keyProperty }),
    ...(abstract !== undefined && { abstract }),
    ...(open !== undefined && { open }),
  };
}

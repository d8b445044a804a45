// Findings about resource pages that need all pages and the finished types: several pages of one type, headings and bodies that say
// something else than the tables, links to API pages that are not there.

import type { Report } from '../diagnostics.ts';
import { plainText } from '../page/inline.ts';
import type { Page } from '../page/page.ts';
import type { ResourcePage } from '../page/resource-page.ts';
import { type BodyFacts, checkBody } from './check-body.ts';
import type { StructureDeclaration } from './declarations.ts';
import { lastSegment } from './names.ts';
import { pageKey, pageLink } from './page-link.ts';

/** Reports the findings for every declaration. */
export function checkPages(pages: readonly Page[], declarations: readonly StructureDeclaration[], facts: BodyFacts, report: Report): void {
  const files = new Set(pages.map((page) => pageKey(page.file)));
  for (const declaration of declarations) {
    const type = facts.types.get(declaration.name);
    for (const [i, page] of declaration.pages.entries()) {
      if (i > 0) reportFurther(page, declaration, report);
      checkHeading(page, declaration.name, report);
      checkMethods(page, files, report);
      if (type) checkBody(page, type, facts, report);
    }
  }
}

function reportFurther(page: ResourcePage, { name, pages }: StructureDeclaration, report: Report): void {
  const related = pages.slice(0, 1).map((one) => one.name.origin);
  report('type-on-several-pages', page.name.origin, { name }, { related });
}

/** `# Chart resource type` on the page of workbookChart. */
function checkHeading(page: ResourcePage, name: string, report: Report): void {
  if (!page.annotation?.type || !page.heading) return;
  // the name is the first word, qualified on a few pages
  const heading = lastSegment(/^[\w.]+/.exec(plainText(page.heading))?.[0]?.replace(/\.$/, '') ?? '');
  const type = lastSegment(name);
  if (heading !== '' && heading !== type)
    report('heading-type-mismatch', page.heading.origin, { heading, type }, { actual: heading, expected: type });
}

function checkMethods(page: ResourcePage, files: ReadonlySet<string>, report: Report): void {
  for (const { url, origin } of page.methods) {
    const link = url === undefined ? undefined : pageLink(url, page.file);
    if (link && !files.has(link.page)) report('method-link-missing', origin, { page: `${link.page}.md` });
  }
}

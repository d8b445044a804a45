// The pages of one version -> its model: types, operations, checked.

import { compareText, type Report } from '../diagnostics.ts';
import type { Page } from '../page/page.ts';
import { buildOperations } from './build-operation.ts';
import { buildTypes } from './build-types.ts';
import { checkIr } from './check-ir.ts';
import type { Api } from './ir.ts';
import { withPathRelationships } from './path-relationships.ts';

/** Builds the model of `version` from its pages, in whatever order they come. */
export function buildIr(version: string, pages: readonly Page[], report: Report): Api {
  const ordered = pages.toSorted((a, b) => compareText(a.file, b.file));
  const { types, enums, names } = buildTypes(ordered, report);
  const operations = buildOperations(ordered, { types, enums, names }, report);
  const api: Api = {
    format: 1,
    version,
    types: withPathRelationships(types, operations, report).toSorted((a, b) => compareText(a.name, b.name)),
    enums: enums.toSorted((a, b) => compareText(a.name, b.name)),
    operations,
  };
  checkIr(api);
  return api;
}

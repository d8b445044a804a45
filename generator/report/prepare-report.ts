// Models, findings about the docs and changes since a base -> everything that the report's page shows. Pure.

import { compareText, type Diagnostic } from '../diagnostics.ts';
import type { Finding } from '../diff/finding.ts';
import type { Api } from '../ir/ir.ts';
import { changeRows } from './change-rows.ts';
import { operationRow } from './operation-rows.ts';
import { pageRows } from './page-rows.ts';
import type { ReportData, VersionData } from './report-data.ts';
import { createRowContext } from './row-context.ts';
import { shownTexts } from './shown-text.ts';
import { createTextPool } from './text-pool.ts';
import { enumRow, typeRow } from './type-rows.ts';

export interface ReportInput {
  readonly apis: readonly Api[];
  /** Of all versions, sorted. */
  readonly diagnostics: readonly Diagnostic[];
  /** Text of a page by its name, for the lines of findings. */
  readonly textOf: (file: string) => string | undefined;
  readonly changes?: ReportChanges;
}

export interface ReportChanges {
  /** What the user compares with. */
  readonly base: string;
  /** Versions that both sides have. */
  readonly versions: readonly string[];
  /** Worst first. */
  readonly findings: readonly Finding[];
}

/** The data of the page. The same input gives the same data. */
export function prepareReport({ apis, diagnostics, textOf, changes }: ReportInput): ReportData {
  const pool = createTextPool();
  const sorted = apis.toSorted((a, b) => compareText(b.version, a.version));
  const names = sorted.map(({ version }) => version);
  const changed = changes && changeRows(changes.versions, changes.findings);
  const versions = sorted.map((api): VersionData => {
    const context = createRowContext(api, pool);
    const owners = changed?.owners.get(api.version);
    return {
      version: api.version,
      site: context.addresses.site,
      types: api.types.map((type) => typeRow(type, context)),
      enums: api.enums.map((declared) => enumRow(declared, context)),
      operations: api.operations.map((operation) => operationRow(operation, context)),
      pages: pageRows(api.version, names, diagnostics, textOf, pool, context.addresses),
      ...(owners && { changes: owners }),
    };
  });
  return shownTexts({
    texts: pool.texts(),
    versions,
    ...(changes && changed && { base: changes.base, rules: changed.rules }),
  });
}

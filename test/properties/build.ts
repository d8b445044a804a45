// Pages in memory -> model, findings and files: the pipeline without reading and writing.

import { checkExamples } from '../../generator/check/check-examples.ts';
import { compareDiagnostics, createReport, type Diagnostic } from '../../generator/diagnostics.ts';
import { apiJson } from '../../generator/emit/api-json.ts';
import { emitPackage } from '../../generator/emit/emit.ts';
import type { OutputFile } from '../../generator/emit/output-file.ts';
import { buildIr } from '../../generator/ir/build-ir.ts';
import type { Api } from '../../generator/ir/ir.ts';
import { parsePage } from '../../generator/page/parse-page.ts';
import type { SourcePage } from '../../generator/read/source-page.ts';
import { templates } from '../emit/templates-folder.ts';

export interface Built {
  readonly api: Api;
  /** As in api.json. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds v1.0 from pages in the given order. */
export function build(pages: readonly SourcePage[]): Built {
  const diagnostics: Diagnostic[] = [];
  const report = createReport(diagnostics);
  const parsed = pages.map((source) => {
    const { page, diagnostics: found } = parsePage(source);
    diagnostics.push(...found);
    return page;
  });
  const api = buildIr('v1.0', parsed, report);
  checkExamples(api, report);
  return { api, text: apiJson(api), diagnostics: diagnostics.toSorted(compareDiagnostics) };
}

/** The files of the package. */
export function emit({ api }: Built): readonly OutputFile[] {
  return emitPackage([api], templates, createReport([]));
}

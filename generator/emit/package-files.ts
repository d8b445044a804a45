// The fixed part of the package: package.json, README.md, tsconfig.json and the runtime in client/, from templates of the same name.

import { compareText } from '../diagnostics.ts';
import type { OutputFile } from './output-file.ts';
import { renderTemplate, type TemplateData } from './templates.ts';

const rootTemplates: readonly string[] = ['LICENSE.hbs', 'README.md.hbs', 'package.json.hbs', 'tsconfig.json.hbs'];
const runtimeFolder = 'client/';
const templateExtension = '.hbs';

/** What the fixed files say about one version. */
export interface VersionSummary {
  readonly version: string;
  readonly types: number;
  readonly enums: number;
  readonly operations: number;
}

/** Files from templates. The package's main entry is v1.0 where it is there, else the first version. */
export function packageFiles(versions: readonly VersionSummary[], templates: ReadonlyMap<string, string>): OutputFile[] {
  const data = packageData(versions);
  const runtime = [...templates.keys()].filter((name) => name.startsWith(runtimeFolder) && name.endsWith(templateExtension));
  return [...rootTemplates, ...runtime].sort(compareText).map((name) => ({
    path: name.slice(0, -templateExtension.length),
    text: renderTemplate(templates, name, data),
  }));
}

function packageData(versions: readonly VersionSummary[]): TemplateData {
  const main = versions.find(({ version }) => version === 'v1.0') ?? versions[0];
  return {
    main: main?.version ?? 'v1.0',
    versions: versions.map((summary) => ({
      version: summary.version,
      types: String(summary.types),
      enums: String(summary.enums),
      operations: String(summary.operations),
    })),
  };
}

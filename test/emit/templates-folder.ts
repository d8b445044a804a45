// The real templates of the package.

import { fileURLToPath } from 'node:url';
import { readTemplates } from '../../generator/read/read-templates.ts';

export const templates: ReadonlyMap<string, string> = readTemplates(fileURLToPath(new URL('../../templates', import.meta.url)));

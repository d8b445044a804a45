// Fixed text with values in it -> text: `"name": "{{name}}"`. The only file that runs handlebars; templates hold no decisions.

import Handlebars from 'handlebars';
import { invariant } from '../assert.ts';

/** A value of a template: text, presence, a list, or a group of these. */
export type TemplateData = { readonly [name: string]: string | boolean | readonly string[] | readonly TemplateData[] };

/**
 * Text of the template `name` (`package.json.hbs`) with `data`. A missing template, or a field that `data` does not have,
 * is a bug of ours and throws.
 */
export function renderTemplate(templates: ReadonlyMap<string, string>, name: string, data: TemplateData): string {
  const source = templates.get(name);
  invariant(source !== undefined, `there is no template ${name}`);
  const render = Handlebars.compile<TemplateData>(source, { strict: true, noEscape: true, knownHelpersOnly: true });
  const text = render(data);
  return text.endsWith('\n') ? text : `${text}\n`;
}

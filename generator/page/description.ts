// Words of a page -> what documentation shows of them; not every text describes something.
// `Not yet documented`, `Inherits from [entity](../resources/entity.md).`, `The following files are supported:`

import type { Text } from './blocks.ts';
import { docMarkdown, type Inline, plainText } from './inline.ts';

// `Not yet documented`, `Here is a JSON representation of the resource.`, `The following table lists the members of an evolvable enumeration.`
const SAYS_NOTHING =
  /^(?:not yet documented\.?$|(?:here|this|the following|below) is (?:a|the) json representation\b|the following table (?:lists|shows) the (?:members|values)\b)/i;

// `. Possible values are: `a`.`, where a sentence was taken out before the full stop
const LEFT_OVER = /^(?:[.,;:]\s+)+/;

/** One line of markdown; undefined for words that describe nothing. */
export function description(text: Inline): string | undefined {
  return describing(docMarkdown(text));
}

function describing(markdown: string): string | undefined {
  const line = LEFT_OVER.test(markdown) ? markdown.replace(LEFT_OVER, '') : markdown;
  return line === '' || SAYS_NOTHING.test(line) ? undefined : line;
}

// `Inherits from entity.`, `This type is derived from the base type microsoft.graph.lamp`, `The lampShade entity is derived from shade.`
const ONLY_BASE =
  /^(?:(?:this|the|an?|it)\b[^.]{0,60}\s)?(?:inherit(?:s|ed)?|deriv(?:es|ed))(?:\s\w+){0,4}\sfrom(?:\s(?:[^\s.]|\.(?=\S))+){1,6}\.?$/i;

/** What a page says about its subject: the first paragraph that says more than its base type, else the summary of the front matter. */
export function introduction(intro: readonly Text[], summary: string | undefined): string | undefined {
  let first: string | undefined;
  for (const text of intro) {
    first = ONLY_BASE.test(plainText(text)) ? undefined : description(text);
    if (first !== undefined) break;
  }
  const shown = first === undefined ? '' : withoutAnnouncement(first);
  return shown || withoutAnnouncement(describing(summary ?? '') ?? '') || first?.replace(/:$/, '.');
}

/** Without a last sentence that only announces the list below it: `An insight. The following files are supported:` */
function withoutAnnouncement(text: string): string {
  return text.endsWith(':') ? text.slice(0, text.lastIndexOf('. ') + 1) : text;
}

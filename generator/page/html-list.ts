// HTML lists in a cell -> one line of text: `Kinds:<ul><li>desk</li><li>street</li></ul>More.` -> Kinds: desk, street. More.

/** A text, and the tags of lists before it: `<ul><li>`. */
export interface ListPart {
  readonly tags: string;
  readonly text: string;
}

/** Whether a tag is one of a list. */
export function isListTag(tag: string): boolean {
  return /^<\/?(?:li|ol|ul)\b/i.test(tag);
}

/** Items with commas between them, or semicolons where they are more than a few words; after a full stop, nothing. Only the last text may be empty. */
export function joinListParts([first, ...others]: readonly ListPart[]): string {
  const items = [first, ...others].filter((part) => part && isItem(part));
  const between = items.every((part) => part && isShort(part.text)) ? ', ' : '; ';
  let line = first?.text ?? '';
  for (const part of others) line += part.text === '' ? '' : separator(line, part, between) + part.text;
  return line;
}

function separator(before: string, part: ListPart, between: string): string {
  if (/[.,:;!?]$/.test(before)) return ' ';
  if (/<[ou]l\b/i.test(part.tags)) return ': ';
  if (isItem(part)) return between;
  return /^\W*[A-Z]/.test(part.text) ? '. ' : ' ';
}

function isItem({ tags }: ListPart): boolean {
  return /<li\b/i.test(tags);
}

/** `HKEY_USERS`, `Plus sign (`+`)`; not `desk: for one who works`. */
function isShort(text: string): boolean {
  return text.length <= 40 && !/[.,:;]|--/.test(text);
}

// Text from pages -> text that is safe to print: a page must not be able to move the cursor, colour the screen or reorder a line.

// `\u001b[2J` clears a terminal; `\u202e` turns the text direction round; line feed stays
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const invisible = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Control characters become visible escapes: `\u001b`. */
export function visibleText(text: string): string {
  return text.replace(invisible, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return character === '\t' ? ' ' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

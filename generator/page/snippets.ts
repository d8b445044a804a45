// Paragraphs that include nothing but code samples in other languages: they carry no facts and are not read from disk.
// `[!INCLUDE [sample-code](../includes/snippets/csharp/get-user-csharp-snippets.md)]` in each language tab of each example

/** One such include, or several, each on its line; in plain words, which markdown cannot read in another way. */
const snippets = /^(?:\[!INCLUDE \[[A-Za-z -]*\]\([A-Za-z0-9./-]*\/snippets\/[\w./-]*\)\]\s*)+$/;

/** Whether the lines of a paragraph are such includes, so that it gives no block. */
export function holdsOnlySnippets(paragraph: string): boolean {
  return paragraph.startsWith('[!INCLUDE') && snippets.test(paragraph);
}

// A docs folder -> other sets of docs in a temporary folder: a part of it, or more than it has.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Pages of v1.0 and beta of the real docs in 2021, as multiples of v1.0 alone: 3,341 and 7,948. */
const BETA_COPIES = 7948 / 3341;
/** Of the sections that both versions have, so many differ; 78 % of all bytes are in sections that are there once. */
const CHANGED = 0.3;

/** `api-reference`, or the folder itself. */
export function baseOf(docs) {
  const inner = path.join(docs, 'api-reference');
  return existsSync(inner) ? inner : docs;
}

/** `v1.0/api/user-get.md` of all pages, sorted. */
export function pagesOf(docs) {
  return ['v1.0', 'beta'].flatMap((version) =>
    ['api', 'resources'].flatMap((folder) => {
      const at = path.join(docs, version, folder);
      if (!existsSync(at)) return [];
      const names = readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
      return names.sort().map((name) => `${version}/${folder}/${name}`);
    }),
  );
}

/** Every `step`th page of `docs`, with all includes. */
export function copyPart(docs, to, step) {
  copyIncludes(docs, to);
  for (const [index, file] of pagesOf(docs).entries())
    if (index % step === 0) writePage(to, file, readFileSync(path.join(docs, file), 'utf8'));
}

/** v1.0 as it is, and a beta of more than twice as many pages, whose text is partly that of v1.0, partly new. */
export function copyGrown(docs, to) {
  copyIncludes(docs, to);
  const pages = pagesOf(docs).filter((file) => file.startsWith('v1.0/'));
  for (const [index, file] of pages.entries()) {
    const text = readFileSync(path.join(docs, file), 'utf8');
    writePage(to, file, text);
    const beta = file.replace('v1.0/', 'beta/');
    writePage(to, beta, withChangedSections(text, index));
    for (let copy = 1; copy < Math.ceil(BETA_COPIES); copy++) {
      const wanted = Math.min(BETA_COPIES - copy, 1);
      if (Math.floor(index * wanted) === Math.floor((index + 1) * wanted)) continue;
      writePage(to, beta.replace(/\.md$/, `-more${copy}.md`), asOther(text, copy));
    }
  }
}

function copyIncludes(docs, to) {
  for (const folder of ['includes', 'v1.0/includes', 'beta/includes']) {
    if (existsSync(path.join(docs, folder))) cpSync(path.join(docs, folder), path.join(to, folder), { recursive: true });
  }
}

function writePage(to, file, text) {
  mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
  writeFileSync(path.join(to, file), text);
}

/** Other words in some sections, chosen by number. */
function withChangedSections(text, seed) {
  const sections = text.split(/^(?=## )/m);
  return sections
    .map((section, index) => ((seed * 31 + index * 17) % 100 < CHANGED * 100 ? reworded(section, 'preview') : section))
    .join('');
}

/** The same page about a type of another namespace, in other words: nothing of it has been seen before. */
function asOther(text, copy) {
  return reworded(text, `more${copy}`)
    .replaceAll('microsoft.graph.', `microsoft.graph.more${copy}.`)
    .replace(/^Namespace: microsoft\.graph$/gm, `Namespace: microsoft.graph.more${copy}`)
    .replace(/\((\.\.\/(?:api|resources)\/[\w-]+)\.md/g, `($1-more${copy}.md`)
    .replace(/^(GET|POST|PUT|PATCH|DELETE) (https:\/\/graph\.microsoft\.com\/(?:v1\.0|beta))?\//gm, `$1 $2/more${copy}/`);
}

/** A word more in each sentence and in each cell of prose. */
function reworded(text, word) {
  return text.replace(/\b([Tt]he|[Aa]n?) (?=[a-z])/g, `$1 ${word} `);
}

const edits = {
  // `|city|String|The city in which the user is located.|`
  words: (text, turn) => text.replace(/^(\| *\w+ *\| *String *\|)[^|]+(\| *)$/m, `$1Reworded for the ${turn}. time.$2`),
  fact: (text, turn) => text.replace(/^(\| *\w+ *\| *String *\|[^|]+\| *)$/m, `$1\n|addedIn${turn}|String|Added.|`),
};

/** Changes a sentence, or adds a row, in the table of properties of `user`, or of the first page that has one; another one each time. */
export function editOnePage(docs, turn, kind) {
  const resources = pagesOf(docs).filter((file) => file.startsWith('v1.0/resources/'));
  const rows = (file) => readFileSync(path.join(docs, file), 'utf8').match(/^\| *\w+ *\| *String *\|[^|]+\| *$/gm)?.length ?? 0;
  const file = resources.find((name) => name.endsWith('/user.md')) ?? resources.find((name) => rows(name) > 0);
  const text = readFileSync(path.join(docs, file), 'utf8');
  const edited = edits[kind](text, turn);
  if (edited === text) throw new Error(`${file} has no row to edit`);
  writeFileSync(path.join(docs, file), edited);
}

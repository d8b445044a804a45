// A docs folder -> one bare pass of remark over all its pages, on one thread: what every run is compared with.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const [docs = ''] = process.argv.slice(2);
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();
for (const version of ['v1.0', 'beta']) {
  for (const folder of ['api', 'resources']) parseAll(path.join(docs, version, folder));
}

function parseAll(folder) {
  for (const name of namesIn(folder)) if (name.endsWith('.md')) processor.parse(readFileSync(path.join(folder, name), 'utf8'));
}

function namesIn(folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  } catch {
    return [];
  }
}

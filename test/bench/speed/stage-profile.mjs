// A profile of the bundled program -> how many milliseconds went into each stage: `page/`, `ir/`, a package, the collection of garbage.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Self time by stage, largest first. */
export function stagesOf(profile) {
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const bundles = new Map();
  const times = new Map();
  for (const [index, id] of profile.samples.entries()) {
    const stage = stageOf(byId.get(id).callFrame, bundles);
    if (stage !== undefined) times.set(stage, (times.get(stage) ?? 0) + profile.timeDeltas[index] / 1000);
  }
  return [...times].map(([stage, milliseconds]) => ({ stage, milliseconds })).sort((a, b) => b.milliseconds - a.milliseconds);
}

function stageOf({ url, lineNumber, functionName }, bundles) {
  if (functionName === '(garbage collector)') return 'garbage';
  if (functionName === '(idle)' || functionName === '(program)') return undefined;
  if (url.includes('/.build/')) return folderOf(moduleAt(url, lineNumber, bundles));
  return url.includes('/node_modules/') ? packageOf(url) : 'node';
}

/** The bundler writes the name of each module above its code: `// generator/page/table.ts`. */
function moduleAt(url, line, bundles) {
  const file = fileURLToPath(url);
  if (!bundles.has(file)) {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    let current = '';
    bundles.set(
      file,
      lines.map((text) => (current = /^\/\/ ((?:\.\.\/)*(?:generator|[\w./-]*node_modules)\/\S+)$/.exec(text)?.[1] ?? current)),
    );
  }
  return bundles.get(file)[line] ?? '';
}

function folderOf(module) {
  if (module.includes('node_modules/')) return packageOf(module);
  // `generator/page/table.ts`
  return /generator\/(\w+)\//.exec(module)?.[1] ?? 'generator';
}

/** Packages of one family count as one. */
function packageOf(path) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length).split('/')[0] ?? '';
  if (/^(micromark|mdast|unist|unified|remark|vfile|decode-named|character-)/.test(name)) return 'remark and micromark';
  return /^(@?ts-morph|typescript|code-block-writer)/.test(name) ? 'ts-morph' : 'other packages';
}

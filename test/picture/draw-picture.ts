// Panels of text -> an SVG that README.md shows: monospace, wrapped, coloured for light and dark.

export interface Panel {
  readonly title: string;
  readonly lines: readonly string[];
}

const columns = 112;
const lineHeight = 19;
const characterWidth = 7.4;
const margin = 16;
const headHeight = 34;
const width = Math.round(columns * characterWidth + 4 * margin);

const style = `
  .panel { fill: #ffffff; stroke: #d0d7de }
  text { fill: #1f2328; font: 12.3px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; white-space: pre }
  .title { fill: #59636e; font: 600 12px ui-sans-serif, system-ui, sans-serif }
  .comment { fill: #59636e } .string { fill: #0a3069 } .keyword { fill: #a40e26 } .problem { fill: #b35900; font-weight: 600 }
  @media (prefers-color-scheme: dark) {
    .panel { fill: #151b23; stroke: #3d444d }
    text { fill: #f0f6fc }
    .title { fill: #9198a1 }
    .comment { fill: #9198a1 } .string { fill: #a5d6ff } .keyword { fill: #ff7b72 } .problem { fill: #f0b72f }
  }
`;

/** The panels, one below the other. */
export function drawPicture(label: string, panels: readonly Panel[]): string {
  let top = 1;
  const drawn = panels.map(({ title, lines }) => {
    const rows = lines.flatMap((line) => wrap(line).map((row) => ({ row, isComment: /^\s*\/\*/.test(line) })));
    const height = headHeight + rows.length * lineHeight + margin;
    const at = top;
    top += height + margin;
    const texts = rows.map((row, index) => rowText(row.row, row.isComment, at + headHeight + (index + 0.8) * lineHeight));
    return [
      `<rect class="panel" x="1" y="${at}" width="${width - 2}" height="${height}" rx="8"/>`,
      `<text class="title" x="${2 * margin}" y="${at + 23}">${escapeText(title)}</text>`,
      ...texts,
    ].join('\n');
  });
  const size = `width="${width}" height="${top - margin + 1}" viewBox="0 0 ${width} ${top - margin + 1}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escapeText(label)}">\n<style>${style}</style>\n${drawn.join('\n')}\n</svg>\n`;
}

/** A line in parts of the panel's width, broken between words; further ones are indented by four more. */
function wrap(line: string): string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const rows: string[] = [];
  let rest = line;
  while (rest.length > columns && rest.lastIndexOf(' ', columns) > indent.length + 4) {
    const at = rest.lastIndexOf(' ', columns);
    rows.push(rest.slice(0, at));
    rest = `${indent}    ${rest.slice(at + 1)}`;
  }
  return [...rows, rest];
}

function rowText(row: string, isComment: boolean, y: number): string {
  const place = `x="${2 * margin}" y="${y.toFixed(1)}"`;
  return isComment ? `<text class="comment" ${place}>${escapeText(row)}</text>` : `<text ${place}>${coloured(row)}</text>`;
}

// `error ...`, 'text', `text` and words of TypeScript
const tokens = /(?<problem>^error\b.*$)|(?<string>'[^']*'|`[^`]*`)|(?<keyword>\b(?:await|export|function|interface|extends|return)\b)/g;

function coloured(row: string): string {
  let last = 0;
  let text = '';
  for (const match of row.matchAll(tokens)) {
    const kind = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? '';
    text += `${escapeText(row.slice(last, match.index))}<tspan class="${kind}">${escapeText(match[0])}</tspan>`;
    last = match.index + match[0].length;
  }
  return text + escapeText(row.slice(last));
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}

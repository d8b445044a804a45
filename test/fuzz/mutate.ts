// The text of a real page -> a page that broke on its way: cut, doubled, shuffled, with bytes flipped, with what parsers fear put in.

import type { Random } from './random.ts';

type Mutation = (text: string, random: Random) => string;

/** Markup that opens something, or ends something that is not open, in the middle of anything. */
const HOSTILE: readonly string[] = [
  ...['<!--', '-->', '<!-- {', '```', '```json', '``', '`', '|', '\\|', '|:---|', '---', '***', '> ', '- ', '1. ', '\t', '    '],
  ...['[', '](', '][', ']: ', '[!INCLUDE [x](../../../../etc/passwd)]', '[!INCLUDE [x](', '# [HTTP](#tab/http)', '## Properties', '# '],
  ...['{', '}', '{"', '"@odata.type": "#microsoft.graph.', '"value": [', '"__proto__": {', '/* ', '//', '\\u', "'", '"', '((((', '))))'],
  ...['GET /', 'POST /users/{id}/{id}/{', 'HTTP/1.1 200 OK', 'Namespace: ', 'Collection(', 'constructor', '__proto__', '*/', '${'],
  ...[
    '\u0000',
    '\u001b[2J',
    '\u202e',
    '\u2028',
    '\ud800',
    '\ufeff',
    '\u00a0',
    '\ue000',
    '\r',
    '\r\n',
    '\n\n\n',
    '<',
    '<table>',
    '&#0;',
    '&lt;',
  ],
  ...[
    'The possible values are: `',
    'Inherits from [',
    '### values',
    'unknownFutureValue',
    '**',
    '_',
    '~~~',
    '=====',
    '{id | name}',
    "(x='",
  ],
];

const MUTATIONS: readonly Mutation[] = [
  // cut
  (text, random) => text.slice(0, random.int(text.length)),
  (text, random) => text.slice(random.int(text.length)),
  (text, random) => {
    const start = random.int(text.length);
    return text.slice(0, start) + text.slice(start + random.int(400));
  },
  onLines((lines, random) => {
    lines.splice(random.int(lines.length), random.int(12));
  }),
  // doubled
  onLines((lines, random) => {
    const start = random.int(lines.length);
    const block = lines.slice(start, start + 1 + random.int(20));
    for (let times = random.int(6); times >= 0; times--) lines.splice(start, 0, ...block);
  }),
  (text, random) => {
    const start = random.int(text.length);
    const piece = text.slice(start, start + 1 + random.int(30));
    return text.slice(0, start) + piece.repeat(1 + random.int(200)) + text.slice(start);
  },
  (text) => (text.length < 200_000 ? text + text : text),
  // shuffled
  onLines((lines, random) => {
    for (let times = random.int(lines.length); times >= 0; times--) swap(lines, random);
  }),
  onLines((lines, random) => {
    for (let times = random.int(4); times >= 0; times--) swap(lines, random);
  }),
  onLines((lines, random) => {
    const at = random.int(lines.length);
    lines[at] = shuffled((lines[at] ?? '').split('|'), random).join('|');
  }),
  onLines((lines, random) => {
    lines.splice(random.int(lines.length), 2, lines.slice(0, 2).join(''));
  }),
  // bytes
  (text, random) => {
    const bytes = Buffer.from(text);
    for (let times = random.int(40); times >= 0; times--) {
      const at = random.int(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(8));
    }
    return bytes.toString('utf8');
  },
  // put in
  (text, random) => {
    const at = random.int(text.length);
    const depth = random.int(8) === 0 ? random.int(500) : 1 + random.int(3);
    return text.slice(0, at) + (random.pick(HOSTILE) ?? '').repeat(depth) + text.slice(at);
  },
  (text, random) => text.replaceAll(random.pick(['|', '`', '\n\n', '"', '#', ' ', '-->', ',']) ?? '', random.pick(HOSTILE) ?? ''),
];

/** No longer than what reading lets through, so that repeated doubling stays a page. */
const LONGEST = 1_000_000;

/** Breaks a page in one to four ways. */
export function mutate(text: string, random: Random): string {
  let broken = text;
  for (let times = random.int(4); times >= 0; times--) broken = (random.pick(MUTATIONS)?.(broken, random) ?? broken).slice(0, LONGEST);
  return broken;
}

function onLines(change: (lines: string[], random: Random) => void): Mutation {
  return (text, random) => {
    const lines = text.split('\n');
    change(lines, random);
    return lines.join('\n');
  };
}

function swap(items: string[], random: Random): void {
  const [a, b] = [random.int(items.length), random.int(items.length)];
  [items[a], items[b]] = [items[b] ?? '', items[a] ?? ''];
}

function shuffled(items: string[], random: Random): string[] {
  for (let times = items.length; times > 0; times--) swap(items, random);
  return items;
}

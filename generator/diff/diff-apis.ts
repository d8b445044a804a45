// Two states of the model of one version -> the findings. Pure.
// `diffApis(base, head)` of T4c: `creationTimestamp` -> `createdDateTime` is one breaking rename; a permission that joined is additive.

import { invariant } from '../assert.ts';
import type { Api } from '../ir/ir.ts';
import { diffEnums, pairEnums } from './diff-enums.ts';
import { diffOperations } from './diff-operations.ts';
import { diffTypes, pairTypes } from './diff-types.ts';
import { type Change, compareFindings, type Finding } from './finding.ts';
import { indexModel } from './model-index.ts';
import { defaultPolicy, type Policy, settle } from './policy.ts';
import type { Comparison } from './type-change.ts';

/** All findings, sorted worst first. Both models are of one version; order of their lists makes no difference. */
export function diffApis(base: Api, head: Api, policy: Policy = defaultPolicy): Finding[] {
  invariant(base.version === head.version, 'only models of one version are compared');
  const findings = changesOf(base, head).map((change) => settle(change, head.version, policy));
  return findings.sort(compareFindings);
}

function changesOf(baseApi: Api, headApi: Api): Change[] {
  const [base, head] = [indexModel(baseApi), indexModel(headApi)];
  const types = pairTypes(base, head);
  const enums = pairEnums(base, head);
  const renamed = new Map([...types, ...enums].map(({ before, after }) => [before.name, after.name]));
  const comparison: Comparison = { version: headApi.version, base, head, renamed };
  const typeChanges = [...diffTypes(types, comparison), ...diffEnums(enums, comparison)];
  return [...typeChanges, ...diffOperations(comparison, typeChanges)];
}

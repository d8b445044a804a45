// One row of the rules as an example: two small models, and the findings between them. What is not listed must not be found.

import type { Api, Operation, Property } from '../../../generator/ir/ir.ts';
import { enumType, operation, type } from '../small-api.ts';

export interface RuleCase {
  readonly row: number;
  readonly name: string;
  readonly base: Partial<Api>;
  readonly head: Partial<Api>;
  /** `reader/writer rule symbol (before -> after)` */
  readonly want: readonly string[];
}

/** A model of one type, `microsoft.graph.user`. */
export const user = (...properties: Property[]) => ({ types: [type('user', properties)] });
/** A model of one enum, `microsoft.graph.tone`. */
export const tone = (...members: string[]) => ({ enums: [enumType('tone', members)] });
/** A model of one function, `userGet`. */
export const call = (request: string, facts: Partial<Operation> = {}) => ({ operations: [operation('userGet', request, facts)] });
/** Facts of a function that sends parameters. */
export const sends = (...parameters: Property[]) => ({ requestBody: { kind: 'parameters', parameters } }) as const;
/** Facts of a function that sends a user with a table of properties. */
export const creates = (...properties: Property[]) =>
  ({ requestBody: { kind: 'object', type: 'microsoft.graph.user', properties } }) as const;

// Names and modules of request functions: api/user-list.md -> `userList` in requests/user, `UserListOptions`, `userListPermissions`,
// `userListMock`.

import type { Report } from '../diagnostics.ts';
import type { Operation } from '../ir/ir.ts';
import { deviceNames, upperFirst } from './identifier.ts';
import type { Members } from './members.ts';
import { claimAll, type Scope } from './name-scope.ts';
import { type PathChoice, pathChoices } from './operation-path.ts';
import { originOf } from './origin-of.ts';
import { type SentMembers, sentMembers } from './sent-members.ts';

export interface OperationSymbol {
  readonly identifier: string;
  /** Identifier of the type of the function's options: `UserListOptions`. */
  readonly options: string;
  /** `requests/user` */
  readonly module: string;
  readonly permissions: { readonly identifier: string; readonly module: string };
  /** The paths that callers can choose from; none where no path can be sent. */
  readonly choices: readonly PathChoice[];
  readonly sent: SentMembers;
  readonly mock: { readonly identifier: string; readonly module: string };
  readonly declaration: Operation;
}

/** Claims the names of functions: before types do, as a function's name is made from a file name and no other. */
export function functionNames(operations: readonly Operation[], scope: Scope, report: Report): readonly string[] {
  const claimed = claimAll(
    operations.map((operation) => [operation.id]),
    scope,
  );
  return operations.map((operation, position) => {
    const identifier = claimed[position]?.[0] ?? operation.id;
    if (identifier !== operation.id) report('identifier-collision', originOf(operation), { name: operation.id, identifier });
    return identifier;
  });
}

/** Claims the names of the functions' options: after types, whose names users know. */
export function operationSymbols(
  operations: readonly Operation[],
  functions: readonly string[],
  scope: Scope,
  members: Members['all'],
): Map<string, OperationSymbol> {
  const options = claimAll(
    functions.map((identifier) => [`${upperFirst(identifier)}Options`]),
    scope,
  );
  return new Map(
    operations.map((declaration, position) => {
      const identifier = functions[position] ?? declaration.id;
      const area = requestArea(declaration.source.file);
      const permissions = { identifier: `${identifier}Permissions`, module: `permissions/${area}` };
      const mock = { identifier: `${identifier}Mock`, module: `mocks/${area}` };
      const names = { identifier, options: options[position]?.[0] ?? '', module: `requests/${area}`, permissions, mock };
      const choices = pathChoices(declaration);
      return [declaration.id, { declaration, choices, sent: sentMembers(declaration, choices, members), ...names }];
    }),
  );
}

/**
 * The resource that a page's file name starts with: `api/user-list-messages.md` -> `user`. Depends on nothing but the name, so that
 * an operation does not move when pages are added. The Intune pages put product and workload first: `intune-apps`.
 */
export function requestArea(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  const segments = name.replace(/\.md$/, '').split('-');
  const area = segments
    .slice(0, segments[0] === 'intune' ? 2 : 1)
    .join('-')
    .replace(/[^a-z0-9-]+/g, '_');
  return area === '' || deviceNames.includes(area) ? `_${area}` : area;
}

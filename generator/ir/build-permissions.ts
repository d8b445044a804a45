// Permission tables of a page -> the permissions of one operation. A table whose annotation names request lines belongs to the
// operations that have them: `"requestUrls": ["GET /me/cloudLicensing/assignments"]`

import type { PermissionTable } from '../page/permission-table.ts';
import type { Method, Permission } from './ir.ts';

/** The rows of all tables that are about requests of this method; undefined where the page has none. */
export function buildPermissions(tables: readonly PermissionTable[], method: Method): Permission[] | undefined {
  const own = tables.filter((table) => !table.requests || table.requests.some((request) => request.method === method));
  const permissions = own.flatMap(({ rows, requests, note }) => {
    const paths = requests?.filter((request) => request.method === method).map((request) => request.path);
    return rows.map(({ scheme, least, higher, when, marked }): Permission => {
      const marks = marked && { marked, ...(note !== undefined && { note }) };
      return { scheme, least, higher, ...(when !== undefined && { when }), ...(paths && { paths }), ...marks };
    });
  });
  return permissions.length > 0 ? permissions : undefined;
}

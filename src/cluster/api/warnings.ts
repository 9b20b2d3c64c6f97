import { behaves } from '../profile.ts';
import { compareVersions, parseVersion, type Version } from '../version.ts';
import { apiVersionOf, type ServedVersion } from './kind.ts';
import type { Served } from './kind-table.ts';
import type { KubeObject } from './object.ts';
import { type ApiRequest, type ApiResponse, isFailure } from './request.ts';

/** What makes an object, or a new form of one: only then has its kind anything to say. */
const writes = ['create', 'update', 'patch'];

/**
 * Texts of `Warning` headers for a request to a served version: its deprecation, and what the kind has to
 * say of an object that is written.
 * apiserver: pkg/registry/rest/create.go `WarningsOnCreate`, update.go `WarningsOnUpdate`
 */
export function warningsFor(
  { kind, served }: Served,
  body: ApiResponse['body'],
  { verb, subresource }: ApiRequest,
  version: Version,
): readonly string[] {
  const deprecation = behaves(version, 'api.deprecationWarnings')
    ? deprecationOf(kind.names.kind, served, version)
    : [];
  const isWritten = writes.includes(verb) && subresource === undefined;
  if (!isWritten || isFailure(body) || body.kind !== kind.names.kind || !kind.warnings) return deprecation;
  return [...deprecation, ...kind.warnings(body as KubeObject, { version, now: 0 })];
}

/** apiserver: pkg/endpoints/deprecation/deprecation.go `WarningMessage` */
function deprecationOf(name: string, served: ServedVersion, version: Version): readonly string[] {
  const { since, removed, use } = served.deprecated ?? {};
  const start = parseVersion(since ?? '');
  if (!start || compareVersions(version, start) < 0) return [];
  const gone = removed === undefined ? '' : `, unavailable in v${removed}+`;
  const instead = use === undefined ? '' : `; use ${use}`;
  return [`${apiVersionOf(served)} ${name} is deprecated in v${since}+${gone}${instead}`];
}

import { behaves } from '../profile.ts';
import { compareVersions, parseVersion, type Version } from '../version.ts';
import { apiVersionOf, type ServedVersion } from './kind.ts';
import type { Served } from './kind-table.ts';
import type { KubeObject } from './object.ts';
import { type ApiResponse, isFailure } from './request.ts';

/**
 * Texts of `Warning` headers for a request to a served version: its deprecation, and what the kind has to
 * say.
 */
export function warningsFor(
  { kind, served }: Served,
  body: ApiResponse['body'],
  version: Version,
): readonly string[] {
  const deprecation = behaves(version, 'api.deprecationWarnings')
    ? deprecationOf(kind.names.kind, served, version)
    : [];
  if (isFailure(body) || body.kind !== kind.names.kind || !kind.warnings) return deprecation;
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

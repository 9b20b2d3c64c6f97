import type { ApiRequest, ApiResponse } from '../../../src/cluster/api/request.ts';
import { type ApiServer, apiServer } from '../../../src/cluster/api-server.ts';
import { type Oracle, seededOracle } from '../../../src/cluster/oracle.ts';
import { parseVersion } from '../../../src/cluster/version.ts';
import type { ResolvedSettings } from '../../../src/cluster/world.ts';

/** An API server of a version with a clock that a test can move, and the namespace `default`. */
export interface TestServer extends ApiServer {
  readonly clock: { now: number };
  request(request: Partial<ApiRequest>): ApiResponse;
}

const start = Date.parse('2020-03-04T13:18:07Z');

export function testServer(
  kubernetes: string,
  oracle: Oracle = seededOracle('test'),
  others: Partial<ResolvedSettings> = {},
): TestServer {
  const clock = { now: start };
  const context = { settings: { ...settings(kubernetes), ...others }, oracle, now: () => clock.now };
  const server = apiServer(context, () => undefined);
  server.registry.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'default' } });
  const common = { group: '', version: 'v1', namespace: 'default' } as const;
  return {
    ...server,
    clock,
    request: (request) => server.api.request({ ...common, ...request } as ApiRequest),
  };
}

function settings(kubernetes: string): ResolvedSettings {
  const version = parseVersion(kubernetes);
  if (!version) throw new RangeError(kubernetes);
  return {
    kubernetes: version,
    kubectl: version,
    provider: 'gke',
    nodes: 3,
    serviceCIDR: '10.7.240.0/20',
    clusterDomain: 'cluster.local',
    dns: 'kube-dns',
    runtime: 'docker',
    namespace: 'default',
    timezone: 'UTC',
    birth: start,
  };
}

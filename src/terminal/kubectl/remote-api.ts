import type { Cluster } from '#cluster';
import type { KubectlApi } from '#kubectl';

/**
 * The API as one run of kubectl reaches it over a network: whatever it writes or lists after its first such
 * request takes its time, so that objects of one manifest need not be born in the same second, and the tables
 * of `get all` are taken one after another.
 */
export function remoteApi(cluster: Cluster): KubectlApi {
  const { api } = cluster;
  let sent = 0;
  return {
    request(request) {
      if (request.verb !== 'get') {
        if (sent > 0) cluster.requestTakes();
        sent += 1;
      }
      return api.request(request);
    },
    resources: () => api.resources(),
    schemaErrors: (manifest) => api.schemaErrors(manifest),
    watchSince: (resource, namespace, revision) => api.watchSince(resource, namespace, revision),
    tableOf: (resource, object, version) => api.tableOf(resource, object, version),
  };
}

import type { Cluster } from '#cluster';
import type { KubectlApi } from '#kubectl';

/**
 * The API as one run of kubectl reaches it over a network. What a typed command asks first is there at once;
 * what a run of kubectl writes or lists after that takes its time, and so does what a later run on the same
 * line asks first. So objects of one manifest need not be born in the same second, the tables of `get all`
 * are taken one after another, and a listing after a change on its line may show what followed from it.
 */
export function remoteApi(cluster: Cluster, run: { readonly isLater: boolean }): KubectlApi {
  const { api } = cluster;
  let isFirst = true;
  let sent = 0;
  return {
    request(request) {
      const isCounted = request.verb !== 'get';
      if (isFirst ? run.isLater : isCounted && sent > 0) cluster.requestTakes();
      isFirst = false;
      if (isCounted) sent += 1;
      return api.request(request);
    },
    resources: () => api.resources(),
    schemaErrors: (manifest) => api.schemaErrors(manifest),
    watchSince: (resource, namespace, revision) => api.watchSince(resource, namespace, revision),
    tableOf: (resource, object, version) => api.tableOf(resource, object, version),
  };
}

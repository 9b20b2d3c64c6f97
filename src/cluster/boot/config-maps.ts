import type { Context } from '../controllers/context.ts';
import type { Provider } from '../world.ts';

const by = { fieldManager: 'kube-apiserver' };

/** Whether the API server verifies the clients of its aggregation layer, as clusters made by installers do. */
const verifiesProxies: ReadonlySet<Provider> = new Set(['gke', 'minikube', 'kind', 'docker-desktop', 'k3s']);

const proxyHeaders = {
  'requestheader-allowed-names': '["front-proxy-client"]',
  'requestheader-extra-headers-prefix': '["X-Remote-Extra-"]',
  'requestheader-group-headers': '["X-Remote-Group"]',
  'requestheader-username-headers': '["X-Remote-User"]',
};

/**
 * What the API server writes about itself into `kube-system`.
 *
 * kubernetes: pkg/controlplane/controller/clusterauthenticationtrust, …/legacytokentracking
 */
export function bootConfigMaps(context: Context): void {
  const certificate = '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n';
  const proxies = verifiesProxies.has(context.settings.provider)
    ? { ...proxyHeaders, 'requestheader-client-ca-file': certificate }
    : {};
  create('extension-apiserver-authentication', { 'client-ca-file': certificate, ...proxies }, context);
  if (!context.is({ from: '1.27' })) return;
  const since = new Date(context.now).toISOString().slice(0, 10);
  create('kube-apiserver-legacy-service-account-token-tracking', { since }, context);
}

function create(name: string, data: Readonly<Record<string, string>>, context: Context): void {
  const metadata = { name, namespace: 'kube-system' };
  context.objects.create('configmaps', { apiVersion: 'v1', kind: 'ConfigMap', metadata, data } as never, by);
}

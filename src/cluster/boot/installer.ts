import type { Context } from '../controllers/context.ts';
import type { Home, Part } from '../controllers/system/part.ts';
import { printVersion } from '../version.ts';

/** What an installer notes down in the cluster that it has set up. cmd/kubeadm/app/phases/uploadconfig */
export function bootInstaller(home: Home, parts: readonly Part[], context: Context): void {
  if (home === 'k3s') return;
  const note = (name: string, ...keys: readonly string[]) => {
    const data = Object.fromEntries(keys.map((key) => [key, '']));
    const metadata = { name, namespace: 'kube-system' };
    context.objects.create('configmaps', { apiVersion: 'v1', kind: 'ConfigMap', metadata, data } as never, {
      part: name,
    });
  };
  const status = context.is({ to: '1.21' }) ? ['ClusterStatus'] : [];
  note('kubeadm-config', 'ClusterConfiguration', ...status);
  note(
    context.is({ from: '1.24' }) ? 'kubelet-config' : `kubelet-config-${printVersion(context.version)}`,
    'kubelet',
  );
  if (parts.some(({ name }) => name === 'kube-proxy')) note('kube-proxy', 'config.conf', 'kubeconfig.conf');
}

import type { KubeObject } from '#cluster';
import { NotSimulated } from './errors.ts';
import { record } from './fields.ts';

/** What static pods of the cluster run with, such as their flags and probes, is not known. */
export function refuseStatic({ metadata }: KubeObject): void {
  if (metadata.annotations?.['kubernetes.io/config.mirror'] !== undefined)
    throw new NotSimulated('what a static pod of the cluster runs with');
}

/** What an installer wrote down of its cluster is not known: such ConfigMaps have keys without texts. */
export function refuseNotes({ kind, metadata, ...object }: KubeObject): void {
  const isNote = kind === 'ConfigMap' && metadata.namespace === 'kube-system' && isInstallers(metadata.name);
  if (isNote && Object.values(record(object, 'data')).includes(''))
    throw new NotSimulated(`what stands in the ConfigMap ${metadata.name}`);
}

function isInstallers(name: string): boolean {
  return /^(kubeadm-config|kubelet-config(-1\.\d+)?|kube-proxy)$/.test(name);
}

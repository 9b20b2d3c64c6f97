import type { Context } from '../controllers/context.ts';
import type { StorageClass } from '../kinds/storage-class.ts';
import type { Provider } from '../world.ts';

const classes = 'storageclasses.storage.k8s.io';

interface DefaultClass {
  readonly name: string;
  readonly provisioner: string;
  readonly volumeBindingMode: string;
}

/** The class that each provider's clusters come with; a plain cluster has none. */
const defaults: Readonly<Partial<Record<Provider, DefaultClass>>> = {
  gke: { name: 'standard', provisioner: 'kubernetes.io/gce-pd', volumeBindingMode: 'Immediate' },
  minikube: { name: 'standard', provisioner: 'k8s.io/minikube-hostpath', volumeBindingMode: 'Immediate' },
  kind: { name: 'standard', provisioner: 'rancher.io/local-path', volumeBindingMode: 'WaitForFirstConsumer' },
  'docker-desktop': { name: 'hostpath', provisioner: 'docker.io/hostpath', volumeBindingMode: 'Immediate' },
  k3s: {
    name: 'local-path',
    provisioner: 'rancher.io/local-path',
    volumeBindingMode: 'WaitForFirstConsumer',
  },
};

/** Makes the provider's default StorageClass. */
export function bootStorageClass(context: Context): void {
  const chosen = defaults[context.settings.provider];
  if (chosen === undefined || !context.objects.stores(classes)) return;
  const { name, provisioner, volumeBindingMode } = chosen;
  context.objects.create<StorageClass>(classes, {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name, annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } },
    provisioner,
    reclaimPolicy: 'Delete',
    volumeBindingMode,
  });
}

import { textDomain } from '../../domains.ts';
import type { PersistentVolumeClaim } from '../../kinds/persistent-volume-claim.ts';
import type { StorageClass } from '../../kinds/storage-class.ts';
import type { Context } from '../context.ts';

/** What a provisioner makes a volume of, as the volume's spec says it. */
export function volumeSource(
  provisioner: string,
  volume: string,
  claim: PersistentVolumeClaim,
  context: Context,
): Readonly<Record<string, object>> {
  const { namespace = '', name } = claim.metadata;
  const onHost = (path: string, type: string) => ({ hostPath: { path, type } });
  switch (provisioner) {
    case 'kubernetes.io/gce-pd':
      return { gcePersistentDisk: { fsType: 'ext4', pdName: diskName(volume, claim, context) } };
    case 'k8s.io/minikube-hostpath': {
      // minikube: pkg/storage/storage_provisioner.go, by claims since 1.10 of minikube
      const folder = context.is({ from: '1.18' }) ? `${namespace}/${name}` : volume;
      return onHost(`/tmp/hostpath-provisioner/${folder}`, '');
    }
    case 'docker.io/hostpath':
      return onHost(`/var/lib/k8s-pvs/${name}/${volume}`, '');
    case 'rancher.io/local-path': {
      // local-path-provisioner: provisioner.go `Provision`, by claims since its 0.0.13
      const folder = context.is({ from: '1.19' }) ? `${volume}_${namespace}_${name}` : volume;
      const root = localRoots[context.settings.provider] ?? '/opt/local-path-provisioner';
      return onHost(`${root}/${folder}`, 'DirectoryOrCreate');
    }
    default:
      return onHost(`/var/lib/volumes/${volume}`, '');
  }
}

const known = [
  'kubernetes.io/gce-pd',
  'k8s.io/minikube-hostpath',
  'docker.io/hostpath',
  'rancher.io/local-path',
];

/** Whether somebody makes the volumes of a class of whom nothing else is known. */
export function isOutside({ provisioner = '' }: StorageClass): boolean {
  return !known.includes(provisioner);
}

const localRoots: Readonly<Record<string, string>> = {
  kind: '/var/local-path-provisioner',
  k3s: '/var/lib/rancher/k3s/storage',
};

/** The name of the cluster, as far as there is room for it, stands before. kubernetes: pkg/volume/gcepd/gce_util.go */
function diskName(volume: string, claim: PersistentVolumeClaim, context: Context): string {
  const serial = context.objects.serialOf(claim);
  const room = 63 - volume.length - 1;
  const pattern = new RegExp(`^[a-z][a-z0-9-]{0,${room - 1}}-${volume}$`);
  return context.choose({
    key: `disk of ${serial}`,
    about: `the name of the disk of ${serial}`,
    domain: textDomain(pattern, `gke-cluster-1-3ee8a4f8-${volume}`, 'name of a disk'),
  });
}

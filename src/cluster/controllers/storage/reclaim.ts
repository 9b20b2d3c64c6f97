import type { PersistentVolume } from '../../kinds/persistent-volume.ts';
import type { Context } from '../context.ts';

const volumes = 'persistentvolumes';
/** The annotation of a volume that somebody made for its claim. */
export const provisionedBy = 'pv.kubernetes.io/provisioned-by';

/** What becomes of a volume whose claim is gone: its reclaim policy says. */
export function retire(name: string, context: Context): undefined {
  const volume = context.objects.get<PersistentVolume>(volumes, undefined, name);
  if (volume === undefined) return undefined;
  const released = { ...volume, status: { ...volume.status, phase: 'Released' } };
  const left = context.objects.updateStatus<PersistentVolume>(volumes, released);
  if (left.spec.persistentVolumeReclaimPolicy === 'Delete') deleteVolume(left, context);
  return undefined;
}

/**
 * A folder of a node that no provisioner made can be deleted below `/tmp/` only.
 * kubernetes: pkg/volume/hostpath/host_path.go `Delete`
 */
function deleteVolume(volume: PersistentVolume, context: Context): void {
  const path = volume.metadata.annotations?.[provisionedBy] ? undefined : hostPathOf(volume);
  if (path === undefined || /\/tmp\/.+/.test(path)) {
    context.objects.remove(volumes, volume);
    return;
  }
  const message = `host_path deleter only supports /tmp/.+ but received provided ${path}`;
  const failed = context.objects.updateStatus<PersistentVolume>(volumes, {
    ...volume,
    status: { ...volume.status, message, phase: 'Failed' },
  });
  const component = 'persistentvolume-controller';
  context.event({ about: failed, type: 'Warning', reason: 'VolumeFailedDelete', message, component });
}

function hostPathOf({ spec }: PersistentVolume): string | undefined {
  return (spec as { readonly hostPath?: { readonly path: string } }).hostPath?.path;
}

import type { PersistentVolume } from '../../kinds/persistent-volume.ts';
import type { Controller } from '../controller.ts';
import { holds, withoutFinalizer } from '../finalizers.ts';
import { keyOf, splitKey } from '../owners.ts';

const volumes = 'persistentvolumes';
const protection = 'kubernetes.io/pv-protection';

/**
 * A volume that no claim has is available, and one that is to go does so once it is not bound. kubernetes:
 * pkg/controller/volume/persistentvolume `syncVolume`, pkg/controller/volume/pvprotection
 */
export const volumeController: Controller = {
  name: 'persistentvolume-protection-controller',
  watches: { [volumes]: ({ object, type }) => (type === 'DELETED' ? [] : [keyOf(object)]) },
  lag: () => 20,
  reconcile(key, { objects }) {
    const volume = objects.get<PersistentVolume>(volumes, undefined, splitKey(key).name);
    if (volume === undefined) return undefined;
    const { phase = 'Pending' } = volume.status ?? {};
    if (volume.metadata.deletionTimestamp === undefined) {
      const isFree = phase === 'Pending' && volume.spec.claimRef?.uid === undefined;
      if (isFree)
        objects.updateStatus(volumes, { ...volume, status: { ...volume.status, phase: 'Available' } });
      return undefined;
    }
    if (phase === 'Bound' || !holds(protection, volume)) return undefined;
    objects.update(volumes, { ...volume, metadata: withoutFinalizer(volume.metadata, protection) });
    return undefined;
  },
};

import type { Admission } from '../api/admission.ts';
import { forbiddenStatus } from '../api/status.ts';
import type { PersistentVolumeClaim } from '../kinds/persistent-volume-claim.ts';
import { defaultStorageMarks } from '../kinds/storage-class.ts';
import { oldClassAnnotation } from '../kinds/storage-class-name.ts';
import { markedDefault } from './default-class.ts';

const classes = 'storageclasses.storage.k8s.io';

/**
 * Gives a claim that names no class the default one. kubernetes:
 * plugin/pkg/admission/storage/storageclass/setdefault/admission.go
 */
export const defaultStorageClass: Admission = {
  groupResources: ['persistentvolumeclaims'],
  admit({ operation, object, store, context }) {
    const claim = object as PersistentVolumeClaim;
    const isNamed =
      claim.spec.storageClassName !== undefined ||
      claim.metadata.annotations?.[oldClassAnnotation] !== undefined;
    if (operation !== 'create' || isNamed) return object;
    const marked = markedDefault(store.list(classes), defaultStorageMarks);
    if (marked.length > 1 && context.settings.kubernetes.minor < 26) {
      const reason = `${marked.length} default StorageClasses were found`;
      throw forbiddenStatus({ group: '', plural: 'persistentvolumeclaims' }, claim.metadata.name, reason);
    }
    const [chosen] = marked;
    if (!chosen) return object;
    return { ...claim, spec: { ...claim.spec, storageClassName: chosen.metadata.name } };
  },
};

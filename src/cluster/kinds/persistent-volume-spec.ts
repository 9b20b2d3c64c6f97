import type { KubeObject } from '../api/object.ts';
import type { ObjectReference } from './endpoints.ts';

/** k8s.io/api: core/v1 `PersistentVolume` */
export interface PersistentVolume extends KubeObject {
  readonly spec: {
    readonly capacity?: Readonly<Record<string, string>>;
    readonly accessModes?: readonly string[];
    readonly claimRef?: ObjectReference;
    readonly persistentVolumeReclaimPolicy?: string;
    readonly storageClassName?: string;
    readonly volumeMode?: string;
    readonly volumeAttributesClassName?: string;
    readonly [source: string]: unknown;
  };
  readonly status?: { readonly phase?: string; readonly reason?: string; readonly message?: string };
}

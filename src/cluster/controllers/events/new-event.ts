import type { KubeObject } from '../../api/object.ts';

/** What a component tells about an object. */
export interface NewEvent {
  readonly about: KubeObject;
  readonly type: 'Normal' | 'Warning';
  readonly reason: string;
  readonly message: string;
  readonly component: string;
  /** The node of a kubelet. */
  readonly host?: string;
  /** The part of the object, such as `spec.containers{web}`. */
  readonly fieldPath?: string;
  /** Recorded through events.k8s.io, as the scheduler does since 1.19: no counts, but series. */
  readonly series?: boolean;
}

import type { KubeObject } from '../api/object.ts';
import type { EndpointPort, ObjectReference } from './endpoints.ts';

/** k8s.io/api: discovery/v1 `EndpointSlice` */
export interface EndpointSlice extends KubeObject {
  readonly addressType: string;
  readonly endpoints: readonly SliceEndpoint[] | null;
  readonly ports?: readonly Partial<EndpointPort>[] | null;
}

/** k8s.io/api: discovery/v1 `Endpoint` */
export interface SliceEndpoint {
  readonly addresses: readonly string[];
  readonly conditions?: {
    readonly ready?: boolean;
    readonly serving?: boolean;
    readonly terminating?: boolean;
  };
  readonly hostname?: string;
  readonly targetRef?: ObjectReference;
  readonly deprecatedTopology?: Readonly<Record<string, string>>;
  readonly nodeName?: string;
  readonly zone?: string;
  readonly hints?: unknown;
}

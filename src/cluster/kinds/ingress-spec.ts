import type { KubeObject } from '../api/object.ts';
import type { LoadBalancerIngress } from './service-spec.ts';

/** k8s.io/api: networking/v1 `Ingress` */
export interface Ingress extends KubeObject {
  readonly spec: IngressSpec;
  readonly status?: { readonly loadBalancer?: { readonly ingress?: readonly LoadBalancerIngress[] } };
}

/** k8s.io/api: networking/v1 `IngressSpec` */
export interface IngressSpec {
  readonly ingressClassName?: string;
  readonly defaultBackend?: IngressBackend;
  readonly tls?: readonly { readonly hosts?: readonly string[]; readonly secretName?: string }[];
  readonly rules?: readonly IngressRule[];
}

/** k8s.io/api: networking/v1 `IngressRule` */
export interface IngressRule {
  readonly host?: string;
  readonly http?: { readonly paths: readonly IngressPath[] };
}

/** k8s.io/api: networking/v1 `HTTPIngressPath` */
export interface IngressPath {
  readonly path?: string;
  readonly pathType?: string | null;
  readonly backend: IngressBackend;
}

/** k8s.io/api: networking/v1 `IngressBackend` */
export interface IngressBackend {
  readonly service?: {
    readonly name: string;
    readonly port?: { readonly name?: string; readonly number?: number };
  };
  readonly resource?: { readonly apiGroup?: string; readonly kind: string; readonly name: string };
}

import type { KubeObject } from '../api/object.ts';
import type { Ingress, IngressBackend, IngressPath, IngressRule } from './ingress-spec.ts';

interface BetaBackend {
  readonly serviceName?: string;
  readonly servicePort?: number | string;
  readonly resource?: IngressBackend['resource'];
}

interface BetaIngress extends KubeObject {
  readonly spec: {
    readonly backend?: BetaBackend;
    readonly rules?: readonly (Omit<IngressRule, 'http'> & {
      readonly http?: {
        readonly paths: readonly (Omit<IngressPath, 'backend'> & { readonly backend: BetaBackend })[];
      };
    })[];
  };
}

/**
 * From v1beta1, whose backends name Service and port side by side. kubernetes:
 * pkg/apis/networking/v1beta1/conversion.go
 */
export function ingressFromBeta(object: KubeObject): KubeObject {
  const { spec, ...rest } = object as BetaIngress;
  const { backend, rules, ...kept } = spec ?? {};
  return {
    ...rest,
    spec: {
      ...kept,
      ...(backend && { defaultBackend: backendFromBeta(backend) }),
      ...(rules && { rules: rules.map((rule) => ruleFromBeta(rule)) }),
    },
  } as Ingress;
}

function ruleFromBeta({ http, ...rule }: NonNullable<BetaIngress['spec']['rules']>[number]): IngressRule {
  if (!http) return rule;
  const paths = (http.paths ?? []).map(({ backend, ...path }) => ({
    ...path,
    pathType: path.pathType ?? 'ImplementationSpecific',
    backend: backendFromBeta(backend ?? {}),
  }));
  return { ...rule, http: { paths } };
}

function backendFromBeta({ serviceName, servicePort, resource }: BetaBackend): IngressBackend {
  if (resource || !(serviceName || servicePort)) return resource ? { resource } : {};
  const port = typeof servicePort === 'string' ? { name: servicePort } : { number: servicePort ?? 0 };
  return { service: { name: serviceName ?? '', port } };
}

/** To v1beta1. */
export function ingressToBeta(object: KubeObject): KubeObject {
  const { spec, ...rest } = object as Ingress;
  const { defaultBackend, rules, ...kept } = spec;
  return {
    ...rest,
    spec: {
      ...kept,
      ...(defaultBackend && { backend: backendToBeta(defaultBackend) }),
      ...(rules && { rules: rules.map(ruleToBeta) }),
    },
  } as KubeObject;
}

function ruleToBeta({ http, ...rule }: IngressRule): object {
  if (!http) return rule;
  return {
    ...rule,
    http: {
      paths: (http.paths ?? []).map(({ backend, ...path }) => ({ ...path, backend: backendToBeta(backend) })),
    },
  };
}

function backendToBeta({ service, resource }: IngressBackend): BetaBackend {
  if (!service) return resource ? { resource } : {};
  return { serviceName: service.name, servicePort: service.port?.name ?? service.port?.number ?? 0 };
}

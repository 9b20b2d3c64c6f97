import type { KubeObject } from './object.ts';
import { type ApiRequest, type ApiResponse, isFailure, type Status } from './request.ts';
import type { ResourceTarget } from './target.ts';

/** A pod and the port of it that a request is handed on to. */
export interface Destination {
  readonly pod: string;
  readonly port: number;
}

interface Reading {
  request(request: ApiRequest): ApiResponse;
}

interface EndpointsLike extends KubeObject {
  readonly subsets?: readonly {
    readonly addresses?: readonly { readonly targetRef?: { readonly name: string } }[];
    readonly ports?: readonly { readonly name?: string; readonly port: number }[];
  }[];
}

/** Which pod a request is handed on to. Names read `NAME`, `NAME:PORT` or `SCHEME:NAME:PORT`. apimachinery: pkg/util/net/port_split.go */
export function handedOnTo(api: Reading, target: ResourceTarget): Destination | Status {
  const { namespace = 'default' } = target;
  const parts = (target.name ?? '').split(':');
  const [name = '', port = ''] = parts.length === 3 ? parts.slice(1) : parts;
  const read = (resource: string) =>
    api.request({ group: '', version: 'v1', namespace, resource, name, verb: 'get' }).body;
  if (target.resource === 'pods') return { pod: name, port: Number(port || firstPort(read('pods'))) };
  const service = read('services');
  if (isFailure(service)) return service;
  const ports = (service as ServiceLike).spec.ports ?? [];
  const wanted = ports.find((one) => (port === '' ? true : one.name === port || String(one.port) === port));
  const endpoints = read('endpoints') as EndpointsLike;
  for (const subset of endpoints.subsets ?? []) {
    const pod = subset.addresses?.[0]?.targetRef?.name;
    const own = subset.ports?.find((one) => (one.name ?? '') === (wanted?.name ?? ''));
    if (wanted && pod !== undefined && own) return { pod, port: own.port };
  }
  if (wanted) return unavailable(`no endpoints available for service "${target.name}"`);
  return unavailable(`no service port "${port}" found for service "${name}"`);
}

interface ServiceLike extends KubeObject {
  readonly spec: { readonly ports?: readonly { readonly name?: string; readonly port: number }[] };
}

interface PodLike extends KubeObject {
  readonly spec?: {
    readonly containers: readonly { readonly ports?: readonly { readonly containerPort: number }[] }[];
  };
}

/** The first that any of a pod's containers names. pkg/registry/core/pod/strategy.go `ResourceLocation` */
function firstPort(pod: ApiResponse['body']): number {
  const { spec } = pod as PodLike;
  return spec?.containers.flatMap(({ ports }) => ports ?? [])[0]?.containerPort ?? 80;
}

function unavailable(message: string): Status {
  const reason = 'ServiceUnavailable';
  return { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code: 503 };
}

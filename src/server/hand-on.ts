import type { ResourceTarget } from '#cluster';
import { isFailure, type KubeObject } from '#cluster';
import { type Answer, statusAnswer, textAnswer } from './answer.ts';
import type { Incoming } from './incoming.ts';
import { podContainer } from './pod-container.ts';
import type { ServedWorld } from './served-world.ts';
import { refusal } from './statuses.ts';

/** A pod and the port of it that a request is handed on to. */
interface Destination {
  readonly pod: string;
  readonly port: number;
}

/**
 * Hands a request on to a pod, or to one behind a service. apiserver: pkg/registry/core/service/storage
 * `ResourceLocation`, pkg/registry/core/pod/strategy.go
 */
export function handOn(world: ServedWorld, target: ResourceTarget, incoming: Incoming): Answer {
  const found = destinationOf(world, target);
  if ('code' in found) return statusAnswer(found);
  const pods = { ...target, resource: 'pods', name: found.pod };
  const { body } = world.api.request({ ...place(target), resource: 'pods', name: found.pod, verb: 'get' });
  const reading = podContainer(world.api, pods, firstContainer(body));
  if (reading.type === 'refused') return statusAnswer(reading.status);
  const said = world.connect(reading.ref, found.port)?.say(requestText(target, incoming));
  if (said === undefined) {
    return statusAnswer(
      refusal(
        503,
        'ServiceUnavailable',
        'error trying to reach service: dial tcp: connect: connection refused',
      ),
    );
  }
  return answerOf(said.text);
}

function place({ namespace = 'default' }: ResourceTarget) {
  return { group: '', version: 'v1', namespace };
}

function firstContainer(body: unknown): string | null {
  const { spec } = body as { readonly spec?: { readonly containers: readonly { readonly name: string }[] } };
  return spec?.containers[0]?.name ?? null;
}

interface EndpointsLike extends KubeObject {
  readonly subsets?: readonly {
    readonly addresses?: readonly { readonly targetRef?: { readonly name: string } }[];
    readonly ports?: readonly { readonly name?: string; readonly port: number }[];
  }[];
}

/** Names read `NAME`, `NAME:PORT` or `SCHEME:NAME:PORT`. apimachinery: pkg/util/net/port_split.go */
function destinationOf(world: ServedWorld, target: ResourceTarget): Destination | ReturnType<typeof refusal> {
  const parts = (target.name ?? '').split(':');
  const [name = '', port = ''] = parts.length === 3 ? parts.slice(1) : parts;
  if (target.resource === 'pods') return { pod: name, port: Number(port || '80') };
  const read = (resource: string) =>
    world.api.request({ ...place(target), resource, name, verb: 'get' }).body;
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
  if (wanted)
    return refusal(503, 'ServiceUnavailable', `no endpoints available for service "${target.name}"`);
  return refusal(503, 'ServiceUnavailable', `no service port "${port}" found for service "${name}"`);
}

interface ServiceLike extends KubeObject {
  readonly spec: { readonly ports?: readonly { readonly name?: string; readonly port: number }[] };
}

function requestText({ rest = '/' }: ResourceTarget, { method, query, body, host }: Incoming): string {
  const search = query.size === 0 ? '' : `?${query}`;
  const text = Buffer.from(body).toString();
  return (
    `${method} ${rest}${search} HTTP/1.1\r\nHost: ${host}\r\nUser-Agent: Go-http-client/1.1\r\n` +
    `Content-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n\r\n${text}`
  );
}

/** What was answered, without what belongs to that connection alone. */
function answerOf(text: string): Answer {
  const [, code = '502', head = '', body = ''] =
    /^HTTP\/1\.[01] (\d{3})[^\r]*\r\n([\s\S]*?)\r\n\r\n([\s\S]*)$/.exec(text) ?? [];
  const headers = Object.fromEntries(
    head.split('\r\n').flatMap((line) => {
      const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
      return name === '' || /^(connection|content-length|transfer-encoding)$/i.test(name)
        ? []
        : [[name, value]];
    }),
  );
  return { ...textAnswer(body, Number(code)), headers };
}

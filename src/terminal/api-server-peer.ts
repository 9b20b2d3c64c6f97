import {
  type ContainerRef,
  handedOnTo,
  isFailure,
  type ResourceTarget,
  type Status,
  targetOf,
} from '#cluster';
import { answerOverHttp } from '#kubectl';
import { freeHex } from './free-bytes.ts';
import { plainHost } from './kubectl/plain-host.ts';
import type { HttpAnswer, HttpExchange, HttpField, HttpMessage, Peer, Reach } from './network-view.ts';
import { OutsideWorld } from './outside-world.ts';
import type { PodTunnel, World } from './world.ts';

/** The API server as `kubectl proxy` lets programs of the workstation read it. kubectl: pkg/proxy/proxy_server.go */
export function apiServerPeer(world: World, intoPod: (pod: PodTunnel) => Reach): Peer {
  return {
    tls: false,
    http: (message) => answer(message, world, intoPod),
    say: () => undefined,
  };
}

function answer(message: HttpMessage, world: World, intoPod: (pod: PodTunnel) => Reach): HttpExchange {
  const { method, path } = message;
  const target = targetOf(withoutOldProxy(path.split('?')[0] ?? '', world));
  if (target.type === 'resource' && target.subresource === 'proxy')
    return handedOn(message, target, world, intoPod);
  if (method !== 'GET') throw new OutsideWorld(`${method} through kubectl proxy`);
  const agent = message.headers.find(([name]) => name.toLowerCase() === 'user-agent')?.[1] ?? '';
  const isPretty = /^(curl|Wget|Mozilla\/5\.0)/.test(agent);
  const said = answerOverHttp(
    plainHost(world, () => {}),
    path,
    isPretty,
  );
  if (said.type === 'not simulated') throw new OutsideWorld(said.what);
  return exchangeOf(said, world);
}

/** The older form of a proxied path, which 1.10 took away. kubernetes: #59884 */
function withoutOldProxy(path: string, { cluster }: World): string {
  const form = /^\/api\/v1\/proxy\/(namespaces\/[^/]+\/(?:pods|services)\/[^/]+)(.*)$/;
  return cluster.settings.kubernetes.minor < 10 ? path.replace(form, '/api/v1/$1/proxy$2') : path;
}

function exchangeOf(
  said: { readonly code: number; readonly media: string; readonly body: string },
  world: World,
): HttpExchange {
  const { code, media, body } = said;
  const headers = [...ownHeaders(world), ...bodyHeaders(media, body, world)];
  const response: HttpAnswer = { version: '1.1', status: code, reason: reasons[code] ?? 'OK', headers, body };
  return { type: 'response', response: { ...response, headers: headers.sort(byName) } };
}

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  403: 'Forbidden',
  404: 'Not Found',
  503: 'Service Unavailable',
};

function bodyHeaders(media: string, body: string, { cluster }: World): readonly HttpField[] {
  return [
    ['Content-Length', String(new TextEncoder().encode(body).length)],
    ['Content-Type', media],
    ['Date', new Date(cluster.now).toUTCString(), cluster.now],
    // net/http: `Error`; apiserver: pkg/server/healthz/healthz.go
    ...(media === 'application/json' ? [] : [['X-Content-Type-Options', 'nosniff'] as const]),
  ];
}

/** What names a request and the rules that its priority came from. apiserver: pkg/server/filters */
function ownHeaders(world: World): readonly HttpField[] {
  const { oracle, settings } = world.cluster;
  const request = { oracle, runId: world.nextRun('request to the API server') };
  const server = { oracle, runId: 'the API server' };
  const uid = (from: typeof request, what: string) =>
    [8, 4, 4, 4, 12].map((length, part) => freeHex(from, `${what}, part ${part + 1}`, length)).join('-');
  const { minor } = settings.kubernetes;
  return [
    ...(minor >= 18 ? [['Audit-Id', uid(request, 'audit ID')] as const] : []),
    ['Cache-Control', 'no-cache, private'],
    ...(minor >= 20
      ? ([
          ['X-Kubernetes-Pf-Flowschema-Uid', uid(server, 'UID of the flow schema')],
          ['X-Kubernetes-Pf-Prioritylevel-Uid', uid(server, 'UID of the priority level')],
        ] as const)
      : []),
  ];
}

function byName([left]: HttpField, [right]: HttpField): number {
  return left < right ? -1 : 1;
}

/** `…/services/web:80/proxy/`: what the pod behind it answers. */
function handedOn(
  message: HttpMessage,
  target: ResourceTarget,
  world: World,
  intoPod: (pod: PodTunnel) => Reach,
): HttpExchange {
  const { api } = world.cluster;
  const found = handedOnTo(api, target);
  if ('code' in found) return refusedWith(found, world);
  const { namespace = 'default' } = target;
  const pod = api.request({
    group: '',
    version: 'v1',
    resource: 'pods',
    namespace,
    name: found.pod,
    verb: 'get',
  }).body;
  if (isFailure(pod)) return refusedWith(pod, world);
  const reach = intoPod({
    container: firstContainer(pod as unknown as PodLike, namespace),
    port: found.port,
  });
  if (reach.type !== 'connected')
    throw new OutsideWorld('what the API server says of a pod that does not answer');
  const search = message.path.split('?')[1];
  const path = `${target.rest ?? '/'}${search === undefined ? '' : `?${search}`}`;
  return reach.peer.http({ ...message, path });
}

function refusedWith(status: Status, world: World): HttpExchange {
  const body = JSON.stringify(status, undefined, 2);
  return exchangeOf({ code: status.code, media: 'application/json', body }, world);
}

interface PodLike {
  readonly metadata: { readonly name: string; readonly uid?: string };
  readonly spec: { readonly containers: readonly { readonly name: string }[] };
}

function firstContainer({ metadata, spec }: PodLike, namespace: string): ContainerRef {
  const container = spec.containers[0]?.name ?? '';
  return { podUid: metadata.uid ?? '', namespace, pod: metadata.name, container };
}

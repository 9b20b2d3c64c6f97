import { FileTree } from '../files.ts';
import type { Server, ServerContainer } from '../images/image.ts';
import { apiServer } from '../images/servers/api-server.ts';
import type { ContainerRef } from '../program.ts';
import { isIPv6 } from './address.ts';
import { healthCheckServers } from './health-check.ts';
import type { Place } from './journey.ts';
import type { NetworkView } from './network-view.ts';
import type { NetworkWorld } from './network-world.ts';
import { nodeDaemons } from './node-daemons.ts';
import type { Destination } from './trace.ts';

/** Somebody who listens at a place. */
export interface Listener {
  readonly server: Server;
  readonly state: ServerContainer;
  /** The container; undefined for programs of a node and the API server. */
  readonly ref?: ContainerRef;
}

/** Who accepts connections to a port at one of a place's addresses. */
export function listenersAt(
  world: NetworkWorld,
  view: NetworkView,
  place: Place,
  to: Destination,
): readonly Listener[] {
  return everyListener(world, view, place, to.port).filter(({ server }) => accepts(server, to));
}

function accepts(server: Server, { ip, port, protocol }: Destination): boolean {
  if (protocol === 'UDP') return server.udpPorts?.includes(port) === true;
  if (protocol !== 'TCP' || !server.ports.includes(port)) return false;
  return !(isIPv6(ip) && server.ports4?.includes(port));
}

function everyListener(
  world: NetworkWorld,
  view: NetworkView,
  place: Place,
  port: number,
): readonly Listener[] {
  if (place.type === 'apiServer')
    return [nodeProgram(apiServer(port, world.settings.kubernetes), 'kube-apiserver', '')];
  if (place.type === 'pod') return containerListeners(world, place.pod.metadata.uid);
  const { name } = place.node.metadata;
  const pods = view.hosts.hostPodsOn(name).flatMap((pod) => containerListeners(world, pod.metadata.uid));
  const daemons = [
    ...nodeDaemons(view.plan.settings, place.isLoopback === true),
    ...healthCheckServers(view.plan, name),
  ];
  return [...pods, ...daemons.map((server) => nodeProgram(server, name, ''))];
}

function containerListeners(world: NetworkWorld, podUid: string | undefined): readonly Listener[] {
  return world
    .containersOf(podUid ?? '')
    .flatMap(({ server, state, ref }) => (server === undefined ? [] : [{ server, state, ref }]));
}

/** The container in a pod whose program might listen at any port, for all that is known. */
export function unknownAt(world: NetworkWorld, place: Place): string | undefined {
  if (place.type !== 'pod') return undefined;
  return world.containersOf(place.pod.metadata.uid ?? '').find(({ isUnknown }) => isUnknown)?.ref.container;
}

/** A port on which a container's program waits for connections or packets. */
export interface ListeningSocket {
  readonly protocol: 'tcp' | 'udp';
  readonly family: 4 | 6;
  readonly port: number;
}

/** The sockets of a container; undefined if it has no server that is known. */
export interface ListeningContainer {
  readonly ref: ContainerRef;
  readonly sockets: readonly ListeningSocket[] | undefined;
}

/** What listens in a pod, container by container. */
export function listeningIn(world: NetworkWorld, podUid: string): readonly ListeningContainer[] {
  return world.containersOf(podUid).map(({ ref, server }) => ({ ref, sockets: server && socketsOf(server) }));
}

/** A socket of version 6 serves both families, unless the server opens one for each. */
function socketsOf({ ports, ports4 = [], udpPorts = [], isSplit }: Server): readonly ListeningSocket[] {
  const both = (protocol: ListeningSocket['protocol'], port: number) =>
    ([4, 6] as const)
      .filter((family) => (family === 4 ? isSplit || ports4.includes(port) : !ports4.includes(port)))
      .map((family) => ({ protocol, family, port }));
  return [...ports.flatMap((port) => both('tcp', port)), ...udpPorts.flatMap((port) => both('udp', port))];
}

function nodeProgram(server: Server, hostname: string, ip: string): Listener {
  return { server, state: { files: FileTree.empty, env: {}, hostname, ip } };
}

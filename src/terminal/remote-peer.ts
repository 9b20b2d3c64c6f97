import type { ContainerRef } from '#cluster';
import { clusterNetwork } from './cluster-network.ts';
import { exchangeText } from './programs/exchange-text.ts';
import type { World } from './world.ts';

/** The other end of a connection into a pod, which is sent texts. */
export interface RemotePeer {
  /** What is answered to a text, and whether the connection ends with it; undefined for an unfinished request. */
  say(text: string): { readonly text: string; readonly isLast: boolean } | undefined;
}

/** Connects to a port of a container's pod from inside of it; undefined where nothing listens. */
export function remotePeer(world: World, container: ContainerRef, port: number): RemotePeer | undefined {
  const ip = world.cluster.container(container)?.ip;
  if (ip === undefined) return undefined;
  const own = { serial: world.serialOf(container), hostname: container.pod, address: ip };
  const reach = clusterNetwork(world, { type: 'container', ref: container }, own).connect(ip, port);
  if (reach.type !== 'connected') return undefined;
  const { peer } = reach;
  return {
    say(text) {
      const isHttp = /^[A-Z]+ \S+ HTTP\/1\.[01]\r\n/.test(text);
      if (isHttp && !isWhole(text)) return undefined;
      const answer = isHttp ? exchangeText(peer, text) : peer.say(text);
      if (answer === undefined) return undefined;
      return { text: answer, isLast: isHttp && (answer === '' || !isKept(text)) };
    },
  };
}

/** Whether a request has all of its headers and its body. */
function isWhole(text: string): boolean {
  const [head = '', ...body] = text.split('\r\n\r\n');
  if (body.length === 0) return false;
  const length = Number(/^content-length:\s*(\d+)/im.exec(head)?.[1] ?? 0);
  return body.join('\r\n\r\n').length >= length;
}

function isKept(text: string): boolean {
  const [head = ''] = text.split('\r\n\r\n');
  return / HTTP\/1\.1\r\n/.test(`${head}\r\n`) && !/^connection:\s*close/im.test(head);
}

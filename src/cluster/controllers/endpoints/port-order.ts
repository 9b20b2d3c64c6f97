import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { fnv1a128, utf8Bytes } from '../../hash/fnv.ts';
import type { EndpointPort } from '../../kinds/endpoints.ts';
import type { VersionRange } from '../../version.ts';

/** The kinds whose ports controllers write in an order of their own. */
type OfPorts = 'Endpoints' | 'EndpointSlice';

/**
 * The ports of an Endpoints object or of a slice in the order in which a controller writes them: by the hash
 * of each, as Go dumps it, which is a struct of another type in each kind.
 * kubernetes: pkg/api/v1/endpoints/util.go `portsByHash`, staging/src/k8s.io/endpointslice/util
 * `portsInOrder`; both hash by FNV-1a instead of MD5 since 1.35
 */
export function inPortOrder(
  ports: readonly EndpointPort[],
  kind: OfPorts,
  is: (range: VersionRange) => boolean,
): readonly EndpointPort[] {
  if (ports.length < 2) return ports;
  const hash = is({ from: '1.35' }) ? fnv1a128 : (bytes: number[]) => bytesToHex(md5(Uint8Array.from(bytes)));
  const dump = kind === 'Endpoints' ? dumpInEndpoints : dumpInSlice;
  return ports
    .map((port) => ({ port, hash: hash(utf8Bytes(dump(port, is))) }))
    .sort((left, right) => (left.hash < right.hash ? -1 : 1))
    .map(({ port }) => port);
}

/** As davecgh/go-spew prints it with `%#v`: pkg/util/hash/hash.go `DeepHashObject`. */
function dumpInEndpoints(
  { name = '', port, protocol, appProtocol = '<nil>' }: EndpointPort,
  is: (range: VersionRange) => boolean,
): string {
  const application = is({ from: '1.18' }) ? ` AppProtocol:(*string)${appProtocol}` : '';
  return `(v1.EndpointPort){Name:(string)${name} Port:(int32)${port} Protocol:(v1.Protocol)${protocol}${application}}`;
}

function dumpInSlice(
  { name = '', port, protocol, appProtocol = '<nil>' }: EndpointPort,
  is: (range: VersionRange) => boolean,
): string {
  const version = is({ from: '1.21' }) ? 'v1' : 'v1beta1';
  const named = `Name:(*string)${name} Protocol:(*v1.Protocol)${protocol} Port:(*int32)${port}`;
  return `(${version}.EndpointPort){${named} AppProtocol:(*string)${appProtocol}}`;
}

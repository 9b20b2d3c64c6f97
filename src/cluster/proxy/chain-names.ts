import { sha256 } from './sha256.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * The name of a Service port's chain, such as `KUBE-SVC-EZC6WLOVQADP4IAW`: a hash of the port's name and
 * protocol, and of the endpoint for `KUBE-SEP-`. kubernetes: pkg/proxy/iptables/proxier.go `portProtoHash`,
 * `servicePortEndpointChainName`.
 */
export function chainName(prefix: string, servicePort: string, protocol: string, endpoint = ''): string {
  const hash = sha256(servicePort + protocol.toLowerCase() + endpoint);
  const bits = hash
    .slice(0, 10)
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const letters = (bits.match(/.{5}/g) ?? []).map((group) => alphabet[Number.parseInt(group, 2)]);
  return prefix + letters.join('');
}

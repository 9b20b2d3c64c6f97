import { isIPv6 } from '../network/address.ts';
import { inRange } from '../version.ts';
import type { Backend } from './backends.ts';
import { eligibleEndpoints } from './eligible-endpoints.ts';
import type { ProxyPlan, ServicePortPlan } from './proxy-plan.ts';

/** What the view needs of the node that it is printed on. */
export interface IpvsSetting {
  readonly nodeName: string;
  /** The node's own addresses, at which node ports are served. */
  readonly addresses: readonly string[];
  /** How many connections there are, of a kind to an endpoint. */
  readonly connections: (which: string) => number;
}

/**
 * A plan as `ipvsadm -Ln` prints it on a node, all of it sorted. ipvsadm: ipvsadm.c `print_service_entry`.
 */
export function ipvsView(plan: ProxyPlan, setting: IpvsSetting): string {
  const usesTerminating = inRange(plan.settings.version, { from: '1.26' });
  const virtual = plan.ports.flatMap((port) =>
    virtualServers(port, setting).map((server) => ({ port, ...server })),
  );
  const lines = virtual.sort(byProtocolAndAddress).flatMap(({ port, address }) => {
    const { cluster } = eligibleEndpoints(port.backends, { nodeName: setting.nodeName, usesTerminating });
    const sticky = port.affinitySeconds === undefined ? '' : ` persistent ${port.affinitySeconds}`;
    const real = [...cluster]
      .sort((left, right) => (destinationKey(left) < destinationKey(right) ? -1 : 1))
      .map(({ ip, port: number }) => realServer(hostPort(ip, number), address, setting));
    return [`${port.protocol}  ${address} rr${sticky}`, ...real];
  });
  const head = [
    'IP Virtual Server version 1.2.1 (size=4096)',
    'Prot LocalAddress:Port Scheduler Flags',
    '  -> RemoteAddress:Port           Forward Weight ActiveConn InActConn',
  ];
  return [...head, ...lines, ''].join('\n');
}

interface VirtualServer {
  readonly address: string;
  readonly sortKey: string;
}

function virtualServers(port: ServicePortPlan, { addresses }: IpvsSetting): readonly VirtualServer[] {
  const own = [...port.clusterIPs, ...port.externalIPs, ...port.loadBalancerIPs].map(
    (ip) => [ip, port.port] as const,
  );
  const nodePort = port.nodePort;
  const here = addresses.filter((ip) => isIPv6(ip) === isIPv6(port.clusterIPs[0] ?? ''));
  const local = nodePort === undefined ? [] : here.map((ip) => [ip, nodePort] as const);
  return [...own, ...local].map(([ip, number]) => ({
    address: hostPort(ip, number),
    sortKey: sortKey(port.protocol, ip, number),
  }));
}

function hostPort(ip: string, port: number): string {
  return isIPv6(ip) ? `[${ip}]:${port}` : `${ip}:${port}`;
}

/** ipvsadm sorts by protocol number, then address, then port, as numbers. */
function sortKey(protocol: string, ip: string, port: number): string {
  const octets = ip.split('.').map((octet) => octet.padStart(3, '0'));
  return [protocol === 'TCP' ? '006' : '017', ...octets, String(port).padStart(5, '0')].join('.');
}

function byProtocolAndAddress(left: VirtualServer, right: VirtualServer): number {
  return left.sortKey < right.sortKey ? -1 : 1;
}

function destinationKey({ ip, port }: Backend): string {
  return sortKey('', ip, port);
}

/** Its columns are as wide as their heads, the last one too. */
function realServer(address: string, server: string, { connections }: IpvsSetting): string {
  const count = (state: string) =>
    String(connections(`${state} connections of ${server} with ${address}`)).padEnd(10);
  const [active, inactive] = [count('active'), count('inactive')];
  return `  -> ${address.padEnd(28)} ${'Masq'.padEnd(7)} ${'1'.padEnd(6)} ${active} ${inactive}`;
}

import { maskedAddress } from '../masked-address.ts';
import type { NetworkRoute, NetworkView } from '../network-view.ts';
import type { Program, ProgramContext } from '../program.ts';
import { atLeast, type ProgramVersion } from '../program-version.ts';
import { isAddress } from '../resolver.ts';

/** `route` of net-tools and busybox, which shows the kernel's table in numbers. net-tools: lib/inet_gr.c */
export const route: Program = {
  name: 'route',
  run(context) {
    const table = routesOf(context.network);
    const isNumeric = context.argv.length === 2 && context.argv[1] === '-n';
    // Without -n addresses are looked up as names.
    if (table === undefined || !isNumeric) return notSimulated(context);
    context.write('stdout', `${tableHead}${table.map((each) => tableRow(each)).join('')}`);
    return 0;
  },
};

/** `netstat -rn`, which shows other numbers. */
export function netstatRoutes(context: ProgramContext): number {
  const table = routesOf(context.network);
  if (table === undefined) return notSimulated(context);
  const rows = table.map((each) => tableRow(each, '    0 0          0'));
  context.write('stdout', `${tableHead.replace('Metric Ref    Use', '  MSS Window  irtt')}${rows.join('')}`);
  return 0;
}

const tableHead = `Kernel IP routing table
Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
`;

function tableRow(each: NetworkRoute, values = '0      0        0'): string {
  const width = widthOf(each);
  const to = each.to === 'default' ? '0.0.0.0' : (each.to.split('/')[0] ?? '');
  const flags = `U${each.via === undefined ? '' : 'G'}${width === 32 ? 'H' : ''}`;
  const cells = [to, each.via ?? '0.0.0.0', maskedAddress('255.255.255.255', width, 0)];
  const numbers = `${flags.padEnd(5)} ${values} ${each.device}`;
  return `${cells.map((cell) => cell.padEnd(16)).join('')}${numbers}\n`;
}

/** `ip route`. */
export function ipRoutes(context: ProgramContext, args: readonly string[], version: ProgramVersion): number {
  if (args.filter((word) => !word.startsWith('-')).length > 2 || args.includes('get'))
    return notSimulated(context);
  const table = routesOf(context.network);
  // The routes of a node are its network plug-in's.
  if (table === undefined) return notSimulated(context);
  for (const route of table) context.write('stdout', `${routeText(route, version.make === 'busybox')} \n`);
  return 0;
}

/** busybox prints the source behind a blank of its own, and not who made a route. */
function routeText({ to, via, device, source, isKernel }: NetworkRoute, busybox: boolean): string {
  const over = via === undefined ? '' : ` via ${via}`;
  const maker = isKernel && !busybox ? ' proto kernel' : '';
  const scope = via === undefined ? ' scope link' : '';
  const gap = busybox ? '  ' : ' ';
  return `${to}${over} dev ${device}${maker}${scope}${source === undefined ? '' : `${gap}src ${source}`}`;
}

/** A computer's routes, as far as they are known. */
function routesOf({ routes, gateway, interfaces }: NetworkView): readonly NetworkRoute[] | undefined {
  if (routes !== undefined) return routes;
  if (gateway === undefined) return undefined;
  const own = interfaces.map(({ name, address, prefix }) => ({
    to: `${maskedAddress(address, prefix, 0)}/${prefix}`,
    device: name,
    isKernel: true,
    source: address,
  }));
  return [{ to: 'default', via: gateway, device: 'eth0' }, ...own];
}

/** `ip route get`: the route that a packet to an address takes. */
export function ipRouteTo(context: ProgramContext, to: string, version: ProgramVersion): number {
  const table = routesOf(context.network) ?? [];
  const [own] = context.network.interfaces;
  const route = [...table].sort(byWidth).find((each) => isOnRoute(to, each));
  if (!isAddress(to) || own === undefined || route === undefined) return notSimulated(context);
  const busybox = version.make === 'busybox';
  const via = route.via === undefined ? '' : ` via ${route.via}`;
  const gap = busybox ? '  ' : ' ';
  const user = busybox ? '' : 'uid 0 ';
  context.write('stdout', `${to}${via} dev ${route.device}${gap}src ${own.address} ${user}\n`);
  if (!busybox || atLeast(version, '1.38')) context.write('stdout', '    cache \n');
  return 0;
}

function widthOf({ to }: NetworkRoute): number {
  return to === 'default' ? 0 : Number(to.split('/')[1] ?? 32);
}

function byWidth(left: NetworkRoute, right: NetworkRoute): number {
  return widthOf(right) - widthOf(left);
}

function isOnRoute(address: string, route: NetworkRoute): boolean {
  const width = widthOf(route);
  return width === 0 || maskedAddress(address, width, 0) === route.to.split('/')[0];
}

function notSimulated(context: ProgramContext): number {
  context.unsupported(context.argv.join(' '));
  return 1;
}

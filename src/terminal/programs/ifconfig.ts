import { freeNumber } from '../free-bytes.ts';
import { maskedAddress } from '../masked-address.ts';
import type { Program, ProgramContext } from '../program.ts';
import { programVersion } from '../program-version.ts';

/** `ifconfig` of net-tools 2 and, in the old form, of net-tools 1 and busybox. */
export const ifconfig: Program = { name: 'ifconfig', run };

interface Shown {
  readonly name: string;
  readonly address: string;
  readonly prefix: number;
  readonly mac: string | undefined;
  readonly mtu: number;
  readonly hasBroadcast?: boolean;
  readonly address6?: string;
  readonly linkLocal?: string | undefined;
}

interface Counters {
  readonly packets: number;
  readonly bytes: number;
}

function run(context: ProgramContext): number {
  const [argument] = context.argv.slice(1);
  const version = programVersion(context.dialect);
  const old = version.make === 'busybox' || (version.numbers[0] ?? 2) < 2;
  const own: readonly Shown[] = context.network.interfaces;
  const all = [...own, loopbackOf(own)];
  const wanted =
    argument === undefined || argument === '-a' ? all : all.filter(({ name }) => name === argument);
  if (wanted.length > 1 && context.network.hasOtherInterfaces)
    context.unsupported('ifconfig of all interfaces');
  if (wanted.length === 0) {
    const words = `${argument}: error fetching interface information: Device not found`;
    context.write('stderr', `${version.make === 'busybox' ? 'ifconfig: ' : ''}${words}\n`);
    return 1;
  }
  for (const each of wanted) {
    const received = counters(context, each.name, 'received');
    const sent = each.mac === undefined ? received : counters(context, each.name, 'sent');
    context.write('stdout', (old ? oldForm : newForm)(each, received, sent));
  }
  return 0;
}

function loopbackOf(own: readonly Shown[]): Shown {
  const hasSix = own.some(({ linkLocal }) => linkLocal !== undefined);
  const plain = { name: 'lo', address: '127.0.0.1', prefix: 8, mac: undefined, mtu: 65536 };
  return hasSix ? { ...plain, address6: '::1' } : plain;
}

interface Newer {
  readonly address: string;
  readonly prefix: number;
  readonly scope: 'Global' | 'Link' | 'Host';
}

/** The addresses of version 6. */
function newerOf({ mac, address6, linkLocal }: Shown): readonly Newer[] {
  const own: readonly Newer[] =
    address6 === undefined
      ? []
      : mac === undefined
        ? [{ address: address6, prefix: 128, scope: 'Host' }]
        : [{ address: address6, prefix: 64, scope: 'Global' }];
  return linkLocal === undefined ? own : [...own, { address: linkLocal, prefix: 64, scope: 'Link' }];
}

/** net-tools: lib/inet6.c, include/net-support.h `IPV6_ADDR_*` */
const scopeNumbers: Readonly<Record<Newer['scope'], string>> = { Global: '0x0', Link: '0x20', Host: '0x10' };

function broadcastOf({ address, prefix, hasBroadcast = true }: Shown): string {
  return hasBroadcast ? maskedAddress(address, prefix, 255) : '0.0.0.0';
}

function counters(context: ProgramContext, name: string, direction: string): Counters {
  const range = { from: 0, to: 9_999_999 };
  const small = name === 'lo' ? 0 : undefined;
  const draw = (what: string) => small ?? freeNumber(context, `${what} ${direction} by ${name}`, range);
  return { packets: draw('packets'), bytes: draw('bytes') };
}

function newForm(shown: Shown, received: Counters, sent: Counters): string {
  const isLoopback = shown.mac === undefined;
  const flags = isLoopback ? '73<UP,LOOPBACK,RUNNING>' : '4163<UP,BROADCAST,RUNNING,MULTICAST>';
  const mask = maskedAddress('255.255.255.255', shown.prefix, 0);
  const broadcast = isLoopback ? '' : `  broadcast ${broadcastOf(shown)}`;
  const hardware = isLoopback
    ? 'loop  txqueuelen 1000  (Local Loopback)'
    : `ether ${shown.mac}  txqueuelen 1000  (Ethernet)`;
  return [
    `${shown.name}: flags=${flags}  mtu ${shown.mtu}`,
    `        inet ${shown.address}  netmask ${mask}${broadcast}`,
    ...newerOf(shown).map(
      ({ address, prefix, scope }) =>
        `        inet6 ${address}  prefixlen ${prefix}  scopeid ${scopeNumbers[scope]}<${scope.toLowerCase()}>`,
    ),
    `        ${hardware}`,
    `        RX packets ${received.packets}  bytes ${received.bytes} (${sizeText(received.bytes)})`,
    '        RX errors 0  dropped 0  overruns 0  frame 0',
    `        TX packets ${sent.packets}  bytes ${sent.bytes} (${sizeText(sent.bytes)})`,
    '        TX errors 0  dropped 0 overruns 0  carrier 0  collisions 0',
    '\n',
  ].join('\n');
}

function oldForm(shown: Shown, received: Counters, sent: Counters): string {
  const isLoopback = shown.mac === undefined;
  const hardware = isLoopback ? 'Local Loopback' : `Ethernet  HWaddr ${shown.mac?.toUpperCase()}`;
  const broadcast = isLoopback ? '' : `  Bcast:${broadcastOf(shown)}`;
  const mask = maskedAddress('255.255.255.255', shown.prefix, 0);
  const flags = isLoopback ? 'UP LOOPBACK RUNNING' : 'UP BROADCAST RUNNING MULTICAST';
  return [
    `${shown.name.padEnd(10)}Link encap:${hardware}  `,
    `          inet addr:${shown.address}${broadcast}  Mask:${mask}`,
    ...newerOf(shown).map(
      ({ address, prefix, scope }) => `          inet6 addr: ${address}/${prefix} Scope:${scope}`,
    ),
    `          ${flags}  MTU:${shown.mtu}  Metric:1`,
    `          RX packets:${received.packets} errors:0 dropped:0 overruns:0 frame:0`,
    `          TX packets:${sent.packets} errors:0 dropped:0 overruns:0 carrier:0`,
    '          collisions:0 txqueuelen:1000 ',
    `          RX bytes:${byteText(received)}  TX bytes:${byteText(sent)}`,
    '\n',
  ].join('\n');
}

function byteText({ bytes }: Counters): string {
  return `${bytes} (${sizeText(bytes)})`;
}

function sizeText(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  const power = bytes === 0 ? 0 : Math.min(4, Math.floor(Math.log2(bytes) / 10));
  return `${(Math.floor((bytes / 1024 ** power) * 10) / 10).toFixed(1)} ${units[power]}`;
}

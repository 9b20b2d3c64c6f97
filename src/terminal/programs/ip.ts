import type { NetworkInterface } from '../network-view.ts';
import type { Program, ProgramContext } from '../program.ts';
import { atLeast, type ProgramVersion, programVersion } from '../program-version.ts';
import { isAddress } from '../resolver.ts';

/** `ip` of iproute2 and of busybox, as far as it shows addresses, links and routes. */
export const ip: Program = { name: 'ip', run };

interface IpArguments {
  readonly object: string;
  readonly device: string | undefined;
  readonly family4: boolean;
  readonly brief: boolean;
  readonly oneLine: boolean;
}

interface Link {
  readonly name: string;
  readonly index: number;
  readonly peer: number | undefined;
  readonly loopback: boolean;
  readonly mac: string;
  readonly mtu: number;
  readonly address: string;
  readonly prefix: number;
}

function run(context: ProgramContext): number {
  const version = programVersion(context.dialect);
  const args = context.argv.slice(1);
  const parsed = readArguments(args);
  const busybox = version.make === 'busybox';
  if (args.includes('get') && objects[args.find((word) => !word.startsWith('-')) ?? ''] === 'route')
    return routeTo(context, args.at(-1) ?? '', version);
  if (parsed === undefined || (busybox && parsed.brief)) return notUnderstood(context, busybox);
  if (parsed.object === 'route') return routes(context, args, busybox);
  if (parsed.device === undefined && context.network.hasOtherInterfaces) return notSimulated(context);
  const links = linksOf(context).filter((link) => parsed.device === undefined || link.name === parsed.device);
  if (links.length === 0) {
    const words = busybox
      ? `ip: can't find device '${parsed.device}'`
      : `Device "${parsed.device}" does not exist.`;
    context.write('stderr', `${words}\n`);
    return 1;
  }
  for (const link of links) context.write('stdout', shown(link, parsed, version));
  return 0;
}

/** Objects that iproute2 knows and this does not show. */
const otherObjects =
  /^(addrl|fou|help|ila|ioam|l2tp|macsec|maddr|monitor|mptcp|mroute|n|neigh|net|nexthop|ntable|ru|rule|s|sr|stats|t|tap|tcp|token|tun|vrf|x)/;

function notUnderstood(context: ProgramContext, busybox: boolean): number {
  const object = context.argv.slice(1).find((word) => !word.startsWith('-')) ?? '';
  if (busybox || object === '' || objects[object] !== undefined || otherObjects.test(object))
    return notSimulated(context);
  context.write('stderr', `Object "${object}" is unknown, try "ip help".\n`);
  return 1;
}

function notSimulated(context: ProgramContext): number {
  context.unsupported(context.argv.join(' '));
  return 1;
}

const objects: Readonly<Record<string, string>> = {
  a: 'address',
  ad: 'address',
  addr: 'address',
  address: 'address',
  l: 'link',
  li: 'link',
  link: 'link',
  r: 'route',
  ro: 'route',
  route: 'route',
};

function readArguments(args: readonly string[]): IpArguments | undefined {
  const options = args.filter((word) => word.startsWith('-'));
  const [first = '', ...rest] = args.filter((word) => !word.startsWith('-'));
  const object = objects[first];
  const known = ['-4', '-br', '-brief', '-o', '-oneline'];
  if (object === undefined || options.some((option) => !known.includes(option))) return undefined;
  const words = rest.filter((word) => !['show', 's', 'sh', 'list', 'ls', 'dev'].includes(word));
  if (object !== 'route' && words.length > 1) return undefined;
  return {
    object,
    device: object === 'route' ? undefined : words[0],
    family4: options.includes('-4'),
    brief: options.some((option) => option.startsWith('-br')),
    oneLine: options.some((option) => option.startsWith('-o')),
  };
}

function linksOf(context: ProgramContext): readonly Link[] {
  const loopback: Link = {
    name: 'lo',
    index: 1,
    peer: undefined,
    loopback: true,
    mac: '00:00:00:00:00:00',
    mtu: 65536,
    address: '127.0.0.1',
    prefix: 8,
  };
  return [loopback, ...context.network.interfaces.map(linkOf)];
}

function linkOf(each: NetworkInterface): Link {
  const { name, index, peer, mac, mtu, address, prefix } = each;
  return { name, index, peer, loopback: false, mac, mtu, address, prefix };
}

function shown(link: Link, parsed: IpArguments, version: ProgramVersion): string {
  const busybox = version.make === 'busybox';
  const name = link.peer === undefined ? link.name : `${link.name}@if${link.peer}`;
  if (parsed.brief) return briefLine(link, name, parsed);
  const scope = link.loopback ? 'scope host lo' : `brd ${broadcast(link)} scope global ${link.name}`;
  const inet = `inet ${link.address}/${link.prefix} ${scope}`;
  const life = '       valid_lft forever preferred_lft forever';
  if (parsed.oneLine) return `${link.index}: ${link.name}    ${inet}\\${life}\n`;
  const flags = link.loopback
    ? 'LOOPBACK,UP,LOWER_UP'
    : `BROADCAST,MULTICAST,UP,LOWER_UP${busybox ? ',M-DOWN' : ''}`;
  const mode = parsed.object === 'link' ? ' mode DEFAULT' : '';
  const state = busybox ? '' : ` state ${link.loopback ? 'UNKNOWN' : 'UP'}${mode} group default`;
  const netns = busybox || link.loopback ? '' : ' link-netnsid 0';
  const onFirst = parsed.family4 ? netns : '';
  const lines = [
    `${link.index}: ${name}: <${flags}> mtu ${link.mtu} qdisc noqueue${state} qlen 1000${onFirst}`,
  ];
  if (!parsed.family4) {
    const hardware = link.loopback ? 'loopback' : 'ether';
    const all = link.loopback ? '00:00:00:00:00:00' : 'ff:ff:ff:ff:ff:ff';
    lines.push(`    link/${hardware} ${link.mac} brd ${all}${netns}`);
  }
  if (parsed.object === 'address') lines.push(`    ${inet}`, life);
  return lines.map((line) => `${line}\n`).join('');
}

function briefLine(link: Link, name: string, parsed: IpArguments): string {
  const state = link.loopback ? 'UNKNOWN' : 'UP';
  const flags = link.loopback ? 'LOOPBACK,UP,LOWER_UP' : 'BROADCAST,MULTICAST,UP,LOWER_UP';
  const detail = parsed.object === 'link' ? `${link.mac} <${flags}>` : `${link.address}/${link.prefix}`;
  return `${name.padEnd(16)} ${state.padEnd(14)} ${detail} \n`;
}

function routes(context: ProgramContext, args: readonly string[], busybox: boolean): number {
  if (args.filter((word) => !word.startsWith('-')).length > 2 || args.includes('get'))
    return notSimulated(context);
  const { gateway, interfaces } = context.network;
  // The routes of a pod are its network plug-in's, those of a node also.
  if (gateway === undefined) return notSimulated(context);
  context.write('stdout', `default via ${gateway} dev eth0 \n`);
  for (const each of interfaces) {
    const how = busybox ? 'scope link  src' : 'proto kernel scope link src';
    const network = `${maskedAddress(each.address, each.prefix, 0)}/${each.prefix}`;
    context.write('stdout', `${network} dev ${each.name} ${how} ${each.address} \n`);
  }
  return 0;
}

/** The route that a packet to an address takes. */
function routeTo(context: ProgramContext, to: string, version: ProgramVersion): number {
  const { gateway, interfaces } = context.network;
  const own = interfaces.find(
    (each) => maskedAddress(each.address, each.prefix, 0) === maskedAddress(to, each.prefix, 0),
  );
  const out = own ?? interfaces[0];
  if (!isAddress(to) || out === undefined || (own === undefined && gateway === undefined))
    return notSimulated(context);
  const busybox = version.make === 'busybox';
  const via = own === undefined ? ` via ${gateway}` : '';
  // busybox prints the source behind a blank of its own.
  const gap = busybox ? '  ' : ' ';
  const user = busybox ? '' : 'uid 0 ';
  context.write('stdout', `${to}${via} dev ${out.name}${gap}src ${out.address} ${user}\n`);
  if (!busybox || atLeast(version, '1.38')) context.write('stdout', '    cache \n');
  return 0;
}

function broadcast(link: Link): string {
  return maskedAddress(link.address, link.prefix, 255);
}

/** An address with the bits behind the prefix all cleared or all set. */
export function maskedAddress(address: string, prefix: number, fill: 0 | 255): string {
  return address
    .split('.')
    .map((part, index) => {
      const kept = Math.max(0, Math.min(8, prefix - index * 8));
      const mask = (0xff << (8 - kept)) & 0xff;
      return (Number(part) & mask) | (fill & ~mask & 0xff);
    })
    .join('.');
}

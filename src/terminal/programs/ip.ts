import { maskedAddress } from '../masked-address.ts';
import type { NetworkInterface } from '../network-view.ts';
import type { Program, ProgramContext } from '../program.ts';
import { type ProgramVersion, programVersion } from '../program-version.ts';
import { ipRoutes, ipRouteTo } from './routes.ts';

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
  readonly address6: string | undefined;
  readonly linkLocal: string | undefined;
  readonly hasBroadcast: boolean;
  readonly queueLength: number;
}

function run(context: ProgramContext): number {
  const version = programVersion(context.dialect);
  const args = context.argv.slice(1);
  const parsed = readArguments(args);
  const busybox = version.make === 'busybox';
  if (args.includes('get') && objects[args.find((word) => !word.startsWith('-')) ?? ''] === 'route')
    return ipRouteTo(context, args.at(-1) ?? '', version);
  if (parsed === undefined || (busybox && parsed.brief)) return notUnderstood(context, busybox);
  if (parsed.object === 'route') return ipRoutes(context, args, version);
  if (parsed.device === undefined && context.network.hasOtherInterfaces) return notSimulated(context);
  const wording = wordingOf(context, version);
  const links = linksOf(context).filter((link) => parsed.device === undefined || link.name === parsed.device);
  if (links.length === 0) {
    const words = busybox
      ? `ip: can't find device '${parsed.device}'`
      : `Device "${parsed.device}" does not exist.`;
    context.write('stderr', `${words}\n`);
    return 1;
  }
  for (const link of links) context.write('stdout', shown(link, parsed, wording));
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

/** `-f inet` and `-family inet` are `-4`. ip(8) */
function familyAsFlag(args: readonly string[]): readonly string[] {
  const at = args.findIndex((word) => word === '-f' || word === '-family');
  return at >= 0 && args[at + 1] === 'inet' ? [...args.slice(0, at), '-4', ...args.slice(at + 2)] : args;
}

function readArguments(typed: readonly string[]): IpArguments | undefined {
  const args = familyAsFlag(typed);
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
    address6: undefined,
    linkLocal: undefined,
    hasBroadcast: false,
    queueLength: 1000,
  };
  const own = context.network.interfaces.map(linkOf);
  const hasSix = own.some(({ linkLocal }) => linkLocal !== undefined);
  return [{ ...loopback, address6: hasSix ? '::1' : undefined }, ...own];
}

function linkOf(each: NetworkInterface): Link {
  const { name, index, peer, mac, mtu, address, prefix, address6, linkLocal } = each;
  const { hasBroadcast = true, queueLength = 1000 } = each;
  const own = { name, index, peer, mac, mtu, address, prefix, address6, linkLocal };
  return { ...own, loopback: false, hasBroadcast, queueLength };
}

/** How a computer's `ip` words what it shows. */
interface Wording {
  readonly busybox: boolean;
  /** The busybox of Alpine is built with headers that know of it, that of Debian and of its own image is not. */
  readonly saysState: boolean;
}

function wordingOf(context: ProgramContext, { make }: ProgramVersion): Wording {
  const busybox = make === 'busybox';
  return { busybox, saysState: !busybox || context.libc === 'musl' };
}

function shown(link: Link, parsed: IpArguments, { busybox, saysState }: Wording): string {
  const isFar = link.peer !== undefined;
  const name = isFar ? `${link.name}@if${link.peer}` : link.name;
  if (parsed.brief) return briefLine(link, name, parsed);
  const brd = link.hasBroadcast ? `brd ${broadcast(link)} ` : '';
  const scope = link.loopback ? 'scope host lo' : `scope global ${link.name}`;
  const inet = `inet ${link.address}/${link.prefix} ${brd}${scope}`;
  const life = '       valid_lft forever preferred_lft forever';
  if (parsed.oneLine) return `${link.index}: ${link.name}    ${inet}\\${life}\n`;
  const flags = link.loopback
    ? 'LOOPBACK,UP,LOWER_UP'
    : `BROADCAST,MULTICAST,UP,LOWER_UP${busybox && isFar ? ',M-DOWN' : ''}`;
  const mode = parsed.object === 'link' ? ' mode DEFAULT' : '';
  const group = busybox ? '' : `${mode} group default`;
  const state = saysState ? ` state ${link.loopback ? 'UNKNOWN' : 'UP'}${group}` : '';
  const netns = busybox || !isFar ? '' : ' link-netnsid 0';
  const onFirst = parsed.family4 ? netns : '';
  const lines = [
    `${link.index}: ${name}: <${flags}> mtu ${link.mtu} qdisc noqueue${state}${link.queueLength > 0 ? ` qlen ${link.queueLength}` : ''}${onFirst}`,
  ];
  if (!parsed.family4) {
    const hardware = link.loopback ? 'loopback' : 'ether';
    const all = link.loopback ? '00:00:00:00:00:00' : 'ff:ff:ff:ff:ff:ff';
    lines.push(`    link/${hardware} ${link.mac} brd ${all}${netns}`);
  }
  if (parsed.object === 'address') lines.push(`    ${inet}`, life);
  if (parsed.object === 'address' && !parsed.family4)
    lines.push(...newerAddresses(link).flatMap((each) => [`    inet6 ${each} `, life]));
  return lines.map((line) => `${line}\n`).join('');
}

/** The addresses of version 6, with what they are for. */
function newerAddresses({ loopback, address6, linkLocal }: Link): readonly string[] {
  if (loopback) return address6 === undefined ? [] : [`${address6}/128 scope host`];
  const own = address6 === undefined ? [] : [`${address6}/64 scope global`];
  return linkLocal === undefined ? own : [...own, `${linkLocal}/64 scope link`];
}

function briefLine(link: Link, name: string, parsed: IpArguments): string {
  const state = link.loopback ? 'UNKNOWN' : 'UP';
  const flags = link.loopback ? 'LOOPBACK,UP,LOWER_UP' : 'BROADCAST,MULTICAST,UP,LOWER_UP';
  const detail = parsed.object === 'link' ? `${link.mac} <${flags}>` : `${link.address}/${link.prefix}`;
  return `${name.padEnd(16)} ${state.padEnd(14)} ${detail} \n`;
}

function broadcast(link: Link): string {
  return maskedAddress(link.address, link.prefix, 255);
}

import { isIPv6, reverseName as reverseNameOf } from '#cluster';
import { type FileStore, readText } from './file-store.ts';
import type { DnsMessage, NetworkView } from './network-view.ts';
import { OutsideWorld } from './outside-world.ts';
import type { ProgramContext } from './program.ts';

/** What `/etc/resolv.conf` says. */
export interface ResolverSettings {
  readonly servers: readonly string[];
  readonly search: readonly string[];
  readonly ndots: number;
}

/** What a name stands for, as the C library tells programs. */
export type Resolution =
  | {
      readonly type: 'found';
      readonly addresses: readonly string[];
      /** The name that the address belongs to, aliases followed. */
      readonly canonical: string;
      /** The full name that was asked when the answer came. */
      readonly asked: string;
    }
  | { readonly type: 'unknown' }
  | { readonly type: 'no answer' };

/** Reads `/etc/resolv.conf`. */
export function resolverSettings(files: FileStore): ResolverSettings {
  const servers: string[] = [];
  let search: readonly string[] = [];
  let ndots = 1;
  for (const line of (readText(files, '/etc/resolv.conf', '/') ?? '').split('\n')) {
    const [keyword, ...values] = line.trim().split(/\s+/);
    if (keyword === 'nameserver' && values[0] !== undefined) servers.push(values[0]);
    if (keyword === 'search' || keyword === 'domain') search = values;
    for (const value of keyword === 'options' ? values : []) {
      if (value.startsWith('ndots:')) ndots = Number(value.slice('ndots:'.length));
    }
  }
  return { servers, search, ndots };
}

/**
 * The name server that is asked when none is named: the first of the configuration, or the computer itself.
 * One without a configuration has a name server of its own world.
 */
export function ownServer(files: FileStore): string {
  if (readText(files, '/etc/resolv.conf', '/') === undefined)
    throw new OutsideWorld('the name server of this computer');
  return resolverSettings(files).servers[0] ?? '127.0.0.1';
}

/** What a C library works with. */
export type Resolving = Pick<ProgramContext, 'network' | 'files' | 'libc'>;

/** The kind of addresses that are wanted: both, without a word. */
export type Family = 4 | 6;

/**
 * Resolves a name to addresses, in the order in which they are tried: numeric, `/etc/hosts`, then DNS with
 * the search list.
 */
export function resolveHost(
  name: string,
  context: Resolving,
  settings: ResolverSettings = resolverSettings(context.files),
  family?: Family,
): Resolution {
  if (isNumeric(name)) {
    const isWanted = family === undefined || isAddress6(name) === (family === 6);
    return isWanted
      ? { type: 'found', addresses: [name], canonical: name, asked: name }
      : { type: 'unknown' };
  }
  const host = hostsEntry(name, context.files, family);
  if (host !== undefined)
    return { type: 'found', addresses: [host.address], canonical: host.name, asked: name };
  return resolveByDns(name, context, settings, family);
}

/** Whether a text is an IPv4 address. */
export function isAddress(text: string): boolean {
  return /^(\d{1,3})(\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255);
}

/** Whether a text is an IPv6 address. */
export function isAddress6(text: string): boolean {
  return isIPv6(text);
}

/** Whether a text is an address of either version. */
export function isNumeric(text: string): boolean {
  return isAddress(text) || isAddress6(text);
}

/**
 * The full names that a resolver tries for a typed name, in order. glibc: resolv/res_query.c; musl:
 * src/network/lookup_name.c completes no name that has dots enough.
 */
export function searchedNames(
  name: string,
  settings: ResolverSettings,
  libc: Resolving['libc'] = 'glibc',
): readonly string[] {
  if (name.endsWith('.')) return [name];
  const dots = name.split('.').length - 1;
  const suffixed = settings.search.map((domain) => `${name}.${domain}.`);
  if (dots < settings.ndots) return [...suffixed, `${name}.`];
  return libc === 'musl' ? [`${name}.`] : [`${name}.`, ...suffixed];
}

/** Asks one question of the resolver's servers, in turn. */
export function ask(
  question: { readonly name: string; readonly type: string },
  network: NetworkView,
  settings: ResolverSettings,
): DnsMessage | undefined {
  for (const server of settings.servers) {
    const reply = network.query(server, { ...question, recursion: true });
    if (reply.type === 'message') return reply.message;
  }
  return undefined;
}

/** The name that an address stands for: `/etc/hosts`, then a PTR question. */
export function reverseName(
  address: string,
  { network, files }: Resolving,
  settings: ResolverSettings = resolverSettings(files),
): string | undefined {
  const line = hostsLines(files).find(([each]) => each === address);
  if (line?.[1] !== undefined) return line[1];
  const answer = ask({ name: reverseZone(address), type: 'PTR' }, network, settings);
  return answer?.answers.find((record) => record.type === 'PTR')?.data.replace(/\.$/, '');
}

/** `109.246.7.10.in-addr.arpa.` of `10.7.246.109`. */
export function reverseZone(address: string): string {
  return reverseNameOf(address) ?? `${address}.`;
}

/** Lines of `/etc/hosts`: an address and its names. */
export function hostsLines(files: FileStore): readonly (readonly string[])[] {
  return (readText(files, '/etc/hosts', '/') ?? '')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim().split(/\s+/))
    .filter((fields) => fields.length > 1);
}

function hostsEntry(
  name: string,
  files: FileStore,
  family: Family | undefined,
): { address: string; name: string } | undefined {
  const lines = hostsLines(files).filter(([, ...names]) => names.includes(name));
  const four = lines.find(([address]) => isAddress(address ?? ''));
  const six = lines.find(([address]) => isAddress6(address ?? ''));
  const [address, first] = (family === 6 ? six : family === 4 ? four : (four ?? six)) ?? [];
  return address === undefined || first === undefined ? undefined : { address, name: first };
}

function resolveByDns(
  name: string,
  { network, libc }: Resolving,
  settings: ResolverSettings,
  family: Family | undefined,
): Resolution {
  if (settings.servers.length === 0) throw new OutsideWorld(`the name ${name}`);
  const types = wantedTypes(network, libc, family);
  let answered = false;
  for (const asked of searchedNames(name, settings, libc)) {
    const answers = types.map((type) => ask({ name: asked, type }, network, settings));
    if (answers.every((answer) => answer === undefined)) continue;
    answered = true;
    const records = answers.flatMap((answer) => answer?.answers ?? []);
    const addresses = types.flatMap((type) => records.filter((record) => record.type === type));
    const first = addresses[0];
    // musl takes a name without addresses for the end of its search, if it exists.
    if (first === undefined && libc === 'musl' && answers.some((each) => each?.rcode === 'NOERROR')) break;
    if (first === undefined) continue;
    return {
      type: 'found',
      addresses: preferred(
        addresses.map((record) => record.data),
        libc,
      ),
      canonical: first.name.replace(/\.$/, ''),
      asked: asked.replace(/\.$/, ''),
    };
  }
  return answered ? { type: 'unknown' } : { type: 'no answer' };
}

/** A computer without an address of version 6 has no use for one. */
function wantedTypes(
  network: NetworkView,
  libc: Resolving['libc'],
  family: Family | undefined,
): readonly string[] {
  if (family === 4) return ['A'];
  if (family === 6) return ['AAAA'];
  const hasSix = network.interfaces.some(({ address6 }) => address6 !== undefined);
  if (!hasSix) return ['A'];
  return libc === 'uclibc' ? ['AAAA', 'A'] : ['A', 'AAAA'];
}

/**
 * The order in which addresses are tried. RFC 6724 as glibc has it (sysdeps/posix/getaddrinfo.c: version 6
 * first, local addresses too) and as musl does (lookup_name.c: a unique local address comes last).
 */
function preferred(addresses: readonly string[], libc: Resolving['libc']): readonly string[] {
  const rank = (address: string) =>
    !isAddress6(address) ? 1 : libc === 'musl' && /^f[cd]/i.test(address) ? 2 : 0;
  return [...addresses].sort((left, right) => rank(left) - rank(right));
}

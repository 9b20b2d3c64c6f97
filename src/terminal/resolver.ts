import { type FileStore, readText } from './file-store.ts';
import type { DnsMessage, NetworkView } from './network-view.ts';
import { OutsideWorld } from './outside-world.ts';

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

/** Resolves a name to IPv4 addresses: numeric, `/etc/hosts`, then DNS with the search list. */
export function resolveHost(
  name: string,
  network: NetworkView,
  files: FileStore,
  settings: ResolverSettings = resolverSettings(files),
): Resolution {
  if (isAddress(name)) return { type: 'found', addresses: [name], canonical: name, asked: name };
  const host = hostsEntry(name, files);
  if (host !== undefined)
    return { type: 'found', addresses: [host.address], canonical: host.name, asked: name };
  return resolveByDns(name, network, settings);
}

/** Whether a text is an IPv4 address. */
export function isAddress(text: string): boolean {
  return /^(\d{1,3})(\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255);
}

/** The full names that a resolver tries for a typed name, in order. glibc: resolv/res_query.c */
export function searchedNames(name: string, settings: ResolverSettings): readonly string[] {
  if (name.endsWith('.')) return [name];
  const dots = name.split('.').length - 1;
  const suffixed = settings.search.map((domain) => `${name}.${domain}.`);
  return dots >= settings.ndots ? [`${name}.`, ...suffixed] : [...suffixed, `${name}.`];
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
  network: NetworkView,
  files: FileStore,
  settings: ResolverSettings = resolverSettings(files),
): string | undefined {
  const line = hostsLines(files).find(([each]) => each === address);
  if (line?.[1] !== undefined) return line[1];
  const answer = ask({ name: reverseZone(address), type: 'PTR' }, network, settings);
  return answer?.answers.find((record) => record.type === 'PTR')?.data.replace(/\.$/, '');
}

/** `109.246.7.10.in-addr.arpa.` of `10.7.246.109`. */
export function reverseZone(address: string): string {
  return `${address.split('.').reverse().join('.')}.in-addr.arpa.`;
}

/** Lines of `/etc/hosts`: an address and its names. */
export function hostsLines(files: FileStore): readonly (readonly string[])[] {
  return (readText(files, '/etc/hosts', '/') ?? '')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim().split(/\s+/))
    .filter((fields) => fields.length > 1);
}

function hostsEntry(name: string, files: FileStore): { address: string; name: string } | undefined {
  const line = hostsLines(files).find(
    ([address, ...names]) => isAddress(address ?? '') && names.includes(name),
  );
  const [address, first] = line ?? [];
  return address === undefined || first === undefined ? undefined : { address, name: first };
}

function resolveByDns(name: string, network: NetworkView, settings: ResolverSettings): Resolution {
  if (settings.servers.length === 0) throw new OutsideWorld(`the name ${name}`);
  let answered = false;
  for (const asked of searchedNames(name, settings)) {
    const answer = ask({ name: asked, type: 'A' }, network, settings);
    if (answer === undefined) continue;
    answered = true;
    const addresses = answer.answers.filter((record) => record.type === 'A');
    const first = addresses[0];
    if (first === undefined) continue;
    return {
      type: 'found',
      addresses: addresses.map((record) => record.data),
      canonical: first.name.replace(/\.$/, ''),
      asked: asked.replace(/\.$/, ''),
    };
  }
  return answered ? { type: 'unknown' } : { type: 'no answer' };
}

import type { Program, ProgramContext } from '../program.ts';
import {
  hostsLines,
  isAddress,
  isAddress6,
  resolveHost,
  resolverSettings,
  reverseName,
} from '../resolver.ts';

/** glibc's `getent` for the databases of hosts. glibc: nss/getent.c */
export const getent: Program = { name: 'getent', run };

function run(context: ProgramContext): number {
  const [database, ...keys] = context.argv.slice(1);
  if (database === 'hosts')
    return keys.length === 0 ? allHosts(context) : all(keys, (key) => hosts(context, key));
  const family = ahosts[database ?? ''];
  if (family !== undefined) return all(keys, (key) => addresses(context, key, family));
  context.unsupported(`getent ${database ?? ''}`.trim());
  return 1;
}

/** The databases of all addresses, by the family that they are of; 0 is both. */
const ahosts: Readonly<Record<string, 0 | 4 | 6>> = { ahosts: 0, ahostsv4: 4, ahostsv6: 6 };

function all(keys: readonly string[], look: (key: string) => boolean): number {
  return keys.map(look).every(Boolean) ? 0 : 2;
}

function line(context: ProgramContext, address: string, words: string): void {
  context.write('stdout', `${address.padEnd(15)} ${words}\n`);
}

function allHosts(context: ProgramContext): number {
  for (const [address = '', ...names] of hostsLines(context.files)) {
    // The v6 loopback is told as its v4 form; other v6 addresses are left out.
    if (isAddress(address)) line(context, address, names.join(' '));
    else if (address === '::1') line(context, '127.0.0.1', names.join(' '));
  }
  return 0;
}

function hosts(context: ProgramContext, key: string): boolean {
  if (isAddress(key) || isAddress6(key)) {
    const name = reverseName(key, context);
    if (name !== undefined) line(context, key, name);
    return name !== undefined;
  }
  const six = hostsLines(context.files).find(
    ([address = '', ...names]) => address.includes(':') && names.includes(key),
  );
  if (six !== undefined) {
    line(context, six[0] ?? '', six.slice(1).join(' '));
    return true;
  }
  const found = resolveHost(key, context);
  if (found.type !== 'found') return false;
  const alias = found.asked !== found.canonical && found.asked !== key ? ` ${found.asked}` : '';
  // Addresses of version 6 are asked for first, and suffice.
  const newer = found.addresses.filter(isAddress6);
  for (const address of newer.length > 0 ? newer : found.addresses)
    line(context, address, `${found.canonical}${alias}`);
  return true;
}

function addresses(context: ProgramContext, key: string, family: 0 | 4 | 6): boolean {
  const wanted = family === 0 ? undefined : family;
  const found = resolveHost(key, context, resolverSettings(context.files), wanted);
  if (found.type !== 'found') return false;
  found.addresses.forEach((address, index) => {
    line(context, address, `STREAM ${index === 0 ? found.canonical : ''}`);
    line(context, address, 'DGRAM  ');
    line(context, address, 'RAW    ');
  });
  return true;
}

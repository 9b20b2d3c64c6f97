import type { ProgramContext } from '../../program.ts';
import { type ResolverSettings, resolveHost, resolverSettings, reverseName } from '../../resolver.ts';
import { busyboxUsage } from '../busybox-usage.ts';
import { nslookupArguments } from './nslookup-arguments.ts';

/** busybox's nslookup until 1.28, which asked the C library. busybox: networking/nslookup.c */
export function oldBusyboxNslookup(context: ProgramContext): number {
  const args = context.argv.slice(1);
  const { name, server, type, unknown } = nslookupArguments(args);
  if (name === undefined || type !== undefined || unknown !== undefined) return usage(context);
  const own = resolverSettings(context.files);
  const used = server ?? own.servers[0] ?? '';
  const serverAddress = resolveHost(used, context);
  const address = serverAddress.type === 'found' ? (serverAddress.addresses[0] ?? used) : used;
  // A server that is named also answers everything else.
  const settings = { ...own, servers: [address] };
  context.write('stdout', `Server:    ${address}\n${addressLine(1, { address, settings, context })}\n`);
  const found = resolveHost(name, context, settings);
  if (found.type !== 'found') {
    context.write('stdout', `nslookup: can't resolve '${name}'\n`);
    return 1;
  }
  const lines = found.addresses.map((each, index) =>
    addressLine(index + 1, { address: each, settings, context }),
  );
  context.write('stdout', `Name:      ${name}\n${lines.join('')}`);
  return 0;
}

interface Shown {
  readonly address: string;
  readonly settings: ResolverSettings;
  readonly context: ProgramContext;
}

function addressLine(number: number, { address, settings, context }: Shown): string {
  const name = reverseName(address, context, settings);
  return `Address ${number}: ${address}${name === undefined ? '' : ` ${name}`}\n`;
}

/** networking/nslookup.c `nslookup_full_usage` of 1.28, below the banner that all applets share. */
function usage(context: ProgramContext): number {
  return busyboxUsage(context, [
    'Usage: nslookup [HOST] [SERVER]',
    '',
    'Query the nameserver for the IP address of the given HOST',
    'optionally using a specified DNS server',
  ]);
}

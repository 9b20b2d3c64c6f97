import type { ProgramContext } from '../../program.ts';
import { resolveHost, resolverSettings, reverseName } from '../../resolver.ts';
import { nslookupArguments } from './nslookup-arguments.ts';

/** busybox's nslookup until 1.28, which asked the C library. busybox: networking/nslookup.c */
export function oldBusyboxNslookup(context: ProgramContext): number {
  const args = context.argv.slice(1);
  const { name, server, type, unknown } = nslookupArguments(args);
  if (name === undefined || type !== undefined || unknown !== undefined) {
    context.unsupported(`the usage text of ${context.argv.join(' ')}`);
    return 1;
  }
  const used = server ?? resolverSettings(context.files).servers[0] ?? '';
  const serverAddress = resolveHost(used, context.network, context.files);
  const address = serverAddress.type === 'found' ? (serverAddress.addresses[0] ?? used) : used;
  context.write('stdout', `Server:    ${address}\n${addressLine(1, address, context)}\n`);
  const found = resolveHost(name, context.network, context.files);
  if (found.type !== 'found') {
    context.write('stdout', `nslookup: can't resolve '${name}'\n`);
    return 1;
  }
  const lines = found.addresses.map((each, index) => addressLine(index + 1, each, context));
  context.write('stdout', `Name:      ${name}\n${lines.join('')}`);
  return 0;
}

function addressLine(number: number, address: string, context: ProgramContext): string {
  const name = reverseName(address, context.network, context.files);
  return `Address ${number}: ${address}${name === undefined ? '' : ` ${name}`}\n`;
}

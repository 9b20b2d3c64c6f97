import { readText } from '../file-store.ts';
import type { Program, ProgramContext } from '../program.ts';
import { hostsLines } from '../resolver.ts';

/** `hostname` with the switches that look at the name's addresses. */
export const hostname: Program = { name: 'hostname', run };

function run(context: ProgramContext): number {
  const [option] = context.argv.slice(1);
  const name = (readText(context.files, '/etc/hostname', '/') ?? context.network.hostname).trim();
  const text = answer(option, name, context);
  if (text === undefined) {
    context.unsupported(`hostname ${option}`);
    return 1;
  }
  context.write('stdout', text);
  return 0;
}

function answer(option: string | undefined, name: string, context: ProgramContext): string | undefined {
  const line = hostsLines(context.files).find(([, ...names]) => names.includes(name));
  const full = line?.[1] ?? name;
  const addresses = context.network.interfaces.flatMap((each) =>
    each.address6 === undefined ? [each.address] : [each.address, each.address6],
  );
  switch (option) {
    case undefined:
      return `${name}\n`;
    case '-s':
      return `${name.split('.')[0]}\n`;
    case '-f':
    case '--fqdn':
      return `${full}\n`;
    case '-d': {
      const dot = full.indexOf('.');
      return dot < 0 ? '' : `${full.slice(dot + 1)}\n`;
    }
    case '-i':
    case '--ip-address':
      return `${namedAddresses(name, context).join(' ') || addresses[0] || '127.0.0.1'}\n`;
    case '-I':
    case '--all-ip-addresses':
      if (isBusybox(context)) return undefined;
      // One blank after each address, the last one included.
      return `${addresses.map((address) => `${address} `).join('')}\n`;
    default:
      return undefined;
  }
}

/**
 * The addresses of a name: those of version 6 first, as the C library sorts them, but busybox asks for
 * version 4 alone. glibc: getaddrinfo.c `default_precedence`; busybox: networking/hostname.c
 */
function namedAddresses(name: string, context: ProgramContext): readonly string[] {
  const lines = hostsLines(context.files).filter(([, ...names]) => names.includes(name));
  const [newer, older] = [true, false].map((isNewer) =>
    lines.flatMap(([address = '']) => (address.includes(':') === isNewer ? [address] : [])),
  );
  return isBusybox(context) ? (older ?? []) : [...(newer ?? []), ...(older ?? [])];
}

function isBusybox({ dialect }: ProgramContext): boolean {
  return dialect.startsWith('busybox');
}

import type { Program, ProgramContext } from '../program.ts';
import { programVersion } from '../program-version.ts';
import { resolveHost } from '../resolver.ts';

/** `telnet` of netkit, inetutils and busybox, as far as it opens a connection and shows what comes. */
export const telnet: Program = { name: 'telnet', run };

async function run(context: ProgramContext): Promise<number> {
  const [host, port = '23'] = context.argv.slice(1);
  const { make } = programVersion(context.dialect);
  if (host === undefined || host.startsWith('-')) {
    context.unsupported(context.argv.join(' '));
    return 1;
  }
  const found = resolveHost(host, context.network, context.files);
  const address = found.type === 'found' ? found.addresses[0] : undefined;
  if (address === undefined) return unknownHost(context, make, host, port);
  if (make !== 'busybox') context.write('stdout', `Trying ${address}...\n`);
  const reach = context.network.connect(address, Number(port));
  if (reach.type === 'timed out') await context.clock.sleep(127_000);
  if (reach.type !== 'connected') {
    const reason =
      reach.type === 'refused'
        ? 'Connection refused'
        : reach.type === 'timed out'
          ? 'Connection timed out'
          : 'No route to host';
    const words =
      make === 'busybox' ? `can't connect to remote host (${address})` : 'Unable to connect to remote host';
    context.write('stderr', `telnet: ${words}: ${reason}\n`);
    return 1;
  }
  if (make === 'busybox') context.write('stdout', `Connected to ${host}\n`);
  else {
    const shown = make === 'netkit' && found.type === 'found' ? found.canonical : host;
    context.write('stdout', `Connected to ${shown}.\nEscape character is '^]'.\n`);
  }
  const said = reach.peer.say(context.stdin);
  if (said !== undefined) context.write('stdout', said);
  if (context.stdinIsTerminal) return 0;
  const end = 'Connection closed by foreign host';
  context.write('stderr', make === 'busybox' ? `${end}\n` : `${end}.\n`);
  return make === 'inetutils' ? 0 : 1;
}

function unknownHost(context: ProgramContext, make: string, host: string, port: string): number {
  const text =
    make === 'busybox'
      ? `telnet: bad address '${host}'`
      : make === 'inetutils'
        ? `Server lookup failure:  ${host}:${port}, Name or service not known`
        : `telnet: could not resolve ${host}/${port}: Name or service not known`;
  context.write('stderr', `${text}\n`);
  return 1;
}

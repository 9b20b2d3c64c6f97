import type { Peer, Reach } from '../network-view.ts';
import type { Program, ProgramContext } from '../program.ts';
import { atLeast, type ProgramVersion, programVersion } from '../program-version.ts';
import { resolveHost } from '../resolver.ts';
import { exchangeText } from './exchange-text.ts';
import { unreachedWords } from './unreached-words.ts';

/** `telnet` of netkit, inetutils and busybox, as far as it opens a connection and shows what comes. */
export const telnet: Program = { name: 'telnet', run };

interface Call {
  readonly context: ProgramContext;
  readonly version: ProgramVersion;
  readonly make: string;
  readonly address: string;
  /** The name as it is shown once connected. */
  readonly shown: string;
}

async function run(context: ProgramContext): Promise<number> {
  const [host, port = '23'] = context.argv.slice(1);
  const version = programVersion(context.dialect);
  const { make } = version;
  if (host === undefined || host.startsWith('-')) {
    context.unsupported(context.argv.join(' '));
    return 1;
  }
  const found = resolveHost(host, context);
  const address = found.type === 'found' ? found.addresses[0] : undefined;
  if (address === undefined) return unknownHost(context, make, host, port);
  const shown = make === 'netkit' && found.type === 'found' ? found.canonical : host;
  const call: Call = { context, version, make, address, shown };
  const trying = make === 'busybox' ? '' : `Trying ${address}...\n`;
  // Into a pipe, standard output is written when the program ends, behind what it complains about.
  const late = context.stdoutIsTerminal ? '' : trying;
  if (late === '') context.write('stdout', trying);
  const reach = context.network.connect(address, Number(port));
  if (reach.type === 'timed out') await context.clock.sleep(127_000);
  if (reach.type !== 'connected') return notConnected(call, reach, late);
  return talk(call, reach.peer, late);
}

function notConnected(call: Call, reach: Exclude<Reach, { type: 'connected' }>, late: string): number {
  const { context, make, address } = call;
  const words =
    make === 'busybox' ? `can't connect to remote host (${address})` : 'Unable to connect to remote host';
  context.write('stderr', `telnet: ${words}: ${unreachedWords(reach, context.libc)}\n`);
  context.write('stdout', late);
  return 1;
}

function talk(call: Call, peer: Peer, late: string): number {
  const { context, make, shown } = call;
  if (make === 'busybox') return talkBusybox(call, peer);
  context.write('stdout', `${late}Connected to ${shown}.\nEscape character is '^]'.\n`);
  const answer = answerOf(peer, context.stdin);
  // Into a pipe, what comes with network line ends is written with the host's.
  if (answer !== undefined)
    context.write('stdout', context.stdoutIsTerminal ? answer : answer.replaceAll('\r\n', '\n'));
  // A person leaves by the escape character, which the terminal does not show.
  if (context.stdinIsTerminal && answer === undefined) return 0;
  context.write('stderr', 'Connection closed by foreign host.\n');
  return make === 'inetutils' ? 0 : 1;
}

function answerOf(peer: Peer, sent: string): string | undefined {
  return peer.say(sent) ?? exchangeText(peer, sent);
}

/** busybox says how it ended on the terminal itself, in raw mode. busybox: networking/telnet.c */
function talkBusybox({ context, shown, version }: Call, peer: Peer): number {
  const greeting = `Connected to ${shown}\n`;
  if (context.stdoutIsTerminal) context.write('stdout', greeting);
  const said = peer.say(context.stdin.replaceAll(/\r?\n/g, '\r\n'));
  const answer = said ?? exchangeText(peer, context.stdin);
  if (answer !== undefined) context.write('stdout', answer);
  if (context.stdinIsTerminal && answer === undefined) return 0;
  const since138 = atLeast(version, '1.38');
  if (since138) context.write('stderr', 'EOF on read from foreign host\r\n');
  const ended = !since138 && context.stdin !== '' && said === undefined;
  if (ended) context.write('stderr', 'Connection closed by foreign host\r\n');
  // Older ones leave without writing what is still held back for a pipe.
  if (!context.stdoutIsTerminal && atLeast(version, '1.33')) context.write('stdout', greeting);
  return ended ? 1 : 0;
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

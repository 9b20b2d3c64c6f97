import { readText } from '../../file-store.ts';
import type { Reach } from '../../network-view.ts';
import type { Program, ProgramContext } from '../../program.ts';
import { atLeast, type ProgramVersion, programVersion } from '../../program-version.ts';
import { isAddress, resolveHost, reverseName } from '../../resolver.ts';
import { exchangeText } from '../exchange-text.ts';
import { unreachedWords } from '../unreached-words.ts';

/** `nc` of OpenBSD, the traditional one, and busybox's. */
export const nc: Program = { name: 'nc', run };

interface NcArguments {
  readonly host: string;
  readonly ports: readonly number[];
  readonly verbose: boolean;
  readonly scan: boolean;
  readonly udp: boolean;
  readonly numeric: boolean;
  readonly seconds: number | undefined;
}

/** One port that is tried. */
interface Attempt {
  readonly context: ProgramContext;
  readonly version: ProgramVersion;
  readonly parsed: NcArguments;
  readonly address: string;
  readonly port: number;
}

async function run(context: ProgramContext): Promise<number> {
  const version = programVersion(context.dialect);
  const parsed = readArguments(context.argv.slice(1));
  if (typeof parsed === 'string') {
    context.unsupported(parsed);
    return 1;
  }
  const found = resolveHost(parsed.host, context);
  if (found.type !== 'found') return unknownHost(context, parsed, version);
  let open = 0;
  for (const port of [...parsed.ports]) {
    const attempt: Attempt = { context, version, parsed, address: found.addresses[0] ?? '', port };
    if (await tryPort(attempt)) open += 1;
    // busybox tries the first port of a range only.
    if (version.make === 'busybox') break;
  }
  return open > 0 ? 0 : 1;
}

function readArguments(args: readonly string[]): NcArguments | string {
  const words: string[] = [];
  const flags = new Set<string>();
  let seconds: number | undefined;
  for (let index = 0; index < args.length; index += 1) {
    const next = () => {
      index += 1;
      return args[index] ?? '';
    };
    const argument = args[index] as string;
    if (!argument.startsWith('-')) words.push(argument);
    else {
      for (const letter of argument.slice(1)) {
        if (letter === 'w') {
          const rest = argument.slice(argument.indexOf('w') + 1);
          seconds = Number(rest === '' ? next() : rest);
          break;
        }
        if (!'vzun4q'.includes(letter)) return `nc -${letter}`;
        flags.add(letter);
      }
    }
  }
  const [host, range = ''] = words;
  const [from, to] = range.split('-').map(Number);
  if (host === undefined || from === undefined || Number.isNaN(from)) return 'nc without a host and a port';
  const ports = Array.from({ length: Math.min(1000, (to ?? from) - from + 1) }, (_, index) => from + index);
  return {
    host,
    ports,
    verbose: flags.has('v'),
    scan: flags.has('z'),
    udp: flags.has('u'),
    numeric: flags.has('n'),
    seconds,
  };
}

function unknownHost(context: ProgramContext, parsed: NcArguments, version: ProgramVersion): number {
  const { host, ports } = parsed;
  const text =
    version.make === 'busybox'
      ? `nc: bad address '${host}'`
      : version.make === 'traditional'
        ? `${host}: forward host lookup failed: Unknown host`
        : `nc: getaddrinfo for host "${host}" port ${ports[0]}: Name or service not known`;
  context.write('stderr', `${text}\n`);
  return 1;
}

async function tryPort(attempt: Attempt): Promise<boolean> {
  const { context, parsed, address, port } = attempt;
  const reach: Reach = parsed.udp
    ? { type: 'connected', peer: { tls: false, http: () => ({ type: 'silent' }), say: () => undefined } }
    : context.network.connect(address, port);
  if (reach.type === 'timed out') await context.clock.sleep((parsed.seconds ?? 127) * 1000);
  tell(attempt, reach);
  if (reach.type !== 'connected') return false;
  if (parsed.scan) return true;
  if (parsed.udp) await talkByPackets(attempt);
  else talk(attempt, reach);
  return true;
}

function talk({ context }: Pick<Attempt, 'context'>, reach: Extract<Reach, { type: 'connected' }>): void {
  const said = exchangeText(reach.peer, context.stdin) ?? reach.peer.say(context.stdin);
  if (said !== undefined) context.write('stdout', said);
}

/** A packet may be answered or not, and nobody hangs up: who set a time waits for so long. */
async function talkByPackets({ context, parsed, address, port }: Attempt): Promise<void> {
  const reach = context.network.connect(address, port, 'udp');
  if (reach.type !== 'connected') context.unsupported('nc -u to where nobody waits');
  else talk({ context }, { ...reach, peer: { ...reach.peer, http: () => ({ type: 'silent' }) } });
  if (parsed.seconds !== undefined) await context.clock.sleep(parsed.seconds * 1000);
}

function tell(attempt: Attempt, reach: Reach): void {
  switch (attempt.version.make) {
    case 'busybox':
      tellBusybox(attempt, reach);
      return;
    case 'traditional':
      tellTraditional(attempt, reach);
      return;
    default:
      tellOpenBsd(attempt, reach);
  }
}

function tellBusybox({ context, parsed, address, port }: Attempt, reach: Reach): void {
  const at = `${parsed.host} (${address}:${port})`;
  if (reach.type === 'connected') {
    if (parsed.verbose) context.write('stderr', `${at} open\n`);
    return;
  }
  // A refused scan says nothing.
  if (reach.type === 'refused' && parsed.scan) return;
  context.write('stderr', `nc: ${at}: ${unreachedWords(reach, context.libc)}\n`);
}

function tellTraditional({ context, parsed, address, port }: Attempt, reach: Reach): void {
  if (!parsed.verbose) return;
  const name = parsed.numeric ? undefined : reverseName(address, context);
  if (name === undefined && !parsed.numeric && isAddress(parsed.host)) {
    context.write('stderr', `${address}: inverse host lookup failed: Unknown host\n`);
  }
  const service = serviceName(context, port, parsed.udp) ?? '?';
  const at = `${name ?? '(UNKNOWN)'} [${address}] ${port} (${service})`;
  if (reach.type === 'connected') context.write('stderr', `${at} open\n`);
  // In a range only what is open is told.
  else if (parsed.ports.length === 1)
    context.write('stderr', `${at} : ${unreachedWords(reach, context.libc)}\n`);
}

function tellOpenBsd({ context, parsed, version, address, port }: Attempt, reach: Reach): void {
  const protocol = parsed.udp ? 'udp' : 'tcp';
  const at = isAddress(parsed.host) ? parsed.host : `${parsed.host} (${address})`;
  if (reach.type === 'connected') {
    const service = parsed.numeric ? '*' : (serviceName(context, port, parsed.udp) ?? '*');
    const told = parsed.verbose || (parsed.scan && atLeast(version, '1.229'));
    if (told)
      context.write('stderr', `Connection to ${at} ${port} port [${protocol}/${service}] succeeded!\n`);
    return;
  }
  if (!parsed.verbose) return;
  const head = `nc: connect to ${at} port ${port} (${protocol})`;
  if (reach.type === 'timed out' && parsed.seconds !== undefined) {
    context.write('stderr', `${head} timed out: Operation now in progress\n`);
  } else context.write('stderr', `${head} failed: ${unreachedWords(reach, context.libc)}\n`);
}

function serviceName(context: ProgramContext, port: number, udp: boolean): string | undefined {
  const wanted = `${port}/${udp ? 'udp' : 'tcp'}`;
  for (const line of (readText(context.files, '/etc/services', '/') ?? '').split('\n')) {
    const [name, where] = line.trim().split(/\s+/);
    if (where === wanted) return name;
  }
  return undefined;
}

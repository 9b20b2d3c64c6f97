import { writeText } from '../../file-store.ts';
import { fileNameOf, type HttpUrl, httpUrl } from '../../http-url.ts';
import type { HttpAnswer, Reach } from '../../network-view.ts';
import type { ProgramContext } from '../../program.ts';
import { atLeast, type ProgramVersion } from '../../program-version.ts';
import { resolveHost } from '../../resolver.ts';
import { reportBodyDates } from '../body-dates.ts';
import { unreachedWords } from '../unreached-words.ts';
import { type WgetArguments, wgetArguments } from './wget-arguments.ts';

/** One run of busybox's wget. */
interface Run {
  readonly context: ProgramContext;
  readonly version: ProgramVersion;
  readonly parsed: WgetArguments;
}

const systemTimeoutSeconds = 900;
const redirectLimit = 5;

/** busybox's wget. busybox: networking/wget.c */
export async function busyboxWget(context: ProgramContext, version: ProgramVersion): Promise<number> {
  const parsed = wgetArguments(context.argv.slice(1));
  const [typed] = parsed.urls;
  if (typed === undefined || parsed.unknown !== undefined) {
    if (parsed.unknown?.startsWith('--'))
      context.write('stderr', `wget: unrecognized option '${parsed.unknown}'\n`);
    context.unsupported("the usage text of busybox's wget");
    return 1;
  }
  const run: Run = { context, version, parsed };
  let url = httpUrl(typed);
  for (let redirects = 0; redirects <= redirectLimit; redirects += 1) {
    const got = await fetch(run, url);
    if (typeof got === 'string') return fail(context, got);
    const location = got.headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
    if (got.status < 300 || got.status >= 400 || location === undefined) return save(run, url, got);
    url = httpUrl(new URL(location, url.full).href);
  }
  return fail(context, 'too many redirections');
}

function fail(context: ProgramContext, words: string): number {
  context.write('stderr', `wget: ${words}\n`);
  return 1;
}

function note(run: Run, text: string): void {
  if (!run.parsed.quiet) run.context.write('stderr', text);
}

/** The answer, or why there is none. */
async function fetch(run: Run, url: HttpUrl): Promise<HttpAnswer | string> {
  const { context, parsed } = run;
  const address = addressOf(url.host, context);
  // Its host is what was typed, with the port that was typed.
  if (address === undefined) return `bad address '${url.authority}'`;
  const shown = address.includes(':') ? `[${address}]` : address;
  note(run, `Connecting to ${url.authority} (${shown}:${url.port})\n`);
  const reach = context.network.connect(address, url.port);
  if (reach.type !== 'connected') return missed(run, reach, address);
  if (url.scheme === 'https') {
    context.unsupported('wget with https');
    return 'error getting response: Connection reset by peer';
  }
  const typed = parsed.headers.map(
    (text) => [text.split(':')[0] ?? '', text.replace(/^[^:]*:\s*/, '')] as const,
  );
  const host = typed.some(([name]) => name.toLowerCase() === 'host')
    ? []
    : [['Host', url.authority] as const];
  const exchange = reach.peer.http({
    method: parsed.spider ? 'HEAD' : parsed.post === undefined ? 'GET' : 'POST',
    path: url.path,
    version: '1.1',
    headers: [...host, ['User-Agent', 'Wget'], ['Connection', 'close'], ...typed],
    body: parsed.post ?? '',
  });
  switch (exchange.type) {
    case 'response':
      return exchange.response;
    case 'reset':
      return 'error getting response: Connection reset by peer';
    case 'silent':
      await context.clock.sleep((parsed.seconds ?? systemTimeoutSeconds) * 1000);
      return 'download timed out';
    case 'closed':
    case 'raw':
      return 'error getting response';
    default:
      return exchange satisfies never;
  }
}

/** Only Alpine's leaves out FEATURE_PREFER_IPV4_ADDRESS. busybox: libbb/xconnect.c `str2sockaddr` */
function addressOf(host: string, context: ProgramContext): string | undefined {
  const found = resolveHost(host, context);
  const addresses = found.type === 'found' ? found.addresses : [];
  const four = addresses.find((address) => !address.includes(':'));
  return context.libc === 'musl' ? addresses[0] : (four ?? addresses[0]);
}

async function missed(
  run: Run,
  reach: Exclude<Reach, { type: 'connected' }>,
  address: string,
): Promise<string> {
  const at = `can't connect to remote host (${address})`;
  switch (reach.type) {
    case 'refused':
    case 'unreachable':
      return `${at}: ${unreachedWords(reach, run.context.libc)}`;
    case 'timed out': {
      const { seconds } = run.parsed;
      await run.context.clock.sleep((seconds ?? 127) * 1000);
      return seconds === undefined
        ? `${at}: ${unreachedWords(reach, run.context.libc)}`
        : 'download timed out';
    }
    default:
      return reach satisfies never;
  }
}

function save(run: Run, url: HttpUrl, answer: HttpAnswer): number {
  const { context, parsed, version } = run;
  const words = `HTTP/${answer.version} ${answer.status} ${answer.reason}`;
  if (parsed.serverResponse) note(run, `  ${words}\n`);
  if (answer.status < 200 || answer.status >= 300) return fail(context, `server returned error: ${words}`);
  if (parsed.serverResponse) {
    for (const [name, value] of answer.headers) note(run, `  ${name}: ${value}\n`);
    note(run, '  \n');
  }
  const speaks = atLeast(version, '1.31');
  if (parsed.spider) {
    if (speaks) note(run, 'remote file exists\n');
    return 0;
  }
  const name = parsed.output ?? fileNameOf(url);
  const toStdout = name === '-';
  if (speaks) note(run, toStdout ? 'writing to stdout\n' : `saving to '${name}'\n`);
  const bar = `${context.stdoutIsTerminal ? '\r' : ''}${barText(name, answer.body.length, version)}\n`;
  // Until 1.29 a second line end follows where the bar is not redrawn.
  const tail = atLeast(version, '1.30') || context.stdoutIsTerminal ? '' : '\n';
  const end = speaks ? (toStdout ? 'written to stdout\n' : `'${name}' saved\n`) : '';
  const now = context.clock.now();
  if (toStdout) reportBodyDates(answer, context);
  if (toStdout && context.stdoutIsTerminal) context.write('stdout', answer.body);
  if (!toStdout) writeText(context.files, name, answer.body, { cwd: context.cwd, now });
  if (toStdout && !context.stdoutIsTerminal) context.write('stdout', answer.body);
  note(run, `${bar}${tail}${end}`);
  return 0;
}

/** busybox: libbb/progress.c, on a terminal of 80 columns */
function barText(name: string, size: number, version: ProgramVersion): string {
  const shown = name.length > 20 ? name.slice(0, 20) : name;
  const isOld = !atLeast(version, '1.29');
  const stars = '*'.repeat(isOld ? 31 : 32);
  return `${shown.padEnd(20)} 100% |${stars}|${sizeText(size)} ${isOld ? ' ' : ''} 0:00:00 ETA`;
}

function sizeText(size: number): string {
  if (size < 100_000) return String(size).padStart(6);
  const kilo = Math.floor(size / 1024);
  return kilo < 100_000 ? `${String(kilo).padStart(5)}k` : `${String(Math.floor(kilo / 1024)).padStart(5)}M`;
}

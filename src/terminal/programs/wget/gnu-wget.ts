import type { Domain } from '#cluster';
import { clockTime, dateFields, twoDigits } from '../../dates.ts';
import { writeText } from '../../file-store.ts';
import { freeText } from '../../free-bytes.ts';
import { fileNameOf, type HttpUrl, hostHeader, httpUrl } from '../../http-url.ts';
import type { HttpAnswer, Peer } from '../../network-view.ts';
import type { ProgramContext } from '../../program.ts';
import { atLeast, programVersion } from '../../program-version.ts';
import { isAddress, isAddress6, resolveHost } from '../../resolver.ts';
import { reportBodyDates } from '../body-dates.ts';
import { unreachedWords } from '../unreached-words.ts';
import { type WgetArguments, wgetArguments } from './wget-arguments.ts';

/** One run of GNU wget. */
interface Run {
  readonly context: ProgramContext;
  readonly parsed: WgetArguments;
}

const networkFailure = 4;
const serverFailure = 8;
const systemTimeoutSeconds = 130;

/** GNU wget. wget: src/http.c, connect.c, progress.c */
export async function gnuWget(context: ProgramContext): Promise<number> {
  const parsed = wgetArguments(context.argv.slice(1));
  const [typed] = parsed.urls;
  const usage = "Usage: wget [OPTION]... [URL]...\n\nTry `wget --help' for more options.\n";
  if (parsed.unknown !== undefined) {
    context.write('stderr', `wget: unrecognized option '${parsed.unknown}'\n${usage}`);
    return 2;
  }
  if (typed === undefined) {
    context.write('stderr', `wget: missing URL\n${usage}`);
    return 1;
  }
  const run: Run = { context, parsed };
  if (!/^\w+:\/\//.test(typed) && atLeast(programVersion(context.dialect), '1.25'))
    context.write('stderr', `Prepended http:// to '${typed}'\n`);
  if (parsed.spider) log(run, 'Spider mode enabled. Check if remote file exists.\n');
  return retrieve(run, httpUrl(typed));
}

function log(run: Run, text: string): void {
  if (!run.parsed.quiet && !run.parsed.terse) run.context.write('stderr', text);
}

async function retrieve(run: Run, url: HttpUrl): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const again = attempt === 1 ? '' : `(try:${String(attempt).padStart(2)})  `;
    log(run, `--${dateText(run)}--  ${again}${url.full}\n`);
    const peer = await connect(run, url, attempt);
    if (typeof peer === 'number') return peer;
    const outcome = peer === 'timed out' ? peer : await request(run, url, peer);
    if (typeof outcome === 'number') return outcome;
    if (attempt >= run.parsed.tries) {
      log(run, 'Giving up.\n\n');
      return networkFailure;
    }
    log(run, 'Retrying.\n\n');
    await run.context.clock.sleep(Math.min(attempt, 10) * 1000);
  }
}

async function connect(run: Run, url: HttpUrl, attempt: number): Promise<Peer | number | 'timed out'> {
  const { context, parsed } = run;
  const numeric = isAddress(url.host) || isAddress6(url.host);
  if (!numeric && attempt === 1) log(run, `Resolving ${url.host} (${url.host})... `);
  const found = resolveHost(url.host, context);
  if (found.type !== 'found') {
    log(run, 'failed: Name or service not known.\n');
    if (!parsed.quiet) {
      const [open, close] = quotes(context);
      context.write('stderr', `wget: unable to resolve host address ${open}${url.host}${close}\n`);
    }
    return networkFailure;
  }
  if (!numeric && attempt === 1)
    log(run, `${found.addresses.slice(0, 3).join(', ')}${found.addresses.length > 3 ? ', ...' : ''}\n`);
  let failed: number | 'timed out' = networkFailure;
  for (const address of found.addresses) {
    const reached = await connectTo(run, url, address, numeric);
    if (typeof reached === 'object') return reached;
    failed = reached;
  }
  return failed;
}

async function connectTo(
  { context, parsed, ...run }: Run,
  url: HttpUrl,
  address: string,
  numeric: boolean,
): Promise<Peer | number | 'timed out'> {
  const tell = (text: string) => log({ context, parsed, ...run }, text);
  const shown = numeric
    ? address.includes(':')
      ? `[${address}]`
      : address
    : `${url.host} (${url.host})|${address}|`;
  tell(`Connecting to ${shown}:${url.port}... `);
  const reach = context.network.connect(address, url.port);
  if (reach.type === 'connected') {
    tell('connected.\n');
    return reach.peer;
  }
  if (reach.type === 'timed out') await context.clock.sleep((parsed.seconds ?? systemTimeoutSeconds) * 1000);
  tell(`failed: ${unreachedWords(reach, context.libc)}.\n`);
  return reach.type === 'timed out' ? 'timed out' : networkFailure;
}

async function request(run: Run, url: HttpUrl, peer: Peer): Promise<number | 'again'> {
  const { context, parsed } = run;
  if (url.scheme === 'https') {
    context.unsupported('wget with https');
    return networkFailure;
  }
  log(run, 'HTTP request sent, awaiting response... ');
  const typed = parsed.headers.map(
    (text) => [text.split(':')[0] ?? '', text.replace(/^[^:]*:\s*/, '')] as const,
  );
  const host = typed.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? hostHeader(url);
  const exchange = peer.http({
    method: parsed.spider ? 'HEAD' : parsed.post === undefined ? 'GET' : 'POST',
    path: url.path,
    version: '1.1',
    headers: [
      ['Host', host],
      ['User-Agent', `Wget/${/[\d.]+/.exec(context.dialect)?.[0] ?? ''}`],
      ['Accept', '*/*'],
      ['Accept-Encoding', 'identity'],
      ['Connection', 'Keep-Alive'],
      ...typed.filter(([name]) => name.toLowerCase() !== 'host'),
    ],
    body: parsed.post ?? '',
  });
  switch (exchange.type) {
    case 'response':
      return receive(run, url, exchange.response);
    case 'closed':
    case 'raw':
      log(run, 'No data received.\n');
      return 'again';
    case 'reset':
      log(run, 'Read error (Connection reset by peer) in headers.\n');
      return 'again';
    case 'silent':
      await context.clock.sleep((parsed.seconds ?? 900) * 1000);
      log(run, 'Read error (Connection timed out) in headers.\n');
      return 'again';
    default:
      return exchange satisfies never;
  }
}

function receive(run: Run, url: HttpUrl, answer: HttpAnswer): number | Promise<number> {
  const { parsed } = run;
  const header = (name: string) => answer.headers.find(([each]) => each.toLowerCase() === name)?.[1];
  if (parsed.serverResponse) {
    const lines = answer.headers.map(([name, value]) => `  ${name}: ${value}\n`).join('');
    log(run, `\n  HTTP/${answer.version} ${answer.status} ${answer.reason}\n${lines}`);
  } else log(run, `${answer.status} ${answer.reason}\n`);
  const location = header('location');
  if (answer.status >= 300 && answer.status < 400 && location !== undefined) {
    log(run, `Location: ${location} [following]\n`);
    return retrieve(run, httpUrl(new URL(location, url.full).href));
  }
  if (answer.status >= 400) return refused(run, answer);
  const length = header('content-length');
  const type = header('content-type')?.split(';')[0];
  log(run, `Length: ${sizeWithUnits(length)}${type ? ` [${type}]` : ''}\n`);
  if (parsed.spider) {
    const page =
      type === 'text/html'
        ? ' and could contain further links,\nbut recursion is disabled -- not retrieving'
        : '';
    log(run, `Remote file exists${page}.\n\n`);
    return 0;
  }
  return save(run, url, answer);
}

function refused(run: Run, answer: HttpAnswer): number {
  if (run.parsed.spider) log(run, 'Remote file does not exist -- broken link!!!\n\n');
  else log(run, `${dateText(run)} ERROR ${answer.status}: ${answer.reason}.\n\n`);
  return serverFailure;
}

function save(run: Run, url: HttpUrl, answer: HttpAnswer): number {
  const { context, parsed } = run;
  const toStdout = parsed.output === '-';
  const name = parsed.output ?? fileNameOf(url);
  const [open, close] = quotes(context);
  const size = answer.body.length;
  log(run, `Saving to: ${open}${toStdout ? 'STDOUT' : name}${close}\n`);
  // Into a pipe the body passes before the empty line that starts the bar.
  if (context.stdoutIsTerminal || !toStdout) log(run, '\n');
  if (context.stdoutIsTerminal) log(run, terminalBar(toStdout ? '-' : name, 0, size));
  if (toStdout) reportBodyDates(answer, context);
  if (toStdout) context.write('stdout', answer.body);
  else writeText(context.files, name, answer.body, { cwd: context.cwd, now: context.clock.now() });
  const rate = freeText(context, 'rate of wget', rateDomain);
  log(
    run,
    context.stdoutIsTerminal
      ? terminalBar(toStdout ? '-' : name, size, size)
      : `${toStdout ? '\n' : ''}${dotBar(rate)}`,
  );
  const done = toStdout ? '- written to stdout' : `- ${open}${name}${close} saved`;
  log(run, `\n${dateText(run)} (${rate}) ${done} [${size}/${size}]\n\n`);
  if (parsed.terse && !parsed.quiet) {
    context.write('stderr', `${dateText(run)} URL:${url.full} [${size}/${size}] -> "${name}" [1]\n`);
  }
  return 0;
}

function terminalBar(name: string, done: number, size: number): string {
  const label = name.slice(0, 19).padEnd(20);
  if (done === 0 && size > 0) return `\r${label}  0%[                    ]       0  --.-KB/s               `;
  return `\r${label}100%[===================>] ${String(done).padStart(7)}  --.-KB/s    in 0s      \n`;
}

function dotBar(rate: string): string {
  const [number = '', unit = ''] = rate.split(' ');
  return `     0K ${' '.repeat(53)} 100% ${(number + unit.charAt(0)).padStart(5)}=0s\n`;
}

function sizeWithUnits(length: string | undefined): string {
  if (length === undefined) return 'unspecified';
  const size = Number(length);
  if (size < 1024) return String(size);
  const kilo = size / 1024;
  return `${size} (${kilo < 10 ? kilo.toFixed(1) : Math.round(kilo)}K)`;
}

const rateShape = /^\d{1,3}(\.\d{1,2})? (B|KB|MB|GB)\/s$/;

const rateDomain: Domain<string> = {
  type: 'text',
  description: 'a rate such as 16.6 MB/s',
  refuse: (value) => (rateShape.test(value) ? undefined : `${value} is not a rate`),
  sample: (random) => `${10 + random.below(20)}.${random.below(10)} MB/s`,
  parse: (text) => (rateShape.test(text) ? text : undefined),
  print: (value) => value,
};

function dateText(run: Run): string {
  const { context } = run;
  const now = context.clock.now();
  const fields = dateFields(now, context.timezone);
  const day = `${fields.year}-${twoDigits(fields.monthNumber)}-${twoDigits(fields.day)}`;
  const text = `${day} ${clockTime(fields)}`;
  if (!run.parsed.quiet) context.oracle.printed({ type: 'date', text, instant: now, now });
  return text;
}

/** Quotes are curved where the locale has them. */
function quotes(context: ProgramContext): readonly [string, string] {
  const locale = context.env.get('LC_ALL') ?? context.env.get('LANG') ?? '';
  return /utf-?8/i.test(locale) ? ['‘', '’'] : ["'", "'"];
}

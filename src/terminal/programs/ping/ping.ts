import type { Domain } from '#cluster';
import { freeDuration, freeNumber, freeText } from '../../free-bytes.ts';
import type { NetworkView } from '../../network-view.ts';
import type { Program, ProgramContext } from '../../program.ts';
import { atLeast, programVersion } from '../../program-version.ts';
import { isAddress, resolveHost, reverseName } from '../../resolver.ts';

/** `ping` of iputils and of busybox. */
export const ping: Program = { name: 'ping', run };

interface PingArguments {
  readonly target: string;
  readonly count: number;
  readonly intervalMs: number;
  readonly deadlineMs: number | undefined;
  readonly waitMs: number;
  readonly size: number;
  readonly quiet: boolean;
  readonly numeric: boolean;
}

/** One run of ping, once its target is known. */
interface Pinging extends PingArguments {
  readonly context: ProgramContext;
  readonly busybox: boolean;
  /** Whether `-c` always counts what was sent: busybox since 1.30. */
  readonly countsSent: boolean;
  readonly address: string;
  readonly canonical: string;
}

async function run(context: ProgramContext): Promise<number> {
  const version = programVersion(context.dialect);
  const busybox = version.make === 'busybox';
  const parsed = readArguments(context.argv.slice(1), busybox);
  if (typeof parsed === 'string') {
    if (parsed === '' && !busybox) {
      context.write('stderr', 'ping: usage error: Destination address required\n');
      return atLeast(version, '20240117') ? 2 : 1;
    }
    context.unsupported(parsed === '' ? "the usage text of busybox's ping" : parsed);
    return 1;
  }
  const found = resolveHost(parsed.target, context);
  if (found.type !== 'found') {
    const words = busybox
      ? `bad address '${parsed.target}'`
      : `${parsed.target}: ${unknownWords(found.type)}`;
    context.write('stderr', `ping: ${words}\n`);
    return busybox ? 1 : 2;
  }
  const address = found.addresses[0] ?? '';
  if (address.includes(':')) {
    context.unsupported('ping to an IPv6 address');
    return 1;
  }
  const countsSent = busybox && atLeast(version, '1.30');
  return sendAll({ ...parsed, context, busybox, countsSent, address, canonical: found.canonical });
}

function unknownWords(type: 'unknown' | 'no answer'): string {
  return type === 'unknown' ? 'Name or service not known' : 'Temporary failure in name resolution';
}

function readArguments(args: readonly string[], busybox: boolean): PingArguments | string {
  const numbers = { c: Number.POSITIVE_INFINITY, i: 1, w: Number.NaN, W: 10, s: 56, t: 64 };
  let quiet = false;
  let numeric = false;
  let target: string | undefined;
  for (let index = 0; index < args.length; index += 1) {
    const next = () => {
      index += 1;
      return args[index] ?? '';
    };
    const argument = args[index] as string;
    const letter = /^-([ciwWst])(.*)$/.exec(argument);
    if (letter !== null) {
      const value = letter[2] || next();
      numbers[letter[1] as keyof typeof numbers] = Number(value);
    } else if (argument === '-q') quiet = true;
    else if (argument === '-n') numeric = true;
    else if (argument === '-4') continue;
    else if (argument.startsWith('-')) return `ping ${argument}`;
    else target = argument;
  }
  if (target === undefined) return '';
  return {
    target,
    count: numbers.c,
    intervalMs: numbers.i * 1000,
    deadlineMs: Number.isNaN(numbers.w) ? undefined : numbers.w * 1000,
    waitMs: numbers.W * 1000,
    size: numbers.s,
    quiet,
    numeric: numeric || busybox,
  };
}

interface Tally {
  readonly times: readonly number[];
  readonly sent: number;
  readonly errors: number;
  readonly tookMs: number;
}

async function sendAll(pinging: Pinging): Promise<number> {
  const { context, address, count, countsSent } = pinging;
  const start = context.clock.now();
  const times: number[] = [];
  let sent = 0;
  let errors = 0;
  let lastAt = start;
  context.write('stdout', headline(pinging));
  while (!isOver(pinging, { start, sent, answered: times.length })) {
    sent += 1;
    lastAt = context.clock.now();
    const outcome = context.network.ping(address);
    if (outcome === 'answered') {
      const ms = roundTrip(pinging, sent);
      times.push(ms);
      if (!pinging.quiet) context.write('stdout', answerLine(pinging, sent, ms));
    } else if (outcome !== 'lost' && !pinging.busybox) {
      errors += 1;
      context.write('stdout', errorLine(pinging, outcome, sent));
    }
    if (sent < count || goesOn(pinging, times.length)) await context.clock.sleep(pinging.intervalMs);
  }
  const tookMs = tookTime(pinging, lastAt - start);
  if (times.length < sent && errors === 0 && (countsSent || pinging.deadlineMs === undefined))
    await context.clock.sleep(pinging.waitMs);
  context.write('stdout', summary(pinging, { times, sent, errors, tookMs }));
  return times.length === 0 ? 1 : 0;
}

interface Progress {
  readonly start: number;
  readonly sent: number;
  readonly answered: number;
}

/** `-w` ends the run, and with it `-c` counts answers instead of questions. */
function isOver(pinging: Pinging, progress: Progress): boolean {
  const { deadlineMs, context, count } = pinging;
  if (deadlineMs === undefined || pinging.countsSent) return progress.sent >= count;
  return context.clock.now() - progress.start >= deadlineMs || progress.answered >= count;
}

function goesOn({ deadlineMs, count, countsSent }: Pinging, answered: number): boolean {
  return deadlineMs !== undefined && !countsSent && answered < count;
}

/** The time from the first question to the last: each timer runs a little late. */
function tookTime({ context, intervalMs, busybox }: Pinging, ms: number): number {
  if (busybox || ms === 0) return ms;
  const late = Math.ceil(ms / intervalMs) * 50;
  return freeDuration(context, 'time of all echoes', { from: ms - intervalMs, to: ms + late, usual: ms });
}

function headline(pinging: Pinging): string {
  const { address, size, target, canonical, busybox } = pinging;
  if (busybox) return `PING ${target} (${address}): ${size} data bytes\n`;
  return `PING ${canonical} (${address}) ${size}(${size + 28}) bytes of data.\n`;
}

function answerLine(pinging: Pinging, sequence: number, ms: number): string {
  const { address, size, target, context, busybox } = pinging;
  // Every router on the way takes one off; how many there are is the cluster network's own affair.
  const ttl = freeNumber(context, 'ttl', { from: 60, to: 64 }, 64);
  const time = `ttl=${ttl} time=${ms.toFixed(3)} ms\n`;
  if (busybox) return `${size + 8} bytes from ${address}: seq=${sequence - 1} ${time}`;
  const name = pinging.numeric || isAddress(target) ? undefined : reverseName(address, context);
  const from = name === undefined ? address : `${name} (${address})`;
  return `${size + 8} bytes from ${from}: icmp_seq=${sequence} ${time}`;
}

function errorLine(pinging: Pinging, outcome: ReturnType<NetworkView['ping']>, sequence: number): string {
  const { network } = pinging.context;
  if (outcome === 'prohibited') return `From ${network.gateway} icmp_seq=${sequence} Packet filtered\n`;
  const own = network.interfaces[0];
  const near = own !== undefined && sameNetwork(own.address, pinging.address, own.prefix);
  const from = near ? own.address : network.gateway;
  return `From ${from} icmp_seq=${sequence} Destination ${near ? 'Host' : 'Net'} Unreachable\n`;
}

function sameNetwork(left: string, right: string, prefix: number): boolean {
  const bits = (address: string) =>
    address
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('');
  return bits(left).slice(0, prefix) === bits(right).slice(0, prefix);
}

function roundTrip(pinging: Pinging, sequence: number): number {
  const from = { oracle: pinging.context.oracle, runId: pinging.context.runId };
  return Number(freeText(from, `time of echo ${sequence}`, timeDomain));
}

const timeDomain: Domain<string> = {
  type: 'text',
  description: 'a round trip in milliseconds',
  refuse: (value) => (/^\d+\.\d{2,3}$|^\d+(\.\d)?$/.test(value) ? undefined : `${value} is not a time`),
  sample: (random) => `0.${String(30 + random.below(90)).padStart(3, '0')}`,
  parse: (text) => (/^\d+(\.\d+)?$/.test(text) ? text : undefined),
  print: (value) => value,
};

function summary(pinging: Pinging, tally: Tally): string {
  const { busybox, canonical, target } = pinging;
  const { times, sent } = tally;
  const loss = sent === 0 ? 0 : Math.floor((100 * (sent - times.length)) / sent);
  const lines = ['', `--- ${busybox ? target : canonical} ping statistics ---`];
  if (busybox) {
    lines.push(`${sent} packets transmitted, ${times.length} packets received, ${loss}% packet loss`);
    if (times.length > 0) lines.push(`round-trip min/avg/max = ${spread(times).slice(0, 3).join('/')} ms`);
  } else {
    const errors = tally.errors > 0 ? `, +${tally.errors} errors` : '';
    lines.push(
      `${sent} packets transmitted, ${times.length} received${errors}, ${loss}% packet loss, ` +
        `time ${tally.tookMs}ms`,
    );
    lines.push(times.length > 0 ? `rtt min/avg/max/mdev = ${spread(times).join('/')} ms` : '');
  }
  return `${lines.join('\n')}\n`;
}

/** Minimum, average, maximum and deviation. iputils: ping_common.c `finish` */
function spread(times: readonly number[]): readonly string[] {
  const average = times.reduce((sum, each) => sum + each, 0) / times.length;
  const squares = times.reduce((sum, each) => sum + each * each, 0) / times.length;
  const deviation = Math.sqrt(Math.max(0, squares - average * average));
  return [Math.min(...times), average, Math.max(...times), deviation].map((each) => each.toFixed(3));
}

import type { DnsMessage, DnsRecord, DnsReply } from '../network-view.ts';
import type { Program, ProgramContext } from '../program.ts';
import { atLeast, type ProgramVersion, programVersion } from '../program-version.ts';
import {
  isNumeric,
  ownServer,
  resolveHost,
  resolverSettings,
  reverseZone,
  searchedNames,
} from '../resolver.ts';

/** BIND's `host`. bind9: bin/dig/host.c */
export const host: Program = { name: 'host', run };

interface HostArguments {
  readonly name: string;
  readonly server: string | undefined;
  readonly type: string | undefined;
  readonly seconds: number;
  readonly tries: number;
}

async function run(context: ProgramContext): Promise<number> {
  const version = programVersion(context.dialect);
  const parsed = readArguments(context.argv.slice(1));
  if (typeof parsed === 'string') {
    context.unsupported(parsed);
    return 1;
  }
  const server = serverAddress(parsed, context);
  const names = namesFor(parsed, context);
  const types =
    parsed.type === undefined && !isNumeric(parsed.name) ? ['A', 'AAAA', 'MX'] : [parsed.type ?? 'PTR'];
  let heading = parsed.server === undefined ? '' : serverHeading(parsed.server, server);
  let asked = names;
  for (const [index, type] of types.entries()) {
    const answer = firstAnswer(asked, type, server, context);
    if (answer.type !== 'message') return noServer(context, { version, parsed, server, how: answer.type });
    context.write('stdout', heading);
    heading = '';
    const { message, name } = answer;
    if (message.rcode !== 'NOERROR')
      return notFound(context, index === 0 ? shown(parsed, name) : bare(name), message);
    printAnswers(context, message, { type, name, only: types.length === 1 });
    const end = message.answers.findLast((record) => record.type === 'CNAME')?.data ?? name;
    asked = [end];
    if (end !== name && !resolves(message)) return aliasToNothing(context, end, server, version);
  }
  return 0;
}

function readArguments(args: readonly string[]): HostArguments | string {
  const words: string[] = [];
  let type: string | undefined;
  let seconds = 5;
  let tries = 2;
  for (let index = 0; index < args.length; index += 1) {
    const next = () => {
      index += 1;
      return args[index] ?? '';
    };
    const argument = args[index] as string;
    if (argument === '-t') type = next().toUpperCase();
    else if (argument === '-W') seconds = Number(next()) || 5;
    else if (argument === '-R') tries = Number(next()) || 1;
    else if (argument.startsWith('-')) return `host ${argument}`;
    else words.push(argument);
  }
  const [name, server] = words;
  return name === undefined ? 'host without a name' : { name, server, type, seconds, tries };
}

function serverAddress(parsed: HostArguments, context: ProgramContext): string {
  if (parsed.server === undefined) return ownServer(context.files);
  const found = resolveHost(parsed.server, context);
  return found.type === 'found' ? (found.addresses[0] ?? parsed.server) : parsed.server;
}

function serverHeading(typed: string, address: string): string {
  return `Using domain server:\nName: ${typed}\nAddress: ${address}#53\nAliases: \n\n`;
}

function namesFor(parsed: HostArguments, context: ProgramContext): readonly string[] {
  if (isNumeric(parsed.name)) return [reverseZone(parsed.name)];
  return searchedNames(parsed.name, resolverSettings(context.files));
}

type Answer =
  | { readonly type: 'message'; readonly message: DnsMessage; readonly name: string }
  | Exclude<DnsReply, { type: 'message' }>;

function firstAnswer(
  names: readonly string[],
  type: string,
  server: string,
  context: ProgramContext,
): Answer {
  let last: Answer = { type: 'timed out' };
  for (const name of names) {
    const reply = context.network.query(server, { name, type, recursion: true });
    if (reply.type !== 'message') return reply;
    last = { type: 'message', message: reply.message, name };
    if (reply.message.rcode !== 'NXDOMAIN') break;
  }
  return last;
}

function shown(parsed: HostArguments, name: string): string {
  return isNumeric(parsed.name) ? name : parsed.name;
}

function bare(name: string): string {
  return name.replace(/\.$/, '');
}

function notFound(context: ProgramContext, name: string, message: DnsMessage): number {
  const number =
    message.rcode === 'NXDOMAIN'
      ? '3(NXDOMAIN)'
      : message.rcode === 'SERVFAIL'
        ? '2(SERVFAIL)'
        : '5(REFUSED)';
  context.write('stdout', `Host ${name} not found: ${number}\n`);
  return 1;
}

interface Printed {
  readonly type: string;
  readonly name: string;
  /** Whether a type was asked for by name, so that its absence is worth a line. */
  readonly only: boolean;
}

function printAnswers(context: ProgramContext, message: DnsMessage, printed: Printed): void {
  // A plain lookup shows the alias with its first question only.
  const repeated = !printed.only && printed.type !== 'A';
  const records = message.answers.filter((record) => !repeated || record.type !== 'CNAME');
  for (const record of records) context.write('stdout', `${recordText(record)}\n`);
  if (message.answers.length === 0 && printed.only) {
    context.write('stdout', `${bare(printed.name)} has no ${printed.type} record\n`);
  }
}

function resolves(message: DnsMessage): boolean {
  return message.answers.some((record) => record.type !== 'CNAME');
}

/** An alias whose target does not exist is told once for each further question. */
function aliasToNothing(
  context: ProgramContext,
  target: string,
  server: string,
  version: ProgramVersion,
): number {
  const reply = context.network.query(server, { name: target, type: 'AAAA', recursion: true });
  if (reply.type !== 'message' || reply.message.rcode !== 'NXDOMAIN') return 0;
  const line = `Host ${bare(target)} not found: 3(NXDOMAIN)\n`;
  context.write('stdout', line.repeat(atLeast(version, '9.20') ? 3 : 2));
  return 1;
}

function recordText(record: DnsRecord): string {
  const name = bare(record.name);
  switch (record.type) {
    case 'A':
      return `${name} has address ${record.data}`;
    case 'AAAA':
      return `${name} has IPv6 address ${record.data}`;
    case 'CNAME':
      return `${name} is an alias for ${record.data}`;
    case 'PTR':
      return `${name} domain name pointer ${record.data}`;
    case 'TXT':
      return `${name} descriptive text ${record.data}`;
    case 'NS':
      return `${name} name server ${record.data}`;
    case 'MX':
      return `${name} mail is handled by ${record.data}`;
    default:
      return `${name} has ${record.type} record ${record.data}`;
  }
}

interface Missed {
  readonly version: ProgramVersion;
  readonly parsed: HostArguments;
  readonly server: string;
  readonly how: 'timed out' | 'refused';
}

async function noServer(context: ProgramContext, missed: Missed): Promise<number> {
  const { version, parsed, server, how } = missed;
  if (how === 'timed out') await context.clock.sleep(parsed.seconds * parsed.tries * 1000);
  if (!atLeast(version, '9.18')) {
    const extra = atLeast(version, '9.16') ? '\n' : '';
    context.write('stdout', `;; connection timed out; no servers could be reached\n${extra}`);
    return 1;
  }
  const words = how === 'timed out' ? 'timed out' : 'connection refused';
  const line = `;; communications error to ${server}#53: ${words}\n`;
  context.write('stdout', `${line.repeat(parsed.tries + 1)};; no servers could be reached\n`);
  return 1;
}

import type { DnsMessage, DnsRecord, DnsReply } from '../../network-view.ts';
import type { ProgramContext } from '../../program.ts';
import { atLeast, type ProgramVersion } from '../../program-version.ts';
import {
  isNumeric,
  ownServer,
  resolveHost,
  resolverSettings,
  reverseZone,
  searchedNames,
} from '../../resolver.ts';
import { type NslookupArguments, nslookupArguments } from './nslookup-arguments.ts';

/** One run of BIND's nslookup. */
interface Run {
  readonly context: ProgramContext;
  readonly version: ProgramVersion;
  readonly parsed: NslookupArguments;
  /** The server's address. */
  readonly server: string;
  /** Whether missing recursion is complained about: since 9.18, unless a server was named. */
  readonly complains: boolean;
}

/** BIND's nslookup. bind9: bin/dig/nslookup.c */
export async function bindNslookup(context: ProgramContext, version: ProgramVersion): Promise<number> {
  const parsed = nslookupArguments(context.argv.slice(1));
  if (parsed.unknown !== undefined || parsed.name === undefined) {
    context.unsupported(
      parsed.unknown === undefined ? 'nslookup without a name' : `nslookup ${parsed.unknown}`,
    );
    return 1;
  }
  const server = parsed.server === undefined ? ownServer(context.files) : addressOf(parsed.server, context);
  if (server === undefined) {
    context.write('stdout', `nslookup: couldn't get address for '${parsed.server}': not found\n`);
    return atLeast(version, '9.18') ? 1 : 10;
  }
  const complains = atLeast(version, '9.18') && parsed.server === undefined;
  return lookUp({ context, version, parsed, server, complains }, parsed.name);
}

function addressOf(name: string, context: ProgramContext): string | undefined {
  const found = resolveHost(name, context);
  return found.type === 'found' ? found.addresses[0] : undefined;
}

async function lookUp(run: Run, typed: string): Promise<number> {
  const { context, version, parsed } = run;
  const reverse = isNumeric(typed) && parsed.type === undefined;
  const type = reverse ? 'PTR' : (parsed.type ?? 'A');
  const names = reverse ? [reverseZone(typed)] : searchedNames(typed, resolverSettings(context.files));
  let text = '';
  let last: { message: DnsMessage; name: string } | undefined;
  for (const name of names) {
    const reply = question(run, name, type);
    if (reply.type !== 'message') return noServer(run, reply.type, text);
    text += complaint(run, reply.message);
    last = { message: reply.message, name };
    if (reply.message.rcode !== 'NXDOMAIN') break;
  }
  if (last === undefined) return 1;
  const { message, name } = last;
  const failed = message.rcode !== 'NOERROR';
  if (!reverse || !atLeast(version, '9.11') || failed)
    text += failed && reverse && atLeast(version, '9.11') ? '' : head(run);
  if (failed) {
    const shown = reverse ? reversedName(name, version) : shownName(typed, version);
    context.write('stdout', `${text}** server can't find ${shown}: ${message.rcode}\n\n`);
    return atLeast(version, '9.9') ? 1 : 0;
  }
  if (message.answers.length === 0 && !(parsed.type === undefined && atLeast(version, '9.11'))) {
    context.write('stdout', `${text}*** Can't find ${shownName(typed, version)}: No answer\n\n`);
    return 0;
  }
  if (!message.authoritative && message.answers.length > 0) text += 'Non-authoritative answer:\n';
  text += message.answers.map(recordText).join('');
  return second(run, { text, name, typed, message, plain: parsed.type === undefined && !reverse });
}

interface First {
  readonly text: string;
  readonly name: string;
  readonly typed: string;
  readonly message: DnsMessage;
  /** Whether both kinds of address are wanted. */
  readonly plain: boolean;
}

/** Since 9.11 a plain lookup also asks for AAAA, of the name at the end of the aliases. */
function second(run: Run, first: First): number {
  const { context, version } = run;
  let { text } = first;
  let code = 0;
  if (first.plain && atLeast(version, '9.11')) {
    const alias = first.message.answers.findLast((record) => record.type === 'CNAME');
    const name = alias?.data ?? first.name;
    const reply = question(run, name, 'AAAA');
    if (reply.type === 'message') {
      text += complaint(run, reply.message);
      text += reply.message.answers.map(recordText).join('');
      const nothing = first.message.answers.length === 0 && reply.message.answers.length === 0;
      if (reply.message.rcode === 'NXDOMAIN') {
        text += `** server can't find ${name.replace(/\.$/, '')}: NXDOMAIN\n`;
        code = 1;
      } else if (nothing) text += `*** Can't find ${shownName(first.typed, version)}: No answer\n`;
    }
  }
  context.write('stdout', `${text}\n`);
  return code;
}

function question({ context, server, parsed: { port } }: Run, name: string, type: string): DnsReply {
  return context.network.query(server, { name, type, recursion: true, ...(port === 53 ? {} : { port }) });
}

function head({ parsed, server }: Run): string {
  return `Server:\t\t${parsed.server ?? server}\nAddress:\t${server}#${parsed.port}\n\n`;
}

function complaint(run: Run, message: DnsMessage): string {
  return run.complains && !message.recursionAvailable
    ? `;; Got recursion not available from ${run.server}\n`
    : '';
}

/** Since 9.10 a final dot is dropped. */
function shownName(typed: string, version: ProgramVersion): string {
  return atLeast(version, '9.10') ? typed.replace(/\.$/, '') : typed;
}

function reversedName(name: string, version: ProgramVersion): string {
  return atLeast(version, '9.10') ? name.replace(/\.$/, '') : name;
}

function recordText(record: DnsRecord): string {
  const name = record.name.replace(/\.$/, '');
  switch (record.type) {
    case 'A':
    case 'AAAA':
      return `Name:\t${name}\nAddress: ${record.data}\n`;
    case 'CNAME':
      return `${name}\tcanonical name = ${record.data}\n`;
    case 'PTR':
      return `${name}\tname = ${record.data}\n`;
    case 'SRV':
      return `${name}\tservice = ${record.data}\n`;
    case 'TXT':
      return `${name}\ttext = ${record.data}\n`;
    case 'NS':
      return `${name}\tnameserver = ${record.data}\n`;
    case 'MX':
      return `${name}\tmail exchanger = ${record.data}\n`;
    case 'SOA':
      return authorityText(name, record.data);
    default:
      return `${name}\t${record.type} ${record.data}\n`;
  }
}

function authorityText(name: string, data: string): string {
  const fields = ['origin', 'mail addr', 'serial', 'refresh', 'retry', 'expire', 'minimum'];
  const values = data.split(' ').map((value) => value.replace(/\.$/, ''));
  return `${name}\n${fields.map((field, index) => `\t${field} = ${values[index] ?? ''}\n`).join('')}`;
}

async function noServer(
  run: Run,
  how: Exclude<DnsReply['type'], 'message'>,
  before: string,
): Promise<number> {
  const { context, version, parsed, server } = run;
  if (how === 'timed out') await context.clock.sleep(parsed.seconds * parsed.tries * 1000);
  if (!atLeast(version, '9.18')) {
    const extra = atLeast(version, '9.16') ? '\n' : '';
    context.write('stdout', `${before};; connection timed out; no servers could be reached\n\n${extra}`);
    return atLeast(version, '9.9') ? 1 : 0;
  }
  const words = how === 'timed out' ? 'timed out' : 'connection refused';
  const line = `;; communications error to ${server}#${parsed.port}: ${words}\n`;
  context.write('stdout', `${before}${line.repeat(parsed.tries)};; no servers could be reached\n\n`);
  return 1;
}

import { pickDomain } from '#cluster';
import { freeText } from '../../free-bytes.ts';
import type { DnsMessage, DnsRecord } from '../../network-view.ts';
import type { ProgramContext } from '../../program.ts';
import { atLeast, type ProgramVersion } from '../../program-version.ts';
import { isNumeric, ownServer, resolveHost, resolverSettings, reverseZone } from '../../resolver.ts';
import { busyboxUsage } from '../busybox-usage.ts';
import { nslookupArguments } from './nslookup-arguments.ts';

interface Question {
  /** Without a final dot, unless one was typed. */
  readonly name: string;
  readonly type: string;
}

interface Answered extends Question {
  readonly message: DnsMessage;
}

/** busybox's nslookup since 1.29: all questions at once, one block for each answer. busybox: nslookup.c */
export async function busyboxNslookup(context: ProgramContext, version: ProgramVersion): Promise<number> {
  const parsed = nslookupArguments(context.argv.slice(1));
  if (parsed.name === undefined || parsed.unknown !== undefined || parsed.port !== 53) {
    return busyboxUsage(context, [
      'Usage: nslookup [-type=QUERY_TYPE] [-debug] HOST [DNS_SERVER]',
      '',
      'Query DNS about HOST',
      '',
      `QUERY_TYPE: soa,ns,a,aaaa,cname,mx,txt,ptr,${atLeast(version, '1.34') ? 'srv,' : ''}any`,
    ]);
  }
  if (parsed.type === 'SRV' && !atLeast(version, '1.32')) {
    const typed = context.argv.find((word) => word.startsWith('-'))?.replace(/^-\w+=/, '') ?? '';
    context.write('stderr', `nslookup: invalid query type "${typed}"\n`);
    return 1;
  }
  const server = serverAddress(parsed.server, context);
  if (server === undefined) {
    context.write('stderr', `nslookup: bad address '${parsed.server}'\n`);
    return 1;
  }
  const questions = questionsFor(parsed.name, parsed.type, {
    context,
    version,
    given: parsed.server !== undefined,
  });
  const answered: Answered[] = [];
  for (const question of questions) {
    const name = question.name.endsWith('.') ? question.name : `${question.name}.`;
    const reply = context.network.query(server, { name, type: question.type, recursion: true });
    if (reply.type === 'message') answered.push({ ...question, message: reply.message });
  }
  if (answered.length === 0) {
    await context.clock.sleep(parsed.seconds * 1000);
    context.write('stdout', ';; connection timed out; no servers could be reached\n\n');
    return 1;
  }
  context.write('stdout', `Server:\t\t${parsed.server ?? server}\nAddress:\t${server}:53\n\n`);
  context.write('stdout', blocks(answered, context, version));
  const failed = answered.some(({ message }) => message.rcode !== 'NOERROR');
  return failed && atLeast(version, '1.31') ? 1 : 0;
}

function serverAddress(typed: string | undefined, context: ProgramContext): string | undefined {
  if (typed === undefined) return ownServer(context.files);
  const found = resolveHost(typed, context);
  return found.type === 'found' ? found.addresses[0] : undefined;
}

interface Asking {
  readonly context: ProgramContext;
  readonly version: ProgramVersion;
  /** Whether a server was named. */
  readonly given: boolean;
}

/** The search list counts since 1.30, and only for a name without a dot when no server is named. */
function questionsFor(typed: string, type: string | undefined, asking: Asking): readonly Question[] {
  if (isNumeric(typed) && type === undefined)
    return [{ name: reverseZone(typed).replace(/\.$/, ''), type: 'PTR' }];
  const types = type === undefined ? ['A', 'AAAA'] : [type];
  const { search } = resolverSettings(asking.context.files);
  const searched =
    !typed.includes('.') && !asking.given && search.length > 0 && atLeast(asking.version, '1.30');
  const names = searched ? search.map((domain) => `${typed}.${domain}`) : [typed];
  return types.flatMap((each) => names.map((name) => ({ name, type: each })));
}

function blocks(answered: readonly Answered[], context: ProgramContext, version: ProgramVersion): string {
  // Some C libraries give all questions one id: only the first reply counts, the others pass for duplicates.
  if (!atLeast(version, '1.32') && answered.length > 1) {
    const members = ['all', ...answered.map((_, index) => String(index))];
    const domain = pickDomain(members, (member) => member, 'ways to count replies');
    const counted = freeText(context, 'replies that count', { ...domain, sample: () => 'all' });
    const only = counted === 'all' ? undefined : answered[Number(counted)];
    if (only !== undefined) return oneBlock(only, answered, version);
  }
  return answered.map((each) => `${blockText(each, version)}\n`).join('');
}

function oneBlock(only: Answered, answered: readonly Answered[], version: ProgramVersion): string {
  const others = answered.filter((each) => each !== only);
  const missing = others.map(({ name }) => `*** Can't find ${name}: No answer\n`).join('');
  return `${blockText(only, version)}\n${missing}\n`;
}

function blockText({ name, message }: Answered, version: ProgramVersion): string {
  if (message.rcode !== 'NOERROR') return `** server can't find ${name}: ${message.rcode}\n`;
  const head = message.authoritative ? '' : 'Non-authoritative answer:\n';
  const tells = atLeast(version, '1.32') && !atLeast(version, '1.34');
  if (message.answers.length === 0 && tells) return `${head}*** Can't find ${name}: No answer\n`;
  return head + message.answers.map(recordText).join('');
}

function recordText(record: DnsRecord): string {
  const name = withoutDot(record.name);
  switch (record.type) {
    case 'A':
    case 'AAAA':
      return `Name:\t${name}\nAddress: ${record.data}\n`;
    case 'CNAME':
      return `${name}\tcanonical name = ${withoutDot(record.data)}\n`;
    case 'PTR':
      return `${name}\tname = ${withoutDot(record.data)}\n`;
    case 'SRV':
      return `${name}\tservice = ${withoutDot(record.data)}\n`;
    case 'TXT':
      return `${name}\ttext = ${record.data}\n`;
    case 'NS':
      return `${name}\tnameserver = ${withoutDot(record.data)}\n`;
    case 'MX':
      return `${name}\tmail exchanger = ${withoutDot(record.data)}\n`;
    case 'SOA': {
      const fields = ['origin', 'mail addr', 'serial', 'refresh', 'retry', 'expire', 'minimum'];
      const values = record.data.split(' ').map(withoutDot);
      return `${name}\n${fields.map((field, index) => `\t${field} = ${values[index] ?? ''}\n`).join('')}`;
    }
    default:
      return '';
  }
}

function withoutDot(name: string): string {
  return name.replace(/\.$/, '');
}

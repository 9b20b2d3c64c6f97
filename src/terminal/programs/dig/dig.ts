import { freeHex } from '../../free-bytes.ts';
import type { DnsMessage, DnsReply } from '../../network-view.ts';
import type { Program, ProgramContext } from '../../program.ts';
import { atLeast, type ProgramVersion, programVersion } from '../../program-version.ts';
import { ownServer, resolveHost, resolverSettings, reverseZone, searchedNames } from '../../resolver.ts';
import { type DigLookup, type DigSettings, digArguments } from './dig-arguments.ts';
import { type DigRun, sendsCookie } from './dig-run.ts';
import { printAnswer } from './print-answer.ts';

/** BIND's `dig`. bind9: bin/dig/dig.c, dighost.c */
export const dig: Program = { name: 'dig', run };

async function run(context: ProgramContext): Promise<number> {
  const version = programVersion(context.dialect);
  const parsed = digArguments(context.argv.slice(1), version);
  if (parsed.type === 'version') {
    context.write(atLeast(version, '9.16') ? 'stdout' : 'stderr', `DiG ${version.text}\n`);
    return 0;
  }
  if (parsed.type === 'invalid') {
    context.write('stderr', `Invalid option: ${parsed.message}\n${usage}`);
    return 1;
  }
  if (parsed.type === 'unsupported') {
    context.unsupported(parsed.what);
    return 1;
  }
  const banner = bannerText(context.argv.slice(1), version, parsed.atFirstName, parsed.lookups);
  const dig: DigRun = {
    context,
    version,
    cookie: () => freeHex(context, 'DNS cookie', 16),
    print: (text) => context.write('stdout', text),
  };
  let code = 0;
  let heading = banner;
  for (const [index, lookup] of parsed.lookups.entries()) {
    code = Math.max(code, await look(dig, lookup, { index, heading }));
    heading = '';
  }
  return code;
}

const usage = `Usage:  dig [@global-server] [domain] [q-type] [q-class] {q-opt}
            {global-d-opt} host [@local-server] {local-d-opt}
            [ host [@local-server] {local-d-opt} [...]]

Use "dig -h" (or "dig -h | more") for complete list of options
`;

/**
 * The banner. Until 9.12 it is written when the first name is read, so that options after the name
 * come too late for it; later versions decide when they print.
 */
function bannerText(
  args: readonly string[],
  version: ProgramVersion,
  early: DigSettings,
  lookups: readonly DigLookup[],
): string {
  const late = lookups[0]?.settings ?? early;
  const short = late.short;
  const shown = atLeast(version, '9.16') ? late.command : early.command;
  if (!shown || short) return '';
  const typed = args.map((each) => (isVersion(version, '9.16') ? each.replace(/^(\+\w+)=.*/, '$1') : each));
  const server = atLeast(version, '9.20.30') ? late.server : early.server;
  const found = server === undefined ? '' : '; (1 server found)\n';
  const banner = `; <<>> DiG ${version.text} <<>>${typed.map((each) => ` ${each}`).join('')}`;
  return `\n${banner}\n${found};; global options: +cmd\n`;
}

function isVersion(version: ProgramVersion, minor: string): boolean {
  return version.numbers.slice(0, 2).join('.') === minor;
}

interface LookupPlace {
  readonly index: number;
  readonly heading: string;
}

async function look(dig: DigRun, lookup: DigLookup, place: LookupPlace): Promise<number> {
  const { context } = dig;
  const { settings } = lookup;
  const server = serverAddress(settings, context);
  if (server === undefined) {
    context.write('stderr', `dig: couldn't get address for '${settings.server}': not found\n`);
    return atLeast(dig.version, '9.18') ? 1 : 10;
  }
  const names = namesToAsk(lookup, context);
  for (const [index, name] of names.entries()) {
    const last = index === names.length - 1;
    const key = `${context.runId} lookup ${place.index} try ${index}`;
    const reply = ask(dig, { name, type: lookup.type, server, settings });
    if (reply.type !== 'message')
      return unreachable(dig, { server, settings, heading: place.heading, reply });
    const found = reply.message.rcode === 'NOERROR' && reply.message.answers.length > 0;
    if (!found && !last && !settings.showSearch) continue;
    dig.print(place.heading);
    printAnswer(dig, { name, type: lookup.type, server, settings, message: reply.message, key });
    if (found) break;
  }
  return 0;
}

function serverAddress(settings: DigSettings, context: ProgramContext): string | undefined {
  if (settings.server === undefined) return ownServer(context.files);
  const found = resolveHost(settings.server, context);
  return found.type === 'found' ? found.addresses[0] : undefined;
}

function namesToAsk(lookup: DigLookup, context: ProgramContext): readonly string[] {
  if (lookup.reverse) return [reverseZone(lookup.name)];
  if (lookup.settings.search) return searchedNames(lookup.name, resolverSettings(context.files));
  return [lookup.name.endsWith('.') ? lookup.name : `${lookup.name}.`];
}

interface Asking {
  readonly name: string;
  readonly type: string;
  readonly server: string;
  readonly settings: DigSettings;
}

function ask(dig: DigRun, asking: Asking): DnsReply {
  const { settings } = asking;
  // EDNS by default since 9.9; its size since 9.18 as of the DNS flag day 2020.
  const edns = settings.edns && atLeast(dig.version, '9.9');
  const udpSize = atLeast(dig.version, '9.18') ? 1232 : 4096;
  return dig.context.network.query(asking.server, {
    name: asking.name,
    type: asking.type,
    recursion: settings.recurse,
    tcp: settings.tcp,
    ...(settings.port === 53 ? {} : { port: settings.port }),
    ...(edns ? { udpSize, cookie: sendsCookie(dig.version, settings) } : {}),
  });
}

interface Unreachable {
  readonly server: string;
  readonly settings: DigSettings;
  readonly heading: string;
  readonly reply: Exclude<DnsReply, { readonly type: 'message'; readonly message: DnsMessage }>;
}

async function unreachable(dig: DigRun, failure: Unreachable): Promise<number> {
  const { settings, server, reply } = failure;
  const timedOut = reply.type === 'timed out';
  if (timedOut) await dig.context.clock.sleep(settings.seconds * settings.tries * 1000);
  if (!atLeast(dig.version, '9.18')) {
    const extra = isVersion(dig.version, '9.16') ? '\n' : '';
    dig.print(`${failure.heading};; connection timed out; no servers could be reached\n${extra}`);
    return 9;
  }
  const words = timedOut ? 'timed out' : 'connection refused';
  const line = `;; communications error to ${server}#${settings.port}: ${words}\n`;
  dig.print(line.repeat(settings.tries) + failure.heading);
  dig.print(';; no servers could be reached\n');
  return 9;
}

import type { Program, ProgramContext } from '../program.ts';
import { resolveHost } from '../resolver.ts';
import { unreachedWords } from './unreached-words.ts';

/** `redis-cli ping`: what a server keeps is not simulated. redis: src/redis-cli.c */
export const redisCli: Program = { name: 'redis-cli', run };

async function run(context: ProgramContext): Promise<number> {
  const { host = '127.0.0.1', port = '6379', words } = readArguments(context.argv.slice(1));
  if (words.length !== 1 || words[0]?.toLowerCase() !== 'ping') return notSimulated(context);
  const found = resolveHost(host, context);
  const address = found.type === 'found' ? found.addresses[0] : undefined;
  if (address === undefined) return fail(context, host, port, 'Name or service not known');
  const reach = context.network.connect(address, Number(port));
  if (reach.type === 'timed out') await context.clock.sleep(127_000);
  if (reach.type !== 'connected') return fail(context, host, port, unreachedWords(reach, context.libc));
  // Another server would answer in its own way.
  if (!reach.peer.say('/')?.startsWith('-ERR')) return notSimulated(context);
  context.write('stdout', 'PONG\n');
  return 0;
}

interface Arguments {
  readonly host?: string;
  readonly port?: string;
  readonly words: readonly string[];
}

function readArguments(args: readonly string[]): Arguments {
  const [first = '', second = '', ...rest] = args;
  if (first === '-h') return { ...readArguments(rest), host: second };
  if (first === '-p') return { ...readArguments(rest), port: second };
  return { words: args };
}

function fail(context: ProgramContext, host: string, port: string, reason: string): number {
  context.write('stderr', `Could not connect to Redis at ${host}:${port}: ${reason}\n`);
  return 1;
}

function notSimulated(context: ProgramContext): number {
  context.unsupported(context.argv.join(' '));
  return 1;
}

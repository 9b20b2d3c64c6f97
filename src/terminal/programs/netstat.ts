import { orderDomain } from '#cluster';
import type { OpenSocket } from '../network-view.ts';
import type { Program, ProgramContext } from '../program.ts';
import { programVersion } from '../program-version.ts';
import { netstatRoutes } from './routes.ts';

/** `netstat` of net-tools and busybox: who waits for connections, and the kernel's routes, in numbers. */
export const netstat: Program = { name: 'netstat', run };

function run(context: ProgramContext): number {
  const words = context.argv.slice(1);
  const letters = new Set(words.flatMap((word) => [...word.replace(/^-/, '')]));
  const isUnderstood = words.every((word) => /^-[tulnpr]+$/.test(word)) && letters.has('n');
  if (isUnderstood && letters.has('r') && letters.size === 2) return netstatRoutes(context);
  const lines = isUnderstood && !letters.has('r') ? waiting(letters, context) : undefined;
  if (lines === undefined) {
    context.unsupported(context.argv.join(' '));
    return 1;
  }
  context.write('stdout', lines.map((line) => `${line}\n`).join(''));
  return 0;
}

/** Connections are nobody's knowledge, and without a protocol sockets of Unix are listed too. */
function waiting(letters: ReadonlySet<string>, context: ProgramContext): readonly string[] | undefined {
  const known = letters.has('l') ? context.network.listening?.() : undefined;
  const wanted = (['tcp', 'udp'] as const).filter((protocol) => letters.has(protocol.charAt(0)));
  const program = letters.has('p') ? ownProgram(context) : '';
  if (known === undefined || wanted.length === 0 || program === undefined) return undefined;
  const isBusybox = programVersion(context.dialect).make === 'busybox';
  const title = letters.has('p') ? 'PID/Program name    ' : '';
  const row = ({ protocol, family, port, isOwn }: OpenSocket) => {
    const any = family === 4 ? '0.0.0.0' : '::';
    const name = `${protocol}${family === 6 && !isBusybox ? '6' : ''}`;
    const cells = [`${any}:${port}`, `${any}:*`].map((cell) => cell.padEnd(23));
    const state = (protocol === 'tcp' ? 'LISTEN' : '').padEnd(11);
    const last = letters.has('p') ? ` ${(isOwn ? program : '-').padEnd(19)}` : '';
    return `${name.padEnd(5)}      0      0 ${cells.join(' ')} ${state}${last} `;
  };
  return [
    'Active Internet connections (only servers)',
    `Proto Recv-Q Send-Q Local Address           Foreign Address         State       ${title}`,
    ...wanted.flatMap((protocol) =>
      ([4, 6] as const).flatMap((family) =>
        inOrder(
          known.filter((each) => each.protocol === protocol && each.family === family),
          context,
        ).map(row),
      ),
    ),
  ];
}

/** The kernel lists them by a hash of their ports that begins anywhere. Linux: inet_hashtables.h `inet_lhashfn` */
function inOrder(sockets: readonly OpenSocket[], context: ProgramContext): readonly OpenSocket[] {
  if (sockets.length < 2) return sockets;
  const ports = sockets.map(({ port }) => String(port));
  const order = context.oracle.choose({
    key: `order of the sockets ${ports.join(' ')} of ${context.network.hostname}`,
    about: `the order in which the kernel lists sockets`,
    domain: orderDomain(ports, 'ports'),
  });
  return [...sockets].sort((left, right) => order.indexOf(`${left.port}`) - order.indexOf(`${right.port}`));
}

/** The first process and the last part of its first word, cut. net-tools: netstat.c `prg_cache_load` */
function ownProgram(context: ProgramContext): string | undefined {
  const [first] = context.processes?.() ?? [];
  // Who is not root sees nobody's sockets but his own.
  if (first === undefined || context.identity?.()?.uid !== 0) return undefined;
  const word = first.title.startsWith('nginx: ') ? first.title : (first.title.split(' ')[0] ?? '');
  return `${first.pid}/${word.slice(word.lastIndexOf('/') + 1)}`.slice(0, 19);
}

import type { Program, ProgramContext } from '../program.ts';

/** Views of kube-proxy's rules: as far as they are its own, the rules of a node are known. */
export const proxyRules: readonly Program[] = [
  { name: 'iptables-save', run: (context) => showRules(context, tableOf(context.argv.slice(1))) },
  { name: 'iptables', run: listRules },
  { name: 'ipvsadm', run: showVirtualServers },
];

/** The table that `-t` names; undefined without it. */
function tableOf(args: readonly string[]): string | undefined {
  const at = args.indexOf('-t');
  return at < 0 ? undefined : args[at + 1];
}

function showRules(context: ProgramContext, table: string | undefined): number {
  const text = context.network.rules?.iptables();
  if (text === undefined) return notSimulated(context);
  // Other programs of a node have rules too; they matter where the list is not searched for something.
  if (context.stdoutIsTerminal) context.unsupported('the rules of other programs in iptables-save');
  const tables = text.split(/(?<=^COMMIT\n)/m);
  const wanted = tables.filter((each) => table === undefined || each.startsWith(`*${table}\n`));
  context.write('stdout', wanted.join(''));
  return 0;
}

/** `iptables -S CHAIN`: the rules of one chain, as they were made. */
function listRules(context: ProgramContext): number {
  const args = context.argv.slice(1);
  const at = args.indexOf('-S');
  const chain = at < 0 ? undefined : args[at + 1];
  const text = context.network.rules?.iptables();
  if (text === undefined || chain === undefined || !chain.startsWith('KUBE-')) return notSimulated(context);
  const table = tableOf(args) ?? 'filter';
  const own = text.split(/(?<=^COMMIT\n)/m).find((each) => each.startsWith(`*${table}\n`)) ?? '';
  const rules = own.split('\n').filter((line) => line.startsWith(`-A ${chain} `));
  if (rules.length === 0 && !own.includes(`:${chain} `)) {
    context.write('stderr', 'iptables: No chain/target/match by that name.\n');
    return 1;
  }
  context.write('stdout', `${[`-N ${chain}`, ...rules].join('\n')}\n`);
  return 0;
}

function showVirtualServers(context: ProgramContext): number {
  const [option = '', ...more] = context.argv.slice(1);
  const text = context.network.rules?.ipvs();
  const lists = ['-Ln', '-ln', '-L', '-l', '--list'].includes(option);
  const numeric = option.endsWith('n') || more.includes('-n');
  if (text === undefined || !lists || !numeric || more.some((word) => word !== '-n'))
    return notSimulated(context);
  context.write('stdout', text);
  return 0;
}

function notSimulated(context: ProgramContext): number {
  context.unsupported(context.argv.join(' '));
  return 1;
}

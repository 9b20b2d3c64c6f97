import { chooseUsual } from '../free-bytes.ts';
import type { Program, ProgramContext } from '../program.ts';
import { chainsOf, listChain } from './iptables-list.ts';

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

/** `iptables -S CHAIN`, the rules as they were made, and `iptables -L -n`, the rules in columns. */
function listRules(context: ProgramContext): number {
  const args = context.argv.slice(1);
  const table = tableOf(args) ?? 'filter';
  const { lists, chain, numeric, numbered, isKnown } = listing(args);
  const text = context.network.rules?.iptables();
  // Without -n addresses are looked up as names. Who refers to the filter's chains is not in the rules.
  const isCounted = lists && table === 'filter';
  const isUnknown =
    !isKnown || isCounted || (lists && !numeric) || (chain === undefined && context.stdoutIsTerminal);
  if (text === undefined || isUnknown || (!lists && chain === undefined)) return notSimulated(context);
  if (chain !== undefined && !chain.startsWith('KUBE-')) return notSimulated(context);
  const own = text.split(/(?<=^COMMIT\n)/m).find((each) => each.startsWith(`*${table}\n`)) ?? '';
  if (chain !== undefined && !own.includes(`:${chain} `)) {
    context.write('stderr', 'iptables: No chain/target/match by that name.\n');
    return 1;
  }
  const chains = chain === undefined ? chainsOf(own) : [chain];
  const shown = lists
    ? chains
        .map((each) => listChain(own, each, { numbered, isNumeric: numbersProtocols(context) }))
        .join('\n')
    : `${[`-N ${chain}`, ...own.split('\n').filter((line) => line.startsWith(`-A ${chain} `))].join('\n')}\n`;
  context.write('stdout', shown);
  return 0;
}

/** Since 1.8.9 `-n` holds for protocols, too; which one a node has is not known. */
function numbersProtocols({ oracle }: ProgramContext): boolean {
  const node = { oracle, runId: 'nodes' };
  return chooseUsual(node, 'way in which iptables lists protocols', ['names', 'numbers']) === 'numbers';
}

interface Listing {
  readonly lists: boolean;
  readonly chain: string | undefined;
  readonly numeric: boolean;
  readonly numbered: boolean;
  /** Whether there is no other option: counters, say, are nobody's. */
  readonly isKnown: boolean;
}

function listing(args: readonly string[]): Listing {
  const letters = args.filter((word) => /^-[a-zA-Z]+$/.test(word)).join('');
  const names = args.filter((word, at) => !word.startsWith('-') && args[at - 1] !== '-t');
  const long = args.filter((word) => word.startsWith('--'));
  return {
    lists: letters.includes('L') || long.includes('--list'),
    chain: names[0],
    numeric: letters.includes('n') || long.includes('--numeric'),
    numbered: long.includes('--line-numbers') || long.includes('--line-number'),
    isKnown:
      !/[^LnSt-]/.test(letters) &&
      names.length < 2 &&
      long.every((word) => /^--(list|numeric|line-numbers?)$/.test(word)),
  };
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

/** One saved rule, taken apart. */
interface SavedRule {
  readonly chain: string;
  readonly words: readonly string[];
}

/** How rules are listed. */
export interface ListStyle {
  /** Whether each has its number. */
  readonly numbered: boolean;
  /** Whether protocols are numbers, too. */
  readonly isNumeric: boolean;
}

/** A chain's rules as `iptables -L -n` lists them; the chain's own name is the first line's. */
export function listChain(table: string, chain: string, { numbered, isNumeric }: ListStyle): string {
  const rules = savedRules(table);
  const references = rules.filter(({ words }) => words[words.indexOf('-j') + 1] === chain).length;
  const kind = builtIn.has(chain) ? 'policy ACCEPT' : `${references} references`;
  const number = (index: number) => (numbered ? String(index + 1).padEnd(5) : '');
  const lines = rules
    .filter((each) => each.chain === chain)
    .map((each, index) => `${number(index)}${listed(each.words, isNumeric)}`);
  const head = `${numbered ? 'num  ' : ''}target     prot opt source               destination         `;
  return [`Chain ${chain} (${kind})`, head, ...lines, ''].join('\n');
}

const builtIn = new Set(['PREROUTING', 'INPUT', 'FORWARD', 'OUTPUT', 'POSTROUTING']);

/** The chains of a table in the order in which they are listed: the kernel's own first. */
export function chainsOf(table: string): readonly string[] {
  const all = [...table.matchAll(/^:(\S+) /gm)].map((match) => match[1] ?? '');
  const own = [...builtIn].filter((name) => all.includes(name));
  return [...own, ...all.filter((name) => !builtIn.has(name))];
}

function savedRules(table: string): readonly SavedRule[] {
  return [...table.matchAll(/^-A (\S+) (.*)$/gm)].map(([, chain = '', text = '']) => ({
    chain,
    words: (text.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"|"$/g, '')),
  }));
}

const numbers: Readonly<Record<string, string>> = { all: '0', tcp: '6', udp: '17', sctp: '132' };

/** iptables: iptables/iptables.c `print_firewall` */
function listed(words: readonly string[], isNumeric: boolean): string {
  const optionOf = (option: string) => {
    const at = words.indexOf(option);
    return at < 0 ? undefined : words[at + 1];
  };
  const address = (option: string) => (optionOf(option) ?? '0.0.0.0/0').replace(/\/32$/, '');
  const sign = (option: string) => (words[words.indexOf(option) - 1] === '!' ? '!' : ' ');
  const target = (optionOf('-j') ?? '').padEnd(9);
  const named = optionOf('-p') ?? 'all';
  const protocol = (isNumeric ? (numbers[named] ?? named) : named).padEnd(5);
  const ends = `${sign('-s')}${address('-s').padEnd(19)} ${sign('-d')}${address('-d').padEnd(19)} `;
  const details = [...matches(words), ...targetDetails(words)].map((text) => ` ${text}`).join('');
  return `${target}  ${protocol}-- ${ends}${details}`;
}

/** What each match prints, in the order of the rule. iptables: extensions/libxt_*.c */
function matches(words: readonly string[]): readonly string[] {
  const found: string[] = [];
  words.forEach((word, at) => {
    const value = words[at + 1] ?? '';
    const not = words[at - 1] === '!' ? '! ' : '';
    if (word === '--comment') found.push(`/* ${value} */`);
    else if (word === '-m' && ['tcp', 'udp', 'sctp'].includes(value)) found.push(portMatch(words, at, value));
    else if (word === '--dst-type') found.push(`ADDRTYPE match ${not}dst-type ${value}`);
    else if (word === '--mark') found.push(`mark match ${not}${value}`);
    else if (word === '--probability') found.push(`statistic mode random probability ${value}`);
    else if (word === '--rcheck') found.push(recent('CHECK', words, at));
    else if (word === '--set') found.push(recent('SET', words, at));
  });
  return found;
}

function portMatch(words: readonly string[], at: number, protocol: string): string {
  return words[at + 2] === '--dport' ? `${protocol} dpt:${words[at + 3]}` : protocol;
}

function recent(what: string, words: readonly string[], at: number): string {
  const rest = words.slice(at);
  const after = (option: string) => rest[rest.indexOf(option) + 1] ?? '';
  const time = rest.includes('--seconds') ? ` seconds: ${after('--seconds')} reap` : '';
  return `recent: ${what}${time} name: ${after('--name')} side: source mask: ${after('--mask')}`;
}

function targetDetails(words: readonly string[]): readonly string[] {
  const after = (option: string) => words[words.indexOf(option) + 1] ?? '';
  if (words.includes('--to-destination')) return [`to:${after('--to-destination')}`];
  if (words.includes('--reject-with')) return [`reject-with ${after('--reject-with')}`];
  if (words.includes('--random-fully')) return ['random-fully'];
  if (!words.includes('--set-xmark')) return [];
  const [value = '', mask = ''] = after('--set-xmark').split('/');
  return [value === mask ? `MARK or ${value}` : `MARK xor ${value}`];
}

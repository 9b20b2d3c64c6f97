import { type Answer, noAmount, nodeAmountKey } from '#cluster';
import type { ExpectedLine } from './comparison.ts';
import type { Proposals } from './proposal.ts';
import { drawsOf, type History } from './stage.ts';
import type { Draw } from './transcript-oracle.ts';

const section = /^\s*(capacity|allocatable):\s*$/i;
const amount = /^\s+(cpu|ephemeral-storage|hugepages-1Gi|hugepages-2Mi|memory|pods):\s+"?([0-9][^\s"]*)"?$/;
const described = /^Name:\s+(\S+)$/;
const named = /^\s+name: (\S+)$/;
/** `minikube   213m   10%   1205Mi   15%` of `kubectl top nodes`. */
const measured = /^(\S+)\s+(\d+)m\s+(\d+)%\s+(\d+)Mi\s+(\d+)%\s*$/;

/**
 * A description of a node, or the node itself, tells how much it has and how much of that pods may use; what
 * is measured of it tells that by its share.
 */
export function* nodeAmounts(history: History, expected: readonly ExpectedLine[]): Proposals {
  const texts = expected.map((line) => (line.type === 'text' ? line.text : ''));
  if (!texts.some((text) => section.test(text) || measured.test(text))) return;
  const draws = drawsOf(history).filter(({ key }) => key.startsWith(nodeAmountKey));
  const found = [...amountsIn(texts), ...sharesIn(texts, draws)];
  const answers = found.flatMap(({ node, what, value }): readonly Answer[] => {
    const draw = draws.find(({ about }) => about === `the ${what} of node ${node}`);
    return draw === undefined || draw.value === value ? [] : [{ key: draw.key, value }];
  });
  if (answers.length > 0) yield { from: 'text', answers };
}

/** How much of something a node has. */
interface Amount {
  readonly node: string;
  readonly what: string;
  readonly value: string;
}

function amountsIn(texts: readonly string[]): readonly Amount[] {
  const amounts: Amount[] = [];
  let node = texts.map((text) => named.exec(text)?.[1]).find((name) => name !== undefined) ?? '';
  for (const [at, text] of texts.entries()) {
    node = described.exec(text)?.[1] ?? node;
    const [, title] = section.exec(text) ?? [];
    if (title === undefined) continue;
    const prefix = title.toLowerCase() === 'allocatable' ? 'allocatable ' : '';
    const end = texts.findIndex((line, index) => index > at && !amount.test(line));
    const rows = texts.slice(at + 1, end < 0 ? undefined : end).map((line) => amount.exec(line));
    const told = new Map(rows.map((row) => [row?.[1] ?? '', row?.[2] ?? '']));
    if (told.size === 0) continue;
    for (const size of ['hugepages-1Gi', 'hugepages-2Mi']) if (!told.has(size)) told.set(size, noAmount);
    for (const [what, value] of told) amounts.push({ node, what: `${prefix}${what}`, value });
  }
  return amounts;
}

/** The least round amounts of which what is used is the share that is told. kubectl: metrics_printer.go */
function sharesIn(texts: readonly string[], draws: readonly Draw[]): readonly Amount[] {
  return texts.flatMap((text) => {
    const [, node = '', ...numbers] = measured.exec(text) ?? [];
    const [cpu = 0, cpuShare = 0, memory = 0, memoryShare = 0] = numbers.map(Number);
    if (numbers.length === 0) return [];
    const drawn = (what: string) => draws.find(({ about }) => about === `the ${what} of node ${node}`)?.value;
    const [cores, kibibytes] = [wholeFor(cpu / 1000, cpuShare), wholeFor(memory * 1024, memoryShare)];
    const both = (what: string, value: number | undefined, unit: string): readonly Amount[] => {
      const now = Number.parseFloat(drawn(`allocatable ${what}`) ?? '');
      const used = what === 'cpu' ? cpu / 1000 : memory * 1024;
      const share = what === 'cpu' ? cpuShare : memoryShare;
      if (value === undefined || Math.trunc((used * 100) / now) === share) return [];
      return [what, `allocatable ${what}`].map((each) => ({ node, what: each, value: `${value}${unit}` }));
    };
    return [...both('cpu', cores, ''), ...both('memory', kibibytes, 'Ki')];
  });
}

/** The least whole of which a part is so many per cent, cut to whole ones. */
function wholeFor(part: number, percent: number): number | undefined {
  const least = Math.floor((part * 100) / (percent + 1)) + 1;
  return Math.trunc((part * 100) / least) === percent ? least : undefined;
}

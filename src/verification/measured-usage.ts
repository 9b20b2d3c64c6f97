import type { Answer } from '#cluster';
import type { ExpectedLine } from './comparison.ts';
import type { Proposals } from './proposal.ts';
import type { History } from './stage.ts';
import type { Draw } from './transcript-oracle.ts';

/** `minikube   213m   10%   1205Mi   15%` and `web-66997ddf5d-gs5xv   2m   7Mi` of `kubectl top`. */
const row = /^(?:\S+\s+)*?(\S+)\s+(\d+)m\s+(?:\d+%\s+)?(\d+)Mi(?:\s+\d+%)?\s*$/;

/**
 * What nodes and pods use is free, and shown with its unit: a node's as it is, a pod's as the sum of what its
 * containers use.
 */
export function* measuredUsage(
  history: History,
  expected: readonly ExpectedLine[],
  target: number,
): Proposals {
  const draws = (history.judged[target]?.run.draws ?? []).filter(({ key }) => / uses in /.test(key));
  if (draws.length === 0) return;
  const answers = expected.flatMap((line): readonly Answer[] => {
    const [, name = '', cpu = '', memory = ''] = row.exec(line.type === 'text' ? line.text : '') ?? [];
    return name === '' ? [] : [...usedBy(name, 'cpu', cpu, draws), ...usedBy(name, 'memory', memory, draws)];
  });
  if (answers.length > 0) yield { from: 'text', answers };
}

function usedBy(name: string, what: string, total: string, draws: readonly Draw[]): readonly Answer[] {
  const own = draws.filter(({ key }) => key.startsWith(`${what} that `) && isOf(name, key));
  const [first, ...others] = own;
  if (first === undefined) return [];
  const value = String(others.reduce((rest, draw) => rest - Number(draw.value), Number(total)));
  return value === first.value ? [] : [{ key: first.key, value }];
}

function isOf(name: string, key: string): boolean {
  return key.includes(` node ${name} uses in `) || key.includes(`/${name} uses in `);
}

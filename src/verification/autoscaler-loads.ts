import type { Answer } from '#cluster';
import type { ExpectedLine } from './comparison.ts';
import { nameIn } from './listing.ts';
import type { Proposals } from './proposal.ts';
import { drawsOf, type History, instantKey } from './stage.ts';
import type { Draw } from './transcript-oracle.ts';

/** `utilization that horizontalpodautoscalers.autoscaling/1 finds of metric 0, look 4` */
const finding = /^(utilization|usage) that (\S+) finds of metric (\d+), look \d+$/;
const found = /^the \S+ that autoscaler (\S+) finds$/;

/** `0%/50%` of a table, and `0% (1m) / 50%` of a description. */
const share = /(\d+)%\s?\/\s?\d+%/g;
const described = /(\d+)% \((\d+)(m?)\) \/ \d+%/g;

/** `--horizontal-pod-autoscaler-sync-period` */
const lookEveryMs = 15_000;

/** What a note shows of the load of one thing, metric by metric, and how long after the first row of it. */
interface Load {
  readonly name: string;
  readonly facts: readonly { readonly utilization: string; readonly usage?: string }[];
  readonly laterMs: number;
}

/**
 * A table or a description shows how much the pods of an autoscaler use: it found so when it last looked
 * before that, and, where the table is watched, when it looked at about the age of the row.
 */
export function* autoscalerLoads(
  history: History,
  expected: readonly ExpectedLine[],
  target: number,
): Proposals {
  const findings = drawsOf(history).filter(({ key }) => finding.test(key));
  const run = history.judged[target]?.run;
  if (findings.length === 0 || run === undefined) return;
  const loads = loadsIn(expected.map((line) => (line.type === 'text' ? line.text : '')));
  const answers = new Map<string, Answer>();
  for (const load of loads) {
    const own = findings.filter(({ about }) => load.name === '' || found.exec(about)?.[1] === load.name);
    const at = run.startedAt + load.laterMs;
    for (const [metric, fact] of load.facts.entries())
      for (const what of ['utilization', 'usage'] as const) {
        const value = fact[what];
        const draw = value === undefined ? undefined : lookAt(own, { what, metric, at }, load.laterMs > 0);
        if (draw && value !== undefined) answers.set(draw.key, { key: draw.key, value });
      }
  }
  const isNew = ({ key, value }: Answer) => findings.some((draw) => draw.key === key && draw.value !== value);
  const changed = [...answers.values()].filter(isNew);
  if (changed.length === 0) return;
  yield { from: 'text', answers: changed };
  // An earlier line has told what that look found, so that there has been another.
  const last = findings.findLast(({ drawnAt }) => drawnAt <= run.startedAt);
  if (last === undefined || !changed.some(({ key }) => history.answers.has(key))) return;
  const later = Math.ceil(last.drawnAt) + lookEveryMs + 1;
  yield { from: 'text', answers: [{ key: instantKey(target), value: String(later) }] };
}

/** The last look before an instant; the one nearest to it where that is told by an age alone. */
function lookAt(
  draws: readonly Draw[],
  { what, metric, at }: { readonly what: string; readonly metric: number; readonly at: number },
  isNear: boolean,
): Draw | undefined {
  const own = draws.filter(({ key }) => {
    const [, of, , index] = finding.exec(key) ?? [];
    return of === what && Number(index) === metric;
  });
  if (!isNear) return own.findLast(({ drawnAt }) => drawnAt <= at);
  const off = ({ drawnAt }: Draw) => Math.abs(drawnAt - at);
  return own.toSorted((left, right) => off(left) - off(right))[0];
}

function loadsIn(lines: readonly string[]): readonly Load[] {
  const first = new Map<string, number>();
  const title = lines.find((line) => /^(NAME|NAMESPACE)\s.*TARGETS/.test(line));
  const rows = lines.flatMap((line): readonly Load[] => {
    const shares = [...line.matchAll(share)].map(([, utilization = '']) => ({ utilization }));
    if (title === undefined || shares.length === 0) return [];
    const name = (nameIn(line, title).split('/').at(-1) ?? '').replace(/^.*\//, '');
    const age = secondsOf(line.trim().split(/\s+/).at(-1) ?? '');
    const since = first.get(name) ?? age;
    first.set(name, since);
    return [{ name, facts: shares, laterMs: Math.max(0, age - since) * 1000 }];
  });
  const facts = lines.flatMap((line) =>
    [...line.matchAll(described)].map(([, utilization = '', usage = '']) => ({ utilization, usage })),
  );
  return facts.length > 0 ? [...rows, { name: '', facts, laterMs: 0 }] : rows;
}

const unitSeconds: Readonly<Record<string, number>> = { d: 86_400, h: 3600, m: 60, s: 1 };

/** `2m5s` in seconds. */
function secondsOf(age: string): number {
  return [...age.matchAll(/(\d+)([dhms])/g)].reduce(
    (sum, [, count, unit = 's']) => sum + Number(count) * (unitSeconds[unit] ?? 0),
    0,
  );
}

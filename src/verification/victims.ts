import type { Answer } from '#cluster';
import type { ExpectedLine } from './comparison.ts';
import { confirmedBefore } from './confirmed.ts';
import { chartOf } from './constraints.ts';
import { answersWith } from './instants.ts';
import { nameKey } from './line-views.ts';
import type { Proposals } from './proposal.ts';
import { drawsOf, type History } from './stage.ts';
import type { Draw } from './transcript-oracle.ts';

/** Two pods of one owner: the note shows that the first was deleted, and the second was in the world. */
interface Mistaken {
  readonly meant: string;
  readonly deleted: string;
}

/**
 * A ReplicaSet that has too many pods deletes those first that share their node with others of it, and then
 * those that became ready last. Where the note shows that it deleted another one than it did, the two
 * may have been on each other's nodes, or became ready in the other order.
 * kubernetes: pkg/controller/controller_utils.go `ActivePodsWithRanks.Less`
 */
export function* victims(history: History, expected: readonly ExpectedLine[], target: number): Proposals {
  const draws = drawsOf(history);
  const pairs = mistaken(history, expected, target, draws);
  if (pairs.length === 0) return;
  const confirmed = confirmedBefore(history, target);
  const moved = pairs.flatMap((pair) => onEachOthersNodes(pair, draws, confirmed));
  const timelines = readyInTurn(history, pairs, draws);
  for (const times of timelines) yield { from: 'duration', answers: times };
  if (moved.length === 0) return;
  yield { from: 'duration', answers: moved };
  for (const times of timelines) yield { from: 'duration', answers: [...moved, ...times] };
}

function mistaken(
  history: History,
  expected: readonly ExpectedLine[],
  target: number,
  draws: readonly Draw[],
): readonly Mistaken[] {
  const shown = goingIn(expected.map((line) => (line.type === 'text' ? line.text : '')));
  const printed = goingIn(history.judged[target]?.run.lines ?? []);
  const isCut = expected.some(({ type }) => type === 'elision');
  const serials = draws.flatMap(({ key, value }) => {
    const serial = nameKey.exec(key)?.[1];
    return serial?.startsWith('pods/') ? [[value, serial] as const] : [];
  });
  const names = [...new Set([...shown.keys(), ...printed.keys()])].flatMap((name) => {
    const serial = serials.find(([suffix]) => name.endsWith(`-${suffix}`))?.[1];
    return serial === undefined ? [] : [{ owner: name.slice(0, name.lastIndexOf('-')), name, serial }];
  });
  const spared = names.filter(({ name }) => shown.get(name) === false && printed.get(name) !== false);
  const ended = names.filter(
    ({ name }) => printed.get(name) === false && (shown.get(name) ?? !isCut) === true,
  );
  return spared.flatMap(({ owner, serial }) => {
    const at = ended.findIndex((other) => other.owner === owner);
    const [meant] = at < 0 ? [] : ended.splice(at, 1);
    return meant === undefined ? [] : [{ meant: meant.serial, deleted: serial }];
  });
}

/** Whether what each row names is about to go. */
function goingIn(lines: readonly string[]): ReadonlyMap<string, boolean> {
  return new Map(
    lines.map((line) => {
      const [name = '', ...words] = line.trim().split(/\s+/);
      return [name.replace(/^pods?\//, ''), words.includes('Terminating')];
    }),
  );
}

function onEachOthersNodes(
  { meant, deleted }: Mistaken,
  draws: readonly Draw[],
  confirmed: ReadonlySet<string>,
): readonly Answer[] {
  const nodeOf = (serial: string) => draws.find(({ key }) => key === `node of ${serial}`);
  const [one, other] = [nodeOf(meant), nodeOf(deleted)];
  if (one === undefined || other === undefined || one.value === other.value) return [];
  if (confirmed.has(one.key) || confirmed.has(other.key)) return [];
  return [
    { key: one.key, value: other.value },
    { key: other.key, value: one.value },
  ];
}

/** Timelines in which those that were meant were last written, before one was deleted, after the others. */
function readyInTurn(
  history: History,
  pairs: readonly Mistaken[],
  draws: readonly Draw[],
): readonly (readonly Answer[])[] {
  const writesOf = (serial: string) =>
    draws.flatMap(({ key, drawnAt }) => (key.startsWith(`revision of ${serial}, write `) ? [drawnAt] : []));
  return answersWith(chartOf(history), history, (chart) =>
    pairs.flatMap(({ meant, deleted }) => {
      const asked = draws.find(({ key }) => key.startsWith(`ending after SIGTERM of ${deleted}/`))?.drawnAt;
      const before = writesOf(deleted).filter((at) => asked !== undefined && at <= asked);
      const [ready, gone] = before.slice(-2);
      const last = writesOf(meant).findLast((at) => gone !== undefined && at < gone);
      if (ready === undefined || last === undefined) return [];
      const vertexOf = (serial: string, at: number) => chart.vertexOf(chart.chronology.moment(serial, at));
      const soft = { sort: 'told', stage: history.judged.length - 1 } as const;
      return [{ from: vertexOf(deleted, ready), to: vertexOf(meant, last), weight: 1, soft }];
    }),
  );
}

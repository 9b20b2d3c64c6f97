import { type Answer, clusterAgeKey, worldStartKey } from '#cluster';
import { type History, instantKey } from './stage.ts';
import { solveTimeline, type TimeConstraint, type Timeline } from './timeline.ts';

/**
 * Instants under which the ages and dates read so far come true: by moving the last stage alone; else by
 * moving any, while the world still comes to rest between the stages; else in any way that keeps their order.
 */
export function timelines(history: History): readonly (readonly Answer[])[] {
  if (
    history.judged.every(({ constraints }) => constraints.every((constraint) => holds(constraint, history)))
  )
    return [];
  const solutions: (readonly Answer[])[] = [];
  const orders = [
    fixedBefore,
    inGrownCluster(settledBetween),
    inNewCluster(settledBetween),
    inGrownCluster(inOrder),
    inNewCluster(inOrder),
  ];
  for (const order of orders) {
    const timeline = solve(history, order);
    if (timeline.type === 'conflict') continue;
    const answers = instantAnswers(timeline.instants, history);
    if (answers.length > 0) solutions.push(answers);
  }
  return solutions;
}

/**
 * The changed instants. The world starts with its first stage, and its cluster is as old as the timeline
 * says.
 */
function instantAnswers(instants: readonly number[], history: History): readonly Answer[] {
  const [birth = 0, first = 0] = instants;
  const changed = instants.flatMap((instant, stage) =>
    stage === 0 || instant === startOf(history, stage)
      ? []
      : [{ key: instantKey(stage), value: String(instant) }],
  );
  if (first === startOf(history, 1) && birth === startOf(history, 0)) return changed;
  return [
    { key: worldStartKey, value: String(first) },
    { key: clusterAgeKey, value: String(first - birth) },
    ...changed,
  ];
}

/** The lines of a note whose ages and dates cannot all be true, in any timeline. Empty when they can. */
export function impossibleTimes(history: History): readonly TimeConstraint[] {
  const timeline = solve(history, inNewCluster(inOrder));
  return timeline.type === 'conflict' ? timeline.constraints.filter(({ line }) => line !== undefined) : [];
}

function solve(history: History, order: Order): Timeline {
  const stages = history.judged.map((_, stage) => stage).slice(1);
  const constraints = [
    ...stages.map((stage) => order(history, stage)),
    ...history.judged.flatMap((judged) => judged.constraints),
  ];
  return solveTimeline(history.judged.length, history.judged[0]?.run.startedAt ?? 0, constraints);
}

function holds({ earlier, later, least, most }: TimeConstraint, history: History): boolean {
  const at = (stage: number) => (stage < 0 ? 0 : (history.judged[stage]?.run.startedAt ?? 0));
  const distance = at(later) - at(earlier);
  return distance >= least && distance <= most;
}

function gap(stage: number, least: number, most: number): TimeConstraint {
  return { earlier: stage - 1, later: stage, least, most, line: undefined, text: '' };
}

/** When a stage of a history began. */
export function startOf(history: History, stage: number): number {
  return history.judged[stage]?.run.startedAt ?? 0;
}

/** How the stages before may move while a timeline is solved. */
type Order = (history: History, stage: number) => TimeConstraint;

/** Only the last stage moves. */
function fixedBefore(history: History, stage: number): TimeConstraint {
  if (stage === history.judged.length - 1) return inOrder(history, stage);
  const distance = startOf(history, stage) - startOf(history, stage - 1);
  return gap(stage, distance, distance);
}

/** The world comes to rest before each command, as far as it is known when it does. */
function settledBetween(history: History, stage: number): TimeConstraint {
  const settledAt = history.judged[stage]?.run.settledAt;
  if (settledAt === undefined) return inOrder(history, stage);
  return gap(stage, settledAt - startOf(history, stage - 1), Number.POSITIVE_INFINITY);
}

/** How long the cluster had been there before the first command is free, but left as it is where possible. */
function inGrownCluster(order: Order): Order {
  return (history, stage) =>
    stage === 1
      ? gap(stage, startOf(history, 1) - startOf(history, 0), Number.POSITIVE_INFINITY)
      : order(history, stage);
}

function inNewCluster(order: Order): Order {
  return (history, stage) => (stage === 1 ? gap(stage, 0, Number.POSITIVE_INFINITY) : order(history, stage));
}

function inOrder(history: History, stage: number): TimeConstraint {
  const ended = history.judged[stage - 1]?.run.endedAt ?? 0;
  return gap(stage, ended - startOf(history, stage - 1), Number.POSITIVE_INFINITY);
}

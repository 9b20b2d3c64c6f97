import { cacheKey, cacheOfVolumeKey, clusterAgeKey, timezoneKey } from '#cluster';
import { proposedArrivals } from './arrivals.ts';
import { proposedAssignment } from './assignment.ts';
import { autoscalerLoads } from './autoscaler-loads.ts';
import { betweenRequests } from './between-requests.ts';
import type { ExpectedLine } from './comparison.ts';
import { confirmedBefore } from './confirmed.ts';
import { proposedAtoms } from './differing-atoms.ts';
import { drained } from './drained.ts';
import { dueRuns } from './due-runs.ts';
import { earlierSteps } from './early-writes.ts';
import { fewerWrites } from './fewer-writes.ts';
import { growingLogs } from './growing-logs.ts';
import { knownTimelineAnswers, lateTimelineAnswers, timelineAnswers } from './instants.ts';
import { keptMessages } from './kept-messages.ts';
import { differsInKnownValues } from './known-values.ts';
import { lateMounts } from './late-mounts.ts';
import { lingering } from './lingering.ts';
import { watches } from './listing.ts';
import { lookCounts } from './look-counts.ts';
import { measuredUsage } from './measured-usage.ts';
import { neverMade } from './never-made.ts';
import { nodeAmounts } from './node-amounts.ts';
import { onOtherNodes } from './on-other-nodes.ts';
import { proposedOrders } from './order.ts';
import { otherOwners } from './other-owners.ts';
import { placementsIn } from './placement.ts';
import type { Proposal, Proposals } from './proposal.ts';
import { races } from './races.ts';
import { proposedAnswers } from './reading.ts';
import { refusedPulls } from './refused-pulls.ts';
import { type Spent, spend } from './spent.ts';
import { drawsOf, type History, type Judged, type Stage, spanOf } from './stage.ts';
import { onlyReads, type Surroundings } from './surroundings.ts';
import { swapsFor, swapsIn } from './swaps.ts';
import { toldConflicts } from './told-conflicts.ts';
import { anyOther, isAnyOther } from './transcript-oracle.ts';
import { typedNames } from './typed-names.ts';
import { unseenNames } from './unseen-names.ts';
import { durations, laterEnds, moments } from './unsettled.ts';
import { victims } from './victims.ts';
import { zoneTold } from './zones.ts';

/** Where each member of a choice is tried one after another, no more than this many are. */
const membersTried = 64;

/** A cluster so young has not written the ends of its first events yet, which it forgets after an hour. */
const youngMs = String(60_000);

/**
 * What could be answered otherwise so that a stage of a history prints more of what its note shows: cleverest
 * first. It is told after each proposal whether the stage then printed anything else than before. A proposal
 * claims nothing; the replay decides.
 */
export async function* proposalsFor(
  history: History,
  stage: Stage,
  target: number,
  spent: Spent,
  look: Look,
): AsyncGenerator<Proposal, void, boolean> {
  const judged = history.judged[target];
  if (judged === undefined || stage.expected === undefined) return;
  yield* repairs(history, target);
  const typed = typedNames(history, stage, target, confirmedBefore(history, target));
  if (typed.length > 0) yield { from: 'text', answers: typed };
  const isLast = target === history.judged.length - 1;
  if (isLast && watches(stage)) yield* placements(history, stage, target, look);
  yield* told(history, stage, stage.expected, target);
  yield* fromText(history, stage.expected, target, spent);
  yield* toldConflicts(history, stage.expected, target, spent);
  yield* lookCounts(history, stage.expected, target, spent);
  const zone = zoneTold(judged.reading);
  if (zone !== undefined) yield { from: 'text', answers: [{ key: timezoneKey, value: zone }] };
  const span = spanOf(history.judged.slice(0, target + 1).map(({ run }) => run));
  const assignment = proposedAssignment(
    stage.expected,
    judged,
    drawsOf(history),
    span,
    confirmedBefore(history, target),
  );
  if (assignment.length > 0) yield { from: 'assignment', answers: assignment };
  yield* onOtherNodes(history, stage, target);
  for (const answers of swapsFor(judged.reading, history)) yield { from: 'assignment', answers };
  yield* victims(history, stage.expected, target);
  for (const answer of otherOwners(judged.reading, drawsOf(history), confirmedBefore(history, target)))
    yield { from: 'assignment', answers: [answer] };
  yield* picks(judged, spent, { exceptional: false });
  yield* worlds(stage, history, judged);
  const isKnown = differsInKnownValues(history, target, stage.expected);
  if (isLast && !watches(stage) && (!isKnown || swapsIn(judged.reading, history).length > 0))
    yield* placements(history, stage, target, look);
  if (isKnown) return;
  yield* lingering(history, stage.expected, target);
  if (isLast) yield* moments(history);
  if (isLast && !onlyReads(stage)) yield* betweenRequests(history, target, spent);
  if (isLast) yield* races(history, target, spent);
  yield* neverMade(history, target, spent);
  yield* durations(history, stage, target, spent);
  yield* laterEnds(history, target, spent);
  yield* picks(judged, spent, { exceptional: true });
}

/** What the text tells of how something came out that was to happen by itself. */
function* told(
  history: History,
  stage: Stage,
  expected: readonly ExpectedLine[],
  target: number,
): Generator<Proposal, void, boolean> {
  yield* refusedPulls(history, expected, target);
  yield* lateMounts(history, expected, target);
  yield* growingLogs(history, stage, target);
  yield* dueRuns(history, stage, target);
  yield* keptMessages(history, expected, target);
  yield* autoscalerLoads(history, expected, target);
  yield* nodeAmounts(history, expected);
  yield* measuredUsage(history, expected, target);
}

/** What the lines that the note shows were printed beside, a little earlier or later. */
async function* placements(
  history: History,
  stage: Stage,
  target: number,
  look: Look,
): AsyncGenerator<Proposal, void, boolean> {
  const surroundings = await look(history);
  if (surroundings === undefined) return;
  const placed = placementsIn(surroundings, stage, confirmedBefore(history, target));
  for (const [index, answers] of placed.entries())
    yield { from: 'placement', answers, goesOn: index < placed.length - 1 };
}

/** Looks at the world around the last stage of a history, where that can be. */
type Look = (history: History) => Promise<Surroundings | undefined>;

/** What the note's text says beside the output, all of it and in parts. */
function* fromText(
  history: History,
  expected: readonly ExpectedLine[],
  target: number,
  spent: Spent,
): Proposals {
  const judged = history.judged[target] as Judged;
  const confirmed = confirmedBefore(history, target);
  const read = proposedAnswers(judged.reading, history.answers, confirmed);
  const atoms = proposedAtoms(expected, judged).filter(({ key }) => !read.some((other) => other.key === key));
  const values = [...read, ...atoms];
  const orders = proposedOrders(textOf(expected), judged.run, drawsOf(history));
  const timelines = timelineAnswers(history);
  const fresh = values.filter(({ key }) => !confirmed.has(key));
  // What refers to another thing first, such as a pod's node.
  for (const answers of proposedArrivals(judged.reading, expected, drawsOf(history)))
    yield { from: 'assignment', answers: [...answers, ...orders] };
  const kinds = new Map(drawsOf(history).map(({ key, type }) => [key, type]));
  const references = fresh.filter(({ key }) => kinds.get(key) === 'pick');
  if (references.length > 0 && references.length < fresh.length) yield { from: 'text', answers: references };
  for (const read of fresh.length < values.length ? [fresh, values] : [values]) {
    for (const [index, instants] of timelines.entries()) {
      const goesOn = index < timelines.length - 1;
      yield { from: 'text', answers: [...read, ...orders, ...instants], goesOn };
    }
    yield { from: 'text', answers: [...read, ...orders] };
  }
  const unseen = unseenNames(history, judged);
  if (unseen.length > 0) yield { from: 'text', answers: [...unseen, ...values, ...orders] };
  if (orders.length > 0) yield { from: 'text', answers: values };
  for (const order of orders) yield { from: 'text', answers: [order] };
  for (const instants of [...timelines, ...knownTimelineAnswers(history), ...lateTimelineAnswers(history)])
    yield { from: 'text', answers: instants };
  // One value may be a slip: all but one, then one by one.
  if (values.length > 1) {
    for (const value of values) yield { from: 'text', answers: values.filter((other) => other !== value) };
    for (const value of values) {
      if (spend(spent, `${value.key}=${value.value}`, 1)) yield { from: 'text', answers: [value] };
    }
  }
}

function textOf(expected: readonly ExpectedLine[]): string {
  return expected.map((line) => (line.type === 'text' ? line.text : '...')).join('\n');
}

/**
 * An answer was refused. Its choice may say what else would make it legal; or something that the note never
 * shows had drawn the value by chance, and may as well have drawn another.
 */
function* repairs(history: History, target: number): Proposals {
  const refusals = history.judged.flatMap(({ run }) => run.refusals);
  const answers = refusals.flatMap(({ repair }) => repair);
  const refused = new Set(refusals.map(({ value }) => value));
  const confirmed = refusals.length === 0 ? undefined : confirmedBefore(history, target);
  const isFree = (key: string) =>
    !history.answers.has(key) || isAnyOther(history.answers.get(key)) || !confirmed?.has(key);
  const holders = drawsOf(history).filter(
    ({ key, type, value }) => type !== 'pick' && type !== 'duration' && refused.has(value) && isFree(key),
  );
  const redrawn = holders.map(({ key }) => ({ key, value: anyOther(history.answers.get(key)) }));
  if (answers.length > 0 && redrawn.length > 0) yield { from: 'repair', answers: [...answers, ...redrawn] };
  if (answers.length > 0) yield { from: 'repair', answers };
  // A resourceVersion is refused where its object was written too late.
  if (refusals.some(({ key }) => key.startsWith('revision of '))) {
    for (const instants of timelineAnswers(history)) yield { from: 'repair', answers: instants };
    const earlier = earlierSteps(history);
    if (earlier.length > 0) yield { from: 'repair', answers: earlier };
    if (history.answers.get(clusterAgeKey) !== youngMs)
      yield { from: 'repair', answers: [{ key: clusterAgeKey, value: youngMs }] };
    for (const answers of fewerWrites(history)) yield { from: 'repair', answers };
  }
  if (redrawn.length > 0) yield { from: 'repair', answers: redrawn };
}

/** Choices among few members that were drawn in this stage, such as the endpoint that answered. */
function* picks(
  judged: Judged,
  spent: Spent,
  { exceptional }: { readonly exceptional: boolean },
): Generator<Proposal, void, boolean> {
  for (const draw of judged.run.draws) {
    if (draw.type !== 'pick' || (draw.exceptional ?? false) !== exceptional) continue;
    if (draw.key.startsWith(cacheKey) || draw.key.startsWith(cacheOfVolumeKey)) continue;
    for (const member of draw.members.slice(0, membersTried)) {
      const what = `${draw.key} is ${member}`;
      if (member === draw.value || spent.has(what)) continue;
      const differs = yield { from: 'pick', answers: [{ key: draw.key, value: member }] };
      // What made no difference to one candidate will make none to the others.
      if (!differs) spend(spent, what, 1);
    }
  }
}

/** Commands that list what a cluster has of its own. */
const systemListing =
  /(^|\s)(cluster-info|-A|--all-namespaces|-n\s*kube-system|--namespace[ =]kube-system|describe\s+nodes?)(\s|$)/;
/** Words of a cluster whose control plane runs on a node of it. */
const controlPlaneWords = /\b(control-plane|master|etcd|kube-(apiserver|proxy|flannel|scheduler))/;
/** Commands that tell what happened, such as what nodes tell when they join. */
const eventListing = /(^|\s)(events?|ev|describe\s+(no|nodes?))([\s/]|$)/;
/** So long is told what happened. kubernetes: kube-apiserver `--event-ttl` */
const eventsKeptMs = 3600_000;
/** Commands that tell what a cluster's nodes are for. */
const nodeListing = /(^|\s)(get|describe)\s+(no|nodes?)([\s/]|$)/;

/**
 * What stands in the world since its boot is listed, and the note does not show it: it may not be there. The
 * note shows more: something else may be.
 */
function* worlds(
  { commands, expected = [] }: Stage,
  { judged: [boot], answers }: History,
  { comparison: { pairs } }: Judged,
): Generator<Proposal> {
  const isForgotten = Number(answers.get(clusterAgeKey) ?? eventsKeptMs) >= eventsKeptMs;
  if (isForgotten && commands.some((command) => eventListing.test(command)))
    yield { from: 'pick', answers: [{ key: clusterAgeKey, value: youngMs }] };
  if (pairs.some((pair) => pair.actual === undefined || pair.expected === undefined))
    for (const there of drained(commands, textOf(expected), boot?.run.draws ?? []))
      yield { from: 'pick', answers: there };
  const isListed = commands.some((command) => systemListing.test(command));
  const isLonger = isListed && pairs.some((pair) => pair.expected === undefined);
  const isTold = isListed || commands.some((command) => nodeListing.test(command));
  const tellsMore = isTold && controlPlaneWords.test(textOf(expected));
  const tellsNone = isTold && !tellsMore && /<none>/.test(textOf(expected));
  if (!isLonger && !tellsMore && !tellsNone) return;
  for (const { key, type, value, members, exceptional } of boot?.run.draws ?? []) {
    if (type !== 'pick' || members.length > 2 || answers.has(key)) continue;
    const isMeant = tellsNone && members.includes('<none>');
    if (!isMeant && (exceptional ? !tellsMore : !isLonger)) continue;
    for (const member of members) {
      if (member !== value) yield { from: 'pick', answers: [{ key, value: member }] };
    }
  }
}

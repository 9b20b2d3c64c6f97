import { type Answer, renewalKey, requestKey } from '#cluster';
import { answersUnder, startOf } from './instants.ts';
import { lookKey } from './look-counts.ts';
import type { Proposals } from './proposal.ts';
import { serialOf } from './reading.ts';
import { type Spent, sortTries, spend } from './spent.ts';
import { drawsOf, type History, instantKey, type Stage, withoutTimes } from './stage.ts';
import type { Draw } from './transcript-oracle.ts';

/** So many instants are tried between one command and the rest after it. */
const momentsTried = 24;

/**
 * The stage may have been typed before the world had come to rest: at the end of the command before, or right
 * after something happened since, as nothing else changes what is listed. So may those before it
 * that showed nothing: what they saved is of that time.
 */
export function* moments(history: History): Proposals {
  const last = history.judged.length - 1;
  yield* momentsOf(last, history, { isNearest: false });
  for (let stage = last - 1; stage > Math.max(0, last - 1 - stagesUnsettled); stage -= 1) {
    const isSilent = history.judged[stage]?.comparison.pairs.length === 0;
    if (isSilent && !history.answers.has(instantKey(stage)))
      yield* momentsOf(stage, history, { isNearest: true });
  }
}

/** The first of the moments that brings the text nearer, or the one that brings it nearest. */
function* momentsOf(
  stage: number,
  history: History,
  { isNearest }: { readonly isNearest: boolean },
): Proposals {
  const before = history.judged[stage - 1]?.run;
  const run = history.judged[stage]?.run;
  if (before === undefined || run?.settledAt === undefined) return;
  const { settledAt, draws, drawsBefore } = run;
  const happened = draws.slice(0, drawsBefore).map(({ drawnAt }) => Math.ceil(drawnAt) + 1);
  const since = [...new Set(happened)].filter((at) => at > before.endedAt && at < settledAt);
  const step = Math.max(1, Math.ceil(since.length / momentsTried));
  const instants = since.sort((left, right) => left - right).filter((_, index) => index % step === 0);
  for (const [index, instant] of [before.endedAt, ...instants].entries()) {
    const goesOn = isNearest && index < instants.length;
    const answers = [{ key: instantKey(stage), value: String(instant) }];
    const differs = yield { from: 'moment', answers, goesOn };
    // What the earliest moment does not change, no later one will.
    if (index === 0 && !differs) return;
  }
}

/** So many looks are tried that cannot have been waited for until a stage unless the wait began later. */
const laterTried = 6;

/**
 * A kubelet's look was over when a listing was taken, and cannot have been waited for so long: it began
 * later, and all before it took as much longer as the note's times allow. What the stage itself shows of
 * times is then about something else.
 */
export function* laterEnds(history: History, target: number, spent: Spent): Proposals {
  const { startedAt: now = 0 } = history.judged[target]?.run ?? {};
  const since = startOf(history, Math.max(1, target - stagesUnsettled));
  const ends = drawsOf(history).flatMap(({ key, drawnAt, value, members: [, most = value] }) => {
    const end = drawnAt + Number(value);
    const isTooLong = end <= now && drawnAt + Number(most) <= now;
    return lookKey.test(key) && end > since && isTooLong ? [{ key, end }] : [];
  });
  const untimed = withoutTimes(history, target);
  for (const { key, end } of ends.sort((left, right) => right.end - left.end).slice(0, laterTried)) {
    if (!spend(spent, `${key} later`, 1)) continue;
    const placed = [{ side: 'after', at: end }] as const;
    for (const answers of answersUnder(untimed, { stage: target, waits: false }, placed))
      yield { from: 'placement', answers };
  }
}

/** What was over so many stages ago stays so, unless a step of the same object was seen to last. */
const stagesUnsettled = 3;

/** What ended within this time before a listing may as well have ended after it, for another thing. */
const shortlyMs = 5000;

/** How many choices of durations are tried one by one. */
const durationsTried = 24;

/**
 * What had come to an end when a listing was taken may not have, and the other way round: steps of the
 * machinery that were over before the stage last until after it, those that were not are as short as can be.
 * What has lasted so long for one thing may have for others of its sort.
 * All of one sort first, then one.
 */
export function* durations(
  history: History,
  { commands }: Pick<Stage, 'commands'>,
  target: number,
  spent: Spent,
): Proposals {
  const { startedAt: now = 0 } = history.judged[target]?.run ?? {};
  const since = startOf(history, Math.max(0, target - stagesUnsettled));
  const lengths = drawsOf(history).filter(({ type }) => type === 'duration');
  const changes = changedLengths(history, lengths, { target, since, timeoutMs: timeoutOf(commands) });
  // A stage that waits for the world to come to rest would wait for what is made to last longer.
  const key = instantKey(target);
  const typedThen = history.answers.has(key) ? [] : [{ key, value: String(now) }];
  const recent = changes.toSorted((left, right) => right.drawnAt - left.drawnAt);
  const short = recent.filter(({ isOver }) => !isOver);
  if (short.length > 0) yield { from: 'duration', answers: short };
  const single: Answer[] = [];
  for (const sort of new Set(recent.map(({ key, isOver }) => `${sortOf(key)}/${isOver}`))) {
    if (!spend(spent, sort, sortTries)) continue;
    const answers = recent.filter(({ key, isOver }) => `${sortOf(key)}/${isOver}` === sort);
    const differs = yield { from: 'duration', answers: [...answers, ...typedThen] };
    if (differs && answers.length > 1) single.push(...answers);
  }
  const fresh = lengths.filter(({ drawnAt }) => drawnAt >= Math.max(since, startOf(history, 1)));
  for (const sort of new Set(recent.map(({ key }) => sortOf(key)))) {
    if (!spend(spent, `${sort} apart`, 1)) continue;
    const equal = fresh
      .filter(({ key }) => sortOf(key) === sort)
      .toSorted((left, right) => left.drawnAt - right.drawnAt);
    for (const inOrder of [equal, equal.toReversed()]) {
      const apart = oneByOne(inOrder);
      if (apart.length > 0) yield { from: 'duration', answers: apart };
    }
  }
  for (const answer of single.slice(0, durationsTried)) {
    if (spend(spent, answer.key, 1)) yield { from: 'duration', answers: [answer, ...typedThen] };
  }
}

/** How long a command waits at most, if it says so. */
function timeoutOf(commands: readonly string[]): number {
  const [, count = '0', unit] = /\s--timeout[= ](\d+)([sm])\b/.exec(commands.join('\n')) ?? [];
  return Number(count) * (unit === 'm' ? 60_000 : 1000);
}

/** A choice of a duration with another value, under which what was over was not, or the other way round. */
interface ChangedLength extends Answer {
  readonly isOver: boolean;
  readonly drawnAt: number;
}

function changedLengths(
  history: History,
  lengths: readonly Draw[],
  {
    target,
    since,
    timeoutMs,
  }: { readonly target: number; readonly since: number; readonly timeoutMs: number },
): readonly ChangedLength[] {
  const { startedAt: now = 0, endedAt: ended = now } = history.judged[target]?.run ?? {};
  const endedAt = Math.max(ended, now + timeoutMs);
  const seenToLast = new Set(
    lengths.filter(({ key }) => history.answers.has(key)).map(({ key }) => serialOf(key)),
  );
  const endOf = ({ drawnAt, value }: Draw) => drawnAt + Number(value);
  const lasting = new Set(
    lengths.flatMap((draw) =>
      history.answers.has(draw.key) && endOf(draw) >= now - shortlyMs ? [sortOf(draw.key)] : [],
    ),
  );
  return lengths.flatMap((draw) => {
    if (draw.drawnAt === 0 || [requestKey, renewalKey].some((start) => draw.key.startsWith(start))) return [];
    const end = endOf(draw);
    const isOver = end <= now;
    if (end < since && !seenToLast.has(serialOf(draw.key)) && !lasting.has(sortOf(draw.key))) return [];
    const [least = draw.value, most = draw.value] = draw.members;
    const until = (instant: number) => String(Math.round(instant - draw.drawnAt) + 500);
    // What ended while the command was waiting may have ended after it.
    const values = isOver ? [until(now)] : end < endedAt ? [least, until(endedAt)] : [least];
    return values
      .filter((value) => value !== draw.value && Number(value) <= Number(most))
      .map((value) => ({ key: draw.key, value, isOver: value !== least, drawnAt: draw.drawnAt }));
  });
}

/** So long after each other equal steps end that are told apart, in ms: a status is written between them. */
const apartMs = 1200;

/** What ended at about one time for equal things may have ended for one after the other. */
function oneByOne([first, ...others]: readonly Draw[]): readonly Answer[] {
  if (first === undefined) return [];
  const end = first.drawnAt + Number(first.value);
  return others.flatMap(({ key, drawnAt, members: [least = '0', most = '0'] }, index) => {
    const value = Math.round(end + (index + 1) * apartMs - drawnAt);
    return value >= Number(least) && value <= Number(most) ? [{ key, value: String(value) }] : [];
  });
}

/** `pull` of `pull of pods/17/nginx`. */
function sortOf(key: string): string {
  return key.split(' of ')[0] ?? key;
}

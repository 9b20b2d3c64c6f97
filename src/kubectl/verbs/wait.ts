import type { KubeObject } from '#cluster';
import { failure, nested, Refusal, refusalOf } from '../errors.ts';
import type { Steps } from '../host.ts';
import type { Invocation, Target } from '../invocation.ts';
import { namesFiles } from '../manifests.ts';
import { groupResource } from '../mapper.ts';
import { type Reporter, reporterOf } from '../result.ts';
import { fetchTargets, type Selection, select } from '../selection.ts';
import { type Condition, conditionOf, isCreation } from './wait-condition.ts';

const weekMs = 7 * 24 * 3_600_000;

/** One run of `wait`. */
interface Waiting {
  readonly invocation: Invocation;
  readonly condition: Condition;
  readonly reporter: Reporter;
  readonly timeoutMs: number;
  /** When the time is up for all objects together. */
  readonly deadline: number;
  /** What is told in the end. */
  readonly refusals: Refusal[];
}

/** `kubectl wait`. kubectl: pkg/cmd/wait/wait.go */
export function* wait(invocation: Invocation): Steps {
  const { flags, profile, host } = invocation;
  const word = flags.list('for').at(-1) ?? '';
  const condition = conditionOf(profile, word);
  const reporter = reporterOf(invocation, { dryRun: 'none' });
  const selection = select(invocation, { all: flags.bool('all') });
  const stated = flags.duration('timeout');
  const timeoutMs = stated < 0 ? weekMs : stated;
  const deadline = host.now() + timeoutMs;
  if (isCreation(profile, word)) {
    const code = yield* waitUntilThere(invocation, selection, timeoutMs);
    if (code !== 0) return code;
  }
  const gone = word.toLowerCase() === 'delete';
  const parts = fetchedParts(invocation, selection);
  const isNothing = parts.every(
    ({ targets, refusals }) => targets.length + (gone ? 0 : refusals.length) === 0,
  );
  if (isNothing) {
    if (gone && profile.within({ from: '1.21' })) return 0;
    throw failure('no matching resources found');
  }
  const shown: Refusal[] = [];
  const waiting = { invocation, condition, reporter, timeoutMs, deadline, refusals: shown };
  for (const { targets, refusals } of parts) {
    for (const target of targets) {
      const code = yield* waitFor(waiting, target);
      if (code !== 0) return code;
    }
    // What files name and is not there is told after all, as one thing.
    if (!gone) shown.push(...(shown.length > 0 && namesFiles(flags) ? nestedIfAny(refusals) : refusals));
  }
  if (shown.length > 0) throw refusalOf(shown);
  return 0;
}

function nestedIfAny(refusals: readonly Refusal[]): readonly Refusal[] {
  return refusals.length === 0 ? [] : [nested(refusals)];
}

/** What is named is looked for one after the other, what files hold together. cli-runtime: pkg/resource/visitor.go */
function fetchedParts(invocation: Invocation, selection: Selection) {
  if (namesFiles(invocation.flags)) return [fetchTargets(invocation, selection)];
  return selection.wants.map((want) => fetchTargets(invocation, { ...selection, wants: [want] }));
}

/** What need not exist yet is looked for until it does. */
function* waitUntilThere(invocation: Invocation, selection: Selection, timeoutMs: number): Steps {
  const isThere = () => {
    const { targets, refusals } = fetchTargets(invocation, selection);
    return refusals.length === 0 && targets.length > 0;
  };
  if (isThere()) return 0;
  const reply = yield { type: 'wait', until: isThere, timeoutMs };
  if (reply.interrupted) return 130;
  if (!reply.met) throw failure('timed out waiting for the condition');
  return 0;
}

function* waitFor(waiting: Waiting, target: Target): Steps {
  const { invocation, condition, reporter, refusals } = waiting;
  const { client, host, profile } = invocation;
  const current = () => sameObject(client.find(target.info, target.namespace, target.name), target);
  const name = `${groupResource(target.info).split('.')[0]}/${target.name}`;
  const isShared = profile.has('waitsOnceForAll');
  const looksOnce = isShared && waiting.timeoutMs === 0;
  const timeoutMs = isShared ? waiting.deadline - host.now() : waiting.timeoutMs;
  const met = () => condition(current());
  try {
    const looks = looksOnce || timeoutMs > 0 || !isShared;
    let isMet = looks && met();
    if (looks && !looksOnce && !isMet) {
      const reply = yield { type: 'wait', until: met, timeoutMs };
      if (reply.interrupted) return 130;
      isMet = reply.met === true;
    }
    const vain = looksOnce ? 'condition not met for' : 'timed out waiting for the condition on';
    if (isMet) reporter.done(target, current() ?? target.object, 'condition met');
    else refusals.push(failure(`${vain} ${name}`));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refusals.push(error);
  }
  return 0;
}

/** An object that took the place of the one waited for does not count. */
function sameObject(object: KubeObject | undefined, target: Target): KubeObject | undefined {
  return object?.metadata.uid === target.object.metadata.uid ? object : undefined;
}

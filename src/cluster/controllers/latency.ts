import { partOfSerial } from '../api/serials.ts';
import { durationDomain } from '../domains.ts';
import type { Context } from './context.ts';

interface Range {
  readonly from: number;
  readonly to: number;
  readonly usual: number;
  readonly spread?: number;
}

const second = 1000;
const minute = 60 * second;

/**
 * How long the steps of the machinery take, in ms: what is possible without anything being broken, and what
 * is usual.
 * Every one of them is a choice, so that a listing taken in between is legal exactly when some such history
 * prints it.
 */
const ranges = {
  'a controller to notice': { from: 1, to: 5 * second, usual: 10 },
  'making a batch of pods': { from: 1, to: 2 * second, usual: 8 },
  'a round of all CronJobs': { from: 0, to: 11 * second, usual: 5 * second },
  'a round of the API server': { from: 0, to: 10 * second, usual: 5 * second },
  'a round of all claims': { from: 0, to: 15 * second, usual: 10 * second },
  // Which namespace is first is anybody's guess.
  'an account to be seen to': { from: 1, to: 5 * second, usual: 2, spread: 20 },
  scheduling: { from: 1, to: 10 * second, usual: 20 },
  'looking at its own note': { from: 1, to: 2 * second, usual: 5 },
  // Anything that changes in the cluster may bring the next attempt, one second after the last or at once.
  'another attempt at scheduling': { from: 1, to: 2 * minute, usual: 65 * second },
  'a late attempt at scheduling': { from: 1, to: 6 * minute, usual: 310 * second },
  'a node to get ready': { from: 1, to: 2 * minute, usual: 5 },
  'a node to be taken in': { from: 1, to: 10 * second, usual: 100 },
  'a kubelet to take its lease': { from: 1, to: 11 * second, usual: 7 },
  'a kubelet to tell of its images': { from: 1, to: 11 * second, usual: 600 },
  'a kubelet to see its node': { from: 1, to: 11 * second, usual: 1 * second },
  'the kubelet to notice': { from: 1, to: 5 * second, usual: 20 },
  // Pods of one command get their addresses one after the other, and each is noticed by itself.
  sandbox: { from: 50, to: 60 * second, usual: 300, spread: 200 },
  // No two pulls take alike, and events tell how long each took. What is there is only asked after.
  pull: { from: 5, to: 15 * minute, usual: 1400, spread: 150 },
  'finding an image missing': { from: 100, to: 60 * second, usual: 1200 },
  'creating a container': { from: 20, to: 60 * second, usual: 299 },
  start: { from: 1, to: 60 * second, usual: 1 },
  'noticing a start': { from: 1, to: 3 * second, usual: 10 },
  'noticing an exit': { from: 1, to: 3 * second, usual: 200 },
  'the kubelet to see its sandbox': { from: 1, to: 15 * second, usual: 1 * second },
  'the next look at a pod': { from: 1, to: 16 * second, usual: 12 * second },
  // The kubelet goes through its pods every 60 s to 90 s.
  'refreshing volumes': { from: 0, to: 100 * second, usual: 45 * second },
  'a round of the kubelet': { from: 1, to: 100 * second, usual: 45 * second },
  // What a program does besides sleeping takes time as well.
  'running a program': { from: 1, to: 60 * second, usual: 20 },
  computing: { from: 1, to: 10 * minute, usual: 3 * second },
  'winding up a pod': { from: 1, to: 10 * second, usual: 50 },
  'ending after SIGTERM': { from: 1, to: 10 * second, usual: 200 },
  'removing a stopped pod': { from: 10, to: 60 * second, usual: 600 },
  'a first probe': { from: 1, to: 10 * second, usual: 50 },
  // No two parts come at the same instant.
  'a part of the cluster to come': { from: 1, to: 60 * minute, usual: 1 * second, spread: 5000 },
  'a load balancer': { from: 1 * second, to: 10 * minute, usual: 40 * second },
  'a tunnel': { from: 100, to: 1 * minute, usual: 3 * second },
  'an ingress address': { from: 1 * second, to: 15 * minute, usual: 30 * second },
  'provisioning a volume': { from: 50, to: 5 * minute, usual: 500 },
} as const satisfies Record<string, Range>;

/** What a cluster is made of comes up with it, and waits for what else has to come up first. */
const comingUpMs = 15 * minute;

/** The steps whose length is a choice. */
export type Step = keyof typeof ranges;

/**
 * The length of a step in ms. `of` names the object by its serial, such as `pods/17/nginx`. What has to wait
 * for `delayMs` first takes as much longer.
 */
export function latency(step: Step, of: string, context: Context, delayMs = 0): number {
  return lengthOf(step, of, context, { key: latencyKey(step, of), delayMs });
}

function lengthOf(
  step: Step,
  of: string,
  context: Context,
  { key, delayMs = 0 }: { readonly key: string; readonly delayMs?: number },
): number {
  const { from, to, usual, ...range }: Range = ranges[step];
  const longest = partOfSerial(of) === undefined ? to : Math.max(to, comingUpMs);
  const delayed = { ...range, from: from + delayMs, to: longest + delayMs, usual: usual + delayMs };
  return context.choose({
    key,
    domain: durationDomain(delayed, step),
    about: `how long ${step} took for ${of}`,
  });
}

/** The key of the choice of a step's length. */
export function latencyKey(step: Step, of: string): string {
  return `${step} of ${of}`;
}

/** Pods that a controller goes through in a millisecond. */
const podsPerMs = 10;

/** As `hearing`; the more pods there are, the longer a controller's rounds are. */
export function noticing(of: string, cause: string, context: Context): number {
  return hearing(of, cause, context) + Math.floor(context.objects.count('pods') / podsPerMs);
}

/**
 * How long a controller takes to notice that something, which `cause` names by its serial, has changed. It
 * hears of each change by itself: of two at about one time, each may come first.
 */
export function hearing(of: string, cause: string, context: Context): number {
  const step = 'a controller to notice';
  const key = `${latencyKey(step, of)} that ${cause} changed`;
  return lengthOf(step, of, context, { key: `${key}, time ${context.draw(key)}` });
}

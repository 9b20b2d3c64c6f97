import type { Answer } from '#cluster';
import type { ExpectedLine } from './comparison.ts';
import type { Proposals } from './proposal.ts';
import { type Spent, spend } from './spent.ts';
import { drawsOf, type History, type Judged } from './stage.ts';

/** The choice of how long a kubelet lets pass before it looks again at what it holds back. */
export const lookKey = /^the next look at a pod of (.+) look (\d+)$/;

/** The reason that it tells at each of these looks. kubernetes: pkg/kubelet/events/event.go `BackOffStartContainer` */
const heldBack = /\bBackOff\b/;

/** So often each change is tried: what it leads to depends on when all else happened. */
const tries = 3;

const counted = /\(x(\d+) over /;

/** The looks between an end and the next start: how long each waited, in ms. */
interface Wait {
  /** The number of the first. */
  readonly number: number;
  readonly looks: readonly number[];
  /** When the first began, and when the last is over. */
  readonly from: number;
  readonly to: number;
  /** The shortest and the longest that a look may wait. */
  readonly least: number;
  readonly most: number;
}

/**
 * How often a kubelet told that it holds a container back says how often it looked in the meantime. Where the
 * note tells of more or fewer times, or of other instants, it looked more or less often in one of the waits,
 * which were as long as they were: so what started then still does.
 */
export function* lookCounts(
  history: History,
  expected: readonly ExpectedLine[],
  target: number,
  spent: Spent,
): Proposals {
  const judged = history.judged[target];
  const more = judged === undefined ? undefined : missingIn(judged, expected);
  if (judged === undefined || more === undefined) return;
  for (const [serial, waits] of waitsIn(history)) {
    for (const changes of changesFor(waits.length, more)) {
      const changed = waits.map((wait, index) => withLooks(wait, changes[index] ?? 0, judged.run.startedAt));
      const answers = answersOf(serial, changed, waits);
      if (answers.length === 0 || !spend(spent, `${serial} looks ${changes}`, tries)) continue;
      yield { from: 'assignment', answers };
    }
  }
}

/** How many more times the note tells of it than was printed; undefined where nothing differs. */
function missingIn({ comparison, run }: Judged, expected: readonly ExpectedLine[]): number | undefined {
  for (const pair of comparison.pairs) {
    const note = pair.expected === undefined ? undefined : expected[pair.expected];
    const shown = note?.type === 'text' ? note.text : undefined;
    const printed = pair.actual === undefined ? undefined : run.lines[pair.actual];
    if (shown === printed || shown === undefined || printed === undefined) continue;
    if (heldBack.test(shown) && heldBack.test(printed)) return countIn(shown) - countIn(printed);
  }
  return undefined;
}

function countIn(line: string): number {
  return Number(counted.exec(line)?.[1] ?? 1);
}

/** The waits of each container, in order. */
function waitsIn(history: History): ReadonlyMap<string, readonly Wait[]> {
  const waits = new Map<string, Wait[]>();
  for (const { key, value, drawnAt, members } of drawsOf(history)) {
    const [, serial, number] = lookKey.exec(key) ?? [];
    if (serial === undefined) continue;
    const [least = 1, most = 1] = members.map(Number);
    const own = waits.get(serial) ?? [];
    const last = own.at(-1);
    const to = drawnAt + Number(value);
    if (last?.to === drawnAt) own[own.length - 1] = { ...last, looks: [...last.looks, Number(value)], to };
    else own.push({ number: Number(number), looks: [Number(value)], from: drawnAt, to, least, most });
    waits.set(serial, own);
  }
  return waits;
}

/** By how many looks each of so many waits changes: all ways to share what is missing; else one moves. */
function changesFor(size: number, more: number): readonly (readonly number[])[] {
  const at = (changes: Readonly<Record<number, number>>) =>
    Array.from({ length: size }, (_, index) => changes[index] ?? 0);
  if (more !== 0) return shared(size, more).slice(0, mostShared);
  const places = Array.from({ length: size }, (_, index) => size - 1 - index);
  const moved = places
    .slice(1)
    .flatMap((place) => [at({ [place]: -1, [size - 1]: 1 }), at({ [place]: 1, [size - 1]: -1 })]);
  return [...moved, ...places.flatMap((place) => [at({ [place]: 1 }), at({ [place]: -1 })])];
}

const mostShared = 24;

/** All ways to share a number among so many, the last first. */
function shared(size: number, more: number): readonly (readonly number[])[] {
  if (size === 0) return more === 0 ? [[]] : [];
  const step = Math.sign(more);
  const shares = Array.from({ length: Math.abs(more) + 1 }, (_, count) => count * step);
  return shares.flatMap((own) => shared(size - 1, more - own).map((others) => [own, ...others]));
}

/**
 * The same wait with more or fewer looks. It may have been somewhat shorter than it was, as far as the
 * timeline allows it; one that is still on at an instant began when it did.
 */
function withLooks(wait: Wait, more: number, now: number): Wait | undefined {
  if (more === 0) return wait;
  const count = wait.looks.length + more;
  const isOn = wait.to > now;
  const passed = isOn ? now - wait.from : wait.to - wait.from;
  if (count < 1 || passed * shortest > count * wait.most) return undefined;
  const each = Math.min(wait.most, Math.round(passed / (isOn ? count - 0.5 : count)));
  return each < wait.least ? undefined : { ...wait, looks: Array.from({ length: count }, () => each) };
}

/** By so much a wait may be shorter. */
const shortest = 0.8;

function answersOf(
  serial: string,
  changed: readonly (Wait | undefined)[],
  before: readonly Wait[],
): readonly Answer[] {
  if (changed.includes(undefined) || changed.every((wait, index) => wait === before[index])) return [];
  const [{ number = 1 } = {}] = before;
  const looks = changed.flatMap((wait) => wait?.looks ?? []);
  return looks.map((ms, index) => ({
    key: `the next look at a pod of ${serial} look ${number + index}`,
    value: String(ms),
  }));
}

import { type Random, randomFrom } from './random.ts';

/**
 * What a choice may be. The type tells a verifier how a value of it can be read back from printed text:
 *
 * - `text`: the value itself stands in the output (a name's suffix, a UID, a node's name)
 * - `address`: an IPv4 or IPv6 address in the output
 * - `number`: a decimal number in the output (a node port, a resourceVersion)
 * - `pick`: one of a few members; its effect may show anywhere (which endpoint answered)
 * - `order`: a permutation of `members`, seen in the order of lines or words
 * - `instant`: milliseconds since the epoch at which something happens; seen in ages and dates
 * - `duration`: milliseconds that something takes; seen in unsettled listings
 */
export type DomainType = 'text' | 'address' | 'number' | 'pick' | 'order' | 'instant' | 'duration';

/** The legal values of one choice, all of them printed as text by `print` and read by `parse`. */
export interface Domain<T> {
  readonly type: DomainType;
  /** In an author's words, such as "5 of bcdfghjklmnpqrstvwxz2456789, not in use in this namespace". */
  readonly description: string;
  /** Undefined if the value is legal, else why not, as a clause: "10.8.0.1 is not in 10.4.2.0/24". */
  refuse(value: T): string | undefined;
  /** A legal value. */
  sample(random: Random): T;
  /** The value that a piece of printed text stands for, if it can be one. */
  parse(text: string): T | undefined;
  /** The text that a value prints as (for `order`: its members, joined by newlines). */
  print(value: T): string;
  /** All legal values of a `pick`; the elements of an `order`. */
  readonly members?: readonly T[] | T;
  /** Another value than the usual is a special case, such as a missing image: it is thought of last. */
  readonly exceptional?: true;
}

/**
 * One free choice of a cluster. `key` names it for the whole life of a world and must not contain any chosen
 * value (else renaming would change the key): it is built from serial numbers, such as `suffix of pods/17`.
 */
export interface Choice<T> {
  readonly key: string;
  readonly domain: Domain<T>;
  /** What is chosen, for people: "the suffix of a pod of ReplicaSet default/web-6c5948bf66". */
  readonly about: string;
  /**
   * Other choices that would have to be made for a value that the domain refuses: for a pod's address outside
   * its node's range, the choice of the node. Values are as printed by the domains of those choices.
   */
  readonly repair?: (value: T) => readonly Answer[];
}

/** A choice's answer in printed form. */
export interface Answer {
  readonly key: string;
  readonly value: string;
}

/**
 * A text that was printed from instants: an age or a date. Reported so that a verifier can solve for the
 * instants.
 */
export interface PrintedTime {
  /**
   * A `span` is the time between two instants that are both cut to seconds: how long a Job took. A `hash` is
   * that of something in which an instant stands.
   */
  readonly type: 'age' | 'date' | 'span' | 'hash';
  readonly text: string;
  /** For an age: the instant of birth, in ms. For a date: the instant itself. */
  readonly instant: number;
  /** For an age: the instant at which it was taken. For a span: its end. */
  readonly now: number;
  /** An age of one unit alone, as old printers wrote it. */
  readonly units?: 1;
  /** The instant is known to its fraction of a second, as that of a MicroTime; others are cut to seconds. */
  readonly exact?: true;
  /** A date that leaves its seconds out, as `ls -l` does. */
  readonly toMinute?: true;
  /** The UID of the object whose time it is, where the printer knows it. */
  readonly uid?: string;
  /** For a hash: what happened at its instant, such as `a restart`. */
  readonly what?: string;
  /** For a hash: the instants, to a second, each of which gives another hash. */
  readonly instantsOf?: (hash: string) => readonly number[];
}

/** That something happens by itself, so long after something else: no choice, but the reason of an instant. */
export interface Timer {
  /** When it happens, in ms. */
  readonly at: number;
  /** From when it counts; undefined where it is the clock on the wall that says when. */
  readonly since?: number;
  /** The key of the duration whose end that is, where other things may end at that instant too. */
  readonly after?: string;
  /** It counts from the whole second of a timestamp: of the end of what ran in the object then. */
  readonly ofSecond?: true;
  /** What happened then happened to this object: `pods/17`. */
  readonly serial?: string;
}

/** Answers every free choice of a simulated world. */
export interface Oracle {
  choose<T>(choice: Choice<T>): T;
  /** Hears of every age and date that is printed. */
  printed(time: PrintedTime): void;
  /** Hears of what is due at an instant, and why then. */
  timed?(timer: Timer): void;
  /** Is handed the clock of the world that asks, before that world's first event. */
  attend?(now: () => number): void;
}

/** An oracle without a transcript: every choice is answered from a seed and the choice's own key. */
export function seededOracle(seed: string): Oracle {
  return {
    choose: (choice) => choice.domain.sample(randomFrom(`${seed}/${choice.key}`)),
    printed: () => undefined,
  };
}

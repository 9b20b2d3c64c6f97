import { randomFrom } from '#cluster';
import type { Chronology } from './chronology.ts';
import type { Cause, Moment } from './moments.ts';
import type { Bound, Soft } from './timeline.ts';
import type { Draw } from './transcript-oracle.ts';

/** A minute, in ms. */
export const minuteMs = 60 * 1000;

/** Where bounds gather; moments get their vertices, and the bounds to their causes, when they are met first. */
export class Plan {
  readonly chronology: Chronology;
  /** By how much all instants have to move for the note's first date. */
  readonly shift: number;
  readonly bounds: Bound[] = [];
  readonly whole = new Set<number>();
  readonly #vertices = new Map<string, { readonly vertex: number; readonly moment: Moment | undefined }>();
  #size = 1;

  /** Whether a date that is wrong may be that of several moments. */
  isOpen = false;

  /** How long steps took as the note tells it. */
  readonly told: ReadonlyMap<string, number>;

  constructor(chronology: Chronology, shift: number, told: ReadonlyMap<string, number>) {
    this.chronology = chronology;
    this.shift = shift;
    this.told = told;
  }

  get size(): number {
    return this.#size;
  }

  moments(): readonly Moment[] {
    return [...this.#vertices.values()].flatMap(({ moment }) => moment ?? []);
  }

  vertexOf(moment: Moment): number {
    const known = this.#vertices.get(moment.name);
    if (known) return known.vertex;
    const vertex = this.#size++;
    this.#vertices.set(moment.name, { vertex, moment });
    if (moment.cause) this.#follow(moment, vertex, moment.cause);
    return vertex;
  }

  /** The whole second that a timestamp of a moment names. */
  secondOf(moment: Moment): number {
    const name = `second of ${moment.name}`;
    const known = this.#vertices.get(name);
    if (known) return known.vertex;
    const exact = this.vertexOf(moment);
    const vertex = this.#size++;
    this.#vertices.set(name, { vertex, moment: undefined });
    this.whole.add(vertex);
    this.between(vertex, exact, 0, 999);
    return vertex;
  }

  atLeast(from: number, to: number, weight: number, soft?: Soft): void {
    this.bounds.push({ from, to, weight, soft });
  }

  between(from: number, to: number, least: number, most: number, said?: Pick<Bound, 'line' | 'text'>): void {
    this.bounds.push({ from, to, weight: least, ...said }, { from: to, to: from, weight: -most, ...said });
  }

  #follow(moment: Moment, vertex: number, cause: Cause): void {
    const { moment: earlier, duration, unknown } = cause;
    if (this.#strike(moment, vertex, cause)) return;
    const from = this.vertexOf(earlier);
    const took = moment.at - earlier.at;
    if (unknown) {
      this.atLeast(from, vertex, 0);
      this.atLeast(from, vertex, took, { sort: 'faster', stage: moment.stage });
      this.atLeast(vertex, from, -took, { sort: 'slower', stage: moment.stage });
    } else if (duration === undefined) this.between(from, vertex, cause.atMost ? 0 : took, took);
    else this.#last(moment, vertex, from, duration);
  }

  /** A step of the machinery takes as long as it took, if it can, and else as long as it may. */
  #last(moment: Moment, vertex: number, from: number, duration: Draw): void {
    const took = moment.at - (moment.cause?.moment.at ?? moment.at);
    const [, most = took] = duration.members.map(Number);
    const least = Math.min(leastOf(duration), this.told.get(duration.key) ?? Number.POSITIVE_INFINITY);
    const { stage } = moment;
    const isShared = this.chronology.usesOf(duration.key) > 1;
    this.atLeast(from, vertex, took, { sort: isShared ? 'faster everywhere' : 'faster', stage });
    this.atLeast(from, vertex, least);
    this.atLeast(vertex, from, -took, { sort: isShared ? 'slower everywhere' : 'slower', stage });
    this.atLeast(vertex, from, -most);
  }

  /** Whatever else moves, the clock strikes at its minute, and a timestamp's second is a whole one. */
  #strike(moment: Moment, vertex: number, { moment: earlier, byClock, ofSecond }: Cause): boolean {
    if (!byClock && !ofSecond) return false;
    const from = byClock ? 0 : this.secondOf(earlier);
    const shift = Math.round(this.shift / minuteMs) * minuteMs;
    const took = byClock ? moment.at + shift : moment.at - Math.floor(earlier.at / 1000) * 1000;
    this.between(from, vertex, took, took);
    return true;
  }
}

/**
 * The least that a step may take. Pulls that are as short as can be still do not take alike: events with the
 * same words would be told as one.
 */
function leastOf({ key, members: [least = '0'] }: Draw): number {
  return Number(least) + (key.startsWith('pull of ') ? randomFrom(key).below(mostApartMs) : 0);
}

const mostApartMs = 60;

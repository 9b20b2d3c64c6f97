import type { Source } from '#text';
import type { Transcript } from '#transcript';
import { aboutWhen } from './about-when.ts';
import type { FirstPass } from './blame.ts';
import type { WorldPlan } from './plan.ts';

/**
 * What the last verification of a note leaves for the next: the worlds as they stood after each of its steps,
 * so that an edit costs no more than the steps from its line on. A world is only found again by all that it
 * was made from.
 */
export class NoteMemory {
  #worlds = new Map<string, FirstPass>();
  #next: Map<string, FirstPass>;

  /** Without another memory, it begins with nothing. */
  constructor(other?: NoteMemory) {
    this.#next = new Map(other === undefined ? [] : other.#next);
  }

  /** Begins another verification: what it does not keep is forgotten at the next. */
  begin(): void {
    this.#worlds = this.#next;
    this.#next = new Map();
  }

  recall(key: string): FirstPass | undefined {
    return this.#worlds.get(key);
  }

  keep(key: string, pass: FirstPass): void {
    this.#next.set(key, pass);
  }
}

/** The parts of a note that its worlds are made from. */
interface Parts {
  readonly source: Source;
  readonly transcript: Transcript;
  readonly files: ReadonlyMap<string, string>;
}

/** All that a world of a note is made from, but for its steps; `index` tells the worlds of a note apart. */
export function worldKey(
  index: number,
  { settings, stages }: Pick<WorldPlan, 'settings' | 'stages'>,
  input: Parts,
): string {
  const { world, files, urls } = settings;
  const shown = input.transcript.files.map(({ name, text }) => [name, text]);
  return JSON.stringify([
    index,
    aboutWhen(stages),
    input.source.path,
    world,
    files,
    urls,
    [...input.files],
    shown,
  ]);
}

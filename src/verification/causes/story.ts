import type { Inventory } from '#cluster';
import type { Replayer } from '../replay.ts';
import type { History, Stage } from '../stage.ts';
import { onlyReads } from '../surroundings.ts';

/** What stood in a history's world after each of its stages. Costs a restored snapshot for each stage asked for. */
export class Story {
  readonly #replayer: Replayer;
  readonly #history: History;
  readonly #worlds = new Map<number, Inventory | undefined>();

  constructor(replayer: Replayer, history: History) {
    this.#replayer = replayer;
    this.#history = history;
  }

  /** Undefined where the machine has nothing to look at. */
  after(stage: number): Inventory | undefined {
    if (!this.#worlds.has(stage)) {
      const upTo = { ...this.#history, judged: this.#history.judged.slice(0, stage + 1) };
      this.#worlds.set(stage, stage < 0 ? undefined : this.#replayer.standAt(upTo).inventory?.());
    }
    return this.#worlds.get(stage);
  }

  /**
   * The last stage, not after `until`, at whose end a fact was another than at the end of the one before;
   * undefined where it has been so since the cluster came up.
   */
  lastChange(until: number, fact: (world: Inventory) => unknown): Stage | undefined {
    const told = (stage: number) => {
      const world = this.after(stage);
      return world === undefined ? '' : JSON.stringify(fact(world));
    };
    for (let stage = until; stage > 0; stage -= 1)
      if (told(stage) !== told(stage - 1)) return this.#doneBy(stage);
    return undefined;
  }

  /** The line in which a stage's command stands. */
  lineOf(stage: number): number {
    return this.#replayer.stage(stage).line;
  }

  /** The first line before a stage's command that shows a text. */
  firstLineWith(text: string, before: number, form = /^/): number | undefined {
    for (let stage = 1; stage < before; stage += 1) {
      const shown = this.#replayer.stage(stage).expected ?? [];
      const found = shown.find(
        (line) => line.type === 'text' && line.text.includes(text) && form.test(line.text),
      );
      if (found !== undefined) return found.line;
    }
    return undefined;
  }

  /** What happens while something is only read was caused by what was typed before. */
  #doneBy(stage: number): Stage | undefined {
    for (let at = stage; at > 0; at -= 1) {
      const typed = this.#replayer.stage(at);
      if (typed.type !== 'step' || !onlyReads(typed)) return typed;
    }
    return undefined;
  }
}

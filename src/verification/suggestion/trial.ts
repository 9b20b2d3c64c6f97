import { aboutWhen } from '../about-when.ts';
import { firstPass, judgementOf } from '../blame.ts';
import { planNote } from '../plan.ts';
import { Replayer } from '../replay.ts';
import { checkSettings, type NoteSettings } from '../settings.ts';
import type { History, Stage } from '../stage.ts';
import type { BootWorld, NoteInput } from '../verify.ts';

/** How far the printed text of a note's commands is from what the note shows, under some settings. */
export interface Trial {
  readonly distance: number;
  /** The lines of the note that were printed as they stand. */
  readonly fitting: ReadonlySet<number>;
}

/** Tries settings on a note. */
export class Trials {
  readonly #input: NoteInput;
  readonly #boot: BootWorld;
  /** What the note's text answered under the settings that it was last searched with. */
  #answers: ReadonlyMap<string, string> = new Map();

  constructor(input: NoteInput, boot: BootWorld) {
    this.#input = input;
    this.#boot = boot;
  }

  /** Reads the note's choices off it under some settings, as a verification does. */
  async search(stated: Readonly<Record<string, unknown>>): Promise<void> {
    const { stages, start } = this.#plan(stated);
    this.#answers = judgementOf(await firstPass(undefined, stages, start)).history.answers;
  }

  /**
   * Runs the note once, with the answers of the last search and no search of its own. It stops where the
   * distance is beyond `limit`, which other settings have done better.
   */
  async run(stated: Readonly<Record<string, unknown>>, limit = Number.POSITIVE_INFINITY): Promise<Trial> {
    const { stages, start } = this.#plan(stated);
    const replayer = start();
    let history: History = { answers: this.#answers, judged: [] };
    let distance = 0;
    const fitting = new Set<number>();
    for (const stage of stages) {
      history = await replayer.extend(history);
      const judged = history.judged.at(-1);
      distance += judged?.comparison.distance ?? 0;
      for (const line of fittingLines(stage, history)) fitting.add(line);
      if (distance > limit) break;
    }
    return { distance, fitting };
  }

  #plan(stated: Readonly<Record<string, unknown>>) {
    const settings = { ...settingsOf(stated), urls: this.#input.settings.urls };
    const input = { ...this.#input, settings };
    const [world] = planNote(input.transcript, settings).worlds;
    const stages = world?.stages ?? [];
    const boot = this.#boot(settings, input);
    const near = aboutWhen(stages);
    return { stages, start: () => new Replayer(stages, boot, input.source.path, near) };
  }
}

function settingsOf(stated: Readonly<Record<string, unknown>>): NoteSettings {
  return checkSettings(stated, { path: '', line: 1, column: 1 }).settings;
}

function fittingLines(stage: Stage, { judged }: History): readonly number[] {
  const last = judged.at(-1);
  return (last?.comparison.pairs ?? []).flatMap(({ expected, actual }) => {
    const noted = expected === undefined ? undefined : stage.expected?.[expected];
    const isSame = actual !== undefined && noted?.type === 'text' && noted.text === last?.run.lines[actual];
    return isSame ? [noted.line] : [];
  });
}

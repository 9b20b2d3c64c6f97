import { aboutWhen } from '../about-when.ts';
import { isPrinted } from '../aside.ts';
import { firstPass, judgementOf } from '../blame.ts';
import { pairCost } from '../comparison.ts';
import { planNote } from '../plan.ts';
import { Replayer } from '../replay.ts';
import { checkSettings, type NoteSettings } from '../settings.ts';
import type { History, Judged, Stage } from '../stage.ts';
import type { BootWorld, NoteInput } from '../verify.ts';

/** How near the printed text of a note's commands comes to what the note shows, under some settings. */
export interface Trial {
  /**
   * How many different hashes of templates were printed as the note shows them. They are worked out from what
   * a version knows of a pod: no other version comes upon one by chance.
   */
  readonly hashes: number;
  /** How far the rest is from what the note shows. */
  readonly distance: number;
  /** The lines of the note that were printed as they stand. */
  readonly fitting: ReadonlySet<number>;
}

/** Whether a trial comes nearer than another. */
export function isNearer(one: Trial, other: Trial): boolean {
  return one.hashes === other.hashes ? one.distance < other.distance : one.hashes > other.hashes;
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
   * Runs the note once, with the answers of the last search and no search of its own. It stops where it can
   * come no nearer any more than `other` settings have.
   */
  async run(stated: Readonly<Record<string, unknown>>, other?: Trial): Promise<Trial> {
    const { stages, start } = this.#plan(stated);
    const replayer = start();
    let history: History = { answers: this.#answers, judged: [] };
    let distance = 0;
    const found = new Set<string>();
    const fitting = new Set<number>();
    for (const [index, stage] of stages.entries()) {
      history = await replayer.extend(history);
      const judged = history.judged.at(-1);
      distance += distanceOf(stage, judged);
      for (const hash of hashesOf(stage))
        if (judged?.run.lines.some((line) => line.includes(hash))) found.add(hash);
      for (const line of fittingLines(stage, history)) fitting.add(line);
      const mayFind = stages
        .slice(index + 1)
        .some((later) => hashesOf(later).some((hash) => !found.has(hash)));
      if (other !== undefined && !mayFind && isNearer(other, { hashes: found.size, distance, fitting }))
        break;
    }
    return { hashes: found.size, distance, fitting };
  }

  #plan(stated: Readonly<Record<string, unknown>>) {
    const own = settingsOf(stated);
    const settings = { ...own, urls: { ...this.#input.settings.urls, ...own.urls } };
    const input = { ...this.#input, settings };
    const [world] = planNote(input.transcript, settings).worlds;
    const stages = world?.stages ?? [];
    const boot = this.#boot(settings, input);
    const near = aboutWhen(stages);
    return { stages, start: () => new Replayer(stages, boot, near) };
  }
}

function settingsOf(stated: Readonly<Record<string, unknown>>): NoteSettings {
  return checkSettings(stated, { path: '', line: 1, column: 1 }).settings;
}

/**
 * How much of what a stage shows was not printed so. What was printed besides counts less, and no more than a
 * line: else a command that fails and says little would come nearest.
 */
function distanceOf(stage: Stage, judged: Judged | undefined): number {
  if (judged === undefined || judged.comparison.distance === 0) return 0;
  let distance = 0;
  let besides = 0;
  for (const { expected, actual } of judged.comparison.pairs) {
    const noted = expected === undefined ? undefined : stage.expected?.[expected];
    if (noted === undefined) besides += 0.25;
    else if (noted.type === 'text' && !(noted.remark && actual === undefined))
      distance +=
        actual === undefined ? 1 : Math.min(1, pairCost(noted.text, judged.run.lines[actual] ?? ''));
  }
  return distance + Math.min(1, besides);
}

const hashes = /(?<=-)(?:[bcdfghjklmnpqrstvwxz2456789]{8,10}|\d{8,10})(?=-[a-z0-9]{5}(?![\w-])|\s)/g;

/** The hashes of templates in the names that a stage shows, but for those that its command names itself. */
function hashesOf({ commands, expected }: Stage): readonly string[] {
  const texts = (expected ?? []).flatMap((line) => (line.type === 'text' ? [line.text] : []));
  const shown = texts.flatMap((text) => text.match(hashes) ?? []);
  return shown.filter((hash) => !commands.some((command) => command.includes(hash)));
}

function fittingLines(stage: Stage, { judged }: History): readonly number[] {
  const last = judged.at(-1);
  return (last?.comparison.pairs ?? []).flatMap(({ expected, actual }) => {
    const noted = expected === undefined ? undefined : stage.expected?.[expected];
    return noted && isPrinted(noted, last?.run.lines[actual ?? -1]) ? [noted.line] : [];
  });
}

import { clusterAgeKey, type Oracle } from '#cluster';
import { type Comparison, compareLines, type ExpectedLine } from './comparison.ts';
import type { Machine } from './machine.ts';
import { readNote } from './reading.ts';
import { runAll, shownLines } from './run-stage.ts';
import {
  distrustLast,
  drawsOf,
  firstChangedStage,
  type History,
  hashTimes,
  instantKey,
  type Judged,
  keepLines,
  linesPrinted,
  type Stage,
  type StageRun,
  spanOf,
} from './stage.ts';
import { type Draw, TranscriptOracle, type Witness } from './transcript-oracle.ts';

/** Makes the machine of a note's world, before anything happened in it. */
export type Boot = (oracle: Oracle) => Machine;

/** A replayed history; or the first other stage that no longer prints what the note shows. */
export type Replayed =
  | { readonly type: 'reached'; readonly history: History }
  | {
      readonly type: 'conflict';
      readonly stage: number;
      readonly judged: Judged;
      /** Up to that stage. */
      readonly history: History;
    };

const typingMs = 1000;

/** So many outputs of a stage are remembered with how they compare. */
const mostCompared = 64;

/** What the note does not tell is answered alike, wherever the note lies. */
const noteSeed = 'oracle';

/** Runs stages of one note, from any point of any history, under any answers. Counts the stages it ran. */
export class Replayer {
  #stages: readonly Stage[];
  readonly #boot: Boot;
  readonly #oracle: TranscriptOracle;
  readonly #comparisons = new WeakMap<readonly ExpectedLine[], Map<string, Comparison>>();
  /** What came up in each run of the boot: what was chosen then stands in no snapshot. */
  readonly #machines = new WeakMap<StageRun, Machine>();
  #machine: Machine | undefined;
  #at: unknown;
  stagesRun = 0;
  /** So many of them for texts that were not found. */
  runInVain = 0;
  /** Whether what is searched for next is only worth a short search. */
  isHurried = false;

  /**
   * A world whose beginning nothing tells begins near an instant, in ms, if one is given. What nothing
   * tells is answered from a seed.
   */
  constructor(stages: readonly Stage[], boot: Boot, near?: number, seed = noteSeed) {
    this.#stages = [...stages];
    this.#boot = boot;
    this.#oracle = new TranscriptOracle(seed, near);
  }

  /** Judges a stage by another text from now on: none where the author's is not trusted. */
  expect(index: number, expected: Stage['expected']): void {
    this.#stages = this.#stages.map((stage, at) => (at === index ? { ...stage, expected } : stage));
  }

  /** Goes on with other stages: those that have run must be the same. */
  expectAll(stages: readonly Stage[]): void {
    this.#stages = [...stages];
  }

  /** The history with its stage `index` judged anew, by what is expected of it now. */
  judgeAgain(history: History, index: number): History {
    const { run } = history.judged[index] ?? {};
    const before = { answers: history.answers, judged: history.judged.slice(0, index) };
    const judged = run && this.#judge(before, run, this.#stages[index]?.expected);
    return judged === undefined
      ? history
      : { ...history, judged: history.judged.map((old, at) => (at === index ? judged : old)) };
  }

  /** The history continued by its next stage. */
  async extend(history: History): Promise<History> {
    const judged = await this.#run(history, history.judged.length);
    return { answers: history.answers, judged: [...history.judged, judged] };
  }

  /**
   * The history again under other answers, from the stage in which the first of the changed choices was
   * drawn, up to the same last stage. Every stage but the `target` must print what its note shows at least as
   * well as before.
   */
  async replay(history: History, answers: ReadonlyMap<string, string>, target: number): Promise<Replayed> {
    const from = firstChangedStage(history, answers);
    let replayed: History = { answers, judged: history.judged.slice(0, from) };
    for (let stage = from; stage < history.judged.length; stage += 1) {
      const judged = await this.#run(replayed, stage);
      const before = history.judged[stage];
      if (before?.trusted === false && stage !== target) {
        replayed = distrustLast({ answers, judged: [...replayed.judged, judged] });
        continue;
      }
      const kept = stage === target ? undefined : before?.kept;
      const next = kept === undefined ? judged : keepLines(judged, kept);
      replayed = { answers, judged: [...replayed.judged, next] };
      if (stage !== target && this.#isWorse(judged, before))
        return { type: 'conflict', stage, judged: next, history: replayed };
    }
    return { type: 'reached', history: replayed };
  }

  #isWorse(judged: Judged, before: Judged | undefined): boolean {
    const printed = before?.kept && linesPrinted(this.stage(judged.run.stage), judged);
    if (printed !== undefined) return [...(before?.kept ?? [])].some((line) => !printed.has(line));
    return judged.comparison.distance > (before?.comparison.distance ?? 0);
  }

  /** The machine as it stands at the end of a history, whose answers it goes on with. */
  standAt(history: History): Machine {
    this.#oracle.answerWith(history.answers);
    const machine = this.#machineAfter(history);
    this.#at = undefined;
    this.#oracle.attend(() => machine.now());
    return machine;
  }

  /** A stage as it is judged now. */
  stage(index: number): Stage {
    const stage = this.#stages[index];
    if (stage === undefined) throw new Error(`no stage ${index}`);
    return stage;
  }

  /** What was drawn and printed since the last call. */
  witness(): Witness {
    return this.#oracle.takeWitness();
  }

  /** What a stage's commands print on a machine as it stands. */
  async type(machine: Machine, stage: Stage): Promise<readonly string[]> {
    return shownLines((await runAll(machine, stage)).text);
  }

  async #run(history: History, index: number): Promise<Judged> {
    const stage = this.stage(index);
    this.stagesRun += 1;
    return this.#judge(history, await this.#runStage(history, stage, index), stage.expected);
  }

  #judge(before: History, run: StageRun, expected: Stage['expected']): Judged {
    const comparison: Comparison =
      expected === undefined ? { distance: 0, pairs: [] } : this.#compare(expected, run.lines);
    const draws = [...drawsOf(before), ...run.draws];
    const runs = [...before.judged.map((judged) => judged.run), run];
    const span = spanOf(runs);
    const times = [...hashTimes(before), ...run.times];
    const reading = readNote(expected ?? [], run.lines, comparison, { draws, times, span });
    return { run, comparison, reading, trusted: true };
  }

  /** Most replays print what an earlier one printed: the same text is not aligned again. */
  #compare(expected: readonly ExpectedLine[], lines: readonly string[]): Comparison {
    const known = this.#comparisons.get(expected) ?? new Map<string, Comparison>();
    const text = lines.join('\n');
    const comparison = known.get(text) ?? compareLines(expected, lines);
    if (known.size < mostCompared) this.#comparisons.set(expected, known.set(text, comparison));
    return comparison;
  }

  async #runStage(history: History, stage: Stage, index: number): Promise<StageRun> {
    this.#oracle.answerWith(history.answers);
    this.#oracle.takeWitness();
    const machine = this.#machineAfter(history);
    this.#oracle.attend(() => machine.now());
    const settledAt = await this.#reachInstant(machine, history, stage, index);
    const typedAt = machine.now();
    const drawsBefore = stage.type === 'boot' ? 0 : this.#oracle.drawn;
    const result = await runAll(machine, stage);
    const { draws, refusals, times, timers } = this.#oracle.takeWitness();
    this.#at = machine.snapshot();
    // The timeline begins with the cluster's birth, long before its first command.
    const startedAt = stage.type === 'boot' ? typedAt - ageOf(draws) : typedAt;
    const run: StageRun = {
      stage: index,
      after: this.#at,
      lines: shownLines(result.text),
      exitCode: result.exitCode,
      unsupported: result.unsupported,
      unknownImages: result.unknownImages ?? [],
      recorded: result.recorded,
      startedAt,
      endedAt: stage.type === 'boot' ? startedAt : machine.now(),
      settledAt,
      draws,
      drawsBefore,
      refusals,
      times,
      timers,
    };
    if (stage.type === 'boot') this.#machines.set(run, machine);
    return run;
  }

  #machineAfter(history: History): Machine {
    const last = history.judged.at(-1)?.run;
    const booted = history.judged[0]?.run;
    const known = booted && this.#machines.get(booted);
    if (known === undefined) this.#oracle.attend(() => 0);
    const machine = known ?? this.#boot(this.#oracle);
    if (booted !== undefined) this.#machines.set(booted, machine);
    if (last !== undefined && (machine !== this.#machine || this.#at !== last.after))
      machine.restore(last.after);
    this.#machine = machine;
    return machine;
  }

  /**
   * A command is typed at its instant: the one that was answered, or a moment after the world has come to
   * rest.
   */
  async #reachInstant(
    machine: Machine,
    history: History,
    stage: Stage,
    index: number,
  ): Promise<number | undefined> {
    if (stage.type === 'boot') return undefined;
    const earliest = machine.now() + (stage.pauseMs ?? 0);
    const answered = history.answers.has(instantKey(index));
    if (!answered) await machine.advance('settled');
    const settledAt = answered ? undefined : machine.now();
    const usual = Math.ceil((Math.max(machine.now(), earliest) + typingMs) / 1000) * 1000;
    const instant = this.#oracle.choose<number>({
      key: instantKey(index),
      about:
        stage.line > 0
          ? `the instant at which line ${stage.line} was typed`
          : `the instant of ${stage.commands[0]}`,
      domain: {
        type: 'instant',
        description: 'an instant not before the end of the command before',
        refuse: (value) =>
          value < earliest ? 'it would be before the end of the command before' : undefined,
        sample: () => usual,
        parse: (text) => (/^-?\d+$/.test(text) ? Number(text) : undefined),
        print: String,
      },
    });
    await machine.advance(instant);
    return settledAt;
  }
}

function ageOf(draws: readonly Draw[]): number {
  return Number(draws.find(({ key }) => key === clusterAgeKey)?.value ?? 0);
}

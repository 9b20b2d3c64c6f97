import type { Oracle } from '#cluster';
import type { Terminal } from '#terminal';
import { aboutWhen } from './about-when.ts';
import { judgeStages } from './blame.ts';
import { planNote, type WorldPlan } from './plan.ts';
import { Replayer } from './replay.ts';
import type { NoteSettings } from './settings.ts';
import { TerminalMachine } from './terminal-machine.ts';
import type { NoteInput } from './verify.ts';

/** A note's world in the middle of the note. */
export interface WorldAt {
  readonly terminal: Terminal;
  readonly settings: NoteSettings;
  /** The line of the last command that was run; 0 where none was. */
  readonly line: number;
  /** The last line of what that command shows. */
  readonly lastLine: number;
  /** Lines of commands whose text no legal history prints: the world goes on as if it were not there. */
  readonly failed: readonly number[];
}

/**
 * The world of a note after everything up to a line was typed, found by an ordinary verification of it;
 * undefined for a note without a session.
 */
export async function worldAt(input: NoteInput, line: number): Promise<WorldAt | undefined> {
  const plan = planNote(input.transcript, input.settings).worlds;
  const world = plan.findLast(({ stages }) => firstLine(stages) <= line) ?? plan[0];
  if (world === undefined) return undefined;
  const stages = world.stages.filter((stage) => stage.type !== 'step' || stage.line <= line);
  const boot = (oracle: Oracle) => new TerminalMachine(world.settings, input, oracle);
  const start = () => new Replayer(stages, boot, aboutWhen(world.stages));
  const { history, results } = await judgeStages(stages, start);
  const machine = start().standAt(history);
  if (!(machine instanceof TerminalMachine)) throw new Error('a note is run on a terminal');
  const isFailed = (index: number) => results[index]?.found === false;
  return {
    terminal: machine.terminal,
    settings: world.settings,
    line: stages.at(-1)?.line ?? 0,
    lastLine: lastLineOf(world, stages.length - 1),
    failed: stages.filter((_, index) => isFailed(index)).map((stage) => stage.line),
  };
}

/** The line of a world's first command. */
function firstLine(stages: WorldPlan['stages']): number {
  return stages.find(({ type }) => type === 'step')?.line ?? Number.POSITIVE_INFINITY;
}

function lastLineOf({ steps }: WorldPlan, stage: number): number {
  const [step] = (steps[stage] ?? []).slice(-1);
  if (step === undefined) return 0;
  const commandEnd = step.place.line + step.command.split('\n').length - 1;
  return Math.max(commandEnd, ...step.output.map(({ place }) => place.line));
}

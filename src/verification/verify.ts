import { printVersion, type WorldSettings } from '#cluster';
import { type Diagnostic, diagnostic, type Source } from '#text';
import type { Step, Transcript } from '#transcript';
import { aboutWhen } from './about-when.ts';
import type { FirstPass } from './blame.ts';
import { type DeclaredFailure, declaredFailure } from './declaration.ts';
import { type Disclosed, judgeDisclosing } from './disclosure.ts';
import { explainAll, explainTurns, hintAtOtherWorlds } from './explanations.ts';
import type { Explanation } from './finding.ts';
import { hintsFor } from './hints.ts';
import { NoteMemory, worldKey } from './note-memory.ts';
import { olderWording } from './older-wording.ts';
import { hintsOfOtherWorlds } from './other-worlds.ts';
import { type NotePlan, planNote, type WorldPlan } from './plan.ts';
import { type Boot, Replayer } from './replay.ts';
import type { NoteReport, StepReport, Verdict } from './report.ts';
import type { SearchResult } from './search.ts';
import type { NoteSettings } from './settings.ts';
import type { Judged, Stage } from './stage.ts';
import { readingOf, readingsOf } from './turns.ts';
import { vacuousSessions } from './vacuity.ts';
import type { Means } from './ways.ts';
import { manifestsOf } from './working-files.ts';

/** What a note is verified from. Nothing else is read. */
export interface NoteInput {
  readonly source: Source;
  readonly transcript: Transcript;
  readonly settings: NoteSettings;
  /** What was found wrong before, such as in the settings. */
  readonly diagnostics: readonly Diagnostic[];
  /** The files of the note's bundle by their path from its folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Whether hints tell in which other versions a failed line would be right, which costs many runs of the note. */
  readonly otherWorlds?: boolean;
  /** Whether its commands are right, so that what differs from them is to be corrected. */
  readonly commandsAreRight?: boolean;
}

/** Makes the machine of a world; the door hands over the terminal, tests hand over others. */
export type BootWorld = (settings: NoteSettings, input: NoteInput) => Boot;

/** How one stage ended. */
interface StageEnd {
  readonly stage: Stage;
  readonly steps: readonly Step[];
  readonly judged: Judged;
  /** Undefined where nothing was compared. */
  readonly result: SearchResult | undefined;
  /** Why it failed, if it did. */
  readonly explanation: Explanation | undefined;
  /** A mark in its command for a value that nothing tells. */
  readonly unknown: string | undefined;
}

/** How a world of a note ended. */
interface WorldEnd {
  readonly ends: readonly StageEnd[];
  readonly disclosed: readonly Disclosed[];
  readonly first: FirstPass;
}

/** Runs every step of a note against the simulator and reports a verdict for each. */
export async function verifyTranscript(
  input: NoteInput,
  bootWorld: BootWorld,
  memory: NoteMemory = new NoteMemory(),
): Promise<NoteReport> {
  memory.begin();
  const plan: NotePlan = planNote(input.transcript, input.settings);
  const steps: StepReport[] = plan.notRun.map((step) => notRunReport(step));
  const diagnostics: Diagnostic[] = [...input.diagnostics, ...input.transcript.diagnostics];
  for (const [index, world] of plan.worlds.entries()) {
    const key = worldKey(index, world, input);
    const bootIn = (other: WorldSettings) => bootWorld({ ...world.settings, world: other }, input);
    const { ends, disclosed, first } = await verifyWorld(world, bootIn, input, memory.recall(key));
    memory.keep(key, first);
    diagnostics.push(...disclosed.map((each) => takenFor(each, input.source)));
    diagnostics.push(...imageDiagnostics(ends, input.source));
    for (const end of ends) {
      if (end.stage.type === 'given') diagnostics.push(...givenDiagnostics(end, input.source));
      steps.push(...end.steps.map((step, index) => stepReport(step, end, index === end.steps.length - 1)));
    }
  }
  steps.sort((left, right) => left.line - right.line);
  diagnostics.push(
    ...vacuousSessions(input.transcript, steps),
    ...olderWording(input.transcript, input.settings.world),
  );
  const { kubernetes, kubectl } = input.settings.world;
  return {
    path: input.source.path,
    kubernetes: printVersion(kubernetes),
    kubectl: printVersion(kubectl),
    steps,
    diagnostics,
  };
}

async function verifyWorld(
  { stages, steps, settings }: WorldPlan,
  bootIn: (world: WorldSettings) => Boot,
  input: NoteInput,
  earlier: FirstPass | undefined,
): Promise<WorldEnd> {
  const near = aboutWhen(stages);
  const start: Means['start'] = (all, otherHashes = {}) =>
    new Replayer(all, bootIn({ ...settings.world, otherHashes }), near);
  const judgement = await judgeDisclosing(stages, start, earlier);
  const { disclosed, unknown, first } = judgement;
  const means = { manifests: manifestsOf(settings, input), start };
  const { outcomes, turns } = input.commandsAreRight
    ? readingOf(judgement)
    : await readingsOf(judgement, means);
  const explanations = explainAll(outcomes, start);
  if (input.otherWorlds)
    await hintAtOtherWorlds(explanations, outcomes, (line) =>
      hintsOfOtherWorlds(line, settings.world, bootIn),
    );
  explainTurns(explanations, outcomes, turns);
  const ends = outcomes.map(({ stage, judged, result }, index) => ({
    stage,
    steps: steps[index] ?? [],
    judged,
    result,
    explanation: explanations[index],
    unknown: unknown.get(index),
  }));
  return { ends, disclosed, first };
}

function takenFor({ mark, value, line }: Disclosed, source: Source): Diagnostic {
  const place = { path: source.path, line: Math.max(line, 1), column: 1 };
  return diagnostic('redaction-taken', place, `Takes ${mark} for ${value}`, {
    severity: 'info',
    hints: [`If it stands for something else, state that under "redacted" in kanzen.yaml`],
  });
}

function givenDiagnostics({ stage, judged }: StageEnd, source: Source): readonly Diagnostic[] {
  if (judged.run.exitCode === 0) return [];
  const place = stage.place ?? { path: source.path, line: 1, column: 1 };
  const { lines, unsupported } = judged.run;
  const missing = unsupported.length > 0 ? [`not simulated: ${[...new Set(unsupported)].join(', ')}`] : [];
  const said = [...lines, ...missing].join(' ');
  return [
    diagnostic('given-refused', place, `A manifest of the world cannot be applied: ${said}`, {
      hints: hintsFor(lines),
    }),
  ];
}

/** An image that nobody knows is taken for one with the usual tools, which the author should know. */
function imageDiagnostics(ends: readonly StageEnd[], source: Source): readonly Diagnostic[] {
  const places = new Map<string, Diagnostic['place']>();
  for (const { stage, steps, judged } of ends) {
    const place = steps[0]?.place ?? stage.place ?? { path: source.path, line: 1, column: 1 };
    for (const image of judged.run.unknownImages ?? []) if (!places.has(image)) places.set(image, place);
  }
  return [...places].map(([image, place]) =>
    diagnostic('unknown-image', place, `Nothing is known about the image ${JSON.stringify(image)}`, {
      severity: 'info',
      hints: ['It is taken to run, with the usual tools in it; name one that behaves alike under `images`'],
    }),
  );
}

const nothing = { code: null, message: null, class: null, related: [], hints: [], mismatch: null } as const;

function notRunReport(step: Step): StepReport {
  return {
    ...base(step, ''),
    ...nothing,
    verdict: step.options.recorded === undefined ? 'illustrative' : 'recorded',
  };
}

function base(
  step: Step,
  actual: string,
): Pick<StepReport, 'place' | 'line' | 'command' | 'expected' | 'actual'> {
  return {
    place: step.place,
    line: step.place.line,
    command: step.command,
    expected: step.output.map(({ text }) => text).join('\n'),
    actual,
  };
}

/** Steps that share one block of output share its verdict; the explanation stands with the last of them. */
function stepReport(step: Step, end: StageEnd, isLast: boolean): StepReport {
  const { run } = end.judged;
  const common = base(step, printedBy(end).join('\n'));
  const silent = (
    verdict: Verdict,
    code: string | null = null,
    message: string | null = null,
  ): StepReport => ({
    ...common,
    ...nothing,
    verdict,
    code,
    message,
  });
  if (end.unknown !== undefined) return unknownRedaction(end.unknown, silent);
  if (run.recorded !== undefined)
    return silent('recorded', null, `${run.recorded} is outside the simulated world`);
  const isRight = end.result?.found ?? true;
  if (run.unsupported.length > 0 && !(isRight && end.result !== undefined)) {
    if (step.options.unchecked !== undefined) return silent('unchecked');
    return silent('unsupported', 'unsupported', `Not simulated: ${[...new Set(run.unsupported)].join(', ')}`);
  }
  if (end.result === undefined && end.explanation === undefined) return uncompared(step, end, silent);
  if (isRight && end.explanation !== undefined)
    return { ...common, ...nothing, ...afterPrompt(end.explanation, step), verdict: 'failed' };
  const failure = declaredFailure(step.options);
  if (isRight && failure !== undefined && !endsAs(failure, run.exitCode))
    return otherwiseEnded(step, run.exitCode, silent);
  if (isRight) return silent(step.output.some(({ type }) => type === 'elision') ? 'elided' : 'verified');
  if (!isLast)
    return silent('failed', 'output-differs', 'Its output stands with a later command, which failed');
  return { ...common, ...nothing, ...end.explanation, verdict: 'failed' };
}

/** A place in a command is one in its line, where it stands after a prompt. */
function afterPrompt(explanation: Explanation, { place }: Step): Explanation {
  const { mismatch } = explanation;
  if (mismatch === null || mismatch.line !== place.line) return explanation;
  const indent = ' '.repeat(place.column - 1);
  const { note, world, column } = mismatch;
  const shifted = { note: indent + note, world: indent + world, column: column + indent.length };
  return { ...explanation, mismatch: { ...mismatch, ...shifted } };
}

/** A command that holds a mark for a value which nothing tells cannot be run as it was typed. */
function unknownRedaction(
  mark: string,
  silent: (verdict: Verdict, code: string, message: string) => StepReport,
): StepReport {
  const message = `Cannot be run: nothing tells what ${mark} stands for`;
  const hints = [`State it under "redacted" in kanzen.yaml, or declare the step illustrative`];
  return { ...silent('unsupported', 'redaction-unknown', message), hints };
}

/** The output of the run that comes closest to what a failed stage shows; for all others of the run that was made. */
function printedBy({ judged, result }: StageEnd): readonly string[] {
  const closest = result?.found === false ? result.history.judged[result.target] : undefined;
  return (closest ?? judged).run.lines;
}

function endsAs(failure: DeclaredFailure, exitCode: number): boolean {
  return failure === 'any' ? exitCode !== 0 : exitCode === failure;
}

function otherwiseEnded(
  step: Step,
  exitCode: number,
  silent: (verdict: Verdict, code: string, message: string) => StepReport,
): StepReport {
  const ended = exitCode === 0 ? 'succeeds' : `ends with exit code ${exitCode}`;
  return {
    ...silent('failed', 'exit-differs', `Is declared to fail otherwise than it does: it ${ended}`),
    class: 'simulation',
    mismatch: { line: step.place.line, column: 1, note: '', world: '' },
    hints: ['Correct the command, or the option "fails"'],
  };
}

/** Of what its author has left with `^C`, such as a forwarded port. */
const exitCodeOfInterrupt = 130;

/**
 * Nothing is shown, or the author declared it unchecked. A command cannot fail loudly where the note shows
 * nothing.
 */
function uncompared(
  step: Step,
  { judged: { run }, stage }: StageEnd,
  silent: (verdict: Verdict, code?: string | null, message?: string | null) => StepReport,
): StepReport {
  const isEnded = run.exitCode === exitCodeOfInterrupt && stage.interruptAfterLines === undefined;
  if (stage.commands.length === 0 || isEnded)
    return silent('unchecked', null, 'Goes on until it is ended; the note does not show its output');
  if (step.options.unchecked !== undefined) return silent('unchecked', null, 'Declared unchecked');
  const failure = declaredFailure(step.options);
  if (failure !== undefined && !endsAs(failure, run.exitCode))
    return otherwiseEnded(step, run.exitCode, silent);
  if (run.lines.length === 0) return silent('verified');
  if (failure !== undefined) return silent('unchecked', null, 'Fails, as declared');
  if (run.exitCode === 0) return silent('unchecked', null, 'The note does not show its output');
  return {
    ...silent('failed', 'hidden-failure', `Fails where the note shows no output: ${run.lines.at(-1)}`),
    class: 'simulation',
    mismatch: { line: step.place.line, column: 1, note: '', world: run.lines[0] ?? '' },
    hints: ['Show what it prints, or correct the command', ...hintsFor(run.lines)],
  };
}

import type { Session } from '#transcript';
import type { NoteInput, NoteReport } from '#verification';
import type { NoteOnDisk } from './disk/read-notes.ts';
import { noteInput } from './note-input.ts';
import type { Verifier } from './verify-notes.ts';

/** A note that was run, and where its steps stand. */
interface Run {
  readonly report: NoteReport;
  readonly lines: readonly number[];
}

/** `index.ja.md`, `index.en.md`: the same note in other languages. */
const translated = /\.[a-z]{2,3}(?:-[a-z0-9]+)*\.(?:md|org)$/i;

/**
 * A verifier for which the translations of a note share one run, where they show the same sessions in the
 * same world: what is proved of one is proved of the other. What went wrong is found in each by itself,
 * since it is told by its lines.
 */
export function sharingRuns(verify: Verifier): Verifier {
  const runs = new Map<string, Run>();
  return async (note) => {
    const input = translated.test(note.source.path) ? noteInput(note) : undefined;
    if (input === undefined || stepsOf(input).length === 0) return verify(note);
    const key = keyOf(note, input);
    const lines = stepsOf(input).map(({ place }) => place.line);
    const run = runs.get(key);
    if (run) return moved(run, note.source.path, lines);
    const report = await verify(note);
    if (isQuiet(report, lines)) runs.set(key, { report, lines });
    return report;
  };
}

function stepsOf({ transcript }: NoteInput): Session['steps'] {
  return transcript.sessions.flatMap(({ steps }) => steps);
}

/** Everything that a run of the note depends on, but for where it stands. */
function keyOf({ source }: NoteOnDisk, { transcript, settings, files }: NoteInput): string {
  const sessions = transcript.sessions.map(({ style, language, options, steps }) => {
    return {
      style,
      language,
      options,
      steps: steps.map(({ place: _, output, ...step }) => ({
        ...step,
        output: output.map(({ type, text, remark }) => ({ type, text, remark })),
      })),
    };
  });
  const shown = transcript.files.map(({ name, text, by }) => ({ name, text, by }));
  const beside = [...files].filter(([path]) => !/\.(?:md|org)$/i.test(path));
  return JSON.stringify([source.path.replace(translated, ''), sessions, shown, settings, beside]);
}

/** Whether a report says nothing that names a line, and has a verdict for every step. */
function isQuiet({ steps, diagnostics }: NoteReport, lines: readonly number[]): boolean {
  const isPlain = steps.every(
    ({ code, mismatch, related }) => code === null && !mismatch && related.length === 0,
  );
  return isPlain && diagnostics.length === 0 && steps.every(({ line }, index) => line === lines[index]);
}

function moved({ report, lines: before }: Run, path: string, lines: readonly number[]): NoteReport {
  const steps = report.steps.map((step, index) => {
    const line = lines[index] ?? step.line;
    const place = { ...step.place, path, line: step.place.line + line - (before[index] ?? line) };
    return { ...step, place, line };
  });
  return { ...report, path, steps };
}

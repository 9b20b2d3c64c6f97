import { parseNote, type Transcript } from '#transcript';

/** Reads a note given as lines. */
export function read(...lines: string[]): Transcript {
  return parseNote({ path: 'note.md', text: lines.join('\n') });
}

/** A transcript drawn small: a line `$ command` for each step and one `| text` for each output line. */
export function drawing(transcript: Transcript): string[] {
  return transcript.sessions.flatMap((session) =>
    session.steps.flatMap((step) => [
      `$ ${step.command}`,
      ...step.output.map((line) => `${line.type === 'elision' ? '~' : line.remark ? '#' : '|'} ${line.text}`),
    ]),
  );
}

import type { Source } from '#text';
import { isInterrupt } from './interrupt.ts';
import { lineSpan, type SourceLines, sourceLines } from './source-lines.ts';
import type { Session, SessionLine, Step } from './transcript.ts';

/** New output lines for a step, elisions among them as the lines that they are. */
export interface OutputChange {
  readonly session: Session;
  readonly step: Step;
  readonly output: readonly string[];
}

/** A stretch of the source with the text that takes its place. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Writes outputs back into a note. Only the lines of the given outputs change, byte for byte; a step
 * without output gets its lines below the command, or, in a fence of bare commands, a fence of its own.
 */
export function rewriteOutputs(source: Source, changes: readonly OutputChange[]): string {
  const lines = sourceLines(source);
  const edits = changes.flatMap((change) => editOf(lines, change) ?? []);
  let text = source.text;
  for (const edit of [...edits].sort((left, right) => right.from - left.from)) {
    text = text.slice(0, edit.from) + edit.text + text.slice(edit.to);
  }
  return text;
}

function editOf(lines: SourceLines, { session, step, output }: OutputChange): Edit | undefined {
  const index = session.steps.indexOf(step);
  const own = session.lines.filter((line) => line.step === index);
  const shown = own.filter(
    (line) => (line.role === 'output' || line.role === 'elision') && !isInterrupt(line.text),
  );
  const [first] = shown;
  const last = shown.at(-1);
  // The end of an output that shares its line with the next command stays there.
  if (step.output.some(({ place }) => isCommandLine(session, place.line))) return undefined;
  if (!first || !last) return output.length === 0 ? undefined : insertion(lines, session, own, output);
  const end = lineSpan(lines, last.place.line);
  if (output.length === 0) return { ...wholeLines(lines, first, last), text: '' };
  return { from: first.offset, to: end.to, text: joined(lines, first, output) };
}

function isCommandLine({ lines }: Session, line: number): boolean {
  return lines.some(({ role, place }) => role === 'command' && place.line === line);
}

function wholeLines(lines: SourceLines, first: SessionLine, last: SessionLine): { from: number; to: number } {
  const from = lineSpan(lines, first.place.line).from;
  return { from, to: lines.starts[last.place.line] ?? lines.source.text.length };
}

/** Lines joined with the line end and the indentation that stand at `model`. */
function joined(lines: SourceLines, model: SessionLine, output: readonly string[]): string {
  const { from, to } = lineSpan(lines, model.place.line);
  const prefix = lines.source.text.slice(from, model.offset);
  const lineEnd = lines.source.text[to] === '\r' ? '\r\n' : '\n';
  return output
    .map((line, index) => (index === 0 ? line : (line === '' ? prefix.trimEnd() : prefix) + line))
    .join(lineEnd);
}

function insertion(
  lines: SourceLines,
  session: Session,
  own: readonly SessionLine[],
  output: readonly string[],
): Edit | undefined {
  const last = own.at(-1);
  const block = session.blocks.find(
    ({ firstLine, lastLine }) => last && last.place.line >= firstLine && last.place.line <= lastLine,
  );
  if (!last || !block) return undefined;
  const isFence = lineSpan(lines, block.line).from !== lineSpan(lines, block.firstLine).from;
  const separate = session.style === 'bare' && isFence && last.place.line === block.lastLine;
  const after = lineSpan(lines, separate ? block.lastLine + 1 : last.place.line);
  const { from, to } = lineSpan(lines, last.place.line);
  const prefix = lines.source.text.slice(from, last.offset);
  const lineEnd = lines.source.text[to] === '\r' ? '\r\n' : '\n';
  const fence = '`'.repeat(
    Math.max(3, ...output.map((line) => (/^\s*(`{3,})/.exec(line)?.[1]?.length ?? 0) + 1)),
  );
  const text = separate ? [fence, ...output, fence] : output;
  const at = after.to;
  return { from: at, to: at, text: text.map((line) => lineEnd + prefix + line).join('') };
}

import { type Diagnostic, diagnostic } from '#text';
import { readOptions } from './fence-info.ts';
import { withoutInterrupt } from './interrupt.ts';
import type { Piece } from './piece.ts';
import { namedPromptAt, type Prompt, readPrompt } from './prompt.ts';
import type { LineRole, Options, OutputLine, SessionLine, Step } from './transcript.ts';

/** A step whose place of running is not yet known. */
export interface LooseStep extends Omit<Step, 'at'> {
  readonly asked: Prompt | undefined;
}

/** Lines and steps made of pieces. */
export interface Assembled {
  readonly lines: readonly SessionLine[];
  readonly steps: readonly LooseStep[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Assembling {
  readonly lines: SessionLine[];
  readonly steps: LooseStep[];
  readonly diagnostics: Diagnostic[];
  readonly options: Options;
}

/**
 * Makes lines and steps of pieces. A blank or `#` line inside an output belongs to it; one after the last
 * line of an output is layout or a comment.
 */
export function assemble(pieces: readonly Piece[], options: Options): Assembled {
  const state: Assembling = { lines: [], steps: [], diagnostics: [], options };
  let at = 0;
  while (at < pieces.length) {
    let end = at;
    while (end < pieces.length && pieces[end]?.kind !== 'command') end += 1;
    output(state, pieces.slice(at, end));
    at = end < pieces.length ? command(state, pieces, end) : end;
  }
  return { lines: state.lines, steps: state.steps, diagnostics: state.diagnostics };
}

function output(state: Assembling, pieces: readonly Piece[]): void {
  const last = pieces.findLastIndex((piece) => piece.kind === 'text' || piece.kind === 'elision');
  const step = state.steps.length - 1;
  const prose = step >= 0 ? proseFrom(pieces) : pieces.length;
  const shown: OutputLine[] = [];
  let interrupted = false;
  for (const [index, piece] of pieces.entries()) {
    const inside = index <= last && step >= 0;
    const role = roleOf(piece, inside);
    addLine(state, piece, role, role === 'blank' || role === 'comment' ? undefined : step);
    if (!inside) continue;
    const text = withoutInterrupt(piece.line.text);
    interrupted ||= text !== piece.line.text;
    const isLayout =
      index >= prose || (piece.kind === 'blank' && shown.every((line) => line.remark === true));
    if (text !== '' || piece.line.text === text) shown.push(outputLine(piece, text, isLayout));
  }
  const owner = state.steps[step];
  if (!owner || last < 0) return;
  state.steps[step] = {
    ...owner,
    output: [...owner.output, ...withoutNextPrompt(shown, owner.prompt)],
    ...(interrupted ? { interrupted } : {}),
  };
}

/** How a line begins that tells of the next command in a writing other than that of the tools. */
const foreign = /^\s*(?:(?!\p{Script=Latin})\p{L}|[※→↓⇒■●○◆◇▼▲★☆【「（])/u;

/**
 * Where the prose begins that an author has put between an output and the next command, after a blank line.
 * It may have been printed all the same: it is a remark, which costs nothing where nothing printed it.
 */
function proseFrom(pieces: readonly Piece[]): number {
  const isForeign = (piece: Piece) => piece.kind === 'text' && foreign.test(piece.line.text);
  const last = pieces.findLastIndex((piece) => piece.kind !== 'blank' && !isForeign(piece));
  const blank = pieces.findIndex((piece, index) => index > last && piece.kind === 'blank');
  return blank < 0 ? pieces.length : blank;
}

/** The next prompt stands on the line of an output that does not end in a newline: `INFO/ # `. */
function withoutNextPrompt(shown: readonly OutputLine[], prompt: string): readonly OutputLine[] {
  const last = shown.at(-1);
  if (last?.type !== 'text') return shown;
  const text = last.text.trimEnd();
  const at = namedPromptAt(text);
  const named = at > 0 && readPrompt(text.slice(at))?.text === text.slice(at) ? text.slice(at) : '';
  const end = /..[#$]$/.test(prompt.trim()) && text.endsWith(prompt.trim()) ? prompt.trim() : named;
  return end === '' ? shown : [...shown.slice(0, -1), { ...last, text: text.slice(0, -end.length) }];
}

function roleOf(piece: Piece, inside: boolean): LineRole {
  if (piece.kind === 'elision') return 'elision';
  if (piece.kind === 'blank') return inside ? 'output' : 'blank';
  if (piece.kind === 'hash') return inside ? 'output' : 'comment';
  return 'output';
}

/** A line of an output; a blank one right below the command may have been printed, or be layout. */
function outputLine(piece: Piece, text: string, isLayout: boolean): OutputLine {
  const type = piece.kind === 'elision' ? 'elision' : 'text';
  const isRemark = isLayout || piece.kind === 'hash';
  return { type, text, place: piece.line.place, ...(isRemark ? { remark: true } : {}) };
}

function addLine(state: Assembling, piece: Piece, role: LineRole, step: number | undefined): void {
  const { text, offset, place } = piece.line;
  const prompt = piece.kind === 'command' ? { prompt: piece.prompt?.text ?? '' } : {};
  const owner = step === undefined || step < 0 ? {} : { step };
  state.lines.push({ role, text, offset, place, ...prompt, ...owner });
}

function command(state: Assembling, pieces: readonly Piece[], at: number): number {
  const first = pieces[at];
  if (!first) return at + 1;
  let end = at + 1;
  while (pieces[end]?.kind === 'continuation') end += 1;
  endOutput(state, first);
  const text = first.command?.command.trim() === '' ? undefined : first.command?.command;
  const options = text === undefined ? {} : stepOptions(state, pieces, at);
  const step = text === undefined ? undefined : state.steps.length;
  for (const piece of pieces.slice(at, end)) {
    addLine(state, piece, piece.kind === 'command' ? 'command' : 'continuation', step);
  }
  if (text !== undefined) state.steps.push(stepOf(first, pieces[end - 1] ?? first, text, options));
  if (first.command?.missing !== undefined) state.diagnostics.push(unfinished(first, first.command.missing));
  return end;
}

/** The end of an output stands on the line of the next prompt. */
function endOutput(state: Assembling, { tail, line }: Piece): void {
  const owner = state.steps.at(-1);
  if (tail === undefined || owner === undefined) return;
  const text = withoutInterrupt(tail);
  const end: OutputLine[] = text === '' ? [] : [{ type: 'text', text, place: line.place }];
  const ended = { ...owner, output: [...owner.output, ...end] };
  state.steps[state.steps.length - 1] = text === tail ? ended : { ...ended, interrupted: true };
}

function stepOf(first: Piece, last: Piece, text: string, options: Options): LooseStep {
  const { place } = first.line;
  const column = place.column + [...(first.prompt?.text ?? '')].length;
  const end = {
    endLine: last.line.place.endLine ?? place.line,
    endColumn: last.line.place.endColumn ?? column,
  };
  return {
    command: text,
    prompt: first.prompt?.text.slice(first.tail?.length ?? 0) ?? '',
    asked: first.prompt,
    place: { ...place, column, ...end },
    output: [],
    options,
  };
}

/** Options that mark steps; a list of numbers says which steps of the fence they mean. */
const perStep = new Set(['unchecked', 'illustrative', 'recorded', 'fails']);

function stepOptions(state: Assembling, pieces: readonly Piece[], at: number): Options {
  const number = state.steps.length + 1;
  const ofFence = Object.entries(state.options).filter(
    ([key, value]) =>
      value === true || !perStep.has(key) || !/^[\d,\s-]+$/.test(value) || contains(value, number),
  );
  const own =
    pieces[at - 1]?.kind === 'hash' ? /^#\s*kanzen:\s*(.*)$/.exec(pieces[at - 1]?.line.text ?? '') : null;
  const legend: Options = isLegend(pieces[at]?.command?.command ?? '') ? { illustrative: true } : {};
  return { ...Object.fromEntries(ofFence), ...legend, ...(own ? readOptions(own[1] ?? '') : {}) };
}

/**
 * `u@pod$ COMMAND` is a legend, for no program is named in capitals, and `kubectl [command] [flags]` tells
 * how a command is written.
 */
function isLegend(command: string): boolean {
  return (
    /^[A-Z]{3,}$/.test(command) ||
    /\s\[(?:flags|options|(?:sub-?)?commands?|args|TYPE|NAME)\](?:\s|$)/.test(command)
  );
}

/** Whether a list such as `2,4-6` contains a number. */
function contains(list: string, number: number): boolean {
  return list.split(',').some((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return number >= from && number <= to;
  });
}

function unfinished(piece: Piece, missing: string): Diagnostic {
  const what = missing === 'backslash' ? 'a line follows the backslash' : `\`${missing}\` follows`;
  return diagnostic(
    'unfinished-command',
    piece.line.place,
    `Command is not finished: the shell waits until ${what}`,
    {
      hints: [
        'Close the quote, bracket or heredoc inside this fence, or continue the command on the next line',
      ],
    },
  );
}

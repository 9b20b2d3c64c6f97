import type { BlockLine } from './code-block.ts';
import { isElision } from './elision.ts';
import type { Prompt } from './prompt.ts';
import { type ReadCommand, readCommand } from './read-command.ts';

/** A line of a session by its own looks; what a blank or a `#` line means follows from its neighbours. */
export interface Piece {
  readonly kind: 'command' | 'continuation' | 'blank' | 'hash' | 'elision' | 'text';
  readonly line: BlockLine;
  readonly prompt?: Prompt;
  /** What an output without a line end has left before the prompt; the prompt's text begins with it. */
  readonly tail?: string;
  /** The whole command, on its first line. */
  readonly command?: ReadCommand;
}

/** The pieces of a command that begins at `at`. */
export function commandPieces(
  lines: readonly BlockLine[],
  at: number,
  prompt: Prompt | undefined,
): readonly Piece[] {
  const command = readCommand(lines, at, prompt?.text.length ?? 0);
  return lines
    .slice(at, at + command.count)
    .map((line, index) =>
      index > 0
        ? { kind: 'continuation', line }
        : { kind: 'command', line, command, ...(prompt === undefined ? {} : { prompt }) },
    );
}

/** A line that is no command. */
export function otherPiece(line: BlockLine): Piece {
  if (line.text.trim() === '') return { kind: 'blank', line };
  if (isElision(line.text)) return { kind: 'elision', line };
  return { kind: line.text.startsWith('#') ? 'hash' : 'text', line };
}

import type { BlockLine } from './code-block.ts';
import { commandLikeness } from './command-likeness.ts';
import { commandPieces, otherPiece, type Piece } from './piece.ts';

/** The pieces of a block of bare commands, which may have their outputs between them. */
export function readBare(lines: readonly BlockLine[], isShell: boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    if (isCommand(pieces, line.text, isShell)) {
      const command = commandPieces(lines, at, undefined);
      pieces.push(...command);
      at += command.length;
    } else {
      pieces.push(otherPiece(line));
      at += 1;
    }
  }
  return pieces;
}

function isCommand(before: readonly Piece[], text: string, isShell: boolean): boolean {
  const likeness = commandLikeness(text);
  if (likeness !== 'possible') return likeness === 'known';
  return isShell && before.every((piece) => piece.kind !== 'text' && piece.kind !== 'elision');
}

/**
 * The pieces of a block of output that belongs to `command` above it. After a blank line the author may go
 * on with the same program (`curl http://…` once more).
 */
export function readOutput(lines: readonly BlockLine[], command: string): readonly Piece[] {
  const program = /^\S+/.exec(command.trim())?.[0];
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    const isAgain = pieces.at(-1)?.kind === 'blank' && /^\S+(?=\s+\S)/.exec(line.text)?.[0] === program;
    const next =
      isAgain && commandLikeness(line.text) === 'known'
        ? commandPieces(lines, at, undefined)
        : [otherPiece(line)];
    pieces.push(...next);
    at += next.length;
  }
  return pieces;
}

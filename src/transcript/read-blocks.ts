import { type Diagnostic, diagnostic } from '#text';
import { askedManifests, isManifest } from './asked-manifests.ts';
import { languageClass } from './block-languages.ts';
import { classifyBlock, type Waiting } from './classify-block.ts';
import type { CodeBlock } from './code-block.ts';
import { describedCommand } from './described-command.ts';
import { withoutIndentation } from './indented-session.ts';
import { opensShell } from './opens-shell.ts';
import type { Piece } from './piece.ts';
import { readBare, readOutput } from './read-bare.ts';
import { readPrompted } from './read-prompted.ts';
import { shownFile } from './shown-files.ts';
import type { Options, SessionStyle, ShownFile } from './transcript.ts';

/** The blocks of one session, in pieces. */
export interface Draft {
  readonly style: SessionStyle;
  readonly blocks: readonly CodeBlock[];
  readonly pieces: readonly Piece[];
  readonly options: Options;
  /** How many bare commands share the output block that follows them; 0 where that is plain. */
  readonly shared: number;
}

/** What the code blocks of a note hold. */
export interface Reading {
  readonly drafts: Draft[];
  readonly files: ShownFile[];
  readonly diagnostics: Diagnostic[];
  /** Whether the last command of the last draft may find its output in the next block. */
  waits: boolean;
  /** All whole manifests without a name. */
  readonly manifests: CodeBlock[];
  /** Those since the last session that asked for files. */
  unnamed: readonly CodeBlock[];
  /** Whether a session followed upon the last file. */
  usedFiles: boolean;
}

/** Sorts the code blocks of a note into sessions and files. */
export function readBlocks(blocks: readonly CodeBlock[]): Reading {
  const reading: Reading = {
    drafts: [],
    files: [],
    manifests: [],
    diagnostics: [],
    waits: false,
    unnamed: [],
    usedFiles: false,
  };
  for (const block of blocks) readBlock(reading, block);
  return reading;
}

function readBlock(reading: Reading, written: CodeBlock): void {
  const block = withoutIndentation(written);
  if (!block.closed) reading.diagnostics.push(unclosed(block));
  const command = lastCommand(reading);
  const kind = classifyBlock(block, waitingOf(reading));
  if (kind === 'prompted') {
    start(reading, block, kind, readPrompted(block.lines, opensShell(command ?? '') !== undefined));
  } else if (kind === 'bare') {
    start(reading, block, kind, readBare(block.lines, languageClass(block.info.language) === 'shell'));
  } else if (kind === 'output') {
    follow(reading, block, readOutput(block.lines, command ?? ''));
  } else {
    const file = shownFile(block, command);
    const described = file ? undefined : describedCommand(block, kind === 'unreadable');
    if (described && described.command?.command !== command) {
      startDescribed(reading, block, described);
      return;
    }
    if (kind === 'unreadable') reading.diagnostics.push(unreadable(block));
    if (file) addFile(reading, file);
    else if (isManifest(block)) {
      reading.manifests.push(block);
      reading.unnamed = [...reading.unnamed, block];
    }
    reading.waits = false;
  }
}

/** A file in several blocks, each with an object of another kind, and no session between them, is one file. */
function addFile(reading: Reading, file: ShownFile): void {
  const { files } = reading;
  const before = files.at(-1);
  const isPart =
    before?.name === file.name && before.by === 'comment' && file.by === 'comment' && !reading.usedFiles;
  if (before !== undefined && isPart && kindOf(before) !== undefined && !hasKindOf(before, file))
    files.splice(-1, 1, { ...before, text: `${before.text}---\n${file.text}` });
  else files.push(file);
  reading.usedFiles = false;
}

function kindOf({ text }: ShownFile): string | undefined {
  return /^kind:\s*(\w+)/m.exec(text)?.[1];
}

function hasKindOf({ text }: ShownFile, part: ShownFile): boolean {
  const kind = kindOf(part);
  return kind === undefined || new RegExp(`^kind:\\s*${kind}\\b`, 'm').test(text);
}

/** A session whose command stands in the sentence above its output. */
function startDescribed(reading: Reading, block: CodeBlock, command: Piece): void {
  const pieces = [command, ...readOutput(block.lines, command.command?.command ?? '')];
  const options = { ...block.info.options, ...block.comment };
  reading.drafts.push({ style: 'bare', blocks: [block], pieces, options, shared: 0 });
  reading.waits = false;
}

function waitingOf(reading: Reading): Waiting | undefined {
  const command = lastCommand(reading);
  const style = reading.drafts.at(-1)?.style;
  return reading.waits && command !== undefined && style !== undefined ? { style, command } : undefined;
}

function lastCommand(reading: Reading): string | undefined {
  return reading.drafts.at(-1)?.pieces.findLast((piece) => piece.command !== undefined)?.command?.command;
}

function start(reading: Reading, block: CodeBlock, style: SessionStyle, pieces: readonly Piece[]): void {
  const before = reading.drafts.flatMap((draft) => draft.pieces);
  reading.files.push(...askedManifests(reading.unnamed, pieces, reading.files, before));
  reading.unnamed = [];
  reading.usedFiles = true;
  const first = pieces.find((piece) => piece.kind !== 'blank' && piece.kind !== 'hash');
  const continues = first !== undefined && first.kind !== 'command';
  if (continues && reading.waits && block.gap.paragraphs.length === 0 && block.gap.heading === undefined) {
    follow(reading, block, pieces);
    return;
  }
  if (continues) reading.diagnostics.push(strayText(first));
  const options = { ...block.info.options, ...block.comment };
  reading.drafts.push({ style, blocks: [block], pieces, options, shared: 0 });
  reading.waits = endsInCommand(pieces);
}

/** What a block of commands has in it that shows no output of any. */
const silent = new Set(['command', 'continuation', 'blank', 'hash']);

function follow(reading: Reading, block: CodeBlock, pieces: readonly Piece[]): void {
  const draft = reading.drafts.pop();
  if (!draft) return;
  const commands = draft.pieces.filter((piece) => piece.kind === 'command').length;
  const isSilent = draft.style === 'bare' || draft.pieces.every(({ kind }) => silent.has(kind));
  const shared = isSilent && draft.blocks.length === 1 && commands > 1 ? commands : draft.shared;
  reading.drafts.push({
    ...draft,
    blocks: [...draft.blocks, block],
    pieces: [...draft.pieces, ...pieces],
    shared,
  });
  reading.waits = endsInCommand(pieces) && pieces.some((piece) => piece.kind === 'command');
}

function endsInCommand(pieces: readonly Piece[]): boolean {
  const last = pieces.findLast((piece) => piece.kind !== 'blank' && piece.kind !== 'hash');
  if (last?.kind === 'command' && last.command?.command.trim() === '') return false;
  return last?.kind === 'command' || last?.kind === 'continuation';
}

function unclosed(block: CodeBlock): Diagnostic {
  return diagnostic(
    'unclosed-fence',
    block.place,
    'Code fence is never closed: all that follows became code',
    {
      hints: ['Add a closing fence of the same kind and indentation below the last line of code'],
    },
  );
}

function unreadable(block: CodeBlock): Diagnostic {
  return diagnostic(
    'unreadable-session',
    block.place,
    'Fence looks like the output of a session, but no command of it was found',
    {
      severity: 'warning',
      hints: [
        'Put the command with its prompt above the output, in the same fence or in the one directly above',
      ],
    },
  );
}

function strayText(piece: Piece): Diagnostic {
  const message =
    'Text stands before the first command of this session: it is the output of nothing and was not checked';
  return diagnostic('text-before-command', piece.line.place, message, {
    severity: 'warning',
    hints: ['Put a prompt such as "$ " before it if it is a command, or "# " if it is a comment'],
  });
}

import type { BlockLine } from './code-block.ts';
import { commandLikeness } from './command-likeness.ts';
import { opensShell } from './opens-shell.ts';
import { commandPieces, otherPiece, type Piece } from './piece.ts';
import { namedPromptAt, type Prompt, readPrompt } from './prompt.ts';

/** The pieces of a block with prompts; `shellIsOpen` says that an earlier block left a shell open. */
export function readPrompted(lines: readonly BlockLine[], shellIsOpen: boolean): readonly Piece[] {
  const accepts = acceptedForms(lines);
  const named = namedPrompts(lines);
  const pieces: Piece[] = [];
  let open = shellIsOpen;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    const glued = gluedPrompt(pieces, line.text);
    const prompt = glued?.prompt ?? promptOf(line.text) ?? emptyPrompt(named, line.text);
    const accepted =
      prompt !== undefined && (prompt.form === 'root' ? open || accepts.root : accepts.form(prompt));
    if (accepted || isLeadingCommand(pieces, line.text) || isForgotten(pieces, line.text)) {
      const command = commandPieces(lines, at, accepted ? prompt : undefined);
      open = opensShell(command[0]?.command?.command ?? '') !== undefined || (open && !closesShell(prompt));
      pieces.push(...(glued === undefined ? command : withTail(command, glued.tail)));
      at += command.length;
    } else {
      pieces.push(otherPiece(line));
      at += 1;
    }
  }
  return pieces;
}

/** Prompts of a block as commands follow them: many are known by that alone, such as `controlplane $ `. */
function namedPrompts(lines: readonly BlockLine[]): ReadonlyMap<string, Prompt> {
  const prompts = lines
    .map((line) => promptOf(line.text))
    .filter((prompt) => prompt !== undefined && !['root', 'angle'].includes(prompt.form));
  return new Map(prompts.flatMap((prompt) => (prompt ? [[prompt.text.trim(), prompt]] : [])));
}

/** Such a prompt with nothing behind it, as it stands after the last output that was copied. */
function emptyPrompt(named: ReadonlyMap<string, Prompt>, text: string): Prompt | undefined {
  const prompt = named.get(text.trim());
  return prompt && { ...prompt, text };
}

/** Whether any line of a block begins with a prompt that makes it a session. */
export function hasPrompt(lines: readonly BlockLine[], onlyFirst: boolean): boolean {
  const shown = lines.filter((line) => line.text.trim() !== '' && !/^#/.test(line.text));
  const candidates = onlyFirst ? shown.slice(0, 1) : shown;
  if (candidates.some((line, index) => isCertain(promptOf(line.text), line.text, index))) return true;
  const accepts = acceptedForms(lines);
  return accepts.root || accepts.angle;
}

function isCertain(prompt: Prompt | undefined, text: string, index: number): boolean {
  if (prompt === undefined || prompt.form === 'angle' || prompt.form === 'root') return false;
  const rest = text.slice(prompt.text.length);
  return index === 0 ? rest !== '' || prompt.form !== 'arrow' : commandLikeness(rest) !== 'no';
}

/** A prompt may be indented by a blank or three when a command certainly follows. */
function promptOf(text: string): Prompt | undefined {
  const indent = /^ {0,3}/.exec(text)?.[0] ?? '';
  const prompt = readPrompt(text.slice(indent.length));
  if (prompt === undefined || indent === '') return prompt;
  if (commandLikeness(text.slice(indent.length + prompt.text.length)) !== 'known') return undefined;
  return { ...prompt, text: indent + prompt.text };
}

/**
 * The prompt of the shell that is typed in, behind an output that does not end in a newline:
 * `PONG/ # hostname`. A known program must follow.
 */
function gluedPrompt(
  pieces: readonly Piece[],
  text: string,
): { readonly prompt: Prompt; readonly tail: string } | undefined {
  const { prompt, tail: before = '' } = pieces.findLast((piece) => piece.prompt !== undefined) ?? {};
  if (prompt === undefined) return undefined;
  const own = prompt.text.slice(before.length).trim();
  const ownAt = /..[#$]$/.test(own) ? text.indexOf(`${own} `) : -1;
  const at = ownAt < 0 ? namedPromptAt(text) : ownAt;
  if (at <= 0 || text.slice(0, at).trim() === '') return undefined;
  const found = ownAt < 0 ? readPrompt(text.slice(at)) : { ...prompt, text: `${own} ` };
  if (found === undefined) return undefined;
  const end = at + found.text.length;
  if (commandLikeness(text.slice(end)) !== 'known') return undefined;
  return { prompt: { ...found, text: text.slice(0, end) }, tail: text.slice(0, at) };
}

function withTail([first, ...rest]: readonly Piece[], tail: string): readonly Piece[] {
  return first === undefined ? rest : [{ ...first, tail }, ...rest];
}

interface Accepted {
  readonly root: boolean;
  readonly angle: boolean;
  readonly form: (prompt: Prompt) => boolean;
}

/** `# ` and `> ` are prompts only where a block begins with them and has no other. */
function acceptedForms(lines: readonly BlockLine[]): Accepted {
  const shown = lines.filter((line) => line.text.trim() !== '');
  const prompts = shown.map((line) => promptOf(line.text));
  const first = prompts[0]?.form;
  const only = (form: Prompt['form']) =>
    first === form && prompts.every((prompt) => !prompt || prompt.form === form);
  const bare = shown.some((line, index) => !prompts[index] && commandLikeness(line.text) === 'known');
  const root = only('root') && !bare;
  const angle = only('angle') && !bare;
  return { root, angle, form: (prompt) => (prompt.form === 'angle' ? angle : prompt.form !== 'root') };
}

function isLeadingCommand(pieces: readonly Piece[], text: string): boolean {
  const isFirst = pieces.every((piece) => piece.kind === 'blank' || piece.kind === 'hash');
  return isFirst && commandLikeness(text) === 'known';
}

const onlyCommand =
  /^(?:curl (?:\S+ )*http|kubectl [a-z]+ \S|k (?:get|describe|apply|create|delete|exec|logs|run|scale) \S)/;

/**
 * After a blank line, or a comment below one, the author may have forgotten the prompt, where the line can be
 * nothing but a command.
 */
function isForgotten(pieces: readonly Piece[], text: string): boolean {
  const above = pieces.findLast(({ kind }) => kind !== 'hash');
  if (above?.kind !== 'blank' || !onlyCommand.test(text)) return false;
  const before = pieces.findLast((piece) => piece.command !== undefined)?.command?.command ?? '';
  const printsText =
    /\b(?:cat|bat|less|more|head|tail|logs|history|help|explain|describe|helm|minikube)\b|-h\b/;
  return commandLikeness(text) === 'known' && !printsText.test(before);
}

function closesShell(prompt: Prompt | undefined): boolean {
  return prompt?.form === 'dollar';
}

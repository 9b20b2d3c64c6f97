import type { BlockLine } from './code-block.ts';
import { readPrompt } from './prompt.ts';
import { missingPart } from './shell-completeness.ts';

/** A command as typed over one or more lines. */
export interface ReadCommand {
  readonly command: string;
  /** Lines it takes, the first included. */
  readonly count: number;
  /** What the shell still waited for when the lines ended; the command is then its first line alone. */
  readonly missing?: string;
}

/** bash's PS2, and zsh's, which names what is open (`dquote> `, `for> `). */
const continuationPrompt =
  /^(?:(?:[db]?quote|heredoc|pipe|for|while|until|if|then|else|case|cmdsubst|cursh|subsh|function) ?)*> ?/;

const longestCommand = 500;

/**
 * Reads the command that begins in a line, after its prompt, with all lines that the shell would still ask
 * for.
 */
export function readCommand(lines: readonly BlockLine[], at: number, promptLength: number): ReadCommand {
  const first = lines[at]?.text.slice(promptLength) ?? '';
  let command = first;
  let missing = missingPart(withoutRequests(command));
  const asks = continuationPrompt.test(lines[at + 1]?.text ?? '');
  let count = 1;
  while (missing !== undefined && at + count < lines.length && count < longestCommand) {
    const text = lines[at + count]?.text ?? '';
    if (!missing.startsWith('heredoc') && startsNextCommand(text)) break;
    command += `\n${asks ? text.replace(continuationPrompt, '') : text}`;
    count += 1;
    missing = missingPart(withoutRequests(command));
  }
  return missing === undefined ? { command, count } : { command: first, count: 1, missing };
}

function startsNextCommand(text: string): boolean {
  const prompt = readPrompt(text);
  return (
    prompt !== undefined && (prompt.form === 'dollar' || prompt.form === 'address' || prompt.form === 'path')
  );
}

/** A request to the reader, such as `[PUT THE POD'S IP HERE]`, is no shell: its apostrophe opens no quote. */
function withoutRequests(command: string): string {
  return command.replace(/\[[A-Z][A-Z]+(?:[ '_-]+[A-Z]+)+\]/g, (request) => 'X'.repeat(request.length));
}

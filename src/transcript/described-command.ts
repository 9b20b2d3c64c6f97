import { isAnnounced } from './announcement.ts';
import { languageClass } from './block-languages.ts';
import { mayPrint } from './classify-block.ts';
import type { BlockLine, CodeBlock, Paragraph } from './code-block.ts';
import { commandLikeness } from './command-likeness.ts';
import type { Piece } from './piece.ts';

/** So far above its output a command is looked for: "Run `kubectl get rs`." and "The output is similar to:". */
const paragraphsSearched = 2;

/**
 * The command that the prose above a block says to have printed it: the only one in code that the nearest
 * sentence with any names. A block that does not look like an output by itself must be called one.
 */
export function describedCommand(block: CodeBlock, looksLikeOutput: boolean): Piece | undefined {
  const near = block.gap.paragraphs.slice(-paragraphsSearched).reverse();
  const paragraph = near.find((each) => commandsIn(each).length > 0);
  if (paragraph === undefined) return undefined;
  const commands = commandsIn(paragraph);
  const [only] = commands;
  if (only === undefined || commands.some(({ text }) => text !== only.text)) return undefined;
  const first = block.lines.find((line) => line.text.trim() !== '')?.text ?? '';
  const isCalledOutput = languageClass(block.info.language) !== 'data' && isAnnounced(near[0]);
  if (!looksLikeOutput && !isCalledOutput) return undefined;
  if (!mayPrint(only.text, block, first)) return undefined;
  return { kind: 'command', line: only, command: { command: only.text, count: 1 } };
}

/** The whole commands in a paragraph's code: a verb alone, or a flag without its value, is only named. */
function commandsIn(paragraph: Paragraph): readonly BlockLine[] {
  return [...paragraph.text.matchAll(/(`+)([^`\n]+)\1/g)].flatMap((match) => {
    const text = match[2] ?? '';
    const isCommand = /^(?:kubectl|k) \S+ \S/.test(text) && commandLikeness(text) === 'known';
    if (!isCommand || /\s-[fonlc]$|<[\w-]+>|\.\.\./.test(text)) return [];
    return [lineAt(paragraph, match.index + (match[1] ?? '').length, text)];
  });
}

/** A stretch of a paragraph as a line of its own. */
function lineAt({ text: whole, offset, place }: Paragraph, at: number, text: string): BlockLine {
  const before = whole.slice(0, at).split('\n');
  const last = [...(before.at(-1) ?? '')].length;
  const line = place.line + before.length - 1;
  const column = before.length === 1 ? place.column + last : last + 1;
  const end = { endLine: line, endColumn: column + [...text].length };
  return { text, offset: offset + at, place: { path: place.path, line, column, ...end } };
}

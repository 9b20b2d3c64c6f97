import { isAnnounced } from './announcement.ts';
import { languageClass } from './block-languages.ts';
import type { CodeBlock, Paragraph } from './code-block.ts';
import { commandLikeness } from './command-likeness.ts';
import { hasPrompt } from './read-prompted.ts';

/** What a block of code is to a reader of sessions. */
export type BlockClass = 'prompted' | 'bare' | 'output' | 'unreadable' | 'other';

/** A step that has no output yet and may find it in the next block. */
export interface Waiting {
  readonly command: string;
  readonly style: 'prompted' | 'bare';
}

/** Says what a block is, given the step before it that still waits for its output. */
export function classifyBlock(block: CodeBlock, waiting: Waiting | undefined): BlockClass {
  const shown = block.lines.map((line) => line.text).filter((text) => text.trim() !== '');
  const first = shown.find((text) => !text.startsWith('#'));
  if (shown.length === 0 || shown[0]?.startsWith('#!')) return 'other';
  const language = languageClass(block.info.language);
  if (hasPrompt(block.lines, language === 'data')) return 'prompted';
  if (isNamedFile(block)) return 'other';
  if (waiting && isLoneWord(shown, language) && isOutputOf(block, waiting, first ?? '')) return 'output';
  if (language !== 'data' && first !== undefined && isBare(first, language, waiting)) return 'bare';
  if (waiting && isOutputOf(block, waiting, first ?? '')) return 'output';
  return looksLikeSession(shown, language) ? 'unreadable' : 'other';
}

function isNamedFile(block: CodeBlock): boolean {
  return /\.[a-z]\w{0,9}$/i.test(block.info.title ?? '');
}

/** One word may be a program's name and still be an output, such as `iptables`, the mode of a proxy. */
function isLoneWord(shown: readonly string[], language: string): boolean {
  return language !== 'shell' && shown.length === 1 && !/\s/.test(shown[0]?.trim() ?? '');
}

function isBare(first: string, language: string, waiting: Waiting | undefined): boolean {
  const likeness = commandLikeness(first);
  if (language === 'output') return likeness === 'known' && !waiting;
  if (language === 'shell') return likeness !== 'no';
  return likeness === 'known';
}

/**
 * Whether a block may be what a command printed: near enough, and nothing that the command could not print.
 */
function isOutputOf(block: CodeBlock, waiting: Waiting, first: string): boolean {
  const { heading, paragraphs } = block.gap;
  const most = waiting.style === 'bare' ? 1 : 0;
  // "Output:" right above says whose output it is, whatever was said before.
  const isNear =
    paragraphs.length <= most ||
    (isAnnounced(paragraphs.at(-1)) && paragraphs.length <= most + 2 && !paragraphs.some(namesCommand));
  if (heading !== undefined || !isNear) return false;
  return mayPrint(waiting.command, block, first);
}

/** Whether a sentence names a command, whose output it may be rather than that of the fence above. */
function namesCommand({ text }: Paragraph): boolean {
  return [...text.matchAll(/`(?:\$ )?([^`\n]+)`/g)].some(
    ([, code = '']) => commandLikeness(code) === 'known',
  );
}

/** Whether a command could print what stands in a block, by the form of both. */
export function mayPrint(command: string, block: CodeBlock, first: string): boolean {
  if (printsNothing(command)) return false;
  if (languageClass(block.info.language) === 'data' || /^(?:(?:apiVersion|kind):\s|\{$)/.test(first))
    return dataAsked.test(command);
  return !/[┌┐└┘├┤┬┴┼╭╰╔╗╚╝]/.test(first) || /tree|top|mysql|psql/.test(command);
}

/** Commands that print YAML or JSON. */
const dataAsked =
  /\s(?:-o|--output)[ =]?['"]?(?:yaml|json)|\b(?:cat|curl|jq|yq|explain|template)\b|dry-run|config view/;

function printsNothing(command: string): boolean {
  const silent = /^\s*(?:vi|vim|nano|emacs|code|subl|cd|export|alias|unset|source)\s/;
  return silent.test(command) || /^\s*(?:kubectl|k)\s+edit\s|^\s*[A-Za-z_]\w*=\S*\s*$/.test(command);
}

/** Text that only a session can be, though no command of it was found. */
function looksLikeSession(shown: readonly string[], language: string): boolean {
  if (language === 'data') return false;
  return shown.some(
    (text) =>
      /^NAME {2,}(?:[A-Z()/-]+ {2,})*[A-Z()/-]+ *$/.test(text) ||
      /^\S*\/\S+ (?:created|configured|unchanged|deleted|scaled|exposed|patched)$/.test(text) ||
      /^(?:pod|service|deployment)(?:\.\S+)? "\S+" (?:created|configured|deleted|exposed)$/.test(text),
  );
}

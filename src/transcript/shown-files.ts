import type { CodeBlock } from './code-block.ts';
import type { ShownBy, ShownFile } from './transcript.ts';

const ending = 'ya?ml|json|conf|cfg|html?|txt|toml|ini|sh|env|properties|crt|key|pem';
const fileName = String.raw`[\w./-]*[\w-]\.(?:${ending})`;

/** The file that a block shows, if it names one: in its title, its first line, or the sentence above it. */
export function shownFile(block: CodeBlock, lastCommand: string | undefined): ShownFile | undefined {
  const text = block.lines.map((line) => `${line.text}\n`).join('');
  const found = nameOf(block, lastCommand);
  if (found === undefined || text.trim() === '') return undefined;
  const isAdded = found.by === 'prose' && additions.test(block.gap.paragraphs.at(-1)?.text ?? '');
  return { ...found, text, place: block.place, ...(isAdded ? { isAdded } : {}) };
}

/** How a sentence says that what stands below it goes into a file that is there. */
const additions = /\b(?:add|append|insert)\b|追加|追記|添加|加入|加上/i;

function nameOf(
  block: CodeBlock,
  lastCommand: string | undefined,
): { name: string; by: ShownBy } | undefined {
  const titled = new RegExp(`^${fileName}$|^[Dd]ockerfile$`).exec(block.info.title ?? '')?.[0];
  if (titled !== undefined) return { name: titled, by: 'title' };
  const remarked = new RegExp(
    String.raw`^#\s*(?:file(?:name)?:\s*)?(${fileName})\s*(?:[(（［[].*)?$`,
    'i',
  ).exec(block.lines[0]?.text ?? '')?.[1];
  if (remarked !== undefined) return { name: remarked, by: 'comment' };
  const edited = fileEdited(lastCommand ?? '');
  if (edited !== undefined && block.gap.paragraphs.length <= 1 && block.gap.heading === undefined)
    return { name: edited, by: 'editor' };
  const said = saidAbove(block);
  return said === undefined ? undefined : { name: said, by: 'prose' };
}

/** The one file that the tag, the sentence or else the heading above a block names. */
function saidAbove({ gap }: CodeBlock): string | undefined {
  const paragraph = gap.paragraphs.at(-1)?.text;
  return (
    onlyName(gap.label, String.raw`["'\s=]`) ??
    onlyName(paragraph ?? '', '[\x60*("「『]') ??
    (paragraph === undefined ? onlyName(gap.heading ?? '', String.raw`[\x60*("「『\s]`) : undefined)
  );
}

/** The only file name in a text, between marks that set it off. */
function onlyName(text: string, mark: string): string | undefined {
  const pattern = new RegExp(String.raw`(?<=^|${mark})(${fileName})(?=$|[\x60*)"'」』\s])`, 'g');
  const names = new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  const [only] = names;
  return names.size === 1 ? only : undefined;
}

/** The file that a command opens in an editor, and may show then. */
export function fileEdited(command: string): string | undefined {
  const editor = String.raw`^\s*(?:sudo\s+)?(?:vi|vim|nano|emacs|code|subl)\s+(${fileName})`;
  return new RegExp(String.raw`${editor}(?:\s*(?:&&|;)\s*cat\s+\1)?\s*$`).exec(command)?.[1];
}

/** The file that a `cat FILE` shows as its output. */
export function fileOfCat(command: string): string | undefined {
  return new RegExp(String.raw`^\s*cat\s+(${fileName})\s*$`).exec(command)?.[1];
}

import type { CodeBlock } from './code-block.ts';
import type { ShownBy, ShownFile } from './transcript.ts';

const ending = 'ya?ml|json|conf|cfg|html?|txt|toml|ini|sh|env|properties|crt|key|pem';
const fileName = String.raw`[\w./-]*[\w-]\.(?:${ending})`;

/** The file that a block shows, if it names one: in its title, its first line, or the sentence above it. */
export function shownFile(block: CodeBlock, lastCommand: string | undefined): ShownFile | undefined {
  const text = block.lines.map((line) => `${line.text}\n`).join('');
  const found = nameOf(block, lastCommand);
  return found && text.trim() !== '' ? { ...found, text, place: block.place } : undefined;
}

function nameOf(
  block: CodeBlock,
  lastCommand: string | undefined,
): { name: string; by: ShownBy } | undefined {
  const titled = new RegExp(`^${fileName}$|^[Dd]ockerfile$`).exec(block.info.title ?? '')?.[0];
  if (titled !== undefined) return { name: titled, by: 'title' };
  const remarked = new RegExp(String.raw`^#\s*(?:file(?:name)?:\s*)?(${fileName})\s*$`, 'i').exec(
    block.lines[0]?.text ?? '',
  )?.[1];
  if (remarked !== undefined) return { name: remarked, by: 'comment' };
  const edited = new RegExp(
    String.raw`^\s*(?:sudo\s+)?(?:vi|vim|nano|emacs|code|subl)\s+(${fileName})\s*$`,
  ).exec(lastCommand ?? '')?.[1];
  if (edited !== undefined && block.gap.prose <= 1 && !block.gap.heading)
    return { name: edited, by: 'editor' };
  const named = [
    ...block.gap.lastText.matchAll(new RegExp(String.raw`[\x60*("「『]+(${fileName})[\x60*)"」』]+`, 'g')),
  ];
  const names = new Set(named.map((match) => match[1] ?? ''));
  const [only] = names;
  return names.size === 1 && only !== undefined ? { name: only, by: 'prose' } : undefined;
}

/** The file that a `cat FILE` shows as its output. */
export function fileOfCat(command: string): string | undefined {
  return new RegExp(String.raw`^\s*cat\s+(${fileName})\s*$`).exec(command)?.[1];
}

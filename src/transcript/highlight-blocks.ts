import { type BlockLine, type CodeBlock, noGap } from './code-block.ts';
import { readFenceInfo } from './fence-info.ts';
import { lineSpan, lineText, placeOn, type SourceLines } from './source-lines.ts';

/** Code blocks that are written as tags of a site generator, and the text with them blanked out. */
export interface HighlightBlocks {
  readonly blocks: readonly CodeBlock[];
  readonly rest: string;
}

const forms = [
  {
    open: /^\s*\{\{[<%]\s*highlight\s+(\S+)\s*([^}]*?)\s*[>%]\}\}\s*$/,
    close: /\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/,
  },
  { open: /^\s*\{%-?\s*highlight\s+(\S+)\s*([^}]*?)\s*-?%\}\s*$/, close: /\{%-?\s*endhighlight\s*-?%\}/ },
] as const;

/** Finds Hugo's `{{< highlight bash >}}` and Jekyll's `{% highlight bash %}` outside fences. */
export function findHighlightBlocks(lines: SourceLines, body: string): HighlightBlocks {
  const blocks: CodeBlock[] = [];
  let rest = body;
  let fence: string | undefined;
  for (let line = 1; line <= lines.starts.length; line += 1) {
    const text = bodyLine(lines, body, line);
    fence = fenceAfter(text, fence);
    if (fence !== undefined) continue;
    const block = blockAt(lines, body, line, text);
    if (!block) continue;
    blocks.push(block);
    const end = block.line + block.lines.length + 1;
    const from = lineSpan(lines, line).from;
    const to = lineSpan(lines, Math.min(end, lines.starts.length)).to;
    rest = rest.slice(0, from) + rest.slice(from, to).replace(/[^\r\n]/g, ' ') + rest.slice(to);
    line = end;
  }
  return { blocks, rest };
}

function bodyLine(lines: SourceLines, body: string, line: number): string {
  const { from, to } = lineSpan(lines, line);
  return body.slice(from, to);
}

function fenceAfter(text: string, fence: string | undefined): string | undefined {
  const marker = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})(.*)$/.exec(text);
  if (!marker) return fence;
  const [, run = '', info = ''] = marker;
  if (fence === undefined) return run.startsWith('`') && info.includes('`') ? undefined : run;
  return run[0] === fence[0] && run.length >= fence.length && info.trim() === '' ? undefined : fence;
}

function blockAt(lines: SourceLines, body: string, line: number, text: string): CodeBlock | undefined {
  for (const { open, close } of forms) {
    const match = open.exec(text);
    if (!match) continue;
    let end = line + 1;
    while (end <= lines.starts.length && !close.test(bodyLine(lines, body, end))) end += 1;
    const content: BlockLine[] = [];
    for (let at = line + 1; at < Math.min(end, lines.starts.length + 1); at += 1) {
      const { from, to } = lineSpan(lines, at);
      content.push({ text: lineText(lines, at), offset: from, place: placeOn(lines, at, from, to) });
    }
    const info = `${match[1]} ${(match[2] ?? '').replace(/^"(.*)"$/, '$1')}`;
    const { from, to } = lineSpan(lines, line);
    const place = placeOn(lines, line, from, to);
    const closed = end <= lines.starts.length;
    return {
      kind: 'shortcode',
      info: readFenceInfo(info),
      comment: {},
      lines: content,
      line,
      place,
      closed,
      gap: noGap,
    };
  }
  return undefined;
}

const opening = /^([ \t]*)#\+begin_(src|example)\b[ \t]*(.*?)[ \t]*$/i;
const closing = /^[ \t]*#\+end_(src|example)\b/i;
const fence = '~~~~~~';

/**
 * An Org text as Markdown of the same length, so that every place in it stays what it was: blocks become
 * fences, headlines headings, and code in a sentence stands in backquotes. It is for finding sessions; pages
 * are not rendered from it.
 */
export function orgAsMarkdown(text: string): string {
  let isCode = false;
  return text
    .split('\n')
    .map((line) => {
      const end = line.endsWith('\r') ? '\r' : '';
      const written = line.slice(0, line.length - end.length);
      const isFence = isCode ? closing.test(written) : opening.test(written);
      if (isFence) isCode = !isCode;
      const read = isFence ? fenceLine(written) : isCode ? written : proseLine(written);
      return read.slice(0, written.length).padEnd(written.length) + end;
    })
    .join('\n');
}

/**
 * What the first line of a block says, as the info string of a fence has it: its language, what stands in
 * braces, and as its file what `:tangle` names. Undefined for a line that opens no block.
 */
export function orgBlockInfo(line: string): string | undefined {
  const match = opening.exec(line);
  if (!match) return undefined;
  const [, , kind = '', rest = ''] = match;
  const language = /^src$/i.test(kind) ? (/^[^\s:{-]\S*/.exec(rest)?.[0] ?? '') : '';
  const file = /(?:^|\s):tangle[ \t]+(?!no\b|yes\b)("[^"]*"|\S+)/.exec(rest)?.[1];
  const options = /\{[^}]*\}/.exec(rest)?.[0] ?? '';
  const stated = file === undefined ? options : `{file=${file}${options.replace(/^\{/, ' ') || '}'}`;
  return [language, stated].filter((part) => part !== '').join(' ');
}

function fenceLine(line: string): string {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  return `${indent.slice(0, 3)}${fence}${orgBlockInfo(line) ?? ''}`;
}

/** Keywords, comments and drawers are no prose; blanks at the beginning would make code of a line. */
function proseLine(line: string): string {
  const headline = /^(\*+)[ \t]+(?:[A-Z]+[ \t]+)?(.*?)(?:[ \t]+:[\w@#%:]+:)?[ \t]*$/.exec(line);
  if (headline) return `${'#'.repeat(Math.min(6, headline[1]?.length ?? 1))} ${headline[2]}`;
  if (/^[ \t]*(?:#\+|#(?:[ \t]|$)|:[\w-]+:)/.test(line)) return '';
  return line
    .replace(/^[ \t]{4,}/, '   ')
    .replace(/~{3,}|`/g, (marks) => ' '.repeat(marks.length))
    .replace(/(^|[\s('"（「])([=~])([^\s=~](?:[^=~\n]*[^\s=~])?)\2(?=[\s.,:;!?)'"、。）」：-]|$)/g, '$1`$3`');
}

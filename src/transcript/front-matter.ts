/**
 * The text with its front matter blanked out, so that every offset and line stays what it was.
 * YAML between `---`, TOML between `+++`, JSON in `{ … }`; what is not closed is not taken for front matter.
 */
export function withoutFrontMatter(text: string): string {
  const end = frontMatterEnd(text);
  return text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

/** The offset at which the front matter ends; 0 where there is none. */
export function frontMatterEnd(text: string): number {
  const opening = /^\uFEFF?(?:[ \t]*\r?\n)*(---|\+\+\+)(?:[ \t]*\w*)?[ \t]*(?:\r?\n|$)/.exec(text);
  if (!opening) return jsonEnd(text);
  const closing = new RegExp(String.raw`^${opening[1] === '---' ? '---' : String.raw`\+\+\+`}[ \t]*$`, 'm');
  const rest = text.slice(opening[0].length).replace(/\r/g, ' ');
  const match = closing.exec(rest);
  return match ? opening[0].length + match.index + match[0].length : 0;
}

/** JSON in one line, or until a line that is a closing brace; what begins like a short code is none. */
function jsonEnd(text: string): number {
  const line = /^\uFEFF?(?:[ \t]*\r?\n)*\{(?!\{[<%]).*\}[ \t]*(?=\r?\n|$)/.exec(text);
  if (line) return line[0].length;
  const opening = /^\uFEFF?(?:[ \t]*\r?\n)*\{(?!\{[<%]).*\r?\n/.exec(text);
  if (!opening) return 0;
  const match = /^\}[ \t]*$/m.exec(text.slice(opening[0].length).replace(/\r/g, ' '));
  return match ? opening[0].length + match.index + match[0].length : 0;
}

/** What an author writes behind a line of an output: an arrow with words, or words in another writing. */
const asides: readonly RegExp[] = [
  /(?<=\S)[ \t\u3000]+(?:[←⇐⇦◀◄⬅👈]|<{2,}|<[-=~]+)(?:[ \t\u3000].*|(?![-=~]).*[^\p{ASCII}].*)?$/u,
  /(?<=\S)[ \t\u3000]{2,}(?:#|\/\/|※|★|[(（]\d+[)）]|[①-⑳]).*[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af].*$/u,
  /(?<=\S)[ \t\u3000]{2,}[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af（「【].*$/u,
];

/** A line without what its author has written behind it, and that. */
export function splitAside(text: string): { readonly text: string; readonly aside?: string } {
  const found = asides.map((form) => form.exec(text)).filter((match) => match !== null);
  const at = Math.min(...found.map(({ index }) => index));
  return found.length === 0 ? { text } : { text: text.slice(0, at), aside: text.slice(at) };
}

/** A line that a note shows. */
type Shown =
  | { readonly type: 'text'; readonly text: string; readonly aside?: string }
  | { readonly type: 'elision' };

/** Whether a printed line is what a note shows: with what looks like an aside, which a program may print, or without. */
export function isPrinted(line: Shown | undefined, printed: string | undefined): boolean {
  if (line?.type !== 'text' || printed === undefined) return false;
  return printed === line.text || (line.aside !== undefined && printed === line.text + line.aside);
}

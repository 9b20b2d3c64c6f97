/**
 * A text file as the author wrote it. `path` is relative to the site's root, or as given on the command line.
 */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/**
 * A position in a source. Lines and columns start at 1; a column counts Unicode code points, as editors show
 * them.
 */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Last line and column (exclusive) of a range, where one is known. */
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** The lines of a text without their line ends (`\n` or `\r\n`); a final line end starts no further line. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The place of a character offset (UTF-16 units) in a source. */
export function placeAt(source: Source, offset: number): Place {
  const before = source.text.slice(0, offset);
  const line = before.split('\n').length;
  const column = [...before.slice(before.lastIndexOf('\n') + 1)].length + 1;
  return { path: source.path, line, column };
}

/** Whether a file is written in HTML, by its path. */
export function isHtml(path: string): boolean {
  return /\.html?$/i.test(path);
}

/** Whether a file is written in Org, by its path; notes in neither are Markdown. */
export function isOrg(path: string): boolean {
  return /\.org$/i.test(path);
}

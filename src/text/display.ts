const tabStop = 8;

/**
 * What a terminal shows of a line: tabs expanded to columns of 8, a carriage return at the end and trailing
 * blanks dropped.
 */
export function displayLine(line: string): string {
  let shown = '';
  let column = 0;
  for (const character of line) {
    if (character === '\t') {
      const blanks = tabStop - (column % tabStop);
      shown += ' '.repeat(blanks);
      column += blanks;
    } else {
      shown += character;
      column += 1;
    }
  }
  return shown.replace(/[ \r]+$/, '');
}

/** What a terminal shows of a text, line by line. */
export function displayLines(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map(displayLine);
}

const tabStop = 8;

/** What switches colours and the like. ECMA-48, 8.3.117 SGR */
const colourSwitch = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Most lines have nothing in them that moves a terminal's cursor. */
const special = new RegExp(`[\\t\\r\\0${String.fromCharCode(27)}]`);

/**
 * What a terminal shows of a line, but for its colours: tabs expanded to columns of 8, a carriage return at
 * the end, zero bytes and trailing blanks dropped.
 */
export function displayLine(line: string): string {
  if (!special.test(line)) return line.endsWith(' ') ? line.replace(/ +$/, '') : line;
  let shown = '';
  let column = 0;
  for (const character of line.replace(colourSwitch, '')) {
    if (character === '\t') {
      const blanks = tabStop - (column % tabStop);
      shown += ' '.repeat(blanks);
      column += blanks;
    } else if (character !== '\0') {
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

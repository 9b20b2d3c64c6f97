/** A sign that typography has for one or several characters of a keyboard. */
export type Sign =
  | 'leftDoubleQuote'
  | 'rightDoubleQuote'
  | 'leftSingleQuote'
  | 'rightSingleQuote'
  | 'leftAngleQuote'
  | 'rightAngleQuote'
  | 'apostrophe'
  | 'enDash'
  | 'emDash'
  | 'ellipsis';

/** How many quotations of a block are open. */
export interface Unclosed {
  single: number;
  double: number;
}

/** A sign, and how many characters it takes the place of. */
export interface FoundSign {
  readonly sign: Sign;
  readonly length: number;
}

const runs: readonly (readonly [string, Sign])[] = [
  ['---', 'emDash'],
  ['--', 'enDash'],
  ['...', 'ellipsis'],
  ['<<', 'leftAngleQuote'],
  ['>>', 'rightAngleQuote'],
];

/**
 * The sign that begins at a place of the Markdown, if any. goldmark: extension/typographer.go, which decides
 * by the characters of the line around it.
 */
export function signAt(source: string, at: number, unclosed: Unclosed): FoundSign | undefined {
  const character = source[at];
  if (character === "'" || character === '"') {
    const sign = quoteAt(around(source, at), unclosed);
    return sign && { sign, length: 1 };
  }
  const run = runs.find(([text]) => source.startsWith(text, at));
  return run && { sign: run[1], length: run[0].length };
}

/** A quote with what is around it in its line. */
interface Around {
  readonly quote: string;
  readonly before: string;
  /** What follows it, up to the end of the line. */
  readonly rest: string;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

// CommonMark's left-flanking and right-flanking runs, as goldmark's `ScanDelimiter` takes them.
function around(source: string, at: number): Around {
  const quote = source[at] ?? '';
  const head = source.slice(Math.max(0, at - 20), at);
  const before = /(?:^|\n)[ \t>]*$/.test(head) ? '\n' : ([...head].at(-1) ?? '\n');
  // The line feed at the end of a block is no part of it.
  const line = /^[^\n]*(?:\n(?=[ \t]*\S))?/.exec(source.slice(at + 1, at + 200))?.[0] ?? '';
  const rest = line.slice(0, 80);
  const run = /^['"]*/.exec(rest)?.[0] ?? '';
  const length = [...run].findIndex((one) => one !== quote);
  const after = [...rest.slice(length < 0 ? run.length : length)][0] ?? '\n';
  const opens = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
  const closes = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
  return { quote, before, rest, canOpen: opens, canClose: closes };
}

function quoteAt(place: Around, unclosed: Unclosed): Sign | undefined {
  if (place.quote === '"') return doubleQuote(place, unclosed);
  return isApostrophe(place) ? 'apostrophe' : singleQuote(place, unclosed);
}

function doubleQuote(place: Around, unclosed: Unclosed): Sign | undefined {
  if (place.canOpen && !place.canClose) {
    unclosed.double += 1;
    return 'leftDoubleQuote';
  }
  if (unclosed.double === 0 || !closes(place)) return undefined;
  // A screen of "21""
  if (place.rest.startsWith('"') && /\d/.test(place.before)) return undefined;
  unclosed.double -= 1;
  return 'rightDoubleQuote';
}

function singleQuote(place: Around, unclosed: Unclosed): Sign | undefined {
  const { rest } = place;
  if (place.canOpen && !place.canClose) {
    if (/^(?:[smtd]|ve|ll|re)(?:[\s\p{P}\p{S}]|$)/u.test(rest)) return 'rightSingleQuote';
    unclosed.single += 1;
    return 'leftSingleQuote';
  }
  // Smiths', doin'
  if (/^[\s\p{P}\p{S}]./su.test(rest)) return closeSingle(unclosed);
  if (unclosed.single === 0 || !closes(place)) return undefined;
  return closeSingle(unclosed);
}

function closeSingle(unclosed: Unclosed): Sign {
  unclosed.single = Math.max(0, unclosed.single - 1);
  return 'rightSingleQuote';
}

function isApostrophe({ before, rest, canOpen, canClose }: Around): boolean {
  // The '90s, 'tis, and don't.
  if (canOpen && !canClose && /^\d\ds(?:[\s\p{P}\p{S}]|$)/u.test(rest)) return true;
  if (/[\p{P}\s]/u.test(before) && /^[tenl]/.test(rest)) return true;
  // goldmark looks at the first byte after it, which is a letter of Latin for nearly all others.
  return /[\p{L}\p{Nd}]/u.test(before) && /^[A-Za-z\u0080-\uffff]/.test(rest);
}

function closes({ rest, canOpen, canClose }: Around): boolean {
  if (!canClose || !canOpen) return canClose;
  return /^\p{P}(?:[\p{P}\s]|$)/u.test(rest);
}

function isSpace(character = ''): boolean {
  return /^\s/u.test(character);
}

// goldmark `util.IsPunctRune`.
function isPunctuation(character = ''): boolean {
  return /^[\p{P}\p{S}]/u.test(character);
}

/**
 * The words of a command that needs no shell: literal words and quotes, nothing that expands, joins or
 * redirects. Undefined for everything else, which then goes to the shell. Most lines of a note are
 * plain.
 */
export function plainWords(source: string): readonly string[] | undefined {
  const text = source.trim();
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    const start = skipBlanks(text, at);
    const word = readWord(text, start);
    if (word === undefined) return undefined;
    if (words.length === 0 && (reserved.has(word.value) || /^\w+=/.test(word.value))) return undefined;
    words.push(word.value);
    at = skipBlanks(text, word.end);
  }
  return words.length === 0 ? undefined : words;
}

const reserved = new Set([
  'for',
  'while',
  'until',
  'if',
  'case',
  'function',
  'select',
  'time',
  '!',
  '{',
  '[[',
  '.',
]);

/** Characters that mean something to a shell when they are not quoted. */
const special = new Set([...'$`|&;<>(){}*?[]~#!\\\n']);
const specialInDoubleQuotes = new Set([...'$`\\!']);

function readWord(text: string, start: number): { value: string; end: number } | undefined {
  let value = '';
  let at = start;
  while (at < text.length && text[at] !== ' ' && text[at] !== '\t') {
    const character = text[at] as string;
    if (character === "'" || character === '"') {
      const close = text.indexOf(character, at + 1);
      if (close < 0) return undefined;
      const quoted = text.slice(at + 1, close);
      if (character === '"' && [...quoted].some((each) => specialInDoubleQuotes.has(each))) return undefined;
      value += quoted;
      at = close + 1;
      continue;
    }
    if (special.has(character) && !isPlainAnyway(text, at)) return undefined;
    value += character;
    at += 1;
  }
  return { value, end: at };
}

/** A `#` or `~` inside a word and a lone `{}` are plain characters. */
function isPlainAnyway(text: string, at: number): boolean {
  const character = text[at];
  const inside = at > 0 && text[at - 1] !== ' ' && text[at - 1] !== '\t';
  return (character === '#' || character === '~') && inside && text[at - 1] !== ':' && text[at - 1] !== '=';
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}

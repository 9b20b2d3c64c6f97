/** Where a mark stands: what a shell reads otherwise, an output may well have printed. */
export type MarkedText = 'command' | 'output';

const octet = String.raw`(?:\d{1,3}|x{1,3}|X{1,3}|w{1,3}|y{1,3}|z{1,3}|n{1,3}|N{1,3}|\*{1,3})`;
const address = String.raw`(?<![\w.*-])(?=[\d.]*[xXwyznN*])${octet}(?:\.${octet}){3}(?![\w*]|\.\w)`;
const blot = String.raw`(?<!\S)(?:\*{4,}|x{4,}|X{4,})(?!\S)`;
const capitals = '<[A-Z][A-Z0-9]*(?:[ _.-][A-Z0-9]+)*>';
const words = '<[a-z][a-z0-9]*(?:[ _-][a-z0-9]+)+>';
const camel = '<[A-Za-z]?[a-z]+(?:[A-Z][a-z]*|IP)+>';
const foreign = String.raw`<[^\x00-\x7f<>]+[^<>\s]*>`;
const anyName = String.raw`(?<!<)<[A-Za-z][\w.-]*(?: [\w.-]+)*>`;
const request = String.raw`\[[A-Z][A-Z]+(?:[ '_-]+[A-Z]+)+\]`;

const patterns: Readonly<Record<MarkedText, RegExp>> = {
  output: new RegExp([address, blot, capitals, words, camel, foreign].join('|'), 'g'),
  command: new RegExp([address, anyName, foreign, request].join('|'), 'g'),
};

/** Texts in angle brackets that kubectl itself prints, and the tags of HTML. */
const printed =
  /^<(?:no value|not set|set to .*|html|head|title|body|h\d|a|p|b|i|hr|br|em|li|ul|ol|pre|div|span|code|table|tr|td|script|style|meta|link)>$/i;

/**
 * The marks in a text that an author put in place of values: `xxx.xxx.xxx.xxx`, `10.96.xxx.xxx`, `****`,
 * `<EXTERNAL-IP>`. One mark stands for one value wherever it is used.
 */
export function marksIn(text: string, where: MarkedText): readonly string[] {
  // What a heredoc holds is text of any kind.
  const typed = where === 'command' ? (text.split(/<<-?\s*['"]?\w/)[0] ?? '') : text;
  const found = [...typed.matchAll(patterns[where])].map(([mark]) => mark);
  return [...new Set(found)].filter((mark) => !printed.test(mark));
}

/** The word of a printed line that stands where a line of the note has a mark. */
export function wordAtMark(noted: string, actual: string, mark: string): string | undefined {
  const placeholder = '\u0001';
  const words = noted.replaceAll(mark, placeholder).split(/\s+/);
  const at = words.findIndex((word) => word.includes(placeholder));
  const actualWords = actual.split(/\s+/);
  if (at < 0 || actualWords.length !== words.length) return undefined;
  const [before = '', after = ''] = (words[at] ?? '').split(placeholder);
  const word = actualWords[at] ?? '';
  const fits = word.startsWith(before) && word.endsWith(after) && word.length > before.length + after.length;
  return fits ? word.slice(before.length, word.length - after.length) : undefined;
}

/**
 * A value as the author may have had it: that of the run, in the form that the mark leaves of it. A mark of
 * an address keeps the octets that it shows, and the number of digits of those that it hides.
 */
export function valueInForm(mark: string, value: string): string {
  const hidden = mark.split('.');
  const octets = value.split('.');
  if (hidden.length !== 4 || octets.length !== 4) return value;
  return octets.map((each, index) => octetInForm(hidden[index] ?? '', each)).join('.');
}

function octetInForm(hidden: string, octet: string): string {
  if (/^\d+$/.test(hidden)) return hidden;
  if (hidden.length === octet.length) return octet;
  const number = Number(octet);
  if (hidden.length === 3) return String(100 + (number % 150));
  return hidden.length === 2 ? String(10 + (number % 90)) : String(number % 10);
}

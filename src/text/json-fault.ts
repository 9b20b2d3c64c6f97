/** A text that is being read, up to where it makes sense. */
interface Scan {
  readonly text: string;
  at: number;
}

class Fault extends Error {
  /** How much was read, with what is wrong. */
  readonly read: number;

  constructor(message: string, read: number) {
    super(message);
    this.read = read;
  }
}

/**
 * What Go's decoder says about a text that is no JSON, by the first character that cannot stand where it
 * does; undefined for JSON. encoding/json: scanner.go
 */
export function jsonFault(text: string): string | undefined {
  return jsonFaultAt(text)?.message;
}

/** What Go's decoder says about a text that is no JSON, and how many letters it had read by then. */
export function jsonFaultAt(text: string): { readonly message: string; readonly read: number } | undefined {
  const scan: Scan = { text, at: 0 };
  try {
    value(scan);
    skipBlanks(scan);
    if (scan.at < text.length) refuse(scan, 'after top-level value');
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return { message: error.message, read: error.read };
    throw error;
  }
}

function value(scan: Scan): void {
  skipBlanks(scan);
  const first = scan.text[scan.at] ?? '';
  if (first === '{') members(scan, '}', member, 'after object key:value pair');
  else if (first === '[') members(scan, ']', value, 'after array element');
  else if (first === '"') string(scan);
  else if (/[-0-9]/.test(first)) number(scan);
  else literal(scan, first);
}

function literal(scan: Scan, first: string): void {
  const word = ['true', 'false', 'null'].find((each) => first !== '' && each.startsWith(first));
  if (word === undefined) refuse(scan, 'looking for beginning of value');
  for (const letter of word ?? '') {
    if (scan.text[scan.at] !== letter) refuse(scan, `in literal ${word} (expecting '${letter}')`);
    scan.at += 1;
  }
}

function members(scan: Scan, end: string, one: (scan: Scan) => void, between: string): void {
  scan.at += 1;
  skipBlanks(scan);
  if (scan.text[scan.at] === end) {
    scan.at += 1;
    return;
  }
  for (;;) {
    one(scan);
    skipBlanks(scan);
    const next = scan.text[scan.at];
    if (next !== ',' && next !== end) refuse(scan, between);
    scan.at += 1;
    if (next === end) return;
  }
}

function member(scan: Scan): void {
  skipBlanks(scan);
  if (scan.text[scan.at] !== '"') refuse(scan, 'looking for beginning of object key string');
  string(scan);
  skipBlanks(scan);
  if (scan.text[scan.at] !== ':') refuse(scan, 'after object key');
  scan.at += 1;
  value(scan);
}

function string(scan: Scan): void {
  scan.at += 1;
  for (; scan.text[scan.at] !== '"'; scan.at += 1) {
    if ((scan.text[scan.at] ?? '') < ' ') refuse(scan, 'in string literal');
    if (scan.text[scan.at] !== '\\') continue;
    scan.at += 1;
    if (!/["\\/bfnrtu]/.test(scan.text[scan.at] ?? '')) refuse(scan, 'in string escape code');
  }
  scan.at += 1;
}

function number(scan: Scan): void {
  if (scan.text[scan.at] === '-') scan.at += 1;
  if (!/\d/.test(scan.text[scan.at] ?? '')) refuse(scan, 'in numeric literal');
  scan.at += /^(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/.exec(scan.text.slice(scan.at))?.[0].length ?? 0;
}

function skipBlanks(scan: Scan): void {
  while (/[ \t\r\n]/.test(scan.text[scan.at] ?? '')) scan.at += 1;
}

function refuse({ text, at }: Scan, where: string): never {
  const character = text[at];
  if (character === undefined) throw new Fault('unexpected end of JSON input', at);
  throw new Fault(`invalid character ${quoted(character)} ${where}`, at + 1);
}

/** encoding/json: scanner.go `quoteChar` */
function quoted(character: string): string {
  if (character === "'") return "'\\''";
  return character === '"' ? `'"'` : `'${JSON.stringify(character).slice(1, -1)}'`;
}

/** How the values that are words go on. */
const words: Readonly<Record<string, string>> = { n: 'ull', t: 'rue', f: 'alse' };

/**
 * A JSON text that is read on after a fault. Only the first fault counts, and from there on no byte is given
 * back, so that the rest is read out of step.
 *
 * json-iterator/go 1.1: iter.go, iter_skip_strict.go, iter_str.go
 */
export class JsonReader {
  error: string | undefined;
  protected head = 0;
  protected readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  protected string(): string | undefined {
    const first = this.token();
    if (first === 'n') {
      this.word(first);
      return '';
    }
    if (first !== '"') {
      this.report('ReadString', `expects " or n, but found ${first}`);
      return undefined;
    }
    const start = this.head;
    while (this.head < this.text.length && this.text[this.head] !== '"') {
      this.head += this.text[this.head] === '\\' ? 2 : 1;
    }
    this.head += 1;
    return unescaped(this.text.slice(start, this.head - 1));
  }

  protected nil(): boolean {
    if (this.token() === 'n') {
      this.word('n');
      return true;
    }
    this.unread();
    return false;
  }

  /** Passes over one value of any kind. */
  protected skip(): void {
    const first = this.token();
    if (this.error !== undefined) this.#skipOutOfStep(first);
    else if (first === '"') {
      this.head -= 1;
      this.string();
    } else if (first === '{' || first === '[') this.#skipNested();
    else if (words[first] !== undefined) this.word(first);
    else if (/[-\d]/.test(first)) while (/[-+.eE\d]/.test(this.text[this.head] ?? '')) this.head += 1;
    else this.report('Skip', `do not know how to skip: ${first.codePointAt(0)}`);
  }

  /** Where nothing is given back any more, a number or a list that is passed over is read from its second byte. */
  #skipOutOfStep(first: string): void {
    if (first === '"') this.head = this.text.indexOf(first, this.head) + 1 || this.text.length;
    else if (first === '{' || first === '[') this.token();
    else if (words[first] !== undefined) this.word(first);
    else if (first === '0') {
      this.token();
      this.pass(/^(0(?!\d)|[1-9]\d*)(\.\d+)?/);
    } else if (/[-\d]/.test(first)) this.pass(/^[\d.]*(?=[,\]} \t\n\r])/);
  }

  protected pass(number: RegExp): void {
    const [found = ''] = number.exec(this.text.slice(this.head)) ?? [];
    this.head += found.length;
  }

  /** The rest of `null`, `true` or `false`, up to the first byte that is another. */
  protected word(first: string): void {
    for (const each of words[first] ?? '') {
      this.head += 1;
      if (this.text[this.head - 1] !== each) return;
    }
  }

  #skipNested(): void {
    for (let depth = 1; depth > 0 && this.head < this.text.length; ) {
      const each = this.text[this.head];
      if (each === '"') {
        this.string();
        continue;
      }
      this.head += 1;
      if (each === '{' || each === '[') depth += 1;
      else if (each === '}' || each === ']') depth -= 1;
    }
  }

  protected skipBlanks(): number {
    while (/[ \n\t\r]/.test(this.text[this.head] ?? '')) this.head += 1;
    return this.head;
  }

  protected token(): string {
    this.skipBlanks();
    this.head += 1;
    return this.text[this.head - 1] ?? '\0';
  }

  /** Once something was wrong, nothing is given back any more: the rest is read out of step. */
  protected unread(): void {
    if (this.error === undefined) this.head -= 1;
  }

  /** Only the first fault counts. */
  protected report(operation: string, message: string): void {
    if (this.error !== undefined) return;
    const near = (reach: number) => this.text.slice(Math.max(0, this.head - reach), this.head + reach);
    const place = `error found in #${Math.min(10, this.head)} byte of ...|${near(10)}|...`;
    this.error = `${operation}: ${message}, ${place}, bigger context ...|${near(50)}|...`;
  }
}

function unescaped(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}

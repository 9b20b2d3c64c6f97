/** A piece of a JSONPath template. client-go: util/jsonpath/node.go */
export type PathNode =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'action'; readonly nodes: readonly PathNode[] }
  | { readonly type: 'field'; readonly name: string }
  | { readonly type: 'identifier'; readonly name: string }
  | { readonly type: 'value'; readonly value: number | boolean }
  | { readonly type: 'slice'; readonly bounds: SliceBounds }
  | { readonly type: 'union'; readonly members: readonly (readonly PathNode[])[] }
  | {
      readonly type: 'filter';
      readonly left: readonly PathNode[];
      readonly right: readonly PathNode[];
      readonly operator: string;
    }
  | { readonly type: 'wildcard' }
  | { readonly type: 'recursive' };

/** `[from:to:step]`; `derived` says that `to` was not written, as in `[3]`. */
export interface SliceBounds {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly derived: boolean;
  readonly step: number | undefined;
}

/** A template that kubectl refuses; the message is client-go's. */
export class PathError extends Error {}

/** Reads a template such as `{.items[*].metadata.name}{"\n"}`. client-go: util/jsonpath/parser.go */
export function parseJsonPath(template: string): readonly PathNode[] {
  return new Parser(template).template();
}

const terminators = new Set(['', '.', ',', '[', ']', '$', '@', '{', '}', ' ', '\t', '\r', '\n']);

class Parser {
  readonly #input: string;
  #at = 0;

  constructor(input: string) {
    this.#input = input;
  }

  template(): readonly PathNode[] {
    const nodes: PathNode[] = [];
    while (this.#at < this.#input.length) {
      const open = this.#input.indexOf('{', this.#at);
      const end = open < 0 ? this.#input.length : open;
      if (end > this.#at) nodes.push({ type: 'text', text: this.#input.slice(this.#at, end) });
      this.#at = end;
      if (open < 0) break;
      this.#at += 1;
      nodes.push({ type: 'action', nodes: this.#action() });
    }
    return nodes;
  }

  #action(): readonly PathNode[] {
    const nodes: PathNode[] = [];
    for (;;) {
      if (this.#skip('}')) return nodes;
      if (this.#skip('[?(')) {
        nodes.push(this.#filter());
      } else if (this.#skip('..')) {
        if (nodes.at(-1)?.type === 'recursive') throw new PathError('invalid multiple recursive descent');
        nodes.push({ type: 'recursive' });
        if (/^[\p{L}\p{N}_]/u.test(this.#input.slice(this.#at))) nodes.push(this.#field());
      } else {
        nodes.push(...this.#piece());
      }
    }
  }

  #piece(): readonly PathNode[] {
    const letter = this.#input[this.#at] ?? '';
    this.#at += 1;
    if (letter === '' || letter === '\n' || letter === '\r') throw new PathError('unclosed action');
    if (letter === ' ' || letter === '@' || letter === '$') return [];
    if (letter === '[') return this.#array();
    if (letter === '"' || letter === "'") return [this.#quoted(letter)];
    if (letter === '.') return [this.#field()];
    this.#at -= 1;
    if (/[-+\d]/.test(letter)) return [this.#number()];
    if (/[\p{L}_]/u.test(letter)) return [this.#identifier()];
    const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw new PathError(`unrecognized character in action: U+${code} '${letter}'`);
  }

  #field(): PathNode {
    const from = this.#at;
    while (!terminators.has(this.#input[this.#at] ?? '')) this.#at += this.#input[this.#at] === '\\' ? 2 : 1;
    const name = this.#input.slice(from, this.#at);
    return name === '*' ? { type: 'wildcard' } : { type: 'field', name: name.replaceAll('\\', '') };
  }

  #identifier(): PathNode {
    const from = this.#at;
    while (!terminators.has(this.#input[this.#at] ?? '')) this.#at += 1;
    const name = this.#input.slice(from, this.#at);
    return name === 'true' || name === 'false'
      ? { type: 'value', value: name === 'true' }
      : { type: 'identifier', name };
  }

  #number(): PathNode {
    const [match = ''] = /^[-+]?[\d.]*/.exec(this.#input.slice(this.#at)) ?? [];
    this.#at += match.length;
    if (!/^[-+]?\d+(\.\d*)?$|^[-+]?\.\d+$/.test(match)) throw new PathError(`cannot parse number ${match}`);
    return { type: 'value', value: Number(match) };
  }

  #quoted(quote: string): PathNode {
    const from = this.#at;
    for (;;) {
      const letter = this.#input[this.#at] ?? '';
      if (letter === '' || letter === '\n') throw new PathError('unterminated quoted string');
      this.#at += letter === '\\' ? 2 : 1;
      if (letter === quote) break;
    }
    return { type: 'text', text: unescaped(this.#input.slice(from, this.#at - 1), quote) };
  }

  #array(): readonly PathNode[] {
    const end = this.#input.indexOf(']', this.#at);
    if (end < 0) throw new PathError('unterminated array');
    const body = this.#input.slice(this.#at, end);
    this.#at = end + 1;
    const members = body.split(',');
    if (members.length > 1)
      return [{ type: 'union', members: members.map((member) => inner(`[${member.trim()}]`)) }];
    const key = /^'([^']*)'$/.exec(body);
    if (key) return inner(`.${key[1] ?? ''}`);
    return [{ type: 'slice', bounds: sliceBounds(body === '*' ? ':' : body) }];
  }

  #filter(): PathNode {
    const from = this.#at;
    let quote = '';
    let closed = false;
    for (;;) {
      const letter = this.#input[this.#at] ?? '';
      this.#at += 1;
      if (letter === '' || letter === '\n') throw new PathError('unterminated filter');
      if (letter === '"' || letter === "'") {
        if (quote === '') quote = letter;
        else if (letter === quote && this.#input[this.#at - 2] !== '\\') closed = true;
      }
      if (letter === ')' && (quote !== '') === closed) break;
    }
    const body = this.#input.slice(from, this.#at - 1);
    if (!this.#skip(']')) throw new PathError('unclosed array expect ]');
    const match = /^([^!<>=]+)([!<>=]+)(.+?)$/.exec(body);
    if (!match) return { type: 'filter', left: inner(body), right: [], operator: 'exists' };
    const [, left = '', operator = '', right = ''] = match;
    return { type: 'filter', left: inner(left), right: inner(right), operator };
  }

  #skip(text: string): boolean {
    if (!this.#input.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }
}

function inner(text: string): readonly PathNode[] {
  const [action] = parseJsonPath(`{${text}}`);
  return action?.type === 'action' ? action.nodes : [];
}

function sliceBounds(text: string): SliceBounds {
  const match = /^(-?\d*)(:-?\d*)?(:-?\d*)?$/.exec(text);
  if (!match) throw new PathError(`invalid array index ${text}`);
  const [, from = '', to, step] = match;
  const start = from === '' ? undefined : Number(from);
  return {
    from: start,
    to: to === undefined ? (start ?? 0) + 1 : written(to),
    derived: to === undefined,
    step: step === undefined ? undefined : written(step),
  };
}

function written(part: string): number | undefined {
  return part.length > 1 ? Number(part.slice(1)) : undefined;
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

/** client-go: util/jsonpath/parser.go `UnquoteExtend` */
function unescaped(text: string, quote: string): string {
  return text.replace(/\\(x[\da-fA-F]{2}|u[\da-fA-F]{4}|[0-7]{3}|.)/g, (_, written: string) => {
    if (written.length > 1) return String.fromCodePoint(codeOf(written));
    const letter = written === '\\' || written === quote ? written : escapes[written];
    if (letter === undefined)
      throw new PathError(`unquote string ${quote}${text}${quote} error invalid syntax`);
    return letter;
  });
}

function codeOf(written: string): number {
  return /^[xu]/.test(written) ? Number.parseInt(written.slice(1), 16) : Number.parseInt(written, 8);
}

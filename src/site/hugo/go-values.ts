/** A value of a Go template in Liquid, with what is known of it. */
export interface Expression {
  readonly text: string;
  /** Whether what it gives is HTML already. */
  readonly isHtml: boolean;
  /** Whether it may be a map, whose size is the number of its keys. */
  readonly isMap?: boolean;
  /** A page, and a file of its bundle, have fields of their own. */
  readonly isPage?: boolean;
  readonly isResource?: boolean;
  /** What a list holds, where that has fields of its own. */
  readonly items?: 'page' | 'resource' | undefined;
  /** A condition that says the same. */
  readonly test?: string;
  /** Whether the site answers for it, so that it is HTML where its template says so. */
  readonly isOwn?: boolean;
  /** An address that was taken to pieces has these. */
  readonly isAddress?: boolean;
}

/** What a dot means: the call of the short code, its page, what a partial is handed, or a value. */
export type Context =
  | { readonly sort: 'call'; readonly at: string }
  /** What keeps values under names. */
  | { readonly sort: 'scratch'; readonly at: string }
  | { readonly sort: 'page' }
  | { readonly sort: 'site' }
  | { readonly sort: 'fields'; readonly fields: ReadonlyMap<string, Expression | Context> }
  | { readonly sort: 'value'; readonly value: Expression };

/** What an expression may name. */
export interface Scope {
  /** What `$` means, and the dot, which `with` and `range` change. */
  readonly top: Context;
  readonly dot: Context;
  readonly variables: ReadonlyMap<string, Expression | Context>;
  /** Puts a value into a variable of its own, where Liquid takes no filters; answers with its name. */
  readonly keep: (text: string) => string;
}

/** Whether something is a value and no context. */
export function isExpression(found: Expression | Context): found is Expression {
  return 'text' in found;
}

/** A value without filters: what stands in a condition, or as an argument. */
export function atom({ text }: Expression, { keep }: Pick<Scope, 'keep'>): string {
  return / \| /.test(text.replace(/"[^"]*"/g, '')) ? keep(text) : text;
}

/** A text as Go writes it, in Liquid; undefined for one that Liquid would end a tag in. */
export function literal(word: string): Expression | undefined {
  const text = word.startsWith('`') ? word.slice(1, -1) : unquoted(word);
  if (text === undefined || /[%}]\}/.test(text)) return undefined;
  return plain(JSON.stringify(text));
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

function unquoted(word: string): string | undefined {
  const inside = word.slice(1, -1);
  const text = inside.replace(/\\(.)/gs, (_, sign: string) => escapes[sign] ?? '\0');
  return text.includes('\0') ? undefined : text;
}

/** The text of a literal; undefined for a value that is none. */
export function literalText({ text }: Expression): string | undefined {
  return /^"(?:[^"\\]|\\.)*"$/s.test(text) ? String(JSON.parse(text)) : undefined;
}

/** A value that is known for HTML wherever it goes, if it is that. */
export function marked(value: Expression): Expression {
  return value.isHtml ? { ...value, text: `${value.text} | trusted` } : value;
}

/** A text value. */
export function plain(text: string): Expression {
  return { text, isHtml: false };
}

/** What may be absent is empty, as in Go's templates; what is false is there. */
export function orEmpty(text: string): Expression {
  return plain(`${text}${emptyByDefault}`);
}

const emptyByDefault = ' | default: "", allow_false: true';

/** A value without what it is where it is absent. */
export function bare({ text }: Pick<Expression, 'text'>): string {
  return text.endsWith(emptyByDefault) ? text.slice(0, -emptyByDefault.length) : text;
}

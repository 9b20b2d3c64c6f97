/** An expression of a Go template in Liquid, and whether what it gives is HTML already. */
export interface Expression {
  readonly text: string;
  readonly isHtml: boolean;
}

/** What an expression may name: variables of the template, and the value that a bare dot means. */
export interface Scope {
  readonly dot: string | undefined;
  readonly variables: ReadonlySet<string>;
}

type Token = string;

const token = /"(?:[^"\\]|\\.)*"|`[^`]*`|[()|]|:=|=|[^\s()|]+/g;

/** The words of an expression, with texts and brackets as words of their own. */
export function tokensOf(text: string): readonly Token[] {
  return text.match(token) ?? [];
}

/**
 * Translates an expression such as `.Get "src" | default "x"`; undefined for one that has no counterpart.
 * What may be absent is empty, as in Go's templates.
 */
export function translateExpression(tokens: readonly Token[], scope: Scope): Expression | undefined {
  const [head = [], ...stages] = splitAt(tokens, '|');
  let value = translateCall(head, scope, undefined);
  for (const stage of stages) value = value && translateCall(stage, scope, value);
  return value;
}

function splitAt(tokens: readonly Token[], mark: string): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const one of tokens) {
    if (one === '(') depth += 1;
    if (one === ')') depth -= 1;
    if (one === mark && depth === 0) parts.push([]);
    else parts.at(-1)?.push(one);
  }
  return parts;
}

/** One stage of a pipe: a value, or a function with its arguments, the last of which may come through the pipe. */
function translateCall(
  tokens: readonly Token[],
  scope: Scope,
  piped: Expression | undefined,
): Expression | undefined {
  const [first = '', ...rest] = tokens;
  if (first === '.Get' || first === '$.Get') return argumentOf(rest);
  if (first === 'index' && /^\$?\.Params$/.test(rest[0] ?? '')) return argumentOf(rest.slice(1));
  const values = operands(first === '(' ? tokens : rest, scope);
  if (values === undefined) return undefined;
  if (first === '(') return values.length === 1 && piped === undefined ? values[0] : undefined;
  const all = piped ? [...values, piped] : values;
  const apply = Object.hasOwn(functions, first) ? functions[first] : undefined;
  if (apply) return apply(all);
  return all.length === 0 ? operand(first, scope) : undefined;
}

function argumentOf([name = '']: readonly Token[]): Expression | undefined {
  if (/^\d+$/.test(name)) return absentIsEmpty(`shortcode.list[${name}]`);
  return /^["`][\w.-]+["`]$/.test(name)
    ? absentIsEmpty(`shortcode.named["${name.slice(1, -1)}"]`)
    : undefined;
}

function absentIsEmpty(text: string): Expression {
  return { text: `${text} | default: ""`, isHtml: false };
}

function operands(tokens: readonly Token[], scope: Scope): readonly Expression[] | undefined {
  const found: Expression[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const end = tokens[at] === '(' ? closing(tokens, at) : at;
    const one =
      end > at ? translateExpression(tokens.slice(at + 1, end), scope) : operand(tokens[at] ?? '', scope);
    if (one === undefined) return undefined;
    found.push(one);
    at = end;
  }
  return found;
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at] === '(') depth += 1;
    if (tokens[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}

const names: Readonly<Record<string, Expression>> = {
  '.Inner': { text: 'shortcode.innerHtml', isHtml: true },
  '.Name': { text: 'shortcode.name', isHtml: false },
  '.Ordinal': { text: 'shortcode.line', isHtml: false },
  '.Params': { text: 'shortcode.list', isHtml: false },
  '.Page.Title': { text: 'page.title', isHtml: false },
  '.Page.RelPermalink': { text: 'page.url', isHtml: false },
  '.Page.Permalink': { text: 'page.url', isHtml: false },
  '.Site.Title': { text: 'site.title', isHtml: false },
  '.Site.BaseURL': { text: 'site.baseUrl', isHtml: false },
};

function operand(word: Token, { dot, variables }: Scope): Expression | undefined {
  if (/^"[^"\\]*"$|^`[^`"]*`$/.test(word)) return { text: `"${word.slice(1, -1)}"`, isHtml: false };
  if (/^(?:-?\d+|true|false)$/.test(word)) return { text: word, isHtml: false };
  if (word === '.') return dot === undefined ? undefined : { text: dot, isHtml: false };
  if (/^\$\w+$/.test(word) && variables.has(word.slice(1)))
    return { text: `my_${word.slice(1)}`, isHtml: false };
  const name = word.replace(/^\$?\.Page\.Site|^\$?\.Site|^site(?=\.)/, '.Site').replace(/^\$\./, '.');
  const found = Object.hasOwn(names, name) ? names[name] : undefined;
  const param = /^\.(Page|Site)\.Params\.([\w.]+)$/.exec(name);
  return found ?? (param ? absentIsEmpty(`${param[1]?.toLowerCase()}.params.${param[2]}`) : undefined);
}

type Apply = (values: readonly Expression[]) => Expression | undefined;

const functions: Readonly<Record<string, Apply>> = {
  safeHTML: html,
  safeHTMLAttr: html,
  markdownify: html,
  '.Page.RenderString': html,
  '$.Page.RenderString': html,
  safeURL: same,
  safeCSS: same,
  string: same,
  print: same,
  trim: ([text]) => text,
  strings_trim: ([text]) => text,
  htmlEscape: same,
  lower: filter('downcase'),
  upper: filter('upcase'),
  title: filter('capitalize'),
  humanize: filter('capitalize'),
  plainify: filter('plain'),
  urlize: filter('urlize'),
  anchorize: filter('anchorize'),
  relURL: filter('url'),
  absURL: filter('permalink'),
  replace: ([text, from, to]) => withArguments(text, 'replace', [from, to]),
  substr: ([text, start, length]) => withArguments(text, 'slice', length ? [start, length] : [start]),
  printf: ([format, ...values]) => format && printed(format, values),
  default: ([otherwise, value]) =>
    otherwise && value && { text: `${bare(value)} | default: ${otherwise.text}`, isHtml: value.isHtml },
};

/** What has gone through Markdown or is said to be HTML is written as it is. */
function html([value]: readonly Expression[]): Expression | undefined {
  // A note's own words are never HTML by a template's word alone: only what Markdown made of them is.
  return value;
}

function same([value]: readonly Expression[]): Expression | undefined {
  return value;
}

/** A filter's arguments are values alone: they cannot go through filters themselves. */
function withArguments(
  value: Expression | undefined,
  name: string,
  operands: readonly (Expression | undefined)[],
): Expression | undefined {
  const texts = operands.flatMap((operand) => (operand === undefined ? [] : [bare(operand)]));
  const areValues = texts.length === operands.length && texts.every((text) => !text.includes(' | '));
  return value && areValues
    ? { text: `${value.text} | ${name}: ${texts.join(', ')}`, isHtml: false }
    : undefined;
}

/** Go's `printf` with nothing but `%s`, `%v` and `%d`: the pieces of the text and the values, in turn. */
function printed({ text }: Expression, values: readonly Expression[]): Expression | undefined {
  const pieces = text.slice(1, -1).split(/%[svd]/);
  if (!text.startsWith('"') || pieces.length !== values.length + 1 || /%/.test(pieces.join('')))
    return undefined;
  const start: Expression | undefined = { text: `"${pieces[0]}"`, isHtml: false };
  return values.reduce<Expression | undefined>((made, value, index) => {
    const more = withArguments(made, 'append', [value]);
    return withArguments(more, 'append', [{ text: `"${pieces[index + 1]}"`, isHtml: false }]);
  }, start);
}

function filter(name: string): Apply {
  return ([value]) => value && { text: `${value.text} | ${name}`, isHtml: false };
}

function bare({ text }: Expression): string {
  return text.replace(/ \| default: ""$/, '');
}

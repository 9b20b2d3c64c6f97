import { atom, bare, type Expression, plain, type Scope } from './go-values.ts';
import { strftime } from './strftime.ts';

/** A function of Go's templates; undefined for arguments that have no counterpart. */
export type Apply = (values: readonly Expression[], scope: Scope) => Expression | undefined;

/** The functions that have a counterpart in Liquid, by their short names. */
export const functions: Readonly<Record<string, Apply>> = {
  safeHTML: same,
  safeHTMLAttr: same,
  safeURL: same,
  safeCSS: same,
  safeJS: same,
  string: same,
  print: same,
  int: filter('plus', '0'),
  float: filter('plus', '0.0'),
  htmlEscape: ([value]) => asWritten(value),
  htmlUnescape: same,
  markdownify: markdown,
  trim: trimmed,
  trimPrefix: ([prefix, text], scope) => withArguments(text, 'trim_prefix', [prefix], scope),
  trimSuffix: ([suffix, text], scope) => withArguments(text, 'trim_suffix', [suffix], scope),
  truncate: ([size, ...texts], scope) =>
    withArguments(texts.at(-1), 'shorten', [size, ...texts.slice(0, -1)], scope),
  trimSpace: stripped,
  lower: filter('downcase'),
  upper: filter('upcase'),
  title: filter('title'),
  humanize: ([text]) => text && plain(`${text.text} | replace: "_", " " | replace: "-", " " | capitalize`),
  plainify: filter('plain'),
  urlize: filter('urlize'),
  anchorize: filter('anchorize'),
  urlquery: filter('url_encode'),
  relURL: filter('url'),
  absURL: filter('permalink'),
  jsonify: filter('json'),
  len: ([value]) => value && plain(`${value.text}${value.isMap ? ' | pairs' : ''} | size`),
  i18n: (values) => translated(values),
  T: (values) => translated(values),
  replace: ([text, from, to], scope) => withArguments(text, 'replace', [from, to], scope),
  split: ([text, mark], scope) => withArguments(asWritten(text), 'split', [mark], scope),
  delimit: ([list, mark], scope) => withArguments(list, 'join', [mark], scope),
  add: calculated('plus'),
  sub: calculated('minus'),
  mul: calculated('times'),
  div: divided,
  mod: calculated('modulo'),
  slice: (values, scope) =>
    values.reduce<Expression | undefined>(
      (made, value) => withArguments(made, 'push', [value], scope),
      plain('"" | split: ","'),
    ),
  append: ([...values], scope) =>
    values
      .slice(0, -1)
      .reduce<Expression | undefined>(
        (made, value) => withArguments(made, 'push', [value], scope),
        values.at(-1),
      ),
  where: (values, scope) =>
    values.length === 3 ? withArguments(values[0], 'where', values.slice(1), scope) : undefined,
  sort: ([list, key], scope) => withArguments(list, 'sort', key === undefined ? [] : [key], scope),
  last: ([count, list], scope) =>
    count && withArguments(list, 'slice', [plain(`-${atom(count, scope)}`), count], scope),
  after: ([count, list], scope) => withArguments(list, 'slice', [count, plain('1000000')], scope),
  uniq: filter('uniq'),
  countwords: filter('number_of_words'),
  max: calculated('at_least'),
  min: calculated('at_most'),
  round: filter('round'),
  floor: filter('floor'),
  ceil: filter('ceil'),
  dateFormat: ([layout, date]) => {
    const format = layout?.text.startsWith('"') ? strftime(layout.text.slice(1, -1)) : undefined;
    return date && format !== undefined ? plain(`${date.text} | date: "${format}"`) : undefined;
  },
  first: ([count, list], scope) => withArguments(list, 'slice', [plain('0'), count], scope),
  index: indexed,
  parseURL: ([address]) => address && { ...address, isAddress: true },
  seq: ([from, to], scope) => {
    const [start, end] = to === undefined ? ['1', from] : [from && atom(from, scope), to];
    return end && start !== undefined ? plain(`(${start}..${atom(end, scope)})`) : undefined;
  },
  // Go takes the rest of the text, Liquid one character.
  substr: ([text, start, length = plain('1000000')], scope) =>
    withArguments(text, 'slice', [start, length], scope),
  printf: ([format, ...values], scope) => format && printed(format, values, scope),
  default: ([otherwise, value], scope) =>
    otherwise &&
    value && { ...value, text: `${bare(value)} | default: ${atom(otherwise, scope)}, allow_false: true` },
};

/** The longer names of functions, and what they are short for. */
const longNames: Readonly<Record<string, string>> = {
  'strings.TrimPrefix': 'trimPrefix',
  'strings.TrimSuffix': 'trimSuffix',
  'strings.Truncate': 'truncate',
  'strings.CountWords': 'countwords',
  'strings.TrimSpace': 'trimSpace',
  'strings.Trim': 'trim',
  'strings.Replace': 'replace',
  'strings.Split': 'split',
  'strings.ToLower': 'lower',
  'strings.ToUpper': 'upper',
  'strings.Title': 'title',
  'collections.Index': 'index',
  'collections.Delimit': 'delimit',
  'collections.Seq': 'seq',
  'compare.Default': 'default',
  'transform.Markdownify': 'markdownify',
  'transform.Plainify': 'plainify',
  'safe.HTML': 'safeHTML',
  'safe.URL': 'safeURL',
  'safe.CSS': 'safeCSS',
  'urls.Parse': 'parseURL',
  'urls.RelURL': 'relURL',
  'urls.AbsURL': 'absURL',
  'urls.URLize': 'urlize',
  'urls.Anchorize': 'anchorize',
  'fmt.Printf': 'printf',
  'lang.Translate': 'i18n',
  'math.Add': 'add',
  'math.Sub': 'sub',
  'math.Mul': 'mul',
  'math.Div': 'div',
  'math.Max': 'max',
  'math.Min': 'min',
  'math.Round': 'round',
  'math.Floor': 'floor',
  'math.Ceil': 'ceil',
  'time.Format': 'dateFormat',
  'collections.Where': 'where',
  'collections.Sort': 'sort',
  'collections.Append': 'append',
  'collections.Last': 'last',
  'collections.First': 'first',
  'collections.After': 'after',
  'collections.Uniq': 'uniq',
  '.Page.RenderString': 'markdownify',
  '$.Page.RenderString': 'markdownify',
  '.RenderString': 'markdownify',
};

/** A function by either of its names. */
export function functionOf(name: string): Apply | undefined {
  const known = Object.hasOwn(longNames, name) ? (longNames[name] ?? name) : name;
  return Object.hasOwn(functions, known) ? functions[known] : undefined;
}

// A note's own words are never HTML by a template's word alone: only what Markdown made of them is.
function same([value]: readonly Expression[]): Expression | undefined {
  return value;
}

/**
 * What is between the tags went through Markdown already. Hugo (helpers/content.go, TrimShortHTML): a single
 * paragraph loses its `<p>`.
 */
function markdown(values: readonly Expression[]): Expression | undefined {
  const value = values.at(-1);
  if (value?.isHtml) return { ...value, text: `${value.text} | inline` };
  if (value === undefined) return undefined;
  return { text: `${value.text} | markdown: page.language`, isHtml: true };
}

/** A filter's arguments are values alone: they cannot go through filters themselves. */
export function withArguments(
  value: Expression | undefined,
  name: string,
  operands: readonly (Expression | undefined)[],
  scope: Scope,
): Expression | undefined {
  if (value === undefined || operands.some((one) => one === undefined)) return undefined;
  const texts = operands.flatMap((one) => (one === undefined ? [] : [atom(one, scope)]));
  return plain(`${value.text} | ${name}: ${texts.join(', ')}`);
}

/** `index list 0`, `index map "a" "b"`, `index map $key`. */
function indexed([holder, ...keys]: readonly Expression[], scope: Scope): Expression | undefined {
  if (holder === undefined || keys.length === 0) return undefined;
  const path = keys.map((key) => `[${atom(key, scope)}]`).join('');
  return plain(`${atom(holder, scope)}${path} | default: ""`);
}

function translated([key]: readonly Expression[]): Expression | undefined {
  return key && plain(`${key.text} | t: page.language`);
}

/** Go's `printf` with nothing but `%s`, `%v` and `%d`: the pieces of the text and the values, in turn. */
function printed({ text }: Expression, values: readonly Expression[], scope: Scope): Expression | undefined {
  const pieces = text.slice(1, -1).split(/%[svd]/);
  if (!text.startsWith('"') || pieces.length !== values.length + 1 || /%/.test(pieces.join('')))
    return undefined;
  const start: Expression | undefined = plain(`"${pieces[0]}"`);
  return values.reduce<Expression | undefined>((made, value, index) => {
    const more = withArguments(made, 'append', [value], scope);
    return withArguments(more, 'append', [plain(`"${pieces[index + 1]}"`)], scope);
  }, start);
}

function filter(name: string, operand?: string): Apply {
  return ([value]) => value && plain(`${value.text} | ${name}${operand === undefined ? '' : `: ${operand}`}`);
}

function calculated(name: string): Apply {
  return ([first, ...others], scope) =>
    others.reduce<Expression | undefined>((made, other) => withArguments(made, name, [other], scope), first);
}

/** Go divides whole numbers to a whole number. */
function divided([first, ...others]: readonly Expression[], scope: Scope): Expression | undefined {
  const isWhole = ![first, ...others].some((one) => /\d\.\d/.test(one?.text ?? ''));
  return others.reduce<Expression | undefined>((made, other) => {
    const result = withArguments(made, 'divided_by', [other], scope);
    return result && isWhole ? plain(`${result.text} | floor`) : result;
  }, first);
}

/** What is taken off both ends can be nothing but blanks. */
function trimmed([text, characters]: readonly Expression[]): Expression | undefined {
  const isBlank = characters !== undefined && /^"(?: |\\[nrt])+"$/.test(characters.text);
  return isBlank ? stripped([text].flatMap((one) => one ?? [])) : undefined;
}

/** Without the blanks at its ends HTML is HTML still. */
function stripped([value]: readonly Expression[]): Expression | undefined {
  return value && { ...value, text: `${value.text} | strip` };
}

/** What stands between the tags as it is written: to take pieces of it, and for readers to see its signs. */
function asWritten(value: Expression | undefined): Expression | undefined {
  return value?.isHtml ? plain(value.text.replace('shortcode.innerHtml', 'shortcode.inner')) : value;
}

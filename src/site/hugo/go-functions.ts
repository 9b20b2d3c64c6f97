import { type Apply, asWritten, filter, withArguments } from './go-filters.ts';
import { listFunctions } from './go-lists.ts';
import { textFunctions } from './go-texts.ts';
import { atom, bare, type Expression, literalText, plain, type Scope } from './go-values.ts';
import { strftime } from './strftime.ts';

/** The functions that have a counterpart in Liquid, by their short names. */
const functions: Readonly<Record<string, Apply>> = {
  ...textFunctions,
  ...listFunctions,
  safeHTML: ([value]) => value && (value.isOwn === true ? { ...value, isHtml: true } : value),
  safeHTMLAttr: same,
  safeURL: same,
  safeCSS: same,
  safeJS: same,
  string: same,
  int: filter('plus', '0'),
  float: filter('plus', '0.0'),
  htmlEscape: ([value]) => asWritten(value),
  htmlUnescape: same,
  markdownify: markdown,
  relURL: filter('url'),
  absURL: filter('permalink'),
  // An address of another site stays what it is.
  relLangURL: filter('trim_prefix', '"/" | prepend: site.homeUrl | replace_re: "^.*?([a-z]+:)?//", "$1//"'),
  i18n: translated,
  T: translated,
  add: calculated('plus'),
  sub: calculated('minus'),
  mul: calculated('times'),
  div: divided,
  mod: calculated('modulo'),
  max: calculated('at_least'),
  min: calculated('at_most'),
  round: filter('round'),
  floor: filter('floor'),
  ceil: filter('ceil'),
  dateFormat: ([layout, date]) => {
    const format = layout && literalText(layout);
    return date && format !== undefined ? plain(`${date.text} | date: "${strftime(format)}"`) : undefined;
  },
  parseURL: ([address]) => address && { ...address, isAddress: true },
  'resources.Get': ([path]) => path && { ...plain(`${path.text} | resource`), isResource: true, isOwn: true },
  readFile: ([path]) => path && plain(`${path.text} | text_of`),
  default: ([otherwise, value], scope) =>
    otherwise &&
    value && { ...value, text: `${bare(value)} | default: ${atom(otherwise, scope)}, allow_false: true` },
};

/** The longer names of functions, and what they are short for. */
const longNames: Readonly<Record<string, string>> = {
  'strings.Chomp': 'chomp',
  'strings.ReplaceRE': 'replaceRE',
  'strings.FindRE': 'findRE',
  'strings.Substr': 'substr',
  'crypto.MD5': 'md5',
  'crypto.SHA1': 'sha1',
  'crypto.SHA256': 'sha256',
  'hash.MD5': 'md5',
  'encoding.Base64Encode': 'base64Encode',
  'encoding.Base64Decode': 'base64Decode',
  'encoding.Jsonify': 'jsonify',
  'transform.Highlight': 'highlight',
  'collections.Slice': 'slice',
  'collections.Reverse': 'reverse',
  'collections.Union': 'union',
  'urls.RelLangURL': 'relLangURL',
  'urls.AbsLangURL': 'relLangURL',
  absLangURL: 'relLangURL',
  'os.ReadFile': 'readFile',
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

function translated([key]: readonly Expression[]): Expression | undefined {
  return key && plain(`${key.text} | t: page.language`);
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

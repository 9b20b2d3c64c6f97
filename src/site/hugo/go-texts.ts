import { type Apply, asWritten, filter, withArguments } from './go-filters.ts';
import { type Expression, literalText, plain, type Scope } from './go-values.ts';

/** The functions of texts that have a counterpart in Liquid. */
export const textFunctions: Readonly<Record<string, Apply>> = {
  trim: ([text, characters]) => trimmed(text, characters, 'both'),
  'strings.TrimLeft': ([characters, text]) => trimmed(text, characters, 'left'),
  'strings.TrimRight': ([characters, text]) => trimmed(text, characters, 'right'),
  trimPrefix: ([prefix, text], scope) => withArguments(text, 'trim_prefix', [prefix], scope),
  trimSuffix: ([suffix, text], scope) => withArguments(text, 'trim_suffix', [suffix], scope),
  truncate: ([size, ...texts], scope) =>
    withArguments(texts.at(-1), 'shorten', [size, ...texts.slice(0, -1)], scope),
  trimSpace: ([value]) => stripped(value),
  chomp: ([value]) => value && { ...value, text: `${value.text} | replace_re: "[\\r\\n]+$", ""` },
  lower: filter('downcase'),
  upper: filter('upcase'),
  title: filter('title'),
  humanize: ([text]) => text && plain(`${text.text} | replace: "_", " " | replace: "-", " " | capitalize`),
  plainify: filter('plain'),
  urlize: filter('urlize'),
  anchorize: filter('anchorize'),
  urlquery: filter('url_encode'),
  replace: ([text, from, to], scope) => withArguments(text, 'replace', [from, to], scope),
  replaceRE: ([pattern, to, text], scope) =>
    withArguments(asWritten(text), 'replace_re', [pattern, to], scope),
  findRE: ([pattern, text, most], scope) =>
    withArguments(asWritten(text), 'find_re', most === undefined ? [pattern] : [pattern, most], scope),
  split: ([text, mark], scope) => withArguments(asWritten(text), 'split', [mark], scope),
  countwords: filter('number_of_words'),
  // Go takes the rest of the text, Liquid one character.
  substr: ([text, start, length = plain('1000000')], scope) =>
    withArguments(text, 'slice', [start, length], scope),
  printf: printed,
  // Go puts a blank between two values of which none is a text; most are texts.
  print: ([first, ...others], scope) =>
    others.reduce<Expression | undefined>((made, one) => withArguments(made, 'append', [one], scope), first),
  md5: hashed('md5'),
  sha1: hashed('sha1'),
  sha256: hashed('sha256'),
  base64Encode: hashed('base64_encode'),
  base64Decode: hashed('base64_decode'),
  'path.Base': filter('split', '"/" | last'),
  'path.Ext': filter('find_re', '"\\\\.[^./]*$" | join'),
  'path.Dir': filter('replace_re', '"/*[^/]*$", "" | default: "."'),
  'path.Join': ([first, ...others], scope) => {
    const all = others.reduce<Expression | undefined>(
      (made, other) => made && withArguments(plain(`${made.text} | append: "/"`), 'append', [other], scope),
      first,
    );
    return all && plain(`${all.text} | replace_re: "/+", "/"`);
  },
  highlight: ([code, language, options], scope) => {
    if (language === undefined || options?.isMap === true) return undefined;
    const made = withArguments(
      asWritten(code),
      'highlight',
      options ? [language, options] : [language],
      scope,
    );
    return made && { ...made, isHtml: true };
  },
};

function hashed(name: string): Apply {
  return ([text]) => {
    const written = asWritten(text);
    return written && plain(`${written.text} | ${name}`);
  };
}

/** Takes characters off the ends of a text; of what is between the tags, blanks alone, so that it stays HTML. */
function trimmed(
  value: Expression | undefined,
  characters: Expression | undefined,
  side: 'both' | 'left' | 'right',
): Expression | undefined {
  const set = characters && literalText(characters);
  if (value === undefined || set === undefined || set === '') return undefined;
  if (/^\s+$/.test(set) && side === 'both') return stripped(value);
  if (value.isHtml) return undefined;
  const one = `[${set.replace(/[\\\]^[-]/g, '\\$&')}]+`;
  const ends = { both: `^${one}|${one}$`, left: `^${one}`, right: `${one}$` };
  return plain(`${value.text} | replace_re: ${JSON.stringify(ends[side])}, ""`);
}

/** Without the blanks at its ends HTML is HTML still. */
function stripped(value: Expression | undefined): Expression | undefined {
  return value && { ...value, text: `${value.text} | strip` };
}

/** Go's `printf` with nothing but `%s`, `%v` and `%d` is the pieces of the text and the values, in turn. */
function printed([format, ...values]: readonly Expression[], scope: Scope): Expression | undefined {
  const text = format && literalText(format);
  if (text === undefined) return undefined;
  const pieces = text.split(/%[svd]/);
  if (pieces.length !== values.length + 1 || /%/.test(pieces.join('')))
    return values.length === 0 ? undefined : withArguments(format, 'printf', values, scope);
  return values.reduce<Expression | undefined>(
    (made, value, index) => {
      const more = withArguments(made, 'append', [value], scope);
      return withArguments(more, 'append', [plain(JSON.stringify(pieces[index + 1]))], scope);
    },
    plain(JSON.stringify(pieces[0])),
  );
}

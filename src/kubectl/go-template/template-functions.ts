import type { Json } from '#cluster';
import { textOfBase64 } from '../base64.ts';
import { isList, isObject, sameJson } from '../fields.ts';
import { goQuote, goSyntax, goValue } from '../jsonpath/go-value.ts';
import { printJson } from '../print/print-json.ts';
import { TemplateError, TemplateFault } from './template-error.ts';
import { isTrue, type Value } from './value.ts';

type TemplateFunction = (args: readonly Value[]) => Value;

/**
 * The functions of Go templates, and kubectl's own `exists` and `base64decode`. Go: text/template/funcs.go
 */
export const templateFunctions: Readonly<Record<string, TemplateFunction>> = {
  and: (args) => args.find((one) => !isTrue(one)) ?? args.at(-1),
  or: (args) => args.find(isTrue) ?? args.at(-1),
  not: ([value]) => !isTrue(value),
  len: ([value]) => lengthOf(value),
  index: ([value, ...keys]) => keys.reduce<Value>(indexed, value),
  slice: ([value, from, to]) => sliced(value, Number(from ?? 0), to === undefined ? undefined : Number(to)),
  eq: ([first, ...others]) => others.some((other) => isEqual(first, other)),
  ne: ([left, right]) => !isEqual(left, right),
  lt: ([left, right]) => compare(left, right) < 0,
  le: ([left, right]) => compare(left, right) <= 0,
  gt: ([left, right]) => compare(left, right) > 0,
  ge: ([left, right]) => compare(left, right) >= 0,
  print: printed,
  println: (args) => `${args.map(shown).join(' ')}\n`,
  printf: ([format, ...args]) => formatted(String(format ?? ''), args),
  html: (args) => escaped(printed(args), /[&<>"']/g, htmlEscapes),
  js: (args) => escaped(printed(args), /[\\'"<>&=\n\r\t]/g, scriptEscapes),
  urlquery: (args) =>
    encodeURIComponent(printed(args))
      .replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
      .replaceAll('%20', '+'),
  exists: ([value, ...keys]) => keys.reduce<Value>((at, key) => tryIndex(at, key), value) !== undefined,
  base64decode: ([value]) => decodedText(value),
  json: ([value]) => printJson(value ?? null, { indent: 0, keys: 'sorted' }),
};

/** How many operands functions take that take as many. funcs.go */
const counts: Readonly<Record<string, number | undefined>> = {
  ...{ not: 1, len: 1, ne: 2, lt: 2, le: 2, gt: 2, ge: 2, base64decode: 1 },
};

/** Calls a function. exec.go `evalCall` */
export function callFunction(name: string, args: readonly Value[]): Value {
  const count = counts[name] ?? args.length;
  if (args.length !== count)
    throw new TemplateError(`wrong number of args for ${name}: want ${count} got ${args.length}`);
  if (name === 'eq' && args.length < 2) throw new TemplateError('missing argument for comparison');
  return templateFunctions[name]?.(args);
}

/** A blank stands between two operands of which none is a text. fmt: `Sprint` */
function printed(args: readonly Value[]): string {
  return args
    .map((value, index) => {
      const isApart = index > 0 && typeof value !== 'string' && typeof args[index - 1] !== 'string';
      return `${isApart ? ' ' : ''}${shown(value)}`;
    })
    .join('');
}

const htmlEscapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };
const scriptEscapes = {
  ...{ '\\': '\\\\', "'": "\\'", '"': '\\"', '<': '\\u003C', '>': '\\u003E' },
  ...{ '&': '\\u0026', '=': '\\u003D', '\n': '\\u000A', '\r': '\\u000D', '\t': '\\u0009' },
};

function escaped(text: string, letters: RegExp, escapes: Readonly<Record<string, string>>): string {
  return text.replace(letters, (letter) => escapes[letter] ?? letter);
}

function decodedText(encoded: Value): string {
  if (typeof encoded !== 'string') throw new TemplateError('base64decode of what is no text');
  const clean = encoded.replace(/[\r\n]/g, '');
  if (clean.length % 4 !== 0 || !/^[A-Za-z\d+/]*={0,2}$/.test(clean))
    throw new TemplateError('base64decode of what is not in base64');
  try {
    return textOfBase64(encoded);
  } catch (error) {
    if (error instanceof URIError) throw new TemplateError('base64decode of what is no text');
    throw error;
  }
}

function shown(value: Value): string {
  return value === undefined ? '<no value>' : goValue(value);
}

function lengthOf(value: Value): number {
  if (typeof value === 'string') return value.length;
  if (isList(value)) return value.length;
  if (isObject(value)) return Object.keys(value).length;
  if (value === undefined || value === null)
    throw new TemplateFault('error calling len: reflect: call of reflect.Value.Type on zero Value');
  throw new TemplateError('len of what has no length');
}

function indexed(value: Value, key: Value): Value {
  if (isList(value)) {
    const at = typeof key === 'number' ? key : Number.NaN;
    if (Number.isNaN(at)) throw new TemplateError(`error calling index: cannot index slice with that type`);
    if (at < 0 || at >= value.length)
      throw new TemplateFault(`error calling index: index out of range: ${at}`);
    return value[at];
  }
  if (isObject(value)) return value[String(key)];
  throw new TemplateError('error calling index: index of untyped nil');
}

function tryIndex(value: Value, key: Value): Value {
  return isList(value) ? value[Number(key)] : isObject(value) ? value[String(key)] : undefined;
}

function sliced(value: Value, from: number, to: number | undefined): Value {
  if (typeof value !== 'string' && !isList(value))
    throw new TemplateError("error calling slice: can't slice that type");
  const end = to ?? value.length;
  const wrong = [from, end].find((one) => !(one >= 0 && one <= value.length));
  if (wrong !== undefined) throw new TemplateFault(`error calling slice: index out of range: ${wrong}`);
  if (from > end) throw new TemplateFault(`error calling slice: invalid slice index: ${from} > ${end}`);
  return value.slice(from, end);
}

/** What is missing equals nothing but what is missing; lists and maps cannot be compared. */
function isEqual(left: Value, right: Value): boolean {
  const [one, other] = [left ?? null, right ?? null];
  const isBasic = one !== null && other !== null;
  if (isBasic && (typeof one !== typeof other || typeof one === 'object'))
    throw new TemplateError('error calling eq: incompatible types for comparison');
  return sameJson(one, other);
}

function compare(left: Value, right: Value): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  throw new TemplateError('error calling lt: incompatible types for comparison');
}

/** fmt.Sprintf for the verbs that templates use, and for values of their types. */
function formatted(format: string, args: readonly Value[]): string {
  const rest = [...args];
  const text = format.replace(
    /%([-+0 #]*)(\d*)(?:\.(\d+))?(.?)/gs,
    (_, flags: string, width: string, digits: string, verb: string) => {
      if (verb === '%') return '%';
      if (rest.length === 0) throw new TemplateError(`printf of ${format} with too few values`);
      const value: Json = rest.shift() ?? null;
      if (!(isOfVerb[verb]?.(value) ?? false) || /[+ ]/.test(flags))
        throw new TemplateError(`printf of such a value with %${flags}${verb}`);
      const text = one(value, verb, flags, digits);
      if (flags.includes('-')) return text.padEnd(Number(width));
      return text.padStart(Number(width), flags.includes('0') ? '0' : ' ');
    },
  );
  if (rest.length > 0) throw new TemplateError(`printf of ${format} with too many values`);
  return text;
}

/** The values that each verb prints as they are; Go tells others by their types: `%!d(string=a)`. */
const isOfVerb: Readonly<Record<string, (value: Json) => boolean>> = {
  v: () => true,
  T: () => true,
  s: (value) => typeof value === 'string',
  q: (value) => typeof value === 'string',
  t: (value) => typeof value === 'boolean',
  d: (value) => Number.isInteger(value),
  x: (value) => Number.isInteger(value),
  f: (value) => typeof value === 'number' && !Number.isInteger(value),
};

/** The Go type that a value of decoded JSON has; what a number's is depends on where it comes from. */
function typeOf(value: Json): string {
  if (value === null) return '<nil>';
  if (isList(value)) return '[]interface {}';
  if (isObject(value)) return 'map[string]interface {}';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  throw new TemplateError('%T of a number');
}

function one(value: Json, verb: string, flags: string, digits: string | undefined): string {
  switch (verb) {
    case 'T':
      return typeOf(value);
    case 'q':
      return goQuote(String(value));
    case 'f':
      return Number(value).toFixed(digits === undefined ? 6 : Number(digits));
    case 'x':
      return Number(value).toString(16);
    case 'v':
      return flags.includes('#') ? goSyntax(value) : goValue(value);
    default:
      return goValue(value);
  }
}

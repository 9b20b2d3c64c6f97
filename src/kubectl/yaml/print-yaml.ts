import type { Json } from '#cluster';
import { isList, isObject } from '../fields.ts';
import { compareKeys } from './compare-keys.ts';
import { looksLikeOtherType, looksLikeTime } from './other-type.ts';

/** Long plain and quoted texts are folded after this column, by the clients of all versions. */
const foldAt = 80;

/** What differed between the versions of the library. */
export interface YamlRules {
  /** Times are no type of their own, so that nothing is lost by writing them plain. */
  readonly plainTimes?: boolean;
}

/**
 * A value as sigs.k8s.io/yaml prints it: keys sorted, two blanks of indent, dashes at the parent's indent.
 * go-yaml v2: encode.go, emitterc.go
 */
export function printYaml(value: Json, rules: YamlRules = {}): string {
  if (isObject(value) && Object.keys(value).length > 0) return mapping(value, 0, rules);
  if (isList(value) && value.length > 0) return sequence(value, 0, rules);
  return `${scalar(value, 0, 0, rules)}\n`;
}

function mapping(value: { readonly [key: string]: Json }, indent: number, rules: YamlRules): string {
  return Object.keys(value)
    .sort(compareKeys)
    .map((key) => blanks(indent) + entry(key, value[key] ?? null, indent, rules))
    .join('');
}

function entry(key: string, value: Json, indent: number, rules: YamlRules): string {
  const shown = scalar(key, indent, 0, rules);
  if (isObject(value) && Object.keys(value).length > 0) {
    return `${shown}:\n${mapping(value, indent + 2, rules)}`;
  }
  if (isList(value) && value.length > 0) return `${shown}:\n${sequence(value, indent, rules)}`;
  return `${shown}: ${scalar(value, indent, indent + shown.length + 2, rules)}\n`;
}

function sequence(value: readonly Json[], indent: number, rules: YamlRules): string {
  return value.map((item) => `${blanks(indent)}- ${element(item, indent, rules)}`).join('');
}

function element(item: Json, indent: number, rules: YamlRules): string {
  if (isObject(item) && Object.keys(item).length > 0)
    return mapping(item, indent + 2, rules).slice(indent + 2);
  if (isList(item) && item.length > 0) return sequence(item, indent + 2, rules).slice(indent + 2);
  return `${scalar(item, indent, indent + 2, rules)}\n`;
}

function scalar(value: Json, indent: number, column: number, rules: YamlRules): string {
  if (typeof value === 'string') return textScalar(value, indent, column, rules);
  if (isList(value)) return '[]';
  if (isObject(value)) return '{}';
  return value === null ? 'null' : String(value);
}

function textScalar(
  value: string,
  indent: number,
  column: number,
  { plainTimes = false }: YamlRules,
): string {
  const shape = analyze(value);
  if (value.includes('\n') && shape.block) return literal(value, indent + 2);
  const other = !value.includes('\n') && looksLikeOtherType(value) && !(plainTimes && looksLikeTime(value));
  if (!other && !value.includes('\n') && shape.plain && value !== '') {
    return fold(value, indent + 2, column);
  }
  if (!other && shape.single && !value.includes('\n')) {
    return `'${fold(value.replaceAll("'", "''"), indent + 2, column + 1)}'`;
  }
  return `"${fold(escaped(value), indent + 2, column + 1)}"`;
}

/**
 * Replaces the blank after which a line has grown too long by a line end. go-yaml v2:
 * `yaml_emitter_write_plain_scalar`
 */
function fold(value: string, indent: number, column: number): string {
  let at = column;
  let out = '';
  const letters = [...value];
  letters.forEach((letter, index) => {
    const alone =
      letters[index - 1] !== ' ' && letters[index + 1] !== ' ' && index > 0 && index < letters.length - 1;
    if (letter === ' ' && alone && at > foldAt) {
      out += `\n${blanks(indent)}`;
      at = indent;
    } else {
      out += letter;
      at += 1;
    }
  });
  return out;
}

function literal(value: string, indent: number): string {
  const lead = /^[ \n]/.test(value) ? '2' : '';
  const chomp = !value.endsWith('\n') ? '-' : value === '\n' || value.endsWith('\n\n') ? '+' : '';
  const body = value.endsWith('\n') ? value.slice(0, -1) : value;
  const lines = body.split('\n').map((line) => (line === '' ? '' : blanks(indent) + line));
  return `|${lead}${chomp}\n${lines.join('\n')}`;
}

interface Shape {
  readonly plain: boolean;
  readonly single: boolean;
  readonly block: boolean;
}

/** Which styles can hold a text. go-yaml v2: emitterc.go `yaml_emitter_analyze_scalar` */
function analyze(value: string): Shape {
  const special =
    /[^\n\x20-\x7e\x85\xa0-\u{d7ff}\u{e000}-\u{fefe}\u{ff00}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(value);
  const spaceBreak = / \n/.test(value);
  const breakSpace = /\n /.test(value);
  const indicator =
    /^(---|\.\.\.)/.test(value) || /^[#,[\]{}&*!|>'"%@`]/.test(value) || /^[?:-]([ \t\n]|$)/.test(value);
  const inner = /:([ \t\n]|$)/.test(value) || /[ \t\n]#/.test(value);
  const edges = /^[ \n]|[ \n]$/.test(value);
  return {
    plain: !special && !spaceBreak && !breakSpace && !indicator && !inner && !edges,
    single: !special && !spaceBreak && !breakSpace,
    block: !special && !spaceBreak && !value.endsWith(' '),
  };
}

const shortEscapes: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\x1b': '\\e',
  '"': '\\"',
  '\\': '\\\\',
  '\x85': '\\N',
  '\xa0': '\\_',
};

function escaped(value: string): string {
  return [...value]
    .map((letter) => {
      const short = shortEscapes[letter];
      if (short !== undefined) return short;
      const code = letter.codePointAt(0) ?? 0;
      return code < 0x20 || code === 0x7f || code === 0xfeff ? hexEscape(code) : letter;
    })
    .join('');
}

function hexEscape(code: number): string {
  const digits = code.toString(16).toUpperCase();
  return code <= 0xff ? `\\x${digits.padStart(2, '0')}` : `\\u${digits.padStart(4, '0')}`;
}

function blanks(count: number): string {
  return ' '.repeat(count);
}

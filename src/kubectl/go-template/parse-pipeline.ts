import { TemplateError } from './template-error.ts';
import { templateFunctions } from './template-functions.ts';

/** Where something stands in a template, and what Go calls it there. */
export interface Spot {
  readonly position: number;
  readonly text: string;
}

/** One part of a pipeline; without a spot where Go writes it in another way than the template. */
export interface Command {
  readonly operands: readonly Operand[];
  readonly spot: Spot | undefined;
}

/** `$i, $x := a | b c`. */
export interface Pipeline {
  readonly variables: readonly string[];
  readonly assigns: boolean;
  readonly commands: readonly Command[];
}

/** One word of a command. */
export type Operand =
  | {
      readonly type: 'field';
      readonly base: Operand | undefined;
      readonly path: readonly string[];
      readonly spot?: Spot;
    }
  | {
      readonly type: 'variable';
      readonly name: string;
      readonly path: readonly string[];
      readonly spot: Spot;
    }
  | { readonly type: 'function'; readonly name: string }
  | { readonly type: 'value'; readonly value: string | number | boolean | null }
  | { readonly type: 'parens'; readonly pipeline: Pipeline };

const word =
  /\s+|"(?:[^"\\]|\\.)*"|`[^`]*`|:=|=(?!=)|[|(),]|\$\w*(?:\.\w+)*|(?:\.[\w]+)+|\.|[-+]?\d+(?:\.\d+)?|[A-Za-z_]\w*/gy;

/** Reads what stands between the braces. */
export function parsePipeline(text: string, at = 0): Pipeline {
  const words: Word[] = [];
  word.lastIndex = 0;
  while (word.lastIndex < text.length) {
    const from = word.lastIndex;
    const match = word.exec(text);
    if (!match) throw new TemplateError(badLetter(text[from] ?? ''));
    words.push({ text: match[0], at: at + from });
  }
  return pipelineOf(words.filter((one) => one.text.trim() !== ''));
}

/** A word of an action, and where it stands in the template. */
export interface Word {
  readonly text: string;
  readonly at: number;
}

/** lex.go `lexInsideAction` */
function badLetter(letter: string): string {
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `bad character U+${code} '${letter}'`;
}

function pipelineOf(words: readonly Word[]): Pipeline {
  const texts = words.map(({ text }) => text);
  const assign = texts.findIndex((one) => one === ':=' || one === '=');
  const variables = assign < 0 ? [] : texts.slice(0, assign).filter((one) => one.startsWith('$'));
  const state = { at: assign < 0 ? 0 : assign + 1 };
  const commands: Command[] = [];
  let from = state.at;
  let operands: Operand[] = [];
  while (state.at < words.length) {
    if (texts[state.at] === '|') {
      commands.push({ operands, spot: spotOf(words.slice(from, state.at)) });
      operands = [];
      state.at += 1;
      from = state.at;
    } else {
      operands.push(operand(words, state));
    }
  }
  commands.push({ operands, spot: spotOf(words.slice(from)) });
  if (operands.length === 0) throw new TemplateError('missing value for command');
  return { variables, assigns: assign >= 0, commands };
}

/** Go writes the words of a command with one blank between them. parse/node.go `CommandNode.String` */
function spotOf(words: readonly Word[]): Spot | undefined {
  const [first] = words;
  if (!first || words.some(({ text }) => text === '(')) return undefined;
  return { position: first.at, text: words.map(({ text }) => text).join(' ') };
}

/** A chain of fields stands where its second begins, that of a variable where its first does. parse/parse.go `operand` */
function chainSpot({ text, at }: Word): Spot {
  const later = text.indexOf('.', 1);
  return { position: later < 0 ? at : at + later, text };
}

function operand(words: readonly Word[], state: { at: number }): Operand {
  const word = words[state.at] ?? { text: '', at: 0 };
  const one = word.text;
  state.at += 1;
  if (one === '(') return parens(words, state);
  if (one.startsWith('"')) return { type: 'value', value: unquote(one) };
  if (one.startsWith('`')) return { type: 'value', value: one.slice(1, -1) };
  if (one.startsWith('$')) {
    const [name = '$', ...path] = one.split('.');
    return { type: 'variable', name, path, spot: chainSpot(word) };
  }
  if (one === '.') return { type: 'field', base: undefined, path: [], spot: chainSpot(word) };
  const numeral = /\.\d\w*/.exec(one)?.[0];
  if (numeral !== undefined && one.startsWith('.'))
    throw new TemplateError(`unexpected ${JSON.stringify(numeral)} in operand`);
  if (one.startsWith('.'))
    return { type: 'field', base: undefined, path: one.slice(1).split('.'), spot: chainSpot(word) };
  if (/^[-+]?\d/.test(one)) return { type: 'value', value: Number(one) };
  if (one === 'true' || one === 'false') return { type: 'value', value: one === 'true' };
  if (one === 'nil') return { type: 'value', value: null };
  if (/^[A-Za-z_]/.test(one)) {
    if (!(one in templateFunctions)) throw new TemplateError(`function "${one}" not defined`);
    return { type: 'function', name: one };
  }
  throw new TemplateError(`unexpected ${JSON.stringify(one)} in operand`);
}

function parens(words: readonly Word[], state: { at: number }): Operand {
  const from = state.at;
  for (let depth = 1; depth > 0; state.at += 1) {
    const one = words[state.at]?.text;
    if (one === undefined) throw new TemplateError('unclosed left paren');
    if (one === '(') depth += 1;
    if (one === ')') depth -= 1;
  }
  const inner: Operand = { type: 'parens', pipeline: pipelineOf(words.slice(from, state.at - 1)) };
  const next = words[state.at]?.text ?? '';
  if (!/^\.\w/.test(next)) return inner;
  state.at += 1;
  return { type: 'field', base: inner, path: next.slice(1).split('.') };
}

/** The text of a literal in double quotes. */
export function unquote(text: string): string {
  const escapes: Readonly<Record<string, string>> = {
    n: '\n',
    t: '\t',
    r: '\r',
    a: '\x07',
    b: '\b',
    f: '\f',
    v: '\v',
  };
  return text.slice(1, -1).replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter);
}

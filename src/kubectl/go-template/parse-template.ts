import { TemplateError } from './template-error.ts';
import { templateFunctions } from './template-functions.ts';

/** A piece of a template. Go: text/template/parse */
export type TemplateNode =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'pipeline'; readonly pipeline: Pipeline }
  | {
      readonly type: 'if' | 'range' | 'with';
      readonly pipeline: Pipeline;
      readonly body: Nodes;
      readonly otherwise: Nodes;
    }
  | { readonly type: 'break' }
  | { readonly type: 'continue' }
  | { readonly type: 'template'; readonly name: string; readonly pipeline: Pipeline | undefined };

/** Several pieces. */
export type Nodes = readonly TemplateNode[];

/** `$i, $x := a | b c`. */
export interface Pipeline {
  readonly variables: readonly string[];
  readonly assigns: boolean;
  readonly commands: readonly (readonly Operand[])[];
}

/** One word of a command. */
export type Operand =
  | { readonly type: 'field'; readonly base: Operand | undefined; readonly path: readonly string[] }
  | { readonly type: 'variable'; readonly name: string; readonly path: readonly string[] }
  | { readonly type: 'function'; readonly name: string }
  | { readonly type: 'value'; readonly value: string | number | boolean | null }
  | { readonly type: 'parens'; readonly pipeline: Pipeline };

interface Token {
  readonly type: 'text' | 'action';
  readonly text: string;
}

/** A template, and those that it defines. */
export interface ParsedTemplate {
  readonly nodes: Nodes;
  readonly defined: ReadonlyMap<string, Nodes>;
}

interface Reading {
  at: number;
  /** How many ranges are open. */
  ranges: number;
  /** How many blocks of any type are open. */
  blocks: number;
  readonly defined: Map<string, Nodes>;
}

/** Reads a template such as `{{range .items}}{{.metadata.name}}{{"\n"}}{{end}}`. */
export function parseTemplate(template: string): ParsedTemplate {
  const tokens = tokenize(template);
  const state: Reading = { at: 0, ranges: 0, blocks: 0, defined: new Map() };
  const { nodes, end } = block(tokens, state);
  if (end !== undefined) throw new TemplateError(`unexpected {{${end}}}`);
  return { nodes, defined: state.defined };
}

function tokenize(template: string): readonly Token[] {
  const tokens: Token[] = [];
  let rest = template;
  while (rest !== '') {
    const open = rest.indexOf('{{');
    if (open < 0) return [...tokens, { type: 'text', text: rest }];
    const close = closing(rest, open + 2);
    let before = rest.slice(0, open);
    let action = rest.slice(open + 2, close);
    rest = rest.slice(close + 2);
    if (/^-\s/.test(action)) {
      before = before.trimEnd();
      action = action.slice(1);
    }
    if (/\s-$/.test(action)) {
      rest = rest.trimStart();
      action = action.slice(0, -1);
    }
    if (before !== '') tokens.push({ type: 'text', text: before });
    if (!/^\s*\/\*/.test(action)) tokens.push({ type: 'action', text: action.trim() });
  }
  return tokens;
}

function closing(text: string, from: number): number {
  let quote = '';
  for (let index = from; index < text.length; index += 1) {
    const letter = text[index] ?? '';
    if (quote !== '') {
      if (letter === '\\' && quote === '"') index += 1;
      else if (letter === quote) quote = '';
    } else if (letter === '"' || letter === '`') quote = letter;
    else if (text.startsWith('}}', index)) return index;
  }
  throw new TemplateError(quote === '"' ? 'unterminated quoted string' : 'unclosed action');
}

function block(tokens: readonly Token[], state: Reading): { nodes: Nodes; end: string | undefined } {
  const nodes: TemplateNode[] = [];
  while (state.at < tokens.length) {
    const token = tokens[state.at];
    state.at += 1;
    if (!token) break;
    if (token.type === 'text') {
      nodes.push({ type: 'text', text: token.text });
      continue;
    }
    const [, word = '', body = ''] = /^(end|else|if|range|with)\b\s*(.*)$/s.exec(token.text) ?? [];
    if (word === 'end' || word === 'else') return { nodes, end: token.text };
    if (word === 'if' || word === 'range' || word === 'with') nodes.push(control(word, body, tokens, state));
    else nodes.push(...action(token.text, tokens, state));
  }
  return { nodes, end: undefined };
}

/** `define`, `block`, `template`, `break`, `continue`, or a pipeline. Go: text/template/parse/parse.go */
function action(text: string, tokens: readonly Token[], state: Reading): Nodes {
  if (text === 'break' || text === 'continue') {
    if (state.ranges === 0) throw new TemplateError(`{{${text}}} outside {{range}}`);
    return [{ type: text }];
  }
  const [, word, quoted = '', rest = ''] =
    /^(define|block|template)\s+("(?:[^"\\]|\\.)*"|`[^`]*`)\s*(.*)$/s.exec(text) ?? [];
  if (word === undefined) return [{ type: 'pipeline', pipeline: parsePipeline(text) }];
  if (word === 'define' && state.blocks > 0) throw new TemplateError('unexpected <define> in command');
  const name = quoted.startsWith('"') ? unquote(quoted) : quoted.slice(1, -1);
  if (word !== 'template') {
    const inner: Reading = { ...state, ranges: 0, blocks: state.blocks + 1 };
    const { nodes, end } = block(tokens, inner);
    state.at = inner.at;
    if (end !== 'end') throw new TemplateError('unexpected EOF');
    state.defined.set(name, nodes);
    if (word === 'define') return [];
  }
  return [{ type: 'template', name, pipeline: rest === '' ? undefined : parsePipeline(rest) }];
}

function control(
  type: 'if' | 'range' | 'with',
  head: string,
  tokens: readonly Token[],
  state: Reading,
): TemplateNode {
  if (head === '') throw new TemplateError(`missing value for ${type}`);
  const pipeline = parsePipeline(head);
  const ranges = type === 'range' ? 1 : 0;
  state.ranges += ranges;
  state.blocks += 1;
  const { nodes: body, end } = block(tokens, state);
  state.ranges -= ranges;
  state.blocks -= 1;
  if (end === undefined) throw new TemplateError('unexpected EOF');
  const chained = /^else\s+(if|with)\s+(.*)$/s.exec(end);
  if (chained) {
    const inner = control(chained[1] === 'if' ? 'if' : 'with', chained[2] ?? '', tokens, state);
    return { type, pipeline, body, otherwise: [inner] };
  }
  if (end !== 'else') return { type, pipeline, body, otherwise: [] };
  state.blocks += 1;
  const rest = block(tokens, state);
  state.blocks -= 1;
  if (rest.end !== 'end') throw new TemplateError('unexpected EOF');
  return { type, pipeline, body, otherwise: rest.nodes };
}

const word =
  /\s+|"(?:[^"\\]|\\.)*"|`[^`]*`|:=|=(?!=)|[|(),]|\$\w*(?:\.\w+)*|(?:\.[\w]+)+|\.|[-+]?\d+(?:\.\d+)?|[A-Za-z_]\w*/gy;

/** Reads what stands between the braces. */
export function parsePipeline(text: string): Pipeline {
  const words: string[] = [];
  word.lastIndex = 0;
  while (word.lastIndex < text.length) {
    const from = word.lastIndex;
    const match = word.exec(text);
    if (!match) throw new TemplateError(badLetter(text[from] ?? ''));
    words.push(match[0]);
  }
  return pipelineOf(
    words.filter((one, index) => one.trim() !== '' || words[index - 1] === ')').map((one) => one),
  );
}

/** lex.go `lexInsideAction` */
function badLetter(letter: string): string {
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `bad character U+${code} '${letter}'`;
}

function pipelineOf(all: readonly string[]): Pipeline {
  const words = all.filter((one) => one.trim() !== '');
  const assign = words.findIndex((one) => one === ':=' || one === '=');
  const variables = assign < 0 ? [] : words.slice(0, assign).filter((one) => one.startsWith('$'));
  const state = { at: assign < 0 ? 0 : assign + 1 };
  const commands: (readonly Operand[])[] = [];
  let command: Operand[] = [];
  while (state.at < words.length) {
    const one = words[state.at] ?? '';
    if (one === '|') {
      commands.push(command);
      command = [];
      state.at += 1;
    } else {
      command.push(operand(words, state));
    }
  }
  commands.push(command);
  if (command.length === 0) throw new TemplateError('missing value for command');
  return { variables, assigns: assign >= 0, commands };
}

function operand(words: readonly string[], state: { at: number }): Operand {
  const one = words[state.at] ?? '';
  state.at += 1;
  if (one === '(') return parens(words, state);
  if (one.startsWith('"')) return { type: 'value', value: unquote(one) };
  if (one.startsWith('`')) return { type: 'value', value: one.slice(1, -1) };
  if (one.startsWith('$')) {
    const [name = '$', ...path] = one.split('.');
    return { type: 'variable', name, path };
  }
  if (one === '.') return { type: 'field', base: undefined, path: [] };
  const numeral = /\.\d\w*/.exec(one)?.[0];
  if (numeral !== undefined && one.startsWith('.'))
    throw new TemplateError(`unexpected ${JSON.stringify(numeral)} in operand`);
  if (one.startsWith('.')) return { type: 'field', base: undefined, path: one.slice(1).split('.') };
  if (/^[-+]?\d/.test(one)) return { type: 'value', value: Number(one) };
  if (one === 'true' || one === 'false') return { type: 'value', value: one === 'true' };
  if (one === 'nil') return { type: 'value', value: null };
  if (/^[A-Za-z_]/.test(one)) {
    if (!(one in templateFunctions)) throw new TemplateError(`function "${one}" not defined`);
    return { type: 'function', name: one };
  }
  throw new TemplateError(`unexpected ${JSON.stringify(one)} in operand`);
}

function parens(words: readonly string[], state: { at: number }): Operand {
  const from = state.at;
  for (let depth = 1; depth > 0; state.at += 1) {
    const one = words[state.at];
    if (one === undefined) throw new TemplateError('unclosed left paren');
    if (one === '(') depth += 1;
    if (one === ')') depth -= 1;
  }
  const inner: Operand = { type: 'parens', pipeline: pipelineOf(words.slice(from, state.at - 1)) };
  const next = words[state.at] ?? '';
  if (!/^\.\w/.test(next)) return inner;
  state.at += 1;
  return { type: 'field', base: inner, path: next.slice(1).split('.') };
}

function unquote(text: string): string {
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

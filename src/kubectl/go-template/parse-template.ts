import { type Pipeline, parsePipeline, type Spot, unquote, type Word } from './parse-pipeline.ts';
import { TemplateError } from './template-error.ts';

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
  | {
      readonly type: 'template';
      readonly name: string;
      readonly pipeline: Pipeline | undefined;
      readonly spot: Spot;
    };

/** Several pieces. */
export type Nodes = readonly TemplateNode[];

interface Token {
  readonly type: 'text' | 'action';
  readonly text: string;
  /** Where it stands in the template. */
  readonly at: number;
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
    if (open < 0) return [...tokens, { type: 'text', text: rest, at: 0 }];
    const close = closing(rest, open + 2);
    let before = rest.slice(0, open);
    let action = rest.slice(open + 2, close);
    const end = template.length - rest.length + close;
    rest = rest.slice(close + 2);
    if (/^-\s/.test(action)) {
      before = before.trimEnd();
      action = action.slice(1);
    }
    if (/\s-$/.test(action)) {
      rest = rest.trimStart();
      action = action.slice(0, -1);
    }
    if (before !== '') tokens.push({ type: 'text', text: before, at: 0 });
    const at = template.lastIndexOf(action, end) + action.length - action.trimStart().length;
    if (!/^\s*\/\*/.test(action)) tokens.push({ type: 'action', text: action.trim(), at });
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

function block(tokens: readonly Token[], state: Reading): Block {
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
    if (word === 'end' || word === 'else') return { nodes, end: token.text, endAt: token.at };
    const head = { text: body, at: token.at + token.text.length - body.length };
    if (word === 'if' || word === 'range' || word === 'with') nodes.push(control(word, head, tokens, state));
    else nodes.push(...action(token, tokens, state));
  }
  return { nodes, end: undefined };
}

/** Pieces up to an `end` or `else`, and where that stands. */
interface Block {
  readonly nodes: Nodes;
  readonly end: string | undefined;
  readonly endAt?: number;
}

/** `define`, `block`, `template`, `break`, `continue`, or a pipeline. Go: text/template/parse/parse.go */
function action({ text, at }: Token, tokens: readonly Token[], state: Reading): Nodes {
  if (text === 'break' || text === 'continue') {
    if (state.ranges === 0) throw new TemplateError(`{{${text}}} outside {{range}}`);
    return [{ type: text }];
  }
  const [, word, quoted = '', rest = ''] =
    /^(define|block|template)\s+("(?:[^"\\]|\\.)*"|`[^`]*`)\s*(.*)$/s.exec(text) ?? [];
  if (word === undefined) return [{ type: 'pipeline', pipeline: parsePipeline(text, at) }];
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
  const spot = { position: at + text.indexOf(quoted), text: `{{${text}}}` };
  const inner = rest === '' ? undefined : parsePipeline(rest, at + text.length - rest.length);
  return [{ type: 'template', name, pipeline: inner, spot }];
}

function control(
  type: 'if' | 'range' | 'with',
  head: Word,
  tokens: readonly Token[],
  state: Reading,
): TemplateNode {
  if (head.text === '') throw new TemplateError(`missing value for ${type}`);
  const pipeline = parsePipeline(head.text, head.at);
  const ranges = type === 'range' ? 1 : 0;
  state.ranges += ranges;
  state.blocks += 1;
  const { nodes: body, end, endAt = 0 } = block(tokens, state);
  state.ranges -= ranges;
  state.blocks -= 1;
  if (end === undefined) throw new TemplateError('unexpected EOF');
  const chained = /^else\s+(if|with)\s+(.*)$/s.exec(end);
  if (chained) {
    const next = chained[2] ?? '';
    const word = { text: next, at: endAt + end.length - next.length };
    const inner = control(chained[1] === 'if' ? 'if' : 'with', word, tokens, state);
    return { type, pipeline, body, otherwise: [inner] };
  }
  if (end !== 'else') return { type, pipeline, body, otherwise: [] };
  state.blocks += 1;
  const rest = block(tokens, state);
  state.blocks -= 1;
  if (rest.end !== 'end') throw new TemplateError('unexpected EOF');
  return { type, pipeline, body, otherwise: rest.nodes };
}

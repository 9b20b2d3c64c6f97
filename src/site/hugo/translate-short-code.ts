import { conditional, isNotEmpty, translateCondition, translateTest } from './go-condition.ts';
import { translateExpression, translateOperand } from './go-expression.ts';
import { operandsOf, type Token, tokensOf } from './go-tokens.ts';
import { atom, type Context, type Expression, isExpression, plain, type Scope } from './go-values.ts';

/** A short code of Hugo's in Liquid, or the first action of it that has no counterpart. */
export type Translation = { readonly liquid: string } | { readonly action: string };

/** Where code begins, what follows is text; elsewhere it is taken for Markdown. */
const inCode = /<(?:pre|code|textarea)\b[^<>]*>\s*$/;
const innerText = /^\.Inner(?:\s*\|\s*(?:string|safeHTML|htmlEscape|print))*$/;

/** A partial may be handed the content, and make Markdown of it. */
const readsMarkdown = /\b(?:markdownify|RenderString|partial|partialCached)\b/i;

const action = /\{\{(-)?\s*([\s\S]*?)\s*(-)?\}\}/g;

/** The partials of a site by the names under which templates ask for them. */
export type Partials = (name: string) => string | undefined;

interface Block {
  close: string;
  readonly before: Pick<State, 'dot'>;
}

/** Blocks that are open, what the dot means, and the variables that are known. */
interface State {
  readonly top: Context;
  dot: Context;
  readonly blocks: Block[];
  readonly variables: Map<string, Expression | Context>;
  readonly partials: Partials;
  readonly depth: number;
  /** Numbers the variables that the translation needs itself. */
  readonly count: { value: number };
  /** What must stand before the action that is translated. */
  prelude: string;
  /** The action that failed in a partial. */
  culprit: string | undefined;
}

/** Partials in partials end somewhere. */
const deepest = 6;

/**
 * Translates the template of a short code: arguments, content, conditions, loops, variables, data, files of
 * the bundle, partials, and the functions that such templates use. One that does more than that is left to
 * its author, by name.
 */
export function translateShortCode(template: string, partials: Partials = () => undefined): Translation {
  const top = { sort: 'call', at: 'shortcode' } as const;
  const made = translated(template, { top, partials, depth: 0, count: { value: 0 } });
  // What stands between `{{< >}}` is no Markdown in Hugo, unless the template makes it that.
  if (!('liquid' in made) || readsMarkdown.test(template)) return made;
  return { liquid: made.liquid.replaceAll('shortcode.innerHtml', 'shortcode.innerAsIs') };
}

function translated(
  template: string,
  given: Pick<State, 'top' | 'partials' | 'depth' | 'count'>,
): Translation {
  const state: State = {
    ...given,
    dot: given.top,
    blocks: [],
    variables: new Map(),
    prelude: '',
    culprit: undefined,
  };
  let failed: string | undefined;
  const liquid = template.replace(action, (whole, before = '', body = '', after = '', at = 0) => {
    if (failed !== undefined) return '';
    const isCode = inCode.test(template.slice(0, at)) && innerText.test(body);
    state.prelude = '';
    const made = isCode ? '{{ shortcode.inner }}' : translateAction(body, state);
    if (made === undefined) failed = state.culprit ?? whole;
    return made === undefined ? '' : trimmed(`${state.prelude}${made}`, before, after);
  });
  if (failed !== undefined) return { action: failed };
  return state.blocks.length === 0 ? { liquid } : { action: '{{ end }} is missing' };
}

/** Liquid says with the same hyphens which blanks go. */
function trimmed(liquid: string, before: string, after: string): string {
  if (!/^\{[{%]/.test(liquid) || !/[}%]\}$/.test(liquid)) return liquid;
  const [open, close] = [liquid.slice(0, 2), liquid.slice(-2)];
  return `${open}${before}${liquid.slice(2, -2)}${after}${close}`;
}

function scopeOf(state: State): Scope {
  const keep = (text: string) => {
    state.count.value += 1;
    const name = `go_${state.count.value}`;
    state.prelude += `{% assign ${name} = ${text.replaceAll('@', name)} %}`;
    return name;
  };
  return { top: state.top, dot: state.dot, variables: state.variables, keep };
}

function translateAction(body: string, state: State): string | undefined {
  if (body.startsWith('/*') || /^(?:errorf|warnf|warnidf|erroridf)\b/.test(body)) return '';
  const tokens = tokensOf(body);
  const [first = '', second = '', ...rest] = tokens;
  // It tells versions of Hugo apart, and makes nothing.
  if (first === '$_hugo_config') return '';
  if (first === 'end') return closed(state);
  if (first === 'else') return otherwise([second, ...rest].filter(Boolean), state);
  if (first === 'break' || first === 'continue') return `{% ${first} %}`;
  if (first === 'if') return opened(ifTag(tokens.slice(1), state), '{% endif %}', state);
  if (first === 'with') return withBlock(tokens.slice(1), state);
  if (first === 'range') return rangeBlock(tokens.slice(1), state);
  if (first === 'partial' || first === 'partialCached') return partial([second, ...rest], state);
  if (second === ':=' || second === '=') return assignment(first, rest, state);
  const value = valueIn(tokens, state);
  return value && `{{ ${value.text}${value.isHtml ? ' | raw' : ''} }}`;
}

function valueIn(tokens: readonly Token[], state: State): Expression | undefined {
  const scope = scopeOf(state);
  if (tokens[0] === 'cond') return conditional(operandsOf(tokens.slice(1)), scope);
  return translateTest(tokens, scope) ?? translateExpression(tokens, scope);
}

function ifTag(tokens: readonly Token[], state: State): string | undefined {
  const condition = translateCondition(tokens, scopeOf(state));
  return condition && `{% if ${condition} %}`;
}

function opened(tag: string | undefined, close: string, state: State): string | undefined {
  if (tag === undefined) return undefined;
  state.blocks.push({ close, before: { dot: state.dot } });
  return tag;
}

function closed(state: State): string | undefined {
  const block = state.blocks.pop();
  if (block !== undefined) state.dot = block.before.dot;
  return block?.close;
}

/** `else`, `else if …` and `else with …`: what must stand before a condition stands inside the other branch. */
function otherwise(tokens: readonly Token[], state: State): string | undefined {
  const block = state.blocks.at(-1);
  if (block === undefined) return undefined;
  state.dot = block.before.dot;
  const [first, ...rest] = tokens;
  if (first === undefined) return '{% else %}';
  const opens = first === 'if' ? ifTag(rest, state) : first === 'with' ? withTag(rest, state) : undefined;
  if (opens === undefined) return undefined;
  block.close += '{% endif %}';
  const made = `{% else %}${state.prelude}${opens}`;
  state.prelude = '';
  return made;
}

/** `with` tests a value and makes it the dot. */
function withBlock(tokens: readonly Token[], state: State): string | undefined {
  const { dot } = state;
  const tag = withTag(tokens, state);
  if (tag !== undefined) state.blocks.push({ close: '{% endif %}', before: { dot } });
  return tag;
}

function withTag(tokens: readonly Token[], state: State): string | undefined {
  const isNamed = tokens[1] === ':=';
  const words = isNamed ? tokens.slice(2) : tokens;
  const found = translateOperand(words, scopeOf(state));
  if (!isNamed && found !== undefined && !isExpression(found) && found.sort === 'call') {
    state.dot = found;
    return `{% if ${found.at} %}`;
  }
  const value = valueIn(words, state);
  if (value === undefined) return undefined;
  const kept = { ...value, text: scopeOf(state).keep(value.text) };
  if (isNamed) state.variables.set(String(tokens[0]?.slice(1)), kept);
  state.dot = { sort: 'value', value: kept };
  return `{% if ${isNotEmpty(kept, scopeOf(state))} %}`;
}

/** `range list`, `range $one := list`, `range $key, $one := map`. */
function rangeBlock(tokens: readonly Token[], state: State): string | undefined {
  const at = tokens.indexOf(':=');
  const names = tokens.slice(0, Math.max(0, at)).filter((one) => one !== ',');
  const value = valueIn(tokens.slice(at + 1), state);
  if (value === undefined || names.some((name) => !/^\$\w+$/.test(name))) return undefined;
  const scope = scopeOf(state);
  const list = value.text.startsWith('(') ? value.text : scope.keep(`${value.text} | pairs`);
  state.count.value += 1;
  const item = `go_${state.count.value}`;
  const isPair = !value.text.startsWith('(');
  const kind = { isResource: value.items === 'resource', isPage: value.items === 'page' };
  const one = { ...plain(isPair ? `${item}.value` : item), ...kind };
  const [key, variable] = names.length > 1 ? names : [undefined, names[0]];
  if (variable !== undefined) state.variables.set(variable.slice(1), one);
  if (key !== undefined) state.variables.set(key.slice(1), plain(isPair ? `${item}.key` : 'forloop.index0'));
  const tag = opened(`{% for ${item} in ${list} %}`, '{% endfor %}', state);
  state.dot = { sort: 'value', value: one };
  return tag;
}

function assignment(name: string, tokens: readonly Token[], state: State): string | undefined {
  if (!/^\$\w+$/.test(name)) return undefined;
  const variable = name.slice(1);
  if (/^(?:collections\.N|n)ewScratch$/.test(tokens[0] ?? '')) {
    state.variables.set(variable, { sort: 'scratch', at: `my_${variable}` });
    return `{% assign my_${variable} = nil | scratch %}`;
  }
  if (/^partial(?:Cached)?$/.test(tokens[0] ?? '')) {
    const made = tokens.includes('|') ? undefined : partial(tokens.slice(1), state);
    state.variables.set(variable, { text: `my_${variable}`, isHtml: true });
    return made && `{% capture my_${variable} %}${made}{% endcapture %}`;
  }
  const group = tokens[0] === 'dict' && !tokens.includes('|') ? ['(', ...tokens, ')'] : tokens;
  const operand = operandsOf(group).length === 1 ? translateOperand(group, scopeOf(state)) : undefined;
  if (operand && !isExpression(operand)) {
    state.variables.set(variable, operand);
    return '';
  }
  state.prelude = '';
  const value = valueIn(tokens, state);
  if (value === undefined) return undefined;
  state.variables.set(variable, { ...value, text: `my_${variable}` });
  return `{% assign my_${variable} = ${value.text} %}`;
}

/** A partial stands where it is called, with what it is handed as its dot. */
function partial(tokens: readonly Token[], state: State): string | undefined {
  const [name = '', ...rest] = tokens;
  const text = /^["`]/.test(name) ? state.partials(name.slice(1, -1)) : undefined;
  const [group = []] = operandsOf(rest);
  const handed = group.length === 0 ? plain('nil') : translateOperand(group, scopeOf(state));
  if (text === undefined || handed === undefined || state.depth >= deepest) return undefined;
  const value = isExpression(handed) ? { ...handed, text: atom(handed, scopeOf(state)) } : undefined;
  const top: Context = value === undefined ? (handed as Context) : { sort: 'value', value };
  const { partials, count, depth } = state;
  const made = translated(text, { top, partials, count, depth: depth + 1 });
  if ('liquid' in made) return made.liquid;
  state.culprit = `${made.action} in the partial ${name}`;
  return undefined;
}

import { type Expression, type Scope, tokensOf, translateExpression } from './go-expression.ts';

/** A short code of Hugo's in Liquid, or the first action of it that has no counterpart. */
export type Translation = { readonly liquid: string } | { readonly action: string };

/** Where code begins, what follows is text; elsewhere it is taken for Markdown. */
const inCode = /<(?:pre|code|textarea)\b[^<>]*>\s*$/;
const innerText = /^\.Inner(?:\s*\|\s*(?:string|safeHTML|htmlEscape|print))*$/;

const action = /\{\{(-)?\s*([\s\S]*?)\s*(-)?\}\}/g;

/** Blocks that are open, and the variables that are known. */
interface State {
  readonly blocks: { readonly close: string; readonly dot: string | undefined }[];
  readonly variables: Set<string>;
}

/**
 * Translates the template of a short code: arguments, content, conditions, variables, and the functions that
 * such templates use. One that does more than that is left to its author, by name.
 */
export function translateShortCode(template: string): Translation {
  const state: State = { blocks: [], variables: new Set() };
  let failed: string | undefined;
  const liquid = template.replace(action, (whole, before = '', body = '', after = '', at = 0) => {
    const isCode = inCode.test(template.slice(0, at)) && innerText.test(body);
    const made = isCode ? '{{ shortcode.inner }}' : failed === undefined ? translateAction(body, state) : '';
    if (made === undefined) failed = whole;
    return made === undefined || failed !== undefined ? '' : trimmed(made, before, after);
  });
  if (failed !== undefined) return { action: failed };
  return state.blocks.length === 0 ? { liquid } : { action: '{{ end }} is missing' };
}

/** Liquid says with the same hyphens which blanks go. */
function trimmed(liquid: string, before: string, after: string): string {
  if (liquid === '') return '';
  const [open, close] = [liquid.slice(0, 2), liquid.slice(-2)];
  return `${open}${before}${liquid.slice(2, -2)}${after}${close}`;
}

function translateAction(body: string, state: State): string | undefined {
  if (body.startsWith('/*') || /^(?:errorf|warnf)\b/.test(body)) return '';
  const tokens = tokensOf(body);
  const [first = '', second = ''] = tokens;
  // It tells versions of Hugo apart, and makes nothing.
  if (first === '$_hugo_config') return '';
  if (first === 'end') return state.blocks.pop()?.close;
  if (first === 'else') return second === '' ? '{% else %}' : elseIf(tokens.slice(1), state);
  if (first === 'if') return opened('if', condition(tokens.slice(1), scopeOf(state)), state);
  if (first === 'with') return withBlock(tokens.slice(1), state);
  if (first === 'range') return rangeBlock(tokens.slice(1), state);
  if (second === ':=' || second === '=') return assignment(first, tokens.slice(2), state);
  const value = translateExpression(tokens, scopeOf(state));
  return value && `{{ ${value.text}${value.isHtml ? ' | raw' : ''} }}`;
}

function scopeOf({ blocks, variables }: State): Scope {
  return { dot: blocks.findLast(({ dot }) => dot !== undefined)?.dot, variables };
}

function opened(tag: string, condition: string | undefined, state: State): string | undefined {
  if (condition === undefined) return undefined;
  state.blocks.push({ close: `{% end${tag} %}`, dot: undefined });
  return `{% ${tag} ${condition} %}`;
}

function elseIf([word, ...rest]: readonly string[], state: State): string | undefined {
  const test = word === 'if' ? condition(rest, scopeOf(state)) : undefined;
  return test && `{% elsif ${test} %}`;
}

/** `with` tests a value and makes it the dot. */
function withBlock(tokens: readonly string[], state: State): string | undefined {
  const isNamed = tokens[1] === ':=';
  const value = translateExpression(isNamed ? tokens.slice(2) : tokens, scopeOf(state));
  if (value === undefined) return undefined;
  const name = isNamed ? `my_${tokens[0]?.slice(1)}` : `dot_${state.blocks.length}`;
  if (isNamed) state.variables.add(String(tokens[0]?.slice(1)));
  state.blocks.push({ close: '{% endif %}', dot: name });
  return `{% assign ${name} = ${value.text} %}{% if ${name} != blank %}`;
}

function rangeBlock(tokens: readonly string[], state: State): string | undefined {
  const value = translateExpression(tokens, scopeOf(state));
  if (value?.text !== 'shortcode.list') return undefined;
  const name = `dot_${state.blocks.length}`;
  state.blocks.push({ close: '{% endfor %}', dot: name });
  return `{% for ${name} in ${value.text} %}`;
}

function assignment(name: string, tokens: readonly string[], state: State): string | undefined {
  const value = translateExpression(tokens, scopeOf(state));
  if (!/^\$\w+$/.test(name) || value === undefined) return undefined;
  state.variables.add(name.slice(1));
  return `{% assign my_${name.slice(1)} = ${value.text} %}`;
}

const comparisons: Readonly<Record<string, string>> = {
  eq: '==',
  ne: '!=',
  gt: '>',
  lt: '<',
  ge: '>=',
  le: '<=',
};

/** A condition: a value that is not empty, a comparison, or several of them. */
function condition(tokens: readonly string[], scope: Scope): string | undefined {
  const [first = '', ...rest] = tokens;
  if (first === '.IsNamedParams') return 'shortcode.list.size == 0';
  if (first === 'isset') return isNotEmpty(translateExpression(['.Get', ...rest.slice(1)], scope));
  if (first === 'not') {
    const value = translateExpression(rest, scope);
    return value && testable(`${plain(value)} == blank`);
  }
  if (first === 'and' || first === 'or') {
    const parts = grouped(rest).map((part) => condition(part, scope));
    return parts.every((part) => part !== undefined) ? parts.join(` ${first} `) : undefined;
  }
  const comparison = Object.hasOwn(comparisons, first) ? comparisons[first] : undefined;
  if (comparison === undefined) return isNotEmpty(translateExpression(tokens, scope));
  const [left, right] = grouped(rest).map((part) => translateExpression(part, scope));
  return left && right && testable(`${plain(left)} ${comparison} ${plain(right)}`);
}

function isNotEmpty(value: Expression | undefined): string | undefined {
  return value && testable(`${plain(value)} != blank`);
}

/** Undefined for a condition with a filter: Liquid has none there. */
function testable(condition: string): string | undefined {
  return / \| /.test(condition.replace(/"[^"]*"/g, '')) ? undefined : condition;
}

/** A condition has no filters; what is absent is blank there. */
function plain({ text }: Expression): string {
  return text.replace(/ \| default: ""$/, '');
}

/** The operands of a function, each with the brackets around it taken off; `.Get x` is one. */
function grouped(tokens: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let depth = 0;
  for (const one of tokens) {
    if (one === ')') depth -= 1;
    const joins = depth > 0 || groups.at(-1)?.at(-1) === '.Get';
    if (joins && !(depth === 0 && one === ')')) groups.at(-1)?.push(one);
    else if (one === '(') groups.push([]);
    else if (one !== ')') groups.push([one]);
    if (one === '(') depth += 1;
  }
  return groups;
}

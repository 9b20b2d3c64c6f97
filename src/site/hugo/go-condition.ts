import { translateExpression, translateOperand } from './go-expression.ts';
import { argumentOf } from './go-fields.ts';
import { operandsOf, splitAt, type Token } from './go-tokens.ts';
import { atom, bare, type Expression, isExpression, plain, type Scope } from './go-values.ts';

const comparisons: Readonly<Record<string, string>> = {
  eq: '==',
  ne: '!=',
  gt: '>',
  lt: '<',
  ge: '>=',
  le: '<=',
  in: 'contains',
  'strings.Contains': 'contains',
};

const tests = new Set([
  ...[...Object.keys(comparisons), 'not', 'and', 'or', 'isset', '.IsNamedParams', '$.IsNamedParams'],
  ...['hasPrefix', 'strings.HasPrefix', 'hasSuffix', 'strings.HasSuffix'],
]);

/** A test such as `eq a b` as a value; undefined for anything else. */
export function translateTest(tokens: readonly Token[], scope: Scope): Expression | undefined {
  const [first = '', ...rest] = unpiped(tokens);
  if (!tests.has(first)) return undefined;
  if (first === 'and' || first === 'or') {
    const values = operandsOf(rest).map((group) => translateOperand(group, scope));
    const chosen = firstThatDecides(values, first === 'or', scope);
    if (chosen !== undefined) return chosen;
  }
  const condition = translateCondition(tokens, scope);
  return condition === undefined ? undefined : plain(keptCondition(condition, scope));
}

/** Go: `or` is the first of its values that holds, else the last; `and` the first that does not. */
function firstThatDecides(
  values: readonly ReturnType<typeof translateOperand>[],
  isOr: boolean,
  scope: Scope,
): Expression | undefined {
  const known = values.filter((one): one is Expression => one !== undefined && isExpression(one));
  const [first, ...others] = known;
  if (first === undefined || known.length !== values.length) return undefined;
  return others.reduce((made, other) => {
    const text = atom(made, scope);
    const holds = made.test ?? isNotEmpty(plain(text), scope);
    const [yes, no] = isOr ? [text, atom(other, scope)] : [atom(other, scope), text];
    return plain(scope.keep(`${no} %}{% if ${holds} %}{% assign @ = ${yes} %}{% endif`));
  }, first);
}

/** A condition of `if` in Liquid; undefined for one that has no counterpart. */
export function translateCondition(written: readonly Token[], scope: Scope): string | undefined {
  if (operandsOf(written).length === 1 && written[0] === '(' && written.at(-1) === ')')
    return translateCondition(written.slice(1, -1), scope);
  const tokens = unpiped(written);
  const [first = '', ...rest] = tokens;
  const groups = operandsOf(rest);
  if (first === '.IsNamedParams' || first === '$.IsNamedParams') return 'shortcode.list.size == 0';
  if (first === 'isset') return isSet(groups, scope);
  if (first === 'not') {
    const [group = []] = groups;
    const inner = groups.length === 1 ? translateCondition(group, scope) : undefined;
    return inner && `${keptCondition(inner, scope)} == false`;
  }
  if (first === 'and' || first === 'or') {
    const parts = groups.map((group) => translateCondition(group, scope));
    if (parts.some((one) => one === undefined)) return undefined;
    // Liquid has no brackets, and reads `and` and `or` from the right: a part of several is kept apart.
    const simple = parts.map((one) =>
      / (?:and|or) /.test(one ?? '') ? keptCondition(one ?? '', scope) : one,
    );
    return simple.join(` ${first} `);
  }
  const end = /^(?:strings\.H|h)as(Prefix|Suffix)$/.exec(first)?.[1];
  if (end !== undefined) return hasEnd(groups, end === 'Suffix', scope);
  const comparison = Object.hasOwn(comparisons, first) ? comparisons[first] : undefined;
  if (comparison !== undefined) return compared(comparison, groups, scope);
  const value = translateExpression(tokens, scope);
  if (value !== undefined) return isNotEmpty(value, scope);
  const holder = translateOperand(tokens, scope);
  return holder !== undefined && !isExpression(holder) && holder.sort === 'call' ? holder.at : undefined;
}

/** `a | eq b` is `eq b (a)`. */
function unpiped(tokens: readonly Token[]): readonly Token[] {
  const stages = splitAt(tokens, '|');
  const last = stages.at(-1) ?? [];
  if (stages.length < 2 || !tests.has(last[0] ?? '')) return tokens;
  const before = stages.slice(0, -1).flatMap((stage, index) => (index === 0 ? stage : ['|', ...stage]));
  return [...last, '(', ...before, ')'];
}

/** Whether a condition holds, as a variable. */
function keptCondition(condition: string, scope: Scope): string {
  return scope.keep(`false %}{% if ${condition} %}{% assign @ = true %}{% endif`);
}

function isSet([, group = []]: readonly (readonly Token[])[], scope: Scope): string | undefined {
  const value = argumentOf(group[0] ?? '', 'shortcode');
  return value && `${scope.keep(bare(value))} != nil`;
}

function hasEnd(groups: readonly (readonly Token[])[], isSuffix: boolean, scope: Scope): string | undefined {
  const [text, end] = groups.map((group) => translateOperand(group, scope));
  if (!text || !end || !isExpression(text) || !isExpression(end)) return undefined;
  const wanted = atom(end, scope);
  const length = scope.keep(`${wanted} | size`);
  const from = isSuffix ? scope.keep(`0 | minus: ${length}`) : '0';
  return `${scope.keep(`${text.text} | slice: ${from}, ${length}`)} == ${wanted}`;
}

/** Hugo: `eq a b c` holds where `a` is one of the others. */
function compared(
  comparison: string,
  groups: readonly (readonly Token[])[],
  scope: Scope,
): string | undefined {
  const values = groups.map((group) => translateOperand(group, scope));
  const known = values.filter((one): one is Expression => one !== undefined && isExpression(one));
  const [left, ...others] = known;
  if (left === undefined || known.length !== values.length || others.length === 0) return undefined;
  if (others.length > 1 && comparison !== '==') return undefined;
  return others.map((other) => `${atom(left, scope)} ${comparison} ${atom(other, scope)}`).join(' or ');
}

/** Go: what is empty, and the number 0, does not hold. */
export function isNotEmpty(value: Expression, scope: Scope): string {
  if (value.test !== undefined) return value.test;
  const text = atom(value, scope);
  return `${text} != blank and ${text} != 0`;
}

/** `cond test a b` as a value. */
export function conditional(groups: readonly (readonly Token[])[], scope: Scope): Expression | undefined {
  const [test = [], ...rest] = groups;
  const condition = translateCondition(test, scope);
  const [yes, no] = rest.map((group) => translateOperand(group, scope));
  if (!condition || !yes || !no || !isExpression(yes) || !isExpression(no)) return undefined;
  const [first, second] = [atom(yes, scope), atom(no, scope)];
  return plain(scope.keep(`${second} %}{% if ${condition} %}{% assign @ = ${first} %}{% endif`));
}

import { functionOf, withArguments } from './go-functions.ts';
import { operandsOf, splitAt, type Token } from './go-tokens.ts';
import {
  argumentOf,
  atom,
  type Context,
  type Expression,
  followed,
  isExpression,
  orEmpty,
  plain,
  type Scope,
} from './go-values.ts';
import { strftime } from './strftime.ts';

/**
 * Translates an expression such as `.Get "src" | default "x"`; undefined for one that has no counterpart.
 * What may be absent is empty, as in Go's templates.
 */
export function translateExpression(tokens: readonly Token[], scope: Scope): Expression | undefined {
  const [head = [], ...stages] = splitAt(tokens, '|');
  let value = translateCall(head, scope, undefined);
  for (const stage of stages) value = value && translateCall(stage, scope, value);
  return value;
}

/** What an operand is that may also be a context, as partials are handed one. */
export function translateOperand(tokens: readonly Token[], scope: Scope): Expression | Context | undefined {
  const [first = ''] = tokens;
  const last = tokens.at(-1) ?? '';
  if (first !== '(') return tokens.length === 1 ? operand(first, scope) : undefined;
  if (tokens[1] === 'dict' && last === ')') return dictOf(tokens.slice(2, -1), scope);
  const inner = translateExpression(tokens.slice(1, -1), scope);
  const path = last.split('.').slice(1);
  return inner && followed({ sort: 'value', value: inner }, path, scope);
}

/** One stage of a pipe: a value, or a function with its arguments, the last of which may come through the pipe. */
function translateCall(
  tokens: readonly Token[],
  scope: Scope,
  piped: Expression | undefined,
): Expression | undefined {
  const [first = '', ...rest] = tokens;
  const groups = operandsOf(first === '(' ? tokens : rest);
  if (isGet(first, scope)) return getCall(groups, scope);
  if (/^(?:\$?\.Page|\$|page)?\.Param$/.test(first)) return paramOf(groups);
  if (first === 'index' && /^\$?\.Params$/.test(rest[0] ?? '') && piped === undefined)
    return getCall(groups.slice(1), scope);
  const special = specialCall(first, groups, scope);
  if (special !== undefined && piped === undefined) return special;
  const found = groups.map((group) => translateOperand(group, scope));
  const values = found.filter((one): one is Expression => one !== undefined && isExpression(one));
  if (values.length !== found.length) return undefined;
  if (first === '(') return values.length === 1 && piped === undefined ? values[0] : undefined;
  const all = piped ? [...values, piped] : values;
  const apply = functionOf(first);
  if (apply) return apply(all, scope);
  const method = /^(.*)\.(\w+)$/.exec(first);
  const called =
    method && all.length > 0 ? methodCall(method[1] ?? '', method[2] ?? '', all, scope) : undefined;
  if (called || all.length > 0) return called;
  const value = operand(first, scope);
  return value && isExpression(value) ? value : undefined;
}

/** Functions whose operands are no mere values: pages, maps of the template's own, and what it keeps. */
function specialCall(
  name: string,
  groups: readonly (readonly Token[])[],
  scope: Scope,
): Expression | undefined {
  const [first = [], second = []] = groups;
  if (/^\$?\.(?:Scratch|Store)\.Get$/.test(name)) return keptIn(first, scope);
  if (name !== 'index' && name !== 'ref' && name !== 'relref') return undefined;
  const [holder, key] = [translateOperand(first, scope), translateOperand(second, scope)];
  if (holder === undefined || isExpression(holder) || key === undefined || !isExpression(key))
    return undefined;
  if (name !== 'index') return withArguments(key, 'ref', [plain('page.path')], scope);
  return holder.sort === 'fields' && groups.length === 2 ? chosen(holder.fields, key, scope) : undefined;
}

/** What a map of the template's own has under a key that may be known to the reader's note alone. */
function chosen(
  fields: ReadonlyMap<string, Expression | Context>,
  key: Expression,
  scope: Scope,
): Expression | undefined {
  const values = [...fields].map(([name, value]) =>
    isExpression(value) ? `{% when "${name}" %}{% assign @ = ${value.text} %}` : undefined,
  );
  if (values.includes(undefined)) return undefined;
  return plain(scope.keep(`"" %}{% case ${atom(key, scope)} %}${values.join('')}{% endcase`));
}

/** `.Scratch.Get "name"`: what the template put there. */
function keptIn([word = '']: readonly Token[], scope: Scope): Expression | undefined {
  const name = scratchName(word);
  return name === undefined ? undefined : (scratchValue(name, scope) ?? orEmpty(`my_${name}`));
}

function scratchValue(name: string, { variables }: Scope): Expression | undefined {
  const known = variables.get(name);
  return known && isExpression(known) ? known : undefined;
}

/** The variable in which the template of a short code keeps what it puts into its `.Scratch` under a name. */
export function scratchName(word: Token): string | undefined {
  const name = /^["`]([\w-]+)["`]$/.exec(word)?.[1];
  return name && `scratch_${name.replaceAll('-', '_')}`;
}

/** `.Get`, `$.Get`, or that of a call that a partial was handed. */
function isGet(word: Token, scope: Scope): boolean {
  if (word === '.Get' || word === '$.Get') return true;
  const holder = word.endsWith('.Get') ? operand(word.slice(0, -'.Get'.length), scope) : undefined;
  return holder !== undefined && !isExpression(holder) && holder.sort === 'call';
}

function getCall(groups: readonly (readonly Token[])[], scope: Scope): Expression | undefined {
  const [group = []] = groups;
  if (groups.length !== 1) return undefined;
  const [word = ''] = group;
  if (group.length === 1 && argumentOf(word)) return argumentOf(word);
  const value = translateOperand(group, scope);
  return value && isExpression(value) ? orEmpty(`shortcode.named[${atom(value, scope)}]`) : undefined;
}

/** `.Page.Param "name"`: what front matter says, else the site. */
function paramOf(groups: readonly (readonly Token[])[]): Expression | undefined {
  const name = /^"([\w.-]+)"$/.exec(groups[0]?.[0] ?? '')?.[1];
  if (name === undefined || groups.length !== 1) return undefined;
  const path = name.split('.').map((one) => `["${one}"]`);
  return plain(`page.params${path.join('')} | default: site.params${path.join('')} | default: ""`);
}

/** `$picture.Resize "600x"`, `.Page.Resources.GetMatch "a.png"`, `.Page.Date.Format "2006"`. */
function methodCall(
  holder: string,
  method: string,
  values: readonly Expression[],
  scope: Scope,
): Expression | undefined {
  const value = operand(holder === '' ? '.' : holder, scope);
  const [first] = values;
  if (value === undefined || !isExpression(value) || first === undefined) return undefined;
  if (value.text === 'page.resources') return resourceCall(method, first, scope);
  if (value.isResource && ['Resize', 'Fit', 'Fill'].includes(method)) {
    const made = withArguments(value, method.toLowerCase(), [first], scope);
    return made && { ...made, isResource: true };
  }
  const format = method === 'Format' ? strftime(first.text.slice(1, -1)) : undefined;
  return format === undefined ? undefined : plain(`${value.text} | date: "${format}"`);
}

function resourceCall(method: string, wanted: Expression, scope: Scope): Expression | undefined {
  if (method === 'ByType')
    return withArguments(plain('page.resources'), 'where', [plain('"type"'), wanted], scope);
  const matching = `page.resources | matching: ${atom(wanted, scope)}`;
  if (method === 'Match') return plain(matching);
  if (method === 'GetMatch') return { text: `${matching} | first`, isHtml: false, isResource: true };
  if (method !== 'Get') return undefined;
  const text = `page.resources | where: "name", ${atom(wanted, scope)} | first`;
  return { text, isHtml: false, isResource: true };
}

function operand(word: Token, scope: Scope): Expression | Context | undefined {
  if (/^"(?:[^"\\]|\\[nrt])*"$|^`[^`"\\]*`$/.test(word)) return plain(`"${word.slice(1, -1)}"`);
  if (/^(?:-?\d+(?:\.\d+)?|true|false|nil)$/.test(word)) return plain(word);
  if (word === '.') return followed(scope.dot, [], scope);
  if (word === '$') return followed(scope.top, [], scope);
  const [first = '', ...path] = word.split('.');
  if (!path.every((name) => /^[\w-]+$/.test(name))) return undefined;
  if (first === '') return followed(scope.dot, path, scope);
  if (first === '$') return followed(scope.top, path, scope);
  if (first === 'site') return followed({ sort: 'site' }, path, scope);
  if (first === 'page') return followed({ sort: 'page' }, path, scope);
  if (first === 'hugo' && path[0] === 'Data') return followed({ sort: 'site' }, path, scope);
  const known = first.startsWith('$') ? scope.variables.get(first.slice(1)) : undefined;
  if (known === undefined) return undefined;
  return isExpression(known)
    ? followed({ sort: 'value', value: known }, path, scope)
    : followed(known, path, scope);
}

/** `dict "name" value …`: what a partial is handed. */
function dictOf(tokens: readonly Token[], scope: Scope): Context | undefined {
  const groups = operandsOf(tokens);
  const fields = new Map<string, Expression | Context>();
  for (let at = 0; at + 1 < groups.length; at += 2) {
    const name = /^"([^"\\]+)"$/.exec(groups[at]?.[0] ?? '')?.[1];
    const value = translateOperand(groups[at + 1] ?? [], scope);
    if (name === undefined || value === undefined) return undefined;
    fields.set(name, isExpression(value) ? { ...value, text: atom(value, scope) } : value);
  }
  return groups.length % 2 === 0 ? { sort: 'fields', fields } : undefined;
}

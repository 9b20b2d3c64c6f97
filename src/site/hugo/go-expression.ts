import { argumentOf, followed } from './go-fields.ts';
import { withArguments } from './go-filters.ts';
import { functionOf } from './go-functions.ts';
import { pageCall, resourceCall, scratchCall } from './go-methods.ts';
import { operandsOf, splitAt, type Token } from './go-tokens.ts';
import {
  atom,
  type Context,
  type Expression,
  isExpression,
  literal,
  marked,
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
  const caller = callerOf(first, scope);
  if (caller !== undefined) return getCall(groups, caller, scope);
  if (/^(?:\$?\.Page|\$|page)?\.Param$/.test(first)) return paramOf(groups);
  const holder =
    first === 'index' && piped === undefined ? holderOf(rest[0] ?? '', 'Params', scope) : undefined;
  if (holder?.sort === 'call') return getCall(groups.slice(1), holder.at, scope);
  const special = specialCall(first, groups, scope);
  if (special !== undefined && piped === undefined) return special;
  const found = groups.map((group) => translateOperand(group, scope)).map((one) => mapOf(one, scope));
  const values = found.filter((one) => one !== undefined);
  if (values.length !== found.length) return undefined;
  if (first === '(') return values.length === 1 && piped === undefined ? values[0] : undefined;
  const all = piped ? [...values, piped] : values;
  const apply = functionOf(first);
  if (apply) return apply(all, scope);
  const method = /^(.*)\.(\w+)$/.exec(first);
  const called =
    method && all.length > 0 ? methodCall(method[1] ?? '', method[2] ?? '', all, scope) : undefined;
  if (called || all.length > 0) return called;
  return mapOf(operand(first, scope), scope);
}

/** A map of the template's own as a value. */
function mapOf(found: Expression | Context | undefined, scope: Scope): Expression | undefined {
  if (found === undefined || isExpression(found)) return found;
  if (found.sort !== 'fields') return undefined;
  const parts: string[] = [];
  for (const [name, field] of found.fields) {
    const value = mapOf(field, scope);
    if (value === undefined) return undefined;
    parts.push(`"${name}", ${atom(marked(value), scope)}`);
  }
  return { ...plain(`nil | dict: ${parts.join(', ')}`), isMap: true };
}

/** What a word such as `.Parent.Get` is asked of; undefined where it ends in another name, or leads nowhere. */
function holderOf(word: Token, name: string, scope: Scope): Context | undefined {
  if (!word.endsWith(`.${name}`)) return undefined;
  const before = word.slice(0, -name.length - 1);
  const found = operand(before === '' ? '.' : before, scope);
  return found === undefined || isExpression(found) ? undefined : found;
}

/** Functions whose operands are no mere values: pages, maps of the template's own, and what it keeps. */
function specialCall(
  name: string,
  groups: readonly (readonly Token[])[],
  scope: Scope,
): Expression | undefined {
  const [first = [], second = []] = groups;
  const page = holderOf(name, 'RelRef', scope) ?? holderOf(name, 'Ref', scope);
  if (page?.sort === 'page') return referenceFrom(translateOperand(first, scope), scope);
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

/** `.Page.RelRef (dict "path" "b.md")`. */
function referenceFrom(found: Expression | Context | undefined, scope: Scope): Expression | undefined {
  if (found === undefined || isExpression(found) || found.sort !== 'fields') return undefined;
  const path = found.fields.get('path');
  if (path === undefined || !isExpression(path) || found.fields.size > 1) return undefined;
  return withArguments(path, 'ref', [plain('page.path')], scope);
}

/** The call whose arguments `.Get` asks for: of the short code, of the one around it, or one that a partial was handed. */
function callerOf(word: Token, scope: Scope): string | undefined {
  const holder = holderOf(word, 'Get', scope);
  return holder?.sort === 'call' ? holder.at : undefined;
}

function getCall(groups: readonly (readonly Token[])[], at: string, scope: Scope): Expression | undefined {
  const [group = []] = groups;
  if (groups.length !== 1) return undefined;
  const [word = ''] = group;
  const named = group.length === 1 ? argumentOf(word, at) : undefined;
  if (named) return named;
  const value = translateOperand(group, scope);
  return value && isExpression(value) ? orEmpty(`${at}.named[${atom(value, scope)}]`) : undefined;
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
  if (value === undefined || first === undefined) return undefined;
  if (!isExpression(value)) {
    if (value.sort === 'scratch') return scratchCall(method, value.at, values, scope);
    return method === 'GetPage' ? pageCall(value, first, scope) : undefined;
  }
  if (value.items === 'resource') return resourceCall(value, method, first, scope);
  if (value.isResource && ['Resize', 'Fit', 'Fill'].includes(method)) {
    const made = withArguments(value, method.toLowerCase(), [first], scope);
    return made && { ...made, isResource: true };
  }
  const format = method === 'Format' ? strftime(first.text.slice(1, -1)) : undefined;
  return format === undefined ? undefined : plain(`${value.text} | date: "${format}"`);
}

function operand(word: Token, scope: Scope): Expression | Context | undefined {
  if (/^["`]/.test(word)) return literal(word);
  if (/^(?:-?\d+(?:\.\d+)?|true|false|nil)$/.test(word)) return plain(word);
  if (word === '.') return followed(scope.dot, [], scope);
  if (word === '$') return followed(scope.top, [], scope);
  const [first = '', ...path] = word.split('.');
  if (!path.every((name) => /^[\w-]+$/.test(name))) return undefined;
  if (first === '') return followed(scope.dot, path, scope);
  if (first === '$') return followed(scope.top, path, scope);
  if (first === 'site') return followed({ sort: 'site' }, path, scope);
  if (first === 'page') return followed({ sort: 'page' }, path, scope);
  if (first === 'hugo') return path[0] === 'Data' ? followed({ sort: 'site' }, path, scope) : ofHugo(path);
  const known = first.startsWith('$') ? scope.variables.get(first.slice(1)) : undefined;
  if (known === undefined) return undefined;
  return isExpression(known)
    ? followed({ sort: 'value', value: known }, path, scope)
    : followed(known, path, scope);
}

/** What Hugo says of itself: a site is made for its readers, also while it is previewed. */
function ofHugo(path: readonly string[]): Expression | undefined {
  const known: Readonly<Record<string, string>> = {
    Environment: '"production"',
    IsProduction: 'true',
    IsDevelopment: 'false',
    IsServer: 'false',
  };
  const [name = ''] = path;
  return path.length === 1 && Object.hasOwn(known, name) ? plain(known[name] ?? '') : undefined;
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

import { pageField, resourceNames, siteNames } from './go-names.ts';
import {
  atom,
  type Context,
  type Expression,
  isExpression,
  orEmpty,
  plain,
  type Scope,
} from './go-values.ts';

const contents: Expression = { text: 'shortcode.innerHtml', isHtml: true };

/** What a call says of itself; of the one around it, the content is not known yet. */
function callField(at: string, name: string): Expression | undefined {
  if (name === 'Inner' || name === 'InnerDeindent') return at === 'shortcode' ? contents : undefined;
  if (name === 'Name') return plain(`${at}.name`);
  if (name === 'Ordinal') return plain(`${at}.ordinal`);
  return name === 'Position' ? plain(`${at}.line | prepend: ":" | prepend: page.path`) : undefined;
}

/** The arguments by name, or where there are none by position. */
function allArguments(at: string): string {
  return `${at}.list %}{% if ${at}.list.size == 0 %}{% assign @ = ${at}.named %}{% endif`;
}

/** What a path of fields leads to from a context; undefined for what has no counterpart. */
export function followed(
  context: Context,
  path: readonly string[],
  scope: Pick<Scope, 'keep'>,
): Expression | Context | undefined {
  const [first = '', ...rest] = path;
  if (path.length === 0) return context.sort === 'value' ? context.value : context;
  if (context.sort === 'value') return fieldOf(context.value, path, scope);
  if (context.sort === 'fields') {
    const found = context.fields.get(first);
    if (found === undefined) return plain('""');
    return isExpression(found) ? fieldOf(found, rest, scope) : followed(found, rest, scope);
  }
  if (context.sort === 'scratch') return undefined;
  if (first === 'Site' && context.sort !== 'site') return followed({ sort: 'site' }, rest, scope);
  if (first === 'Page' && context.sort !== 'site') return followed({ sort: 'page' }, rest, scope);
  if ((first === 'Scratch' || first === 'Store') && context.sort !== 'site') {
    const at = context.sort === 'page' ? 'page' : context.at;
    return followed({ sort: 'scratch', at: `${at}.scratch` }, rest, scope);
  }
  if (context.sort === 'call') return ofCall(context.at, path, scope);
  return context.sort === 'page' ? ofPage(path, scope) : ofSite(path);
}

function ofCall(
  at: string,
  [first = '', ...rest]: readonly string[],
  scope: Pick<Scope, 'keep'>,
): Expression | Context | undefined {
  if (first === 'Parent') return followed({ sort: 'call', at: `${at}.parent` }, rest, scope);
  if (first !== 'Params') return rest.length === 0 ? callField(at, first) : undefined;
  if (rest.length === 0) return { text: scope.keep(allArguments(at)), isHtml: false, isMap: true };
  return rest.length === 1 ? argumentOf(`"${rest[0]}"`, at) : undefined;
}

function ofPage(path: readonly string[], scope: Pick<Scope, 'keep'>): Expression | undefined {
  const [first, ...rest] = path;
  if (first === 'Params') return orEmpty(`page.params${rest.map(key).join('')}`);
  return pageField('page', path, scope);
}

function ofSite(path: readonly string[]): Expression | undefined {
  const name = path.join('.');
  if (Object.hasOwn(siteNames, name)) return siteNames[name];
  const [first, ...rest] = path;
  if (first !== 'Params' && first !== 'Data') return undefined;
  return orEmpty(`site${[first.toLowerCase(), ...rest].map(key).join('')}`);
}

/** An argument of a short code, by position or by name. */
export function argumentOf(name: string, at: string): Expression | undefined {
  if (/^\d+$/.test(name)) return orEmpty(`${at}.list[${name}]`);
  return /^["`][\w.-]+["`]$/.test(name) ? orEmpty(`${at}.named["${name.slice(1, -1)}"]`) : undefined;
}

function fieldOf(
  value: Expression,
  path: readonly string[],
  scope: Pick<Scope, 'keep'>,
): Expression | undefined {
  if (path.length === 0) return value;
  const holder = atom(value, scope);
  if (value.isAddress) return path.length === 1 ? partOfAddress(holder, path[0] ?? '') : undefined;
  if (value.items === 'page') return ofList(value, path, scope);
  if (value.isPage && path[0] !== 'Params') return pageField(holder, path, scope);
  if (value.isPage) return orEmpty(`${holder}.params${path.slice(1).map(key).join('')}`);
  if (!value.isResource) return orEmpty(`${holder}${path.map(key).join('')}`);
  const [first = '', ...rest] = path;
  if (first === 'Params') return orEmpty(`${holder}.params${rest.map(key).join('')}`);
  if (first === 'Exif' && rest[0] === 'Tags')
    return orEmpty(`${holder}.exif.tags${rest.slice(1).map(key).join('')}`);
  const whole = path.join('.');
  if (whole === 'Content') return { ...plain(`${holder} | text_of`), isOwn: value.isOwn === true };
  const name = Object.hasOwn(resourceNames, whole) ? resourceNames[whole] : undefined;
  return name === undefined ? undefined : plain(`${holder}.${name}`);
}

const orders: Readonly<Record<string, string>> = {
  ByDate: 'by: "date"',
  ByLastmod: 'by: "lastmod"',
  ByPublishDate: 'by: "publishDate"',
  ByTitle: 'by: "title"',
  ByLinkTitle: 'by: "linkTitle"',
  Reverse: 'reverse',
};

/** A list of pages in another order. */
function ofList(
  list: Expression,
  [first = '', ...rest]: readonly string[],
  scope: Pick<Scope, 'keep'>,
): Expression | undefined {
  if (!Object.hasOwn(orders, first)) return undefined;
  return fieldOf({ ...list, text: `${list.text} | ${orders[first]}` }, rest, scope);
}

function partOfAddress(address: string, name: string): Expression | undefined {
  if (name === 'Host') return plain(`${address} | split: "//" | last | split: "/" | first`);
  return name === 'Scheme' ? plain(`${address} | split: ":" | first`) : undefined;
}

function key(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `["${name}"]`;
}

/** A value of a Go template in Liquid, with what is known of it. */
export interface Expression {
  readonly text: string;
  /** Whether what it gives is HTML already. */
  readonly isHtml: boolean;
  /** Whether it may be a map, whose size is the number of its keys. */
  readonly isMap?: boolean;
  /** A file of the page's bundle has fields of its own. */
  readonly isResource?: boolean;
  /** An address that was taken to pieces has these. */
  readonly isAddress?: boolean;
}

/** What a dot means: the call of the short code, its page, what a partial is handed, or a value. */
export type Context =
  | { readonly sort: 'call' }
  | { readonly sort: 'page' }
  | { readonly sort: 'site' }
  | { readonly sort: 'fields'; readonly fields: ReadonlyMap<string, Expression | Context> }
  | { readonly sort: 'value'; readonly value: Expression };

/** What an expression may name. */
export interface Scope {
  /** What `$` means, and the dot, which `with` and `range` change. */
  readonly top: Context;
  readonly dot: Context;
  readonly variables: ReadonlyMap<string, Expression | Context>;
  /** Puts a value into a variable of its own, where Liquid takes no filters; answers with its name. */
  readonly keep: (text: string) => string;
}

/** Whether something is a value and no context. */
export function isExpression(found: Expression | Context): found is Expression {
  return 'text' in found;
}

/** A value without filters: what stands in a condition, or as an argument. */
export function atom({ text }: Expression, { keep }: Pick<Scope, 'keep'>): string {
  return / \| /.test(text.replace(/"[^"]*"/g, '')) ? keep(text) : text;
}

/** A text value. */
export function plain(text: string): Expression {
  return { text, isHtml: false };
}

/** What may be absent is empty, as in Go's templates; what is false is there. */
export function orEmpty(text: string): Expression {
  return plain(`${text}${emptyByDefault}`);
}

const emptyByDefault = ' | default: "", allow_false: true';

/** A value without what it is where it is absent. */
export function bare({ text }: Pick<Expression, 'text'>): string {
  return text.endsWith(emptyByDefault) ? text.slice(0, -emptyByDefault.length) : text;
}

const pageNames: Readonly<Record<string, Expression>> = {
  Title: plain('page.title'),
  LinkTitle: plain('page.title'),
  RelPermalink: plain('page.url'),
  Permalink: plain('page.url'),
  'Date.Year': plain('page.date | date: "%Y"'),
  Lang: plain('page.language'),
  'Language.Lang': plain('page.language'),
  'File.Path': plain('page.path'),
  'File.Ext': plain('page.path | split: "." | last'),
};

const siteNames: Readonly<Record<string, Expression>> = {
  Title: plain('site.title'),
  BaseURL: plain('site.baseUrl'),
  LanguageCode: plain('page.language'),
  'Language.Lang': plain('page.language'),
};

const callNames: Readonly<Record<string, Expression>> = {
  Inner: { text: 'shortcode.innerHtml', isHtml: true },
  InnerDeindent: { text: 'shortcode.innerHtml', isHtml: true },
  Name: plain('shortcode.name'),
  Ordinal: plain('shortcode.line'),
};

/** The arguments by name, or where there are none by position. */
const allArguments =
  'shortcode.list %}{% if shortcode.list.size == 0 %}{% assign @ = shortcode.named %}{% endif';

const resourceNames: Readonly<Record<string, string>> = {
  RelPermalink: 'url',
  Permalink: 'url',
  Width: 'width',
  Height: 'height',
  Name: 'name',
  Title: 'title',
  ResourceType: 'type',
  Exif: 'exif',
  'Exif.Date': 'exif.date',
  'Exif.Lat': 'exif.latitude',
  'Exif.Long': 'exif.longitude',
};

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
  if (first === 'Site' && context.sort !== 'site') return followed({ sort: 'site' }, rest, scope);
  if (first === 'Page' && context.sort !== 'site') return followed({ sort: 'page' }, rest, scope);
  if (first === 'Params' && context.sort === 'call' && rest.length === 0)
    return { text: scope.keep(allArguments), isHtml: false, isMap: true };
  return named(context.sort, path);
}

function named(sort: 'call' | 'page' | 'site', path: readonly string[]): Expression | undefined {
  const names = { call: callNames, page: pageNames, site: siteNames }[sort];
  const name = path.join('.');
  if (Object.hasOwn(names, name)) return names[name];
  const [first, ...rest] = path;
  if (sort === 'call')
    return first === 'Params' && rest.length === 1 ? argumentOf(`"${rest[0]}"`) : undefined;
  if (sort === 'page' && first === 'Resources' && rest.length === 0) return plain('page.resources');
  if (sort === 'page' && first === 'Date' && rest.length === 0) return plain('page.date');
  if (first === 'Params' || (first === 'Data' && sort === 'site'))
    return orEmpty(`${sort}${[first.toLowerCase(), ...rest].map(key).join('')}`);
  return undefined;
}

/** An argument of the short code, by position or by name. */
export function argumentOf(name: string): Expression | undefined {
  if (/^\d+$/.test(name)) return orEmpty(`shortcode.list[${name}]`);
  return /^["`][\w.-]+["`]$/.test(name) ? orEmpty(`shortcode.named["${name.slice(1, -1)}"]`) : undefined;
}

function fieldOf(
  value: Expression,
  path: readonly string[],
  scope: Pick<Scope, 'keep'>,
): Expression | undefined {
  if (path.length === 0) return value;
  const holder = atom(value, scope);
  if (value.isAddress) return path.length === 1 ? partOfAddress(holder, path[0] ?? '') : undefined;
  if (!value.isResource) return orEmpty(`${holder}${path.map(key).join('')}`);
  const [first = '', ...rest] = path;
  if (first === 'Params') return orEmpty(`${holder}.params${rest.map(key).join('')}`);
  if (first === 'Exif' && rest[0] === 'Tags')
    return orEmpty(`${holder}.exif.tags${rest.slice(1).map(key).join('')}`);
  const whole = path.join('.');
  const name = Object.hasOwn(resourceNames, whole) ? resourceNames[whole] : undefined;
  return name === undefined ? undefined : plain(`${holder}.${name}`);
}

function partOfAddress(address: string, name: string): Expression | undefined {
  if (name === 'Host') return plain(`${address} | split: "//" | last | split: "/" | first`);
  return name === 'Scheme' ? plain(`${address} | split: ":" | first`) : undefined;
}

function key(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `["${name}"]`;
}
